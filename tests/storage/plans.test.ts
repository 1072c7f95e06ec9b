import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EXAMPLE_WORK } from '../../src/draft/work';
import { EMPTY_DRAFT, EXAMPLE_DRAFT } from '../../src/draft/draft';
import { usePage } from '../../src/store/page';
import {
  changePlans,
  deletePlan,
  describePlan,
  duplicatePlan,
  followPlans,
  keepProgress,
  openPlan,
  readPlans,
  saveAsNew,
  saveOver,
} from '../../src/storage/plans';
import type { SavedPlan } from '../../src/draft/savedPlan';
import { clearTrade, toggleTick, typeField } from '../../src/store/typing';
import {
  entriesOf,
  envelope,
  fillStorage,
  forbidStorage,
  keptAside,
  otherTabWrote,
  refuseWrites,
} from './browser';
import { exampleWith, NOW, savedPlan, TODAY } from '../plan/drafts';
import { startPage } from '../store/startPage';

const KEY = 'putwise.plans';

const page = () => usePage.getState();
const said = () => page().message?.text;
const undo = () => page().message!.undo!();
const names = (plans: readonly SavedPlan[]) => plans.map(({ name }) => name);
const storedText = () => localStorage.getItem(KEY);
const stored = () => readPlans().plans;

/** Plans as an earlier visit left them, on the page and in storage. */
function holds(...plans: readonly SavedPlan[]) {
  localStorage.setItem(KEY, envelope(plans));
  usePage.setState({ plans });
}

/** Another tab writes plans; this one has not heard of it yet. */
const otherTabSaves = (...plans: readonly unknown[]) => localStorage.setItem(KEY, envelope(plans));

beforeEach(() => {
  startPage();
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

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
      placedOn: null,
      placedBy: null,
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
      'placedOn',
      'placedBy',
      'savedAt',
    ]);
  });

  test('counts its days from the day it was saved if they were the example’s', () => {
    saveAsNew('example', '');
    expect(page().plans[0]!.plannedOn).toBe(TODAY);
    expect(page().work.plannedOn).toBe(TODAY);
  });

  test('is saved over where it was', () => {
    holds(savedPlan('one'), savedPlan('two'));
    openPlan(page().plans[0]!);
    typeField('premium', '6');
    expect(saveOver('one, dearer', 'n')).toBe(true);
    expect(names(stored())).toEqual(['one, dearer', 'two']);
    expect(stored()[0]).toMatchObject({ id: 'id-one', draft: { premium: '6' } });
    expect(page().work.openPlan!.savedAt).toBe('2026-11-20T16:00:00.000Z');
  });

  test('can be saved over again and again', () => {
    saveAsNew('a', '');
    vi.setSystemTime(Date.parse('2026-11-20T16:00:01Z'));
    saveOver('b', '');
    saveOver('c', '');
    expect(names(stored())).toEqual(['c']);
  });

  test('is renamed without touching its trade or the work', () => {
    holds(savedPlan('one'));
    typeField('premium', '6');
    describePlan(page().plans[0]!, 'first', 'a note');
    expect(stored()).toEqual([{ ...savedPlan('one'), name: 'first', note: 'a note' }]);
    expect(page().work.draft.premium).toBe('6');
  });

  test('is duplicated beside itself', () => {
    holds(savedPlan('one'));
    duplicatePlan(page().plans[0]!);
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
    expect(stored()).toEqual([savedPlan('two'), savedPlan('one', { note: 'kept', ticks: ['a'] })]);
    expect(page().plans).toEqual(stored());
    expect(said()).toBe('“one” is back.');
  });

  test('brings back the plan that was deleted, even if another tab had just changed it', () => {
    holds(savedPlan('one'));
    const asSeen = page().plans[0]!;
    otherTabSaves(savedPlan('one', { note: 'from the other tab' }));
    deletePlan(asSeen);
    undo();
    expect(stored()).toEqual([savedPlan('one', { note: 'from the other tab' })]);
  });

  test('of a deletion that finds storage full says so, and can be tried again', () => {
    holds(savedPlan('one'));
    deletePlan(page().plans[0]!);
    const message = page().message!;
    fillStorage();
    message.undo!();
    expect(said()).toMatch(/^Not saved: this browser’s storage is full/);
    expect(page().plans).toEqual([]);
    vi.restoreAllMocks();
    message.undo!();
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
      ownAccount: null,
      plannedOn: TODAY,
      quotedAt: null,
      reasons: {},
      placedOn: null,
      placedBy: null,
    });
    expect(said()).toBe('Opened “one”.');
    undo();
    expect(page().work).toBe(before);
    expect(said()).toBe('Undone.');
    undo();
    expect(page().work.openPlan!.id).toBe('id-one');
  });

  test('brings back a trade that was cleared; the account was never gone', () => {
    openPlan(savedPlan('one'));
    typeField('cash', '50,000');
    toggleTick('a');
    const before = page().work;
    clearTrade();
    expect(page().work).toEqual({
      draft: { ...EMPTY_DRAFT, cash: '50,000' },
      ticks: [],
      openPlan: null,
      ownAccount: null,
      plannedOn: TODAY,
      quotedAt: null,
      reasons: {},
      placedOn: null,
      placedBy: null,
    });
    undo();
    expect(page().work).toBe(before);
  });
});

