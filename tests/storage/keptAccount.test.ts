import { afterEach, describe, expect, test, vi } from 'vitest';
import { NEW_ACCOUNT, type Account } from '../../src/account/account';
import { accountFor, EXAMPLE_WORK, type Work } from '../../src/draft/work';
import { WORK } from '../../src/storage/kinds';
import {
  accountWith,
  exampleWith,
  placementWith,
  savedPlan,
  typedWith,
  workWith,
} from '../plan/drafts';
import { linkTo } from '../../src/storage/link/link';
import {
  contentsOf,
  entriesOf,
  envelope,
  fillStorage,
  forbidStorage,
  keptAside,
  otherTabWrote,
  planKey,
  refuseWrites,
  storePlans,
} from './browser';
import { firstPlan, firstWork } from './first';
import { closeTabs, openTab } from './tab';

const ACCOUNT = 'putwise.account';
const DRAFT = 'putwise.draft';

const accountIn = (storage: Storage) => JSON.parse(storage.getItem(ACCOUNT)!).data;

/** The account as an earlier visit left it. */
const holds = (account: Account) => localStorage.setItem(ACCOUNT, envelope(account));

afterEach(() => {
  vi.restoreAllMocks();
  closeTabs();
});

describe('the account', () => {
  test('is written at once under a key of its own, and the work is not', async () => {
    const { typeField } = await openTab();
    typeField('cash', '50,000');
    expect(contentsOf(localStorage)).toEqual({
      [ACCOUNT]: envelope(accountWith({ cash: '50,000' })),
    });
  });

  test('is kept for the next visit, whatever trade that opens', async () => {
    const first = await openTab();
    first.typeField('cash', '50,000');
    first.leave();
    const { page } = await openTab({ hash: linkTo(typedWith({ strike: '360' }), null) });
    expect(page().account).toEqual(accountWith({ cash: '50,000' }));
  });

  test('typed before the page had started is merged into the one that is stored', async () => {
    holds(accountWith({ cash: '50,000', commission: '0.35' }));
    const { page } = await openTab({ typedBefore: { cash: '60,000', accountKind: 'ira' } });
    const both = accountWith({ cash: '60,000', commission: '0.35', accountKind: 'ira' });
    expect(page().account).toEqual(both);
    expect(accountIn(localStorage)).toEqual(both);
  });

  test('stays the same when a saved plan is opened and cleared', async () => {
    const mine = accountWith({ cash: '50,000', billQuote: '4.20', taxShown: 'yes' });
    holds(mine);
    const old = accountWith({ cash: '1', billQuote: '9', taxShown: '' });
    localStorage.setItem(planKey('id-old'), envelope(firstPlan(savedPlan('old'), old)));
    storePlans(savedPlan('placed', { placement: placementWith({ cash: '2', billQuote: '8' }) }));
    const { page, openPlan, clearTrade } = await openTab();
    for (const plan of page().plans) {
      openPlan(plan);
      expect(page().account).toEqual(mine);
      clearTrade();
      expect(accountFor(page().account, page().work)).toEqual(mine);
    }
    expect(accountIn(localStorage)).toEqual(mine);
  });

  test('is in no saved plan, and neither is anything it holds', async () => {
    holds(accountWith({ cash: '123,456', commission: '0.357', brokerAccount: 'U7654321' }));
    const { page, saveAsNew } = await openTab();
    saveAsNew('mine', '');
    const text = localStorage.getItem(planKey(page().plans[0]!.id))!;
    expect(JSON.parse(text).data).toEqual(page().plans[0]);
    for (const name of Object.keys(NEW_ACCOUNT)) expect(text).not.toContain(`"${name}"`);
    for (const typed of ['123,456', '0.357', 'U7654321']) expect(text).not.toContain(typed);
  });

  test('is kept with a placed plan only as far as it affects its figures', async () => {
    holds(accountWith({ brokerAccount: 'U7654321', federalTax: '32', baseCurrency: 'CHF' }));
    storePlans(savedPlan('one'));
    const { page, typeField } = await openTab();
    const { placePlan } = await import('../../src/storage/plans/placing');
    typeField('expiration', '2026-12-18');
    typeField('spot', '385');
    typeField('bid', '5.40');
    typeField('ask', '5.43');
    typeField('cash', '36500');
    typeField('accountValue', '200000');
    typeField('earnings', '2027-01-28');
    expect(placePlan()).toBe(true);
    const text = localStorage.getItem(planKey(page().work.openPlan!.id))!;
    expect(JSON.parse(text).data.placement.account.commission).toBe('0.65');
    expect(text).not.toMatch(/U7654321|federalTax|baseCurrency|creditRate/);
  });
});

