import { describe, expect, test, vi } from 'vitest';
import { EXAMPLE_WORK } from '../../../src/draft/work';
import { EMPTY_DRAFT, EXAMPLE_DRAFT } from '../../../src/draft/draft';
import { usePage } from '../../../src/store/page';
import { keepPlan, readPlans } from '../../../src/storage/plans/keptPlans';
import { PLAN } from '../../../src/storage/kinds';
import {
  deletePlan,
  describeAnew,
  describePlan,
  duplicatePlan,
  openPlan,
  saveAsNew,
  saveOver,
} from '../../../src/storage/plans/plans';
import { followPlan, followPlans } from '../../../src/storage/plans/progress';
import type { SavedPlan } from '../../../src/draft/savedPlan';
import { clearTrade, toggleTick, typeField } from '../../../src/store/typing';
import {
  contentsOf,
  entriesOf,
  envelope,
  fillStorage,
  forbidStorage,
  keptAside,
  planKey,
  planText,
  refuseWrites,
  storePlans,
} from '../browser';
import { exampleWith, NOW, placementWith, savedPlan, TODAY } from '../../plan/drafts';
import { firstPlan } from '../first';
import { holds, otherTabSaves, startEachPage } from './pages';

const page = () => usePage.getState();
const said = () => page().message?.text;
const undo = () => page().message!.undo!();
const names = (plans: readonly SavedPlan[]) => plans.map(({ name }) => name);
const storedText = (id: string) => localStorage.getItem(planKey(id));
const stored = () => readPlans().plans;

startEachPage();

describe('a saved plan', () => {
  test('is stored, listed, open and announced', () => {
    typeField('strike', '360');
    expect(saveAsNew('GOOGL 360', 'after earnings')).toBe(true);
    const [plan] = page().plans;
    expect(plan).toEqual({
      id: expect.any(String),
      name: 'GOOGL 360',
      note: 'after earnings',
      draft: { ...EXAMPLE_DRAFT, strike: '360' },
      ticks: [],
      plannedOn: TODAY,
      quotedAt: null,
      reasons: {},
      placement: null,
      savedAt: '2026-11-20T16:00:00.000Z',
    });
    expect(stored()).toEqual([plan]);
    expect(page().work.openPlan).toEqual({ id: plan!.id, savedAt: plan!.savedAt });
    expect(said()).toBe('Saved “GOOGL 360”.');
  });

  test('holds what was typed and no figure', () => {
    saveAsNew('typed', '');
    const { draft, ...plan } = page().plans[0]!;
    expect(Object.values(draft).every((text) => typeof text === 'string')).toBe(true);
    expect(Object.keys(plan)).toEqual([
      'id',
      'name',
      'note',
      'ticks',
      'plannedOn',
      'quotedAt',
      'reasons',
      'placement',
      'savedAt',
    ]);
  });

  test('counts its days from the day it was saved if they were the example’s', () => {
    saveAsNew('example', '');
    expect(page().plans[0]!.plannedOn).toBe(TODAY);
    expect(page().work.plannedOn).toBe(TODAY);
  });

  test('keeps its id when it is saved over', () => {
    holds(savedPlan('one'), savedPlan('two'));
    openPlan(page().plans[0]!);
    typeField('premium', '6');
    expect(saveOver({ name: 'one, dearer', note: 'n' })).toBe(true);
    expect(names(stored())).toEqual(['two', 'one, dearer']);
    expect(stored()[1]).toMatchObject({ id: 'id-one', draft: { premium: '6' } });
    expect(page().plans).toEqual(stored());
    expect(page().work.openPlan!.savedAt).toBe('2026-11-20T16:00:00.000Z');
  });

  test('can be saved over again and again', () => {
    saveAsNew('a', '');
    vi.setSystemTime(Date.parse('2026-11-20T16:00:01Z'));
    saveOver({ name: 'b', note: '' });
    saveOver({ name: 'c', note: '' });
    expect(names(stored())).toEqual(['c']);
  });

  test('is renamed without touching its trade or the work', () => {
    holds(savedPlan('one'));
    typeField('premium', '6');
    describePlan(page().plans[0]!, { name: 'first', note: 'a note' });
    expect(stored()).toEqual([{ ...savedPlan('one'), name: 'first', note: 'a note' }]);
    expect(page().work.draft.premium).toBe('6');
  });

  test('is duplicated as a plan with its own id', () => {
    holds(savedPlan('one', { ticks: ['a'] }));
    duplicatePlan(page().plans[0]!);
    expect(stored().map(({ ticks }) => ticks)).toEqual([['a'], ['a']]);
    expect(names(stored())).toEqual(['one', 'one (copy)']);
    expect(new Set(stored().map(({ id }) => id)).size).toBe(2);
    expect(said()).toBe('Duplicated “one”.');
  });
});

