import { afterEach, describe, expect, test, vi } from 'vitest';
import { NEW_ACCOUNT } from '../../src/account/account';
import { EMPTY_DRAFT, EXAMPLE_DRAFT } from '../../src/draft/draft';
import { accountFor, EXAMPLE_WORK, type Work } from '../../src/draft/work';
import { PLAN, WORK } from '../../src/storage/kinds';
import { linkTo } from '../../src/storage/link/link';
import { DEFAULT_SETTINGS } from '../../src/store/settings';
import {
  entriesOf,
  envelope,
  fillStorage,
  forbidStorage,
  keptAside,
  otherTabWrote,
  planKey,
  planText,
  refuseWhere,
  refuseWrites,
  storePlans,
} from '../storage/browser';
import {
  accountWith,
  exampleWith,
  NOW,
  placementWith,
  savedPlan,
  TODAY,
  typedWith,
  workWith,
  type Texts,
} from '../plan/drafts';
import { firstPlan, firstWork } from '../storage/first';
import { closeTabs, openTab, settle } from '../storage/tab';

const DRAFT = 'putwise.draft';
const ACCOUNT = 'putwise.account';
const LIST = 'putwise.plans';
const SETTINGS = 'putwise.settings';

const storedWork = (storage: Storage) => JSON.parse(storage.getItem(DRAFT)!).data;

/** Work of an earlier visit, in the order in which it is written. */
function worked(texts: Texts, parts: Partial<Work> = {}): Work {
  const { openPlan, lent, ...kept } = workWith(texts, { plannedOn: '2026-11-18', ...parts });
  return { ...kept, ticks: ['a'], openPlan, lent };
}

const workText = (work: Work) => envelope(work, WORK.version);

/** Work as an earlier visit left it. */
const earlierWork = (strike: string) => workText(worked({ strike }));

afterEach(() => {
  vi.restoreAllMocks();
  closeTabs();
});

describe('a first visit', () => {
  test('opens on the worked example, with the day and hour in New York', async () => {
    const { page } = await openTab();
    expect(page().work.draft).toEqual(EXAMPLE_DRAFT);
    expect(page().clock).toEqual({ today: TODAY, now: NOW + 200 });
    expect(page()).toMatchObject({ message: null, storageFailure: null, setAside: false });
  });

  test('writes nothing, neither by looking nor by leaving', async () => {
    const { pause, leave } = await openTab();
    pause();
    document.dispatchEvent(new Event('visibilitychange'));
    leave();
    expect(entriesOf(localStorage)).toEqual({});
    expect(entriesOf(sessionStorage)).toEqual({});
  });

  test('takes what was typed before the page had started', async () => {
    const { page } = await openTab({ typedBefore: { strike: '300', unknown: 'x' } });
    expect(page().work.draft).toEqual({ ...EXAMPLE_DRAFT, strike: '300' });
    expect(storedWork(localStorage).draft.strike).toBe('300');
  });

  test('counts days typed early from today', async () => {
    const { page } = await openTab({ typedBefore: { days: '30' } });
    expect(page().work.plannedOn).toBe(TODAY);
  });

  test('goes by the date if it was typed and the days emptied early', async () => {
    const { draft } = await openTab({ typedBefore: { expiration: '2026-12-18', days: '' } });
    expect(draft()).toMatchObject({ days: '', expiration: '2026-12-18' });
  });

  test('reads the clock again every minute, past midnight', async () => {
    const { page } = await openTab({ now: Date.parse('2026-11-21T04:59:30Z') });
    expect(page().clock!.today).toBe('2026-11-20');
    vi.advanceTimersByTime(60_000);
    expect(page().clock!.today).toBe('2026-11-21');
  });
});