describe('a placed plan', () => {
  const placed = (fillPrice = '') =>
    savedPlan('one', {
      draft: exampleWith({ expiration: '2026-12-18', fillPrice }),
      quotedAt: '2026-11-20T15:55:00.000Z',
      reasons: { freshQuote: 'the market is closed' },
      placedOn: TODAY,
    });

  test('opens as it was placed, and saved over is placed still', () => {
    holds(placed('5.45'));
    openPlan(page().plans[0]!);
    expect(page().work).toMatchObject({
      draft: placed('5.45').draft,
      quotedAt: '2026-11-20T15:55:00.000Z',
      reasons: { freshQuote: 'the market is closed' },
      placedOn: TODAY,
    });
    saveOver('renamed', '');
    const { savedAt, ...rest } = placed('5.45');
    expect(stored()).toEqual([{ ...rest, name: 'renamed', savedAt: expect.any(String) }]);
    expect(stored()[0]!.savedAt).not.toBe(savedAt);
  });

  test('keeps its fill with its ticks at once', () => {
    holds(placed());
    openPlan(page().plans[0]!);
    typeField('fillPrice', '5.45');
    toggleTick('position');
    keepProgress();
    expect(stored()).toEqual([{ ...placed('5.45'), ticks: ['position'] }]);
  });

  test('shows the fill that another tab has entered, and keeps it with the next tick', () => {
    holds(placed());
    openPlan(page().plans[0]!);
    otherTabSaves(placed('5.45'));
    followPlans();
    expect(page().work.draft.fillPrice).toBe('5.45');
    toggleTick('a');
    keepProgress();
    expect(stored()[0]).toMatchObject({ ticks: ['a'], draft: { fillPrice: '5.45' } });
  });

  test('duplicated gives a plan that is not placed and has no fill', () => {
    holds(placed('5.45'));
    duplicatePlan(page().plans[0]!);
    expect(stored()[0]).toEqual(placed('5.45'));
    expect(stored()[1]).toEqual({
      ...placed(),
      id: expect.any(String),
      name: 'one (copy)',
      placedOn: null,
      placedBy: null,
    });
  });
});