describe('undo', () => {
  test('brings a deleted plan back', () => {
    holds(savedPlan('one', { note: 'kept', ticks: ['a'] }), savedPlan('two'));
    deletePlan(page().plans[0]!);
    expect(names(stored())).toEqual(['two']);
    expect(said()).toBe('Deleted “one”.');
    undo();
    expect(stored()).toEqual([savedPlan('one', { note: 'kept', ticks: ['a'] }), savedPlan('two')]);
    expect(page().plans).toEqual(stored());
    expect(said()).toBe('“one” is back.');
  });

  test('brings back several plans that were deleted one after the other, the last first', () => {
    const all = [savedPlan('one'), savedPlan('two'), savedPlan('three')];
    holds(...all);
    deletePlan(all[0]!);
    deletePlan(all[1]!);
    undo();
    expect(said()).toBe('Deleted “one”. “two” is back.');
    undo();
    expect(said()).toBe('“one” is back.');
    expect(stored()).toHaveLength(3);
  });

  test('brings back a trade that a plan replaced, even if another tab deleted the plan', () => {
    holds(savedPlan('one'));
    typeField('premium', '6');
    openPlan(page().plans[0]!);
    localStorage.removeItem(planKey('id-one'));
    followPlan('id-one');
    expect(said()).toMatch(/^Opened “one”\. This plan was deleted in another tab\./);
    undo();
    expect(page().work.draft.premium).toBe('6');
  });

  test('brings back the plan that was deleted, even if another tab had just changed it', () => {
    holds(savedPlan('one'));
    const asSeen = page().plans[0]!;
    storePlans(savedPlan('one', { note: 'from the other tab' }));
    deletePlan(asSeen);
    undo();
    expect(stored()).toEqual([savedPlan('one', { note: 'from the other tab' })]);
  });

  test('of a deletion says if storage is full, and can be tried again', () => {
    holds(savedPlan('one'));
    deletePlan(page().plans[0]!);
    const message = page().message!;
    fillStorage();
    message.undo!();
    expect(said()).toMatch(/^Not saved: this browser’s storage is full/);
    expect(page().plans).toEqual([]);
    undo();
    expect(said()).toMatch(/^Not saved: this browser’s storage is full/);
    vi.restoreAllMocks();
    undo();
    expect(names(stored())).toEqual(['one']);
  });

  test('brings back the work that opening a plan replaced', () => {
    typeField('strike', '350');
    toggleTick('a');
    const before = page().work;
    openPlan(savedPlan('one', { ticks: ['b'] }));
    expect(page().work).toEqual({
      draft: EXAMPLE_DRAFT,
      ticks: ['b'],
      openPlan: { id: 'id-one', savedAt: savedPlan('one').savedAt },
      lent: null,
      plannedOn: TODAY,
      quotedAt: null,
      reasons: {},
      placement: null,
    });
    expect(said()).toBe('Opened “one”.');
    undo();
    expect(page().work).toBe(before);
    expect(said()).toBe('Undone.');
    undo();
    expect(page().work.openPlan!.id).toBe('id-one');
  });

  test('brings back a trade that was cleared, while the account was never cleared', () => {
    openPlan(savedPlan('one'));
    typeField('cash', '50,000');
    toggleTick('a');
    const before = page().work;
    clearTrade();
    expect(page().account.cash).toBe('50,000');
    expect(page().work).toEqual({
      draft: EMPTY_DRAFT,
      ticks: [],
      openPlan: null,
      lent: null,
      plannedOn: TODAY,
      quotedAt: null,
      reasons: {},
      placement: null,
    });
    undo();
    expect(page().work).toBe(before);
    expect(page().account.cash).toBe('50,000');
  });
});