describe('what is typed', () => {
  test('is written once typing pauses, into the tab’s storage and the browser’s', async () => {
    const { typeField, pause } = await openTab();
    typeField('strike', '36');
    typeField('strike', '360');
    expect(localStorage.getItem(DRAFT)).toBeNull();
    pause();
    expect(storedWork(localStorage)).toEqual(storedWork(sessionStorage));
    expect(storedWork(localStorage).draft.strike).toBe('360');
  });

  test('is written at least every second while typing does not pause', async () => {
    const { typeField } = await openTab();
    /** Another digit every fifth of a second. */
    const typeOn = (from: number, keys: number) => {
      for (let key = from; key < from + keys; key += 1) {
        typeField('strike', `36${key}`);
        vi.advanceTimersByTime(200);
      }
    };
    typeOn(1, 5);
    expect(storedWork(localStorage).draft.strike).toBe('365');
    typeOn(6, 4);
    expect(storedWork(localStorage).draft.strike).toBe('365');
    typeOn(10, 1);
    expect(storedWork(localStorage).draft.strike).toBe('3610');
  });

  test('is written at the latest when the page is left or hidden', async () => {
    const { typeField, leave } = await openTab();
    typeField('strike', '360');
    document.dispatchEvent(new Event('visibilitychange'));
    expect(storedWork(localStorage).draft.strike).toBe('360');
    typeField('strike', '350');
    leave();
    expect(storedWork(localStorage).draft.strike).toBe('350');
  });

  test('survives a reload in the tab’s own storage', async () => {
    const first = await openTab();
    first.typeField('strike', '360');
    first.typeField('days', '30');
    first.toggleTick('a');
    const kept = first.leave();
    localStorage.setItem(DRAFT, earlierWork('111'));
    const again = await openTab({ kept });
    expect(again.draft()).toEqual(exampleWith({ strike: '360', days: '30' }));
    expect(again.page().work).toMatchObject({ ticks: ['a'], plannedOn: TODAY });
  });

  test('survives the closing of the tab in the browser’s storage', async () => {
    const first = await openTab();
    first.typeField('strike', '360');
    first.leave();
    const later = await openTab();
    expect(later.draft().strike).toBe('360');
  });

  test('in one tab never becomes another tab’s', async () => {
    const a = await openTab();
    a.typeField('strike', '300');
    a.pause();
    const keptByA = entriesOf(sessionStorage);
    const b = await openTab();
    b.typeField('strike', '200');
    b.pause();
    otherTabWrote(DRAFT);
    await settle();
    expect(a.draft().strike).toBe('300');
    b.leave();
    const reloaded = await openTab({ kept: keptByA });
    expect(reloaded.draft().strike).toBe('300');
  });

  test('before a page with stored work has started is merged into that work', async () => {
    localStorage.setItem(DRAFT, earlierWork('360'));
    const { page, draft } = await openTab({ typedBefore: { premium: '7' } });
    expect(draft()).toEqual(exampleWith({ strike: '360', premium: '7' }));
    expect(page().work).toMatchObject({ ticks: ['a'], plannedOn: '2026-11-18' });
  });

  test('while the stored work is still being read is merged into it too', async () => {
    localStorage.setItem(DRAFT, earlierWork('360'));
    let read = () => {};
    const reading = new Promise<void>((begun) => {
      vi.doMock('../../src/storage/stored', async (importOriginal) => {
        begun();
        await new Promise<void>((resolve) => {
          read = resolve;
        });
        return importOriginal();
      });
    });
    const opening = openTab();
    await reading;
    vi.doUnmock('../../src/storage/stored');
    const { typeField } = await import('../../src/store/typing');
    typeField('premium', '7');
    typeField('days', '30');
    read();
    const { page, draft } = await opening;
    expect(draft()).toEqual(exampleWith({ strike: '360', premium: '7', days: '30' }));
    expect(page().work.plannedOn).toBe(TODAY);
  });
});