describe('ticks', () => {
  test('are kept with the open plan at once, and nothing else of the work is', () => {
    saveAsNew('one', '');
    typeField('premium', '6');
    toggleTick('a');
    toggleTick('b');
    toggleTick('a');
    keepProgress();
    expect(stored()[0]).toMatchObject({ ticks: ['b'], draft: { premium: '5.40' } });
    expect(page().plans).toEqual(stored());
  });

  test('of work that is no saved plan stay with the work', () => {
    toggleTick('a');
    keepProgress();
    expect(storedText()).toBeNull();
    expect(page().work.ticks).toEqual(['a']);
  });

  test('of a plan deleted meanwhile bring it back neither here nor there', () => {
    saveAsNew('one', '');
    deletePlan(page().plans[0]!);
    toggleTick('a');
    keepProgress();
    expect(stored()).toEqual([]);
  });

  test('set in two tabs add up', () => {
    saveAsNew('one', '');
    toggleTick('a');
    keepProgress();
    otherTabSaves({ ...stored()[0], ticks: ['a', 'b'] });
    followPlans();
    expect(page().work.ticks).toEqual(['a', 'b']);
    toggleTick('c');
    keepProgress();
    expect(stored()[0]!.ticks).toEqual(['a', 'b', 'c']);
  });

  test('do not go over a plan that another tab has saved anew', () => {
    saveAsNew('one', '');
    const anew = { ...stored()[0]!, ticks: ['z'], savedAt: '2026-11-20T17:00:00.000Z' };
    otherTabSaves(anew);
    followPlans();
    toggleTick('a');
    keepProgress();
    expect(stored()).toEqual([anew]);
    expect(page().work.ticks).toEqual(['a']);
  });
});

describe('a second tab', () => {
  test('that saves meanwhile loses nothing to this one', () => {
    holds(savedPlan('one'));
    otherTabSaves(savedPlan('one'), savedPlan('theirs'));
    saveAsNew('mine', '');
    expect(names(stored())).toEqual(['one', 'theirs', 'mine']);
    expect(names(page().plans)).toEqual(['one', 'theirs', 'mine']);
  });

  test('that changed the open plan keeps its version, and this one becomes a plan of its own', () => {
    holds(savedPlan('one'));
    openPlan(page().plans[0]!);
    typeField('premium', '6');
    const theirs = savedPlan('one', { note: 'theirs', savedAt: '2026-11-20T15:30:00.000Z' });
    otherTabSaves(theirs);
    expect(saveOver('one', 'mine')).toBe(true);
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
    otherTabSaves();
    saveOver('one', '');
    expect(names(stored())).toEqual(['one']);
    expect(stored()[0]!.id).not.toBe('id-one');
  });

  test('is followed when it saves, and the work here stays', () => {
    typeField('strike', '350');
    const { work } = page();
    otherTabSaves(savedPlan('theirs'));
    followPlans();
    expect(names(page().plans)).toEqual(['theirs']);
    expect(page().work).toBe(work);
  });

  test('of a newer Putwise is not overwritten, not even by a save', () => {
    holds(savedPlan('one'));
    const newer = envelope({ better: 'shape' }, 2);
    localStorage.setItem(KEY, newer);
    followPlans();
    expect(said()).toMatch(/^A newer Putwise in another tab changed the saved plans/);
    expect(names(page().plans)).toEqual(['one']);
    expect(saveAsNew('mine', '')).toBe(false);
    expect(said()).toMatch(/^Not saved: a newer version of Putwise/);
    expect(storedText()).toBe(newer);
    expect(names(page().plans)).toEqual(['one']);
  });

  test('that writes what cannot be read changes nothing here', () => {
    holds(savedPlan('one'));
    localStorage.setItem(KEY, '{broken');
    followPlans();
    expect(names(page().plans)).toEqual(['one']);
    otherTabWrote(KEY);
    expect(names(page().plans)).toEqual(['one']);
  });
});