describe('saving over a plan', () => {
  /** Opens a plan, types another trade over it, and saves that a minute later. */
  function saveAnother(before: SavedPlan) {
    holds(before);
    openPlan(before);
    typeField('stock', 'AAPL');
    vi.setSystemTime(NOW + 60_000);
    saveOver({ name: 'AAPL', note: 'mine' });
  }

  test('can be undone: the plan is as it was, and the work stays open on it', () => {
    const before = savedPlan('one', { note: 'theirs', plannedOn: '2026-11-02' });
    saveAnother(before);
    const { work } = page();
    undo();
    expect(stored()).toEqual([before]);
    expect(page().plans).toEqual([before]);
    expect(page().work).toEqual({
      ...work,
      openPlan: { id: 'id-one', savedAt: before.savedAt },
    });
    expect(said()).toBe('Undone: “one” is as it was saved before.');
    saveOver({ name: 'one, again', note: '' });
    expect(stored()).toMatchObject([{ name: 'one, again', draft: { stock: 'AAPL' } }]);
  });

  test('keeps the name or note given since when it is undone', () => {
    const before = savedPlan('one', { note: 'theirs' });
    saveAnother(before);
    const { undo: back } = page().message!;
    describePlan(page().plans[0]!, { note: 'since' });
    back!();
    expect(stored()).toEqual([{ ...before, note: 'since' }]);
  });

  test('keeps the ticks set since when it is undone', () => {
    saveAnother(savedPlan('one', { ticks: ['a'] }));
    const { undo: back } = page().message!;
    toggleTick('b');
    back!();
    expect(stored()).toEqual([savedPlan('one', { ticks: ['a', 'b'] })]);
    expect(page().work.ticks).toEqual(['a', 'b']);
  });

  test('keeps the fill entered since when it is undone', () => {
    const placed = (fillPrice: string) =>
      savedPlan('one', {
        draft: exampleWith({ expiration: '2026-12-18' }),
        placement: placementWith({ expiration: '2026-12-18', fillPrice }),
      });
    holds(placed(''));
    openPlan(placed(''));
    vi.setSystemTime(NOW + 60_000);
    saveOver({ name: 'renamed', note: '' });
    const { undo: back } = page().message!;
    typeField('fillPrice', '5.45');
    back!();
    expect(stored()).toEqual([placed('5.45')]);
  });

  test('does not touch what is open by then when it is undone', () => {
    saveAnother(savedPlan('one'));
    const { undo: back } = page().message!;
    clearTrade();
    const { work } = page();
    back!();
    expect(stored()).toEqual([savedPlan('one')]);
    expect(page().work).toBe(work);
  });

  test('is not undone over what another tab has saved since', () => {
    saveAnother(savedPlan('one'));
    const { undo: back } = page().message!;
    const theirs = savedPlan('one', { savedAt: '2026-11-20T17:00:00.000Z' });
    otherTabSaves(theirs);
    back!();
    expect(stored()).toEqual([theirs]);
    expect(said()).toBe('Not undone: “AAPL” has been changed in another tab since.');
  });

  test('brings back, when it is undone, what another tab has deleted since', () => {
    saveAnother(savedPlan('one'));
    const { undo: back } = page().message!;
    localStorage.clear();
    back!();
    expect(stored()).toEqual([savedPlan('one')]);
  });

  test('says so if there is no room to undo it', () => {
    saveAnother(savedPlan('one', { note: 'long'.repeat(500) }));
    fillStorage();
    undo();
    expect(names(stored())).toEqual(['AAPL']);
    expect(said()).toMatch(/^Not saved: this browser’s storage is full/);
    vi.restoreAllMocks();
    undo();
    expect(names(stored())).toEqual(['one']);
  });
});