describe('what an earlier visit left', () => {
  test('comes back: work, account, plans and settings', async () => {
    const settings = { ...DEFAULT_SETTINGS, theme: 'dark' };
    const account = accountWith({ cash: '50,000' });
    localStorage.setItem(ACCOUNT, envelope(account));
    localStorage.setItem(DRAFT, earlierWork('360'));
    storePlans(savedPlan('one'));
    localStorage.setItem(SETTINGS, envelope(settings));
    const before = entriesOf(localStorage);
    const { page, pause, leave } = await openTab();
    expect(page().work.draft.strike).toBe('360');
    expect(page().plans).toEqual([savedPlan('one')]);
    expect(page().settings).toEqual(settings);
    expect(page().account).toEqual(account);
    pause();
    leave();
    expect(entriesOf(localStorage)).toEqual(before);
  });

  test('before orders could be placed comes back with defaults for what it lacks', async () => {
    const { quoteMaxMinutes, ...rules } = DEFAULT_SETTINGS.rules;
    localStorage.setItem(SETTINGS, envelope({ ...DEFAULT_SETTINGS, rules, theme: 'dark' }));
    const work = worked({ strike: '360' });
    const { quotedAt: _, reasons: __, placedOn: ___, placedBy: ____, ...old } = firstWork(work);
    localStorage.setItem(DRAFT, envelope(old));
    const { page } = await openTab();
    expect(quoteMaxMinutes).toBe(15);
    expect(page().settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect(page().work).toEqual(work);
    expect(page().setAside).toBe(false);
  });

  test('is still placed if it was, and typing before it is read begins a new plan', async () => {
    const work = worked({ strike: '360', fillPrice: '5.45' });
    localStorage.setItem(DRAFT, workText(work));
    const first = await openTab();
    expect(first.page().work).toEqual(work);
    first.leave();
    const again = await openTab({ typedBefore: { strike: '350' } });
    expect(again.page().work).toMatchObject({ placement: null, openPlan: null });
    expect(again.draft().strike).toBe('350');
  });

  test('with a plan open is still that plan, with its ticks', async () => {
    const first = await openTab();
    first.saveAsNew('one', '');
    first.toggleTick('a');
    const kept = first.leave();
    const again = await openTab({ kept });
    expect(again.page().work.ticks).toEqual(['a']);
    expect(again.page().plans[0]!.ticks).toEqual(['a']);
    again.saveOver({ name: 'one', note: 'again' });
    expect(again.page().plans).toHaveLength(1);
  });

  test.each([
    [DRAFT, '{"version":1,"data":{"draft":'],
    [DRAFT, envelope(firstWork(EXAMPLE_WORK, { ...NEW_ACCOUNT, accountKind: 'offshore' }))],
    [DRAFT, workText({ ...EXAMPLE_WORK, plannedOn: '2026-99-99' })],
    [DRAFT, workText({ ...EXAMPLE_WORK, draft: { ...EXAMPLE_DRAFT, tickClass: 'dime' } })],
    [ACCOUNT, '{"version":1'],
    [ACCOUNT, envelope({ ...NEW_ACCOUNT, accountKind: 'offshore' })],
    [SETTINGS, 'dark'],
    [SETTINGS, envelope({ theme: 'dark' })],
    [LIST, '[]'],
    [LIST, envelope([firstPlan(savedPlan('one'))], 2)],
    [planKey('id-one'), envelope([])],
    [planKey('id-one'), planText(savedPlan('two'))],
  ])('in %s is set aside and reported once if it cannot be read: %s', async (key, raw) => {
    localStorage.setItem(key, raw);
    const first = await openTab();
    expect(first.draft()).toEqual(EXAMPLE_DRAFT);
    expect(first.page().settings).toEqual(DEFAULT_SETTINGS);
    expect(first.page().setAside).toBe(true);
    expect(keptAside()).toEqual([raw]);
    first.typeField('strike', '360');
    first.leave();
    const again = await openTab();
    expect(again.page().setAside).toBe(true);
    expect(keptAside()).toEqual([raw]);
    const { forgetUnreadable } = await import('../../src/storage/unreadable');
    forgetUnreadable();
    again.leave();
    const last = await openTab();
    expect(last.page().setAside).toBe(false);
    expect(keptAside()).toEqual([]);
  });

  test('in the tab’s own storage is kept for the user too if it cannot be read', async () => {
    localStorage.setItem(DRAFT, '{browser');
    const { draft } = await openTab({ kept: { [DRAFT]: '{tab' } });
    expect(draft()).toEqual(EXAMPLE_DRAFT);
    expect(keptAside()).toEqual(['{tab', '{browser']);
  });

  test('in a newer Putwise is left alone, and what is typed survives in the tab', async () => {
    const newer = envelope({ better: 'shape' }, WORK.version + 1);
    localStorage.setItem(DRAFT, newer);
    const { page, typeField, pause, leave } = await openTab();
    expect(page().storageFailure).toBe('newer');
    typeField('strike', '360');
    pause();
    expect(localStorage.getItem(DRAFT)).toBe(newer);
    expect(storedWork(sessionStorage).draft.strike).toBe('360');
    expect(keptAside()).toEqual([]);
    const { draft } = await openTab({ kept: leave() });
    expect(draft().strike).toBe('360');
  });

  test('as a plan of a newer Putwise stays in its place, with a message', async () => {
    const newer = envelope({ better: 'shape' }, PLAN.version + 1);
    localStorage.setItem(planKey('id-new'), newer);
    storePlans(savedPlan('one'));
    const { page, saveAsNew } = await openTab();
    expect(page().message!.text).toBe(
      'A newer version of Putwise has saved a plan here. Reload this page to see it.',
    );
    expect(saveAsNew('mine', '')).toBe(true);
    expect(page().plans.map(({ name }) => name)).toEqual(['one', 'mine']);
    expect(localStorage.getItem(planKey('id-new'))).toBe(newer);
    expect(keptAside()).toEqual([]);
  });

  test('is not overwritten if it cannot be read and there is no room to keep it', async () => {
    localStorage.setItem(DRAFT, '{precious'.repeat(500));
    localStorage.setItem(SETTINGS, '{precious settings'.repeat(500));
    const before = entriesOf(localStorage);
    fillStorage(10);
    const { page, typeField, setPage, leave } = await openTab();
    expect(page().storageFailure).toBe('full');
    typeField('strike', '360');
    setPage({ settings: { ...page().settings, theme: 'dark' } });
    expect(page().message!.text).toMatch(/could not be saved/);
    const kept = leave();
    expect(entriesOf(localStorage)).toEqual(before);
    vi.restoreAllMocks();
    const again = await openTab({ kept });
    expect(again.draft().strike).toBe('360');
    expect(keptAside()).toEqual(Object.values(before));
  });

  test('gives the good plans even if one among them is damaged', async () => {
    storePlans(savedPlan('one'), savedPlan('two'));
    localStorage.setItem(planKey('id-bad'), envelope({ id: 'id-bad' }));
    const { page } = await openTab();
    expect(page().plans).toEqual([savedPlan('one'), savedPlan('two')]);
    expect(page().setAside).toBe(true);
    expect(keptAside()).toEqual([envelope({ id: 'id-bad' })]);
  });

  test('as one list of plans comes back as plans', async () => {
    localStorage.setItem(
      LIST,
      envelope([firstPlan(savedPlan('one')), firstPlan(savedPlan('two'))]),
    );
    const { page } = await openTab();
    expect(page().plans).toEqual([savedPlan('one'), savedPlan('two')]);
    expect(Object.keys(localStorage)).toEqual([planKey('id-one'), planKey('id-two'), ACCOUNT]);
  });

  test('open on a plan has the ticks that another tab has set since', async () => {
    const { id, savedAt } = savedPlan('one');
    const work = worked({ strike: '360' }, { openPlan: { id, savedAt } });
    localStorage.setItem(DRAFT, workText(work));
    storePlans(savedPlan('one', { ticks: ['b', 'c'] }));
    const { page } = await openTab();
    expect(page().work).toMatchObject({ ticks: ['b', 'c'], draft: { strike: '360' } });
  });
});

describe('a link', () => {
  const hash = linkTo(typedWith({ stock: 'MSFT', strike: '410' }), null);

  test('opens its plan on a first visit, and leaves the address clean', async () => {
    const { page } = await openTab({ hash });
    expect(page().work.draft).toEqual(exampleWith({ stock: 'MSFT', strike: '410' }));
    expect(page().work).toMatchObject({ openPlan: null, ticks: [], plannedOn: TODAY });
    expect(page().message!.text).toBe('Opened the plan in the link.');
    expect(location.hash).toBe('');
  });

  test('brings its own fees and says so, and Clear brings back the user’s own', async () => {
    const own = accountWith({ commission: '0.35', cash: '50,000' });
    localStorage.setItem(ACCOUNT, envelope(own));
    const { page, typeField, clearTrade } = await openTab({
      hash: linkTo(typedWith({ commission: '0.10', billQuote: '0', cash: '1' }), null),
    });
    expect(accountFor(page().account, page().work)).toEqual(
      accountWith({ commission: '0.10', billQuote: '0', cash: '50,000' }),
    );
    expect(page().message!.text).toBe(
      'Opened the plan in the link, with its own fees and rates; Clear brings yours back.',
    );
    typeField('commission', '0.20');
    expect(page().work.lent!.commission).toBe('0.20');
    expect(page().account).toEqual(own);
    expect(JSON.parse(localStorage.getItem(ACCOUNT)!).data).toEqual(own);
    clearTrade();
    expect(page().work).toMatchObject({ draft: EMPTY_DRAFT, lent: null });
    expect(page().account).toEqual(own);
  });

  test('with the user’s own fees and rates lends nothing', async () => {
    localStorage.setItem(ACCOUNT, envelope(accountWith({ commission: '0.10' })));
    const { page, typeField } = await openTab({
      hash: linkTo(typedWith({ commission: '0.10' }), null),
    });
    expect(page().work.lent).toBeNull();
    expect(page().message!.text).toBe('Opened the plan in the link.');
    typeField('commission', '0.20');
    expect(page().account.commission).toBe('0.20');
  });

  test('opened with its own fees is still judged by them after a reload', async () => {
    const first = await openTab({ hash: linkTo(typedWith({ commission: '0.10' }), null) });
    const kept = first.leave();
    const { page } = await openTab({ kept });
    expect(accountFor(page().account, page().work).commission).toBe('0.10');
    expect(page().account.commission).toBe('0.65');
  });

  test('opened with its own fees is saved without them', async () => {
    const { page, saveAsNew, openPlan } = await openTab({
      hash: linkTo(typedWith({ strike: '360', commission: '0.10' }), null),
    });
    saveAsNew('linked', '');
    expect(page().work.lent!.commission).toBe('0.10');
    const [plan] = page().plans;
    expect(localStorage.getItem(planKey(plan!.id))).not.toContain('0.10');
    openPlan(plan!);
    expect(page().work).toMatchObject({ draft: { strike: '360' }, lent: null });
  });

  test('overwrites nothing that is saved, and can be undone', async () => {
    storePlans(savedPlan('one', { ticks: ['a'] }));
    const { id, savedAt } = savedPlan('one');
    localStorage.setItem(DRAFT, workText(worked({ premium: '9' }, { openPlan: { id, savedAt } })));
    localStorage.setItem(ACCOUNT, envelope(accountWith({ cash: '50,000' })));
    const planBefore = localStorage.getItem(planKey('id-one'));
    const { page, saveOver } = await openTab({ hash });
    expect(page().work.draft).toMatchObject({ stock: 'MSFT', premium: '5.40' });
    expect(page().account.cash).toBe('50,000');
    expect(page().plans).toEqual([savedPlan('one', { ticks: ['a'] })]);
    expect(localStorage.getItem(planKey('id-one'))).toBe(planBefore);
    page().message!.undo!();
    expect(page().work).toMatchObject({
      draft: { premium: '9' },
      ticks: ['a'],
      openPlan: { id: 'id-one' },
    });
    page().message!.undo!();
    saveOver({ name: 'linked', note: '' });
    expect(page().plans.map(({ name }) => name)).toEqual(['one', 'linked']);
  });

  test('opened in a new tab gives back on the next visit what it replaced', async () => {
    localStorage.setItem(DRAFT, workText(worked({ premium: '9' })));
    const linked = await openTab({ hash });
    linked.typeField('strike', '350');
    linked.leave();
    const { page, draft } = await openTab();
    expect(draft()).toMatchObject({ stock: 'MSFT', strike: '350' });
    expect(page().message!.text).toMatch(/^Opened the plan in the link/);
    page().message!.undo!();
    expect(draft()).toEqual(exampleWith({ premium: '9' }));
  });

  test('that is opened and saved becomes a plan beside the others', async () => {
    storePlans(savedPlan('one'));
    const { page, saveAsNew } = await openTab({ hash });
    saveAsNew('linked', '');
    expect(page().plans.map(({ name }) => name)).toEqual(['one', 'linked']);
  });

  test('gives way to what was typed while it was read', async () => {
    const { draft } = await openTab({ hash, typedBefore: { strike: '400' } });
    expect(draft()).toEqual(exampleWith({ stock: 'MSFT', strike: '400' }));
  });

  test('names what it left out, cut to length, as plain text', async () => {
    const { page, draft } = await openTab({
      hash: '#plan?strike=365&cash=1&__proto__=2&<b>=3&tickClass=dime',
    });
    expect(draft()).toEqual({ ...EMPTY_DRAFT, strike: '365' });
    expect(page().message!.text).toBe(
      'Opened the plan in the link. Left out, as Putwise knows no such value: cash, __proto__, <b>, tickClass.',
    );
  });

  test('followed on the open page opens there', async () => {
    const { page } = await openTab();
    history.replaceState(null, '', `/${hash}`);
    dispatchEvent(new Event('hashchange'));
    await settle();
    expect(page().work.draft.stock).toBe('MSFT');
    page().message!.undo!();
    expect(page().work.draft.stock).toBe('GOOGL');
  });

  test('to a place on the page opens no plan', async () => {
    const { page } = await openTab({ hash: '#saved' });
    expect(page().message).toBeNull();
    expect(location.hash).toBe('#saved');
  });
});

describe('a trade that was cleared', () => {
  const cleared = async () => {
    const tab = await openTab();
    tab.typeField('strike', '360');
    tab.clearTrade();
    return tab;
  };

  test('can be brought back after a reload, and cleared again after another', async () => {
    const kept = (await cleared()).leave();
    const { page, draft, leave } = await openTab({ kept });
    expect(draft()).toEqual(EMPTY_DRAFT);
    expect(page().message).toMatchObject({ text: 'Cleared.', action: 'Undo' });
    page().message!.undo!();
    expect(draft().strike).toBe('360');
    const again = await openTab({ kept: leave() });
    again.page().message!.undo!();
    expect(again.draft()).toEqual(EMPTY_DRAFT);
  });

  test('is not offered after a reload once its message is gone', async () => {
    const { setPage, leave } = await cleared();
    setPage({ message: null });
    const { page } = await openTab({ kept: leave() });
    expect(page().message).toBeNull();
  });

  test('comes back with the account it was judged by', async () => {
    storePlans(savedPlan('placed', { placement: placementWith({ cash: '50,000' }) }));
    const tab = await openTab();
    tab.openPlan(tab.page().plans[0]!);
    tab.typeField('cash', '60,000');
    const { page } = await openTab({ kept: tab.leave() });
    page().message!.undo!();
    expect(page()).toMatchObject({
      account: { cash: '' },
      work: { placement: { account: { cash: '50,000' } } },
    });
  });
});

describe('a choice', () => {
  test('is kept at once and shows on the page', async () => {
    const { page, setPage } = await openTab();
    setPage({ settings: { ...page().settings, theme: 'dark' } });
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(JSON.parse(localStorage.getItem(SETTINGS)!).data.theme).toBe('dark');
    expect(page().message).toBeNull();
  });

  test('that cannot be kept holds until the page is closed, and says so', async () => {
    const { page, setPage } = await openTab();
    refuseWrites();
    setPage({ settings: { ...page().settings, theme: 'light' } });
    expect(page().settings.theme).toBe('light');
    expect(page().message!.text).toBe(
      'Your choice holds until this page is closed: it could not be saved.',
    );
  });

  test('made in another tab holds here too, unless it cannot be read', async () => {
    const { page } = await openTab();
    localStorage.setItem(SETTINGS, envelope({ ...DEFAULT_SETTINGS, theme: 'dark' }));
    otherTabWrote(SETTINGS);
    expect(page().settings.theme).toBe('dark');
    localStorage.setItem(SETTINGS, '{broken');
    otherTabWrote(SETTINGS);
    expect(page().settings.theme).toBe('dark');
    expect(localStorage.getItem(SETTINGS)).toBe('{broken');
  });
});

describe('another tab', () => {
  const FIRST = planKey('id-one');

  test('that saves a plan shows it here, and removes it here when it deletes it', async () => {
    const { page } = await openTab();
    storePlans(savedPlan('theirs'));
    otherTabWrote(planKey('id-theirs'));
    expect(page().plans).toEqual([savedPlan('theirs')]);
    otherTabWrote('unrelated');
    localStorage.clear();
    otherTabWrote(planKey('id-theirs'));
    expect(page().plans).toEqual([]);
  });

  test('that empties the storage leaves no plan here', async () => {
    storePlans(savedPlan('one'));
    const { page } = await openTab();
    localStorage.clear();
    otherTabWrote(null);
    expect(page().plans).toEqual([]);
  });

  test('of an earlier version that writes its list again loses nothing', async () => {
    storePlans(savedPlan('one'));
    const { page } = await openTab();
    localStorage.setItem(LIST, envelope([firstPlan(savedPlan('theirs'))]));
    otherTabWrote(LIST);
    expect(page().plans).toEqual([savedPlan('one'), savedPlan('theirs')]);
    expect(localStorage.getItem(LIST)).toBeNull();
  });

  test('is followed in everything it did while this page was away', async () => {
    const { page } = await openTab();
    storePlans(savedPlan('theirs'));
    localStorage.setItem(SETTINGS, envelope({ ...DEFAULT_SETTINGS, theme: 'dark' }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(page().plans).toEqual([]);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(page().plans).toEqual([savedPlan('theirs')]);
    expect(page().settings.theme).toBe('dark');
  });

  const placed = savedPlan('one', {
    draft: exampleWith({ expiration: '2026-12-18' }),
    placement: placementWith({ expiration: '2026-12-18' }),
  });

  test('and this one both have all of a fill that is typed in part in each', async () => {
    storePlans(placed);
    const a = await openTab();
    a.openPlan(placed);
    const b = await openTab();
    b.openPlan(placed);
    a.typeField('fillPrice', '5.45');
    b.typeField('fillFees', '1.07'); // before it has heard of the price
    otherTabWrote(FIRST);
    a.typeField('volatility', '30');
    otherTabWrote(FIRST);
    const { draft, placement } = JSON.parse(localStorage.getItem(FIRST)!).data;
    expect(draft).toEqual({ ...placed.draft, volatility: '30' });
    const texts = { expiration: '2026-12-18', fillPrice: '5.45', fillFees: '1.07' };
    expect(placement).toEqual(placementWith(texts));
    expect(a.page().work).toMatchObject({ draft, placement });
    expect(b.page().work).toMatchObject({ draft, placement });
  });

  test('that saves another plan leaves alone what is typed into a placed one here', async () => {
    storePlans(placed);
    const a = await openTab();
    a.openPlan(placed);
    const b = await openTab();
    a.typeField('volatility', '30');
    b.saveAsNew('theirs', '');
    otherTabWrote(planKey(b.page().work.openPlan!.id));
    expect(a.draft().volatility).toBe('30');
    expect(a.page().plans.map(({ name }) => name)).toEqual(['one', 'theirs']);
  });
});

describe('storage', () => {
  test('that may not be named leaves a page that works and says what it cannot do', async () => {
    forbidStorage();
    const { page, typeField, pause, draft } = await openTab();
    expect(page().storageFailure).toBe('forbidden');
    typeField('strike', '360');
    pause();
    expect(draft().strike).toBe('360');
    expect(page().storageFailure).toBe('forbidden');
  });

  test('that takes nothing is reported before anything is saved', async () => {
    refuseWrites();
    const { page } = await openTab();
    expect(page().storageFailure).toBe('forbidden');
    expect(page().message).toBeNull();
  });

  test('that is full is reported on the next visit too, although the work fits', async () => {
    const first = await openTab();
    first.typeField('strike', '360');
    const kept = first.leave();
    fillStorage();
    const { page, typeField, pause } = await openTab({ kept });
    expect(page().storageFailure).toBe('full');
    typeField('strike', '361');
    pause();
    expect(page().storageFailure).toBe('full');
    vi.restoreAllMocks();
    typeField('strike', '362');
    pause();
    expect(page().storageFailure).toBeNull();
  });

  test('that is full is reported once the work no longer fits, until it does', async () => {
    const { page, typeField, pause } = await openTab();
    fillStorage(100);
    typeField('strike', '360');
    pause();
    expect(page().storageFailure).toBe('full');
    vi.restoreAllMocks();
    typeField('strike', '361');
    pause();
    expect(page().storageFailure).toBeNull();
  });

  test('that is full is still reported if the work fits over its former text', async () => {
    const first = await openTab();
    first.typeField('strike', '360');
    first.pause();
    const kept = first.leave();
    fillStorage();
    const { page, typeField, pause, draft } = await openTab({ kept });
    expect(page().storageFailure).toBe('full');
    typeField('strike', '361');
    pause();
    expect(storedWork(localStorage).draft.strike).toBe('361');
    expect(draft().strike).toBe('361');
    expect(page().storageFailure).toBe('full');
  });

  test('that is full is tried again when the page is hidden or left, and not before', async () => {
    const { page, typeField, pause } = await openTab();
    fillStorage(100);
    typeField('strike', '360');
    pause();
    expect(page().storageFailure).toBe('full');
    const written = vi.spyOn(Storage.prototype, 'setItem').mockClear();
    for (let pauses = 0; pauses < 10; pauses++) pause();
    expect(written.mock.calls.length).toBe(0);
    vi.restoreAllMocks();
    document.dispatchEvent(new Event('visibilitychange'));
    expect(storedWork(localStorage).draft.strike).toBe('360');
    expect(page().storageFailure).toBeNull();
  });

  test('that is full takes work and account once deleting a plan has made room', async () => {
    storePlans(savedPlan('long', { note: 'n'.repeat(5000) }));
    const { page, typeField, pause, deletePlan } = await openTab();
    fillStorage();
    typeField('strike', '360');
    typeField('cash', '50,000');
    pause();
    expect(page().storageFailure).toBe('full');
    expect(Object.keys(localStorage)).toEqual([planKey('id-long')]);
    deletePlan(page().plans[0]!);
    expect(page().storageFailure).toBeNull();
    pause();
    expect(storedWork(localStorage).draft.strike).toBe('360');
    expect(JSON.parse(localStorage.getItem(ACCOUNT)!).data.cash).toBe('50,000');
    expect(page().storageFailure).toBeNull();
  });

  test('that is full is still reported if deleting a plan makes too little room', async () => {
    storePlans(savedPlan('short'));
    const { page, typeField, pause, deletePlan } = await openTab();
    fillStorage();
    typeField('stock', 'G'.repeat(5000));
    pause();
    deletePlan(page().plans[0]!);
    pause();
    expect(page().storageFailure).toBe('full');
    const written = vi.spyOn(Storage.prototype, 'setItem').mockClear();
    for (let pauses = 0; pauses < 10; pauses++) pause();
    expect(written.mock.calls.length).toBe(0);
  });
});

describe('a tab’s own storage that takes no more', () => {
  test('leaves the work on reload to the browser’s, which is newer', async () => {
    const { typeField, pause, leave } = await openTab();
    typeField('strike', '350');
    pause();
    refuseWhere((area) => area === sessionStorage);
    typeField('strike', '360');
    pause();
    const kept = leave();
    expect(kept).not.toHaveProperty(DRAFT);
    vi.restoreAllMocks();
    const { draft } = await openTab({ kept });
    expect(draft().strike).toBe('360');
  });

  test('keeps what it holds while the browser’s takes no more either', async () => {
    const { typeField, pause, leave } = await openTab();
    typeField('strike', '350');
    pause();
    localStorage.setItem(DRAFT, earlierWork('300')); // another tab's
    refuseWhere(() => true);
    typeField('strike', '360');
    pause();
    const kept = leave();
    vi.restoreAllMocks();
    const { draft } = await openTab({ kept });
    expect(draft().strike).toBe('350');
  });

  test('from the start holds nothing that a reload could prefer', async () => {
    refuseWhere((area) => area === sessionStorage);
    const { typeField, leave } = await openTab();
    typeField('strike', '360');
    expect(leave()).toEqual({});
    expect(storedWork(localStorage).draft.strike).toBe('360');
  });

  test('keeps the account of version 1 while there is no room for it elsewhere', async () => {
    const account = accountWith({ cash: '50,000' });
    const first = envelope(firstWork(EXAMPLE_WORK, account));
    refuseWhere(
      (area, key, text) => key === ACCOUNT || (area === sessionStorage && text !== first),
    );
    const { typeField, leave } = await openTab({ kept: { [DRAFT]: first } });
    typeField('strike', '360');
    const kept = leave();
    expect(kept).toEqual({ [DRAFT]: first });
    vi.restoreAllMocks();
    const { page } = await openTab({ kept });
    expect(page().account).toEqual(account);
  });
});