describe('a stored account', () => {
  test.each<[what: string, account: unknown]>([
    ['of another type', { ...NEW_ACCOUNT, cash: 50_000 }],
    ['with null for a text', { ...NEW_ACCOUNT, commission: null }],
    ['with a list for a text', { ...NEW_ACCOUNT, billQuote: ['3.80'] }],
    ['with a choice nobody offers', { ...NEW_ACCOUNT, billKind: 'guess' }],
    ['with the name of a method for a choice', { ...NEW_ACCOUNT, accountKind: 'toString' }],
    ['that is none', null],
    ['that is a text', 'cash'],
    ['that is a list', [NEW_ACCOUNT]],
  ])('%s is set aside, and typing begins with a new one', async (_, account) => {
    const raw = envelope(account);
    localStorage.setItem(ACCOUNT, raw);
    const { page, typeField } = await openTab();
    expect(page().account).toEqual(NEW_ACCOUNT);
    expect(keptAside()).toEqual([raw]);
    typeField('cash', '50,000');
    expect(accountIn(localStorage)).toEqual(accountWith({ cash: '50,000' }));
  });

  test('gets the default of a field it lacks, and loses those nobody knows', async () => {
    const text = '{"version":1,"data":{"cash":"5","__proto__":{"polluted":1},"constructor":"x"}}';
    localStorage.setItem(ACCOUNT, text);
    const { page, typeField } = await openTab();
    expect(page().account).toEqual(accountWith({ cash: '5' }));
    expect(Object.keys(page().account)).toEqual(Object.keys(NEW_ACCOUNT));
    expect(Object.getPrototypeOf(page().account)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
    typeField('commission', '0.35');
    expect(accountIn(localStorage)).toEqual(accountWith({ cash: '5', commission: '0.35' }));
  });

  test('of a newer Putwise is left alone, and what is typed survives in the tab', async () => {
    const newer = envelope({ better: 'shape' }, 2);
    localStorage.setItem(ACCOUNT, newer);
    const { page, typeField, leave } = await openTab();
    expect(page()).toMatchObject({ account: NEW_ACCOUNT, storageFailure: 'newer' });
    typeField('cash', '50,000');
    expect(localStorage.getItem(ACCOUNT)).toBe(newer);
    expect(keptAside()).toEqual([]);
    expect(page().storageFailure).toBe('newer');
    const kept = leave();
    holds(accountWith({ commission: '0.35' }));
    const again = await openTab({ kept });
    expect(again.page()).toMatchObject({
      account: accountWith({ cash: '50,000', commission: '0.35' }),
      storageFailure: null,
    });
  });

  test('is left alone from the moment a newer Putwise writes it in another tab', async () => {
    const { page, typeField } = await openTab();
    typeField('cash', '50,000');
    const newer = envelope({ better: 'shape' }, 2);
    localStorage.setItem(ACCOUNT, newer);
    otherTabWrote(ACCOUNT);
    expect(page()).toMatchObject({ account: { cash: '50,000' }, storageFailure: 'newer' });
    typeField('cash', '60,000');
    expect(localStorage.getItem(ACCOUNT)).toBe(newer);
  });

  test('that cannot be read is not overwritten while it cannot be set aside', async () => {
    const raw = '{precious'.repeat(500);
    localStorage.setItem(ACCOUNT, raw);
    fillStorage(10);
    const { page, typeField } = await openTab();
    typeField('cash', '50,000');
    expect(localStorage.getItem(ACCOUNT)).toBe(raw);
    expect(page()).toMatchObject({ account: { cash: '50,000' }, storageFailure: 'full' });
  });
});

describe('an account that finds no room in storage', () => {
  test('is reported as not saved, and survives a reload in the tab’s own storage', async () => {
    holds(accountWith({ cash: '5', commission: '0.35' }));
    const first = await openTab();
    fillStorage();
    first.typeField('cash', '50,000');
    expect(first.page().storageFailure).toBe('full');
    expect(accountIn(localStorage).cash).toBe('5');
    const kept = first.leave();
    const again = await openTab({ kept });
    const both = accountWith({ cash: '50,000', commission: '0.35' });
    expect(again.page().account).toEqual(both);
    expect(accountIn(localStorage).cash).toBe('5');
    vi.restoreAllMocks();
    again.typeField('accountKind', 'ira');
    expect(accountIn(localStorage)).toEqual({ ...both, accountKind: 'ira' });
    expect(again.page().storageFailure).toBeNull();
    expect(again.leave()).not.toHaveProperty(ACCOUNT);
  });

  test('keeps on reload what another tab has typed into its other fields', async () => {
    holds(accountWith({ cash: '5', commission: '0.35' }));
    const a = await openTab();
    fillStorage();
    a.typeField('cash', '50,000');
    const kept = a.leave();
    vi.restoreAllMocks();
    const b = await openTab();
    b.typeField('commission', '0.10');
    b.leave();
    const again = await openTab({ kept });
    const both = accountWith({ cash: '50,000', commission: '0.10' });
    expect(again.page().account).toEqual(both);
    expect(accountIn(localStorage)).toEqual(both);
    expect(again.leave()).not.toHaveProperty(ACCOUNT);
  });

  test('takes over on reload what another tab has stored first meanwhile', async () => {
    const a = await openTab();
    fillStorage();
    a.typeField('cash', '50,000');
    const kept = a.leave();
    vi.restoreAllMocks();
    holds(accountWith({ commission: '0.35' }));
    const { page } = await openTab({ kept });
    expect(page().account).toEqual(accountWith({ cash: '50,000', commission: '0.35' }));
  });

  test('is set aside if it is damaged in the tab, and the stored one is used', async () => {
    holds(accountWith({ commission: '0.35' }));
    const raw = envelope({ cash: 5 });
    const { page } = await openTab({ kept: { [ACCOUNT]: raw } });
    expect(page().account).toEqual(accountWith({ commission: '0.35' }));
    expect(keptAside()).toEqual([raw]);
  });

  test('is written by the next visit of the tab that finds room', async () => {
    const first = await openTab();
    fillStorage();
    first.typeField('cash', '50,000');
    const kept = first.leave();
    vi.restoreAllMocks();
    const again = await openTab({ kept });
    expect(accountIn(localStorage)).toEqual(accountWith({ cash: '50,000' }));
    expect(again.leave()).not.toHaveProperty(ACCOUNT);
  });

  test('is not lost when another tab types into its other fields', async () => {
    holds(NEW_ACCOUNT);
    const { page, typeField } = await openTab();
    fillStorage();
    typeField('cash', '50,000');
    vi.restoreAllMocks();
    holds(accountWith({ commission: '0.35' }));
    otherTabWrote(ACCOUNT);
    const both = accountWith({ cash: '50,000', commission: '0.35' });
    expect(page().account).toEqual(both);
    expect(accountIn(localStorage)).toEqual(both);
  });

  test('still holds on the page if nothing may be written', async () => {
    refuseWrites();
    const { page, typeField } = await openTab();
    typeField('cash', '50,000');
    expect(page()).toMatchObject({ account: { cash: '50,000' }, storageFailure: 'forbidden' });
  });
});

describe('two tabs', () => {
  test('show one account, whichever it is typed in', async () => {
    const a = await openTab();
    const b = await openTab();
    a.typeField('cash', '50,000');
    otherTabWrote(ACCOUNT);
    expect(b.page().account.cash).toBe('50,000');
    b.typeField('cash', '60,000');
    b.typeField('accountKind', 'margin');
    otherTabWrote(ACCOUNT);
    expect(a.page().account).toEqual(accountWith({ cash: '60,000', accountKind: 'margin' }));
    expect(a.page().account).toEqual(b.page().account);
    expect(accountIn(localStorage)).toEqual(a.page().account);
  });

  test('that type before either has heard of the other keep each other’s fields', async () => {
    const a = await openTab();
    const b = await openTab();
    a.typeField('cash', '50,000');
    b.typeField('commission', '0.35');
    a.typeField('accountValue', '120,000');
    const all = accountWith({ cash: '50,000', commission: '0.35', accountValue: '120,000' });
    expect(accountIn(localStorage)).toEqual(all);
    expect(a.page().account).toEqual(all);
    otherTabWrote(ACCOUNT);
    expect(b.page().account).toEqual(all);
  });

  test('go by the last one to type into a field, even if it is emptied', async () => {
    const a = await openTab();
    const b = await openTab();
    a.typeField('cash', '50,000');
    b.typeField('cash', '60,000');
    otherTabWrote(ACCOUNT);
    expect(a.page().account.cash).toBe('60,000');
    a.typeField('cash', '');
    b.typeField('commission', '0.35');
    expect(accountIn(localStorage)).toEqual(accountWith({ commission: '0.35' }));
  });

  test('that type at the same moment, unheard by each other, lose nothing', async () => {
    const { page, typeField } = await openTab();
    typeField('cash', '50,000');
    typeField('accountValue', '120,000');
    const theirs = { version: 1, data: accountWith({ commission: '0.35' }), follows: { other: 1 } };
    localStorage.setItem(ACCOUNT, JSON.stringify(theirs));
    otherTabWrote(ACCOUNT);
    const all = accountWith({ cash: '50,000', commission: '0.35', accountValue: '120,000' });
    expect(accountIn(localStorage)).toEqual(all);
    expect(page().account).toEqual(all);
  });

  test('each keep their own trade and what a link lent to it', async () => {
    const a = await openTab({ hash: linkTo(typedWith({ commission: '0.10' }), null) });
    const b = await openTab();
    b.clearTrade();
    b.typeField('commission', '0.35');
    b.typeField('cash', '50,000');
    otherTabWrote(ACCOUNT);
    expect(accountFor(a.page().account, a.page().work)).toEqual(
      accountWith({ commission: '0.10', cash: '50,000' }),
    );
    expect(a.page().work.lent!.commission).toBe('0.10');
    expect(b.page().work.lent).toBeNull();
  });

  test('write nothing if nothing has changed', async () => {
    const a = await openTab();
    a.typeField('cash', '50,000');
    const b = await openTab();
    const { account } = b.page();
    const written = vi.spyOn(Storage.prototype, 'setItem');
    otherTabWrote(ACCOUNT);
    expect(b.page().account).toBe(account);
    expect(written).not.toHaveBeenCalled();
  });

  test('keep the account if one writes what cannot be read, or empties the storage', async () => {
    const { page, typeField } = await openTab();
    typeField('cash', '50,000');
    localStorage.setItem(ACCOUNT, '{broken');
    otherTabWrote(ACCOUNT);
    expect(page().account.cash).toBe('50,000');
    localStorage.clear();
    otherTabWrote(null);
    expect(page().account.cash).toBe('50,000');
    typeField('commission', '0.35');
    expect(accountIn(localStorage)).toEqual(accountWith({ cash: '50,000', commission: '0.35' }));
  });

  test('show the same when one that was left comes back', async () => {
    const { page } = await openTab();
    holds(accountWith({ cash: '50,000' }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(page().account.cash).toBe('50,000');
  });
});

describe('the account in the work of version 1', () => {
  const MINE = accountWith({ cash: '50,000', commission: '0.35', accountKind: 'ira' });
  const first = (work: Work = EXAMPLE_WORK, account = MINE, own: Account | null = null) =>
    envelope(firstWork(work, account, own));

  test('becomes the user’s own', async () => {
    localStorage.setItem(DRAFT, first());
    const { page } = await openTab();
    expect(page().account).toEqual(MINE);
    expect(accountIn(localStorage)).toEqual(MINE);
    expect(page().work).toEqual(EXAMPLE_WORK);
  });

  test('is taken from the tab before the browser', async () => {
    localStorage.setItem(DRAFT, first(EXAMPLE_WORK, accountWith({ cash: '1' })));
    const { page } = await openTab({ kept: { [DRAFT]: first() } });
    expect(page().account).toEqual(MINE);
  });

  test('yields to an account that has a key of its own', async () => {
    holds(accountWith({ cash: '60,000' }));
    localStorage.setItem(DRAFT, first());
    const { page } = await openTab();
    expect(page().account).toEqual(accountWith({ cash: '60,000' }));
  });

  test('is lent if a link brought it, while what no link brings is the user’s own', async () => {
    const linked = accountWith({ commission: '0.10', billQuote: '9', cash: '70,000' });
    localStorage.setItem(DRAFT, first(EXAMPLE_WORK, linked, MINE));
    const { page } = await openTab();
    expect(page().account).toEqual({ ...MINE, cash: '70,000', accountKind: 'cash' });
    expect(accountFor(page().account, page().work)).toEqual(linked);
    expect(page().work.lent).toMatchObject({ commission: '0.10', billQuote: '9' });
    expect(page().work.lent).not.toHaveProperty('cash');
  });

  test('is not lent if a link brought just the user’s own', async () => {
    localStorage.setItem(DRAFT, first(EXAMPLE_WORK, MINE, MINE));
    const { page } = await openTab();
    expect(page()).toMatchObject({ account: MINE, work: { lent: null } });
  });

  test('still judges the work that was placed with it', async () => {
    const texts = { ...MINE, fillPrice: '5.45', expiration: '2026-12-18', tickClass: 'penny' };
    const reasons = { freshQuote: 'closed' };
    const work = workWith(texts, { placement: placementWith(texts, { reasons }) });
    localStorage.setItem(DRAFT, first(work));
    const { page, typeField } = await openTab();
    expect(page().work).toEqual(work);
    typeField('brokerAccount', 'U1234567');
    expect(page().work).toEqual(work);
    expect(page().account).toEqual({ ...MINE, brokerAccount: 'U1234567' });
  });

  describe.each<[what: string, spoil: () => void]>([
    ['full', () => fillStorage()],
    ['nearly full', () => fillStorage(500)],
  ])('in a storage that is %s', (_, spoil) => {
    test('is not overwritten before it has its own key', async () => {
      const text = first(workWith({ strike: '360' }));
      localStorage.setItem(DRAFT, text);
      spoil();
      const { page, typeField, pause, leave } = await openTab();
      expect(page()).toMatchObject({ account: MINE, storageFailure: 'full' });
      typeField('cash', '60,000');
      typeField('strike', '350');
      pause();
      expect(localStorage.getItem(DRAFT)).toBe(text);
      expect(page().storageFailure).toBe('full');
      const kept = leave();
      const later = await openTab();
      expect(later.page()).toMatchObject({ account: MINE, work: { draft: { strike: '360' } } });
      later.leave();
      const reloaded = await openTab({ kept });
      expect(reloaded.page().account).toEqual({ ...MINE, cash: '60,000' });
      expect(reloaded.draft().strike).toBe('350');
      vi.restoreAllMocks();
      reloaded.typeField('strike', '340');
      reloaded.pause();
      expect(accountIn(localStorage)).toEqual({ ...MINE, cash: '60,000' });
      expect(JSON.parse(localStorage.getItem(DRAFT)!).version).toBe(WORK.version);
      expect(reloaded.page().storageFailure).toBeNull();
    });

    test('of a tab survives its reload, beside another one in the browser', async () => {
      localStorage.setItem(DRAFT, first(EXAMPLE_WORK, accountWith({ cash: '1' })));
      spoil();
      const opened = await openTab({ kept: { [DRAFT]: first() } });
      opened.typeField('strike', '350');
      const { page, draft } = await openTab({ kept: opened.leave() });
      expect(page().account).toEqual(MINE);
      expect(draft().strike).toBe('350');
    });
  });

  test.each<[what: string, spoil: () => void]>([
    ['takes nothing', refuseWrites],
    ['may not be named', forbidStorage],
  ])('remains unchanged in a storage that %s', async (_, spoil) => {
    localStorage.setItem(DRAFT, first());
    const before = entriesOf(localStorage);
    spoil();
    const { typeField, pause, leave } = await openTab();
    typeField('strike', '350');
    typeField('cash', '60,000');
    pause();
    leave();
    vi.restoreAllMocks();
    expect(entriesOf(localStorage)).toEqual(before);
    const { page } = await openTab();
    expect(page().account).toEqual(MINE);
  });
});

describe('the account in the plans of version 1', () => {
  const at = (day: number, cash: string) =>
    firstPlan(
      savedPlan(cash, { savedAt: `2026-11-1${day}T15:00:00.000Z` }),
      accountWith({ cash, accountKind: 'ira' }),
    );
  const OF_LATEST = accountWith({ cash: '3', accountKind: 'ira' });
  const plans = [at(2, '2'), at(3, '3'), at(1, '1')];

  /** Plans in one list, as they were kept at first. */
  const inList = () => localStorage.setItem('putwise.plans', envelope(plans));
  const underKeys = () => {
    for (const plan of plans) localStorage.setItem(planKey(plan.id), envelope(plan));
  };

  describe.each([
    ['in a list', inList],
    ['under keys', underKeys],
  ])('%s', (_, put) => {
    test('becomes the user’s own if there is no work, from the plan saved last', async () => {
      put();
      const { page } = await openTab();
      expect(page().account).toEqual(OF_LATEST);
      expect(accountIn(localStorage)).toEqual(OF_LATEST);
      expect(page().plans).toHaveLength(3);
    });

    test('becomes the user’s own if the work cannot be read', async () => {
      put();
      localStorage.setItem(DRAFT, '{broken');
      const { page } = await openTab();
      expect(page().account).toEqual(OF_LATEST);
    });

    test('yields to the account in the work, and to one with a key of its own', async () => {
      put();
      const mine = accountWith({ cash: '50,000' });
      localStorage.setItem(DRAFT, envelope(firstWork(EXAMPLE_WORK, mine)));
      const first = await openTab();
      expect(first.page().account).toEqual(mine);
      first.leave();
      localStorage.clear();
      put();
      holds(accountWith({ cash: '60,000' }));
      const { page } = await openTab();
      expect(page().account).toEqual(accountWith({ cash: '60,000' }));
    });
  });
});

describe('a trade placed by version 1', () => {
  const texts = { expiration: '2026-12-18', tickClass: 'penny' };
  const placed = savedPlan('placed', {
    draft: exampleWith(texts),
    placement: placementWith(texts),
  });

  test.each(['strike', 'premium', 'contracts', 'expiration', 'tickClass'] as const)(
    'with an unreadable %s is set aside as a plan and as work, and not lost',
    async (name) => {
      const { draft } = placed;
      const spoilt = { ...draft, [name]: 'x' };
      const { placement } = placed;
      const plan = envelope(firstPlan({ ...placed, draft: spoilt }));
      const work = envelope(firstWork({ ...EXAMPLE_WORK, draft: spoilt, placement }));
      localStorage.setItem(planKey(placed.id), plan);
      localStorage.setItem(DRAFT, work);
      const { page } = await openTab();
      expect(page().plans).toEqual([]);
      expect(page().work).toEqual(EXAMPLE_WORK);
      expect(keptAside()).toEqual([work, plan]);
      expect(page().setAside).toBe(true);
    },
  );

  test('that is unreadable is set aside from a list too, which keeps the others', async () => {
    const spoilt = firstPlan({ ...placed, draft: exampleWith({ ...texts, strike: 'x' }) });
    localStorage.setItem('putwise.plans', envelope([firstPlan(savedPlan('one')), spoilt]));
    const { page } = await openTab();
    expect(page().plans).toEqual([savedPlan('one')]);
    expect(keptAside()).toEqual([envelope([spoilt])]);
  });

  test('is read with defaults for what it lacked: rules, reasons, fill and fees', async () => {
    const { placedBy: _, reasons: __, ...old } = firstPlan(placed);
    const { fillPrice, fillFees, bill4, ...draft } = old.draft;
    expect([fillPrice, fillFees, bill4]).toEqual(['', '', '']);
    localStorage.setItem(planKey(placed.id), envelope({ ...old, draft }));
    const { page } = await openTab();
    const placement = { ...placed.placement!, rules: null };
    expect(page().plans).toEqual([{ ...placed, placement }]);
  });
});