describe('a second tab', () => {
  test('that saves meanwhile loses nothing to this one', () => {
    holds(savedPlan('one'));
    storePlans(savedPlan('theirs'));
    saveAsNew('mine', '');
    expect(names(stored())).toEqual(['one', 'theirs', 'mine']);
    followPlan('id-theirs');
    expect(page().plans).toEqual(stored());
  });

  test('that changed the open plan keeps its version, and the work here becomes a new plan', () => {
    holds(savedPlan('one'));
    openPlan(page().plans[0]!);
    typeField('premium', '6');
    const theirs = savedPlan('one', { note: 'theirs', savedAt: '2026-11-20T15:30:00.000Z' });
    storePlans(theirs);
    expect(saveOver({ name: 'one', note: 'mine' })).toBe(true);
    expect(stored()).toHaveLength(2);
    expect(stored()[0]).toEqual(theirs);
    expect(stored()[1]).toMatchObject({ name: 'one', note: 'mine', draft: { premium: '6' } });
    expect(page().work.openPlan!.id).toBe(stored()[1]!.id);
    expect(said()).toBe(
      '“one” was changed or deleted in another tab. Saved as a new plan; nothing is lost.',
    );
  });

  test('that deleted the open plan does not take this tab’s work with it', () => {
    holds(savedPlan('one'));
    openPlan(page().plans[0]!);
    localStorage.clear();
    saveOver({ name: 'one', note: '' });
    expect(names(stored())).toEqual(['one']);
    expect(stored()[0]!.id).not.toBe('id-one');
  });

  test('that saved over the open plan as well leaves two plans', () => {
    holds(savedPlan('one'));
    openPlan(page().plans[0]!);
    otherTabSaves(savedPlan('one', { name: 'theirs', savedAt: '2026-11-20T15:30:00.000Z' }));
    saveOver({ name: 'mine', note: '' });
    expect(names(stored())).toEqual(['theirs', 'mine']);
  });

  test('that deleted a plan is not overruled by a rename, which can be kept as a new plan', () => {
    const one = savedPlan('one', { note: 'old', ticks: ['a'] });
    holds(one);
    localStorage.clear();
    const words = { name: 'first', note: 'long thought about' };
    expect(describePlan(one, words)).toBe(false);
    expect(stored()).toEqual([]);
    expect(page().plans).toEqual([]);
    expect(said()).toBe(
      'Not saved: “one” was deleted in another tab. Save it as a new plan to keep it.',
    );
    expect(describeAnew(one, words)).toBe(true);
    expect(stored()).toEqual([{ ...one, ...words, id: expect.any(String) }]);
    expect(stored()[0]!.id).not.toBe('id-one');
    expect(page().plans).toEqual(stored());
    expect(said()).toBe('Saved “first” as a new plan.');
  });

  test('that changed the note of a plan keeps it when the plan is renamed here', () => {
    const one = savedPlan('one');
    holds(one);
    storePlans({ ...one, note: 'theirs' });
    expect(describePlan(one, { name: 'first' })).toBe(true);
    expect(stored()).toEqual([{ ...one, name: 'first', note: 'theirs' }]);
  });

  test('that changed name and note of the open plan keeps them when it is saved over here', () => {
    const one = savedPlan('one', { ticks: ['a'] });
    holds(one);
    openPlan(one);
    typeField('premium', '6');
    storePlans({ ...one, name: 'first', note: 'theirs', ticks: ['a', 'b'] });
    expect(saveOver({}, one)).toBe(true);
    expect(stored()).toMatchObject([
      { name: 'first', note: 'theirs', ticks: ['a', 'b'], draft: { premium: '6' } },
    ]);
  });

  test.each<[what: string, save: (seen: SavedPlan) => boolean]>([
    ['describes it', (seen) => describePlan(seen, { note: 'mine' })],
    ['saves over it', (seen) => saveOver({ note: 'mine' }, seen)],
  ])('that changed the note is not overwritten unseen by one who %s here', (_, save) => {
    const one = savedPlan('one', { note: 'at first' });
    holds(one);
    openPlan(one);
    storePlans({ ...one, note: 'theirs' });
    expect(save(one)).toBe(false);
    expect(said()).toBe(
      'Not saved: another tab has changed the note since. It is now “theirs”. Save again to replace it.',
    );
    expect(stored()).toMatchObject([{ note: 'theirs' }]);
    expect(page().plans).toEqual(stored());
    expect(save(page().plans[0]!)).toBe(true);
    expect(stored()).toMatchObject([{ note: 'mine' }]);
  });

  test('that emptied the note is mentioned when the note is typed over here', () => {
    const one = savedPlan('one', { note: 'at first' });
    holds(one);
    storePlans({ ...one, note: '' });
    expect(describePlan(one, { note: 'mine' })).toBe(false);
    expect(said()).toContain('It is empty now. Save again');
  });

  test('that made the same change is not in the way', () => {
    const one = savedPlan('one');
    holds(one);
    storePlans({ ...one, name: 'first' });
    expect(describePlan(one, { name: 'first' })).toBe(true);
    expect(stored()).toMatchObject([{ name: 'first' }]);
  });

  test('that ticked a plan keeps its ticks when it is renamed here', () => {
    holds(savedPlan('one'));
    storePlans(savedPlan('one', { ticks: ['a'] }));
    describePlan(page().plans[0]!, { name: 'first', note: '' });
    expect(stored()).toEqual([{ ...savedPlan('one', { ticks: ['a'] }), name: 'first' }]);
  });

  test('that has taken the id of a deleted plan keeps it when the deletion is undone', () => {
    holds(savedPlan('one'));
    deletePlan(page().plans[0]!);
    const { undo: back } = page().message!;
    otherTabSaves(savedPlan('one', { note: 'restored' }));
    back!();
    expect(
      stored()
        .map(({ note }) => note)
        .toSorted(),
    ).toEqual(['', 'restored']);
  });

  test('is followed when it saves, and the work here stays', () => {
    typeField('strike', '350');
    const { work } = page();
    otherTabSaves(savedPlan('theirs'));
    expect(names(page().plans)).toEqual(['theirs']);
    expect(page().work).toBe(work);
  });

  test('is followed when it deletes', () => {
    holds(savedPlan('one'), savedPlan('two'));
    localStorage.removeItem(planKey('id-one'));
    followPlan('id-one');
    expect(names(page().plans)).toEqual(['two']);
  });

  test('is followed in everything it did while this page was away', () => {
    holds(savedPlan('one'), savedPlan('two'), savedPlan('three'));
    localStorage.removeItem(planKey('id-one'));
    localStorage.setItem(planKey('id-three'), '{broken');
    storePlans(savedPlan('theirs'));
    followPlans();
    expect(names(page().plans)).toEqual(['theirs', 'three', 'two']);
  });

  test('of a newer Putwise keeps the plan it wrote, and the work here becomes another', () => {
    holds(savedPlan('one'));
    openPlan(page().plans[0]!);
    const newer = envelope({ better: 'shape' }, PLAN.version + 1);
    localStorage.setItem(planKey('id-one'), newer);
    followPlan('id-one');
    expect(said()).toMatch(/^Opened “one”\. A newer Putwise in another tab changed a saved plan/);
    expect(names(page().plans)).toEqual(['one']);
    toggleTick('a');
    expect(storedText('id-one')).toBe(newer);
    expect(saveOver({ name: 'mine', note: '' })).toBe(true);
    expect(storedText('id-one')).toBe(newer);
    expect(names(stored())).toEqual(['mine']);
  });

  test('of a newer Putwise loses nothing to a rename, a deletion or a refresh here', () => {
    holds(savedPlan('one'));
    const newer = envelope({ better: 'shape' }, PLAN.version + 1);
    localStorage.setItem(planKey('id-one'), newer);
    expect(describePlan(page().plans[0]!, { name: 'first', note: '' })).toBe(false);
    expect(said()).toMatch(/^Not saved: a newer version of Putwise/);
    deletePlan(page().plans[0]!);
    followPlans();
    expect(said()).toMatch(/^A newer Putwise in another tab/);
    expect(storedText('id-one')).toBe(newer);
    expect(names(page().plans)).toEqual(['one']);
  });

  test('that writes what cannot be read changes nothing here', () => {
    holds(savedPlan('one'));
    localStorage.setItem(planKey('id-one'), '{broken');
    followPlan('id-one');
    expect(names(page().plans)).toEqual(['one']);
  });
});