describe('a write that fails', () => {
  const attempts: readonly [string, () => unknown][] = [
    ['save', () => saveAsNew('new', '')],
    ['save over', () => saveOver('over', 'longer than before')],
    ['rename', () => describePlan(page().plans[0]!, 'a much longer name', '')],
    ['duplicate', () => duplicatePlan(page().plans[0]!)],
    ['tick', () => keepProgress()],
  ];

  test.each(attempts)('for want of room changes nothing and says so: %s', (_, act) => {
    holds(savedPlan('one'));
    openPlan(page().plans[0]!);
    toggleTick('a');
    fillStorage();
    const [before, text] = [page(), storedText()];
    act();
    expect(said()).toBe(
      'Not saved: this browser’s storage is full. Delete plans you no longer need, or export them to a file first.',
    );
    expect(page()).toEqual({ ...before, message: page().message });
    expect(page().message!.undo).toBeUndefined();
    expect(storedText()).toBe(text);
  });

  test.each([
    ['may not be named', forbidStorage],
    ['takes nothing', refuseWrites],
  ])('as storage %s changes nothing and points to the link', (_, forbid) => {
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
  test('of before orders were placed read as planned and not placed', () => {
    const { quotedAt: _, reasons: __, placedOn: ___, ...old } = savedPlan('old');
    localStorage.setItem(KEY, envelope([old]));
    expect(readPlans()).toEqual({ plans: [savedPlan('old')], damaged: null, fromNewer: false });
  });

  test.each([
    ['placed on no day', { placedOn: '2026-02-30' }],
    ['quoted at no instant', { quotedAt: 'yesterday' }],
    ['with a reason that is no text', { reasons: { freshQuote: 1 } }],
  ])('%s are damaged', (_, parts) => {
    const raw = envelope([{ ...savedPlan('odd'), ...parts }]);
    localStorage.setItem(KEY, raw);
    expect(readPlans()).toEqual({ plans: [], damaged: raw, fromNewer: false });
  });

  test('that are none read as none', () => {
    expect(readPlans()).toEqual({ plans: [], damaged: null, fromNewer: false });
  });

  test('in a storage that may not be named read as none', () => {
    holds(savedPlan('one'));
    forbidStorage();
    expect(readPlans()).toEqual({ plans: [], damaged: null, fromNewer: false });
  });

  test.each([
    ['{"version":1,"data":[{', 'cut short'],
    ['{"version":1,"data":{"plans":[]}}', 'of another shape'],
    ['{"version":0,"data":[]}', 'of a version never shipped'],
    ['[]', 'in no envelope'],
  ])('%s, %s, are kept aside before anything is saved', (raw) => {
    localStorage.setItem(KEY, raw);
    expect(readPlans()).toEqual({ plans: [], damaged: raw, fromNewer: false });
    expect(saveAsNew('new', '')).toBe(true);
    expect(names(stored())).toEqual(['new']);
    expect(keptAside()).toEqual([raw]);
    expect(page().setAside).toBe(true);
  });

  test('of which one is damaged give the others, and the damage is kept aside whole', () => {
    const damaged = { ...savedPlan('bad'), draft: 7 };
    const raw = envelope([savedPlan('one'), damaged, savedPlan('two')]);
    localStorage.setItem(KEY, raw);
    expect(readPlans()).toMatchObject({ damaged: raw, fromNewer: false });
    expect(names(readPlans().plans)).toEqual(['one', 'two']);
    changePlans((plans) => plans);
    expect(names(stored())).toEqual(['one', 'two']);
    expect(keptAside()).toEqual([raw]);
  });

  test('that cannot be read are never written over while there is no room to keep them', () => {
    const raw = '{"version":1,"data":[{"id":"precious"';
    localStorage.setItem(KEY, raw);
    fillStorage(10);
    expect(saveAsNew('x', '')).toBe(false);
    expect(storedText()).toBe(raw);
    expect(page().setAside).toBe(false);
    expect(said()).toMatch(/storage is full/);
  });

  test('that cannot be read move aside where there is room for one copy only', () => {
    const raw = `{"version":1,"data":[${'"precious",'.repeat(300)}`;
    localStorage.setItem(KEY, raw);
    fillStorage(raw.length - 100);
    expect(saveAsNew('x', '')).toBe(true);
    expect(keptAside()).toEqual([raw]);
  });

  test('are written as they were read, however often', () => {
    holds(savedPlan('one'));
    const text = storedText();
    changePlans((plans) => plans);
    changePlans((plans) => plans);
    expect(storedText()).toBe(text);
    expect(keptAside()).toEqual([]);
  });
});

test('the example that nobody touched is not called planned', () => {
  expect(page().work).toBe(EXAMPLE_WORK);
  expect(page().work.plannedOn).toBeNull();
  typeField('strike', '360');
  expect(page().work.plannedOn).toBeNull();
  typeField('days', '30');
  expect(page().work.plannedOn).toBe(TODAY);
});