describe('a write that fails', () => {
  const attempts: readonly [string, () => unknown][] = [
    ['save', () => saveAsNew('new', '')],
    ['save over', () => saveOver({ name: 'over', note: 'longer than before' })],
    ['rename', () => describePlan(page().plans[0]!, { name: 'a much longer name', note: '' })],
    ['duplicate', () => duplicatePlan(page().plans[0]!)],
  ];

  test.each(attempts)('for lack of room changes nothing and says so: %s', (_, act) => {
    holds(savedPlan('one'));
    openPlan(page().plans[0]!);
    fillStorage();
    const [before, text] = [page(), storedText('id-one')];
    act();
    expect(said()).toBe(
      'Not saved: this browser’s storage is full. Delete plans you no longer need, or export them to a file first.',
    );
    expect(page()).toEqual({ ...before, message: page().message });
    expect(page().message!.undo).toBeUndefined();
    expect(storedText('id-one')).toBe(text);
  });

  test.each([
    ['may not be named', forbidStorage],
    ['takes nothing', refuseWrites],
  ])('because storage %s changes nothing and points to the link', (_, forbid) => {
    forbid();
    const { work } = page();
    expect(saveAsNew('one', '')).toBe(false);
    expect(said()).toBe(
      'Not saved: this browser does not allow this page to keep data. Copy the link instead.',
    );
    expect(page().plans).toEqual([]);
    expect(page().work).toBe(work);
    vi.restoreAllMocks();
    expect(entriesOf(localStorage)).toEqual({});
  });

  test('leaves a plan that was to be deleted in the list', () => {
    holds(savedPlan('one'));
    refuseWrites();
    deletePlan(page().plans[0]!);
    expect(names(page().plans)).toEqual(['one']);
    expect(page().message!.undo).toBeUndefined();
  });
});

describe('stored plans', () => {
  const NONE = { plans: [], damaged: [], newer: [] };

  test('are each under a key of their own, in an envelope of their own', () => {
    saveAsNew('one', '');
    const [one] = page().plans;
    saveAsNew('two', '');
    expect(contentsOf(localStorage)).toEqual(
      Object.fromEntries(page().plans.map((plan) => [planKey(plan.id), planText(plan)])),
    );
    const before = storedText(one!.id);
    const written = vi.spyOn(Storage.prototype, 'setItem');
    toggleTick('a');
    expect(written.mock.calls.map(([key]) => key)).toEqual([planKey(page().work.openPlan!.id)]);
    expect(storedText(one!.id)).toBe(before);
  });

  test('come in the order they were saved in, a copy after its original', () => {
    const at = (day: number) => ({ savedAt: `2026-11-1${day}T15:00:00.000Z` });
    storePlans(
      savedPlan('one (copy)', at(2)),
      savedPlan('late', at(3)),
      savedPlan('one', at(2)),
      savedPlan('early', at(1)),
    );
    expect(names(stored())).toEqual(['early', 'one', 'one (copy)', 'late']);
  });

  test('from before orders could be placed are read as planned and not placed', () => {
    const {
      quotedAt: _,
      reasons: __,
      placedOn: ___,
      placedBy: ____,
      ...old
    } = firstPlan(savedPlan('old'));
    localStorage.setItem(planKey('id-old'), envelope(old));
    expect(readPlans()).toEqual({ ...NONE, plans: [savedPlan('old')] });
  });

  test.each([
    ['quoted at no instant', { quotedAt: 'yesterday' }],
    ['with a reason that is no text', { reasons: { freshQuote: 1 } }],
    ['under another’s key', { id: 'id-other' }],
  ])('%s are damaged', (_, parts) => {
    const raw = envelope({ ...savedPlan('odd'), ...parts }, PLAN.version);
    localStorage.setItem(planKey('id-odd'), raw);
    expect(readPlans()).toEqual({ ...NONE, damaged: [{ id: 'id-odd', raw }] });
  });

  test('of a newer version are not taken for damaged', () => {
    const raw = envelope({ better: 'shape' }, PLAN.version + 1);
    localStorage.setItem(planKey('id-new'), raw);
    expect(readPlans()).toEqual({ ...NONE, newer: [{ id: 'id-new', raw }] });
  });

  test('are none in an empty storage, and in one that may not be named', () => {
    expect(readPlans()).toEqual(NONE);
    holds(savedPlan('one'));
    forbidStorage();
    expect(readPlans()).toEqual(NONE);
  });

  test.each([
    ['{"version":1,"data":{', 'cut short'],
    ['{"version":1,"data":[]}', 'of another shape'],
    ['{"version":0,"data":{}}', 'of a version never shipped'],
    ['[]', 'in no envelope'],
  ])('%s, %s, are set aside before they are overwritten', (raw) => {
    holds(savedPlan('one'));
    localStorage.setItem(planKey('id-one'), raw);
    expect(describePlan(page().plans[0]!, { name: 'first', note: '' })).toBe(true);
    expect(names(stored())).toEqual(['first']);
    expect(keptAside()).toEqual([raw]);
    expect(page().setAside).toBe(true);
  });

  test('that cannot be read are set aside before they are deleted', () => {
    holds(savedPlan('one'));
    localStorage.setItem(planKey('id-one'), '{broken');
    deletePlan(page().plans[0]!);
    expect(stored()).toEqual([]);
    expect(keptAside()).toEqual(['{broken']);
    undo();
    expect(stored()).toEqual([savedPlan('one')]);
  });

  test('are read without a damaged one among them', () => {
    storePlans(savedPlan('one'), savedPlan('two'));
    localStorage.setItem(
      planKey('id-bad'),
      envelope({ ...savedPlan('bad'), draft: 7 }, PLAN.version),
    );
    expect(names(stored())).toEqual(['one', 'two']);
  });

  test('that cannot be read are never overwritten while there is no room to keep them', () => {
    holds(savedPlan('one'));
    const raw = '{"version":1,"data":[{"id":"precious"';
    localStorage.setItem(planKey('id-one'), raw);
    fillStorage(10);
    expect(describePlan(page().plans[0]!, { name: 'x', note: '' })).toBe(false);
    expect(storedText('id-one')).toBe(raw);
    expect(page().setAside).toBe(false);
    expect(said()).toMatch(/storage is full/);
  });

  test('that cannot be read are moved aside if there is room for one copy only', () => {
    holds(savedPlan('one'));
    const raw = `{"version":1,"data":[${'"precious",'.repeat(300)}`;
    localStorage.setItem(planKey('id-one'), raw);
    fillStorage(raw.length - 100);
    expect(describePlan(page().plans[0]!, { name: 'x', note: '' })).toBe(true);
    expect(keptAside()).toEqual([raw]);
  });

  test('are written exactly as they were read, however often', () => {
    holds(savedPlan('one'));
    const before = entriesOf(localStorage);
    keepPlan(stored()[0]!);
    keepPlan(stored()[0]!);
    expect(contentsOf(localStorage)).toEqual(before);
    expect(keptAside()).toEqual([]);
  });
});

test('the example has no planned day until its days are typed', () => {
  expect(page().work).toBe(EXAMPLE_WORK);
  expect(page().work.plannedOn).toBeNull();
  typeField('strike', '360');
  expect(page().work.plannedOn).toBeNull();
  typeField('days', '30');
  expect(page().work.plannedOn).toBe(TODAY);
});
