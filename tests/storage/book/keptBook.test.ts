// oxlint-disable-next-line import/no-unassigned-import -- what it gives is global
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { putOn } from '../../../src/core/market/contract';
import { STEPS, type Database } from '../../../src/storage/database/steps';
import { keptAside, refuseWhere } from '../browser';
import { sold } from './soldPut';
import { importBook } from '../../store/importBook';
import { eventually } from '../../eventually';

const MARK = { price: 70, at: '2026-11-02T17:00:00Z' };

/** What a statement brought, except for its events. */
const BATCH = {
  id: 'a',
  place: 1,
  fileName: 'a.csv',
  addedOn: '2026-11-28',
  from: null,
  to: null,
  events: [],
  opening: [],
  replaced: [],
  format: 'Any table',
  accounts: {},
  differing: [],
};

const leaves: (() => void)[] = [];

/** A tab with modules of its own, in which the book is kept. */
async function openTab() {
  vi.resetModules();
  const listen = vi.spyOn(globalThis, 'addEventListener');
  const kept = await import('../../../src/storage/book/keptBook');
  const aside = await import('../../../src/storage/book/bookAside');
  const book = await importBook();
  const example = await import('../../../src/store/desk/example');
  const { usePage } = await import('../../../src/store/page');
  const { useDatabaseFailure } = await import('../../../src/store/databaseFailure');
  const { useBookState } = book;
  const tab = {
    ...kept,
    ...aside,
    ...book,
    ...example,
    state: () => useBookState.getState(),
    failure: () => useDatabaseFailure.getState().failure,
    said: () => usePage.getState().message?.text,
    undoIt: () => usePage.getState().message?.undo?.(),
    strikes: () =>
      useBookState
        .getState()
        .events.map((event) => ('contract' in event ? event.contract?.strike : event.kind)),
    start: async () => {
      await kept.keepBook();
      leaves.push(() => {
        for (const [type, hear] of listen.mock.calls)
          removeEventListener(type, hear as EventListener);
      });
      return tab;
    },
  };
  return tab;
}

const openStarted = async () => (await openTab()).start();

async function records(store: string): Promise<Readonly<Record<string, unknown>>> {
  const database = await openDB('putwise');
  const [keys, values] = await Promise.all([database.getAllKeys(store), database.getAll(store)]);
  database.close();
  return Object.fromEntries(keys.map((key, at) => [key as string, values[at] as unknown]));
}

async function put(store: string, key: string, record: unknown) {
  const database = await openDB('putwise');
  await database.put(store, record, key);
  database.close();
}

const storedEvents = (many: number) =>
  eventually(async () => expect(Object.keys(await records('events'))).toHaveLength(many));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  localStorage.clear();
});

afterEach(() => {
  for (const leave of leaves.splice(0)) leave();
  vi.restoreAllMocks();
});

describe('the book', () => {
  test('is the same on the next visit, and so is the order of what happened', async () => {
    const tab = await openStarted();
    tab.addEvents([sold(60), { ...sold(61), plan: 'p1', time: '10:42:00' }]);
    tab.addEvents([sold(62)]);
    tab.takeMarks({ KO: MARK, PFE: MARK }, 'KO is at $70.');
    tab.readBy({ flatDays: 7, joined: [['a', 'b']] }, 'Joined.');
    await storedEvents(3);
    await eventually(async () => expect(Object.keys(await records('readings'))).toEqual(['by']));
    const next = await openStarted();
    expect(next.state()).toMatchObject({
      events: tab.state().events,
      marks: { KO: MARK, PFE: MARK },
      by: { flatDays: 7, joined: [['a', 'b']], parted: [] },
      isRead: true,
      aside: 0,
    });
    expect(next.failure()).toBeNull();
  });

  test('forgets what was deleted, and keeps what was put back', async () => {
    const tab = await openStarted();
    tab.addEvents([sold(60), sold(61)]);
    tab.removeEvent(tab.state().events[0]!.id);
    await storedEvents(1);
    tab.undoIt();
    await storedEvents(2);
    expect((await openStarted()).strikes()).toEqual([60, 61]);
  });

  test('keeps every kind of event, and drops the example together with its prices', async () => {
    const tab = await openStarted();
    tab.showExample('2026-11-28');
    const about = { account: 'U1', date: '2026-11-02' } as const;
    const contract = putOn('KO', '2026-12-18', 60);
    tab.addEvents([
      { ...about, kind: 'exercise', contract, contracts: 1, feesTotal: 0 },
      { ...about, kind: 'settlement', contract, contracts: 1, value: 60, feesTotal: 0 },
      { ...about, kind: 'stock', symbol: 'KO', side: 'buy', shares: 1, price: 60, feesTotal: 0 },
      { ...about, kind: 'split', symbol: 'KO', ratio: 2 },
      { ...about, kind: 'changed', from: 'KO', to: 'KOX' },
      { ...about, kind: 'changed', from: contract, to: { ...contract, strike: 30 } },
      { ...about, kind: 'carried', symbol: 'KO', quantity: 5, basisTotal: null },
      { ...about, kind: 'carried', contract, quantity: -5, basisTotal: -100 },
    ]);
    await storedEvents(26);
    const next = await openStarted();
    expect(next.state().events).toEqual(tab.state().events);
    expect(next.state().marks).toEqual(tab.state().marks);
    next.removeExample();
    await storedEvents(8);
    await eventually(async () => expect(await records('marks')).toEqual({}));
  });

  test('takes in what was recorded before it was loaded', async () => {
    const before = await openStarted();
    before.addEvents([sold(60)]);
    await storedEvents(1);
    const tab = await openTab();
    tab.addEvents([sold(61)]);
    await tab.start();
    expect(new Set(tab.strikes())).toEqual(new Set([60, 61]));
    await storedEvents(2);
  });

  test('asks the browser to keep its storage with the first event, and not again', async () => {
    const persist = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
    vi.stubGlobal('navigator', { storage: { persist } });
    const tab = await openStarted();
    tab.addEvents([sold(60)]);
    tab.addEvents([sold(61)]);
    expect(persist).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
  });
});

describe('two tabs', () => {
  test('that record at the same time lose nothing, and each shows what the other has', async () => {
    const one = await openStarted();
    const other = await openStarted();
    one.addEvents([sold(60)]);
    other.addEvents([sold(61)]);
    one.addEvents([sold(62)]);
    other.addEvents([sold(63)]);
    await storedEvents(4);
    await eventually(() => {
      expect(new Set(one.strikes())).toEqual(new Set([60, 61, 62, 63]));
      expect(other.strikes()).toEqual(one.strikes());
    });
  });

  test('follow each other’s changes and deletions', async () => {
    const one = await openStarted();
    one.addEvents([sold(60)]);
    await storedEvents(1);
    const other = await openStarted();
    const { id } = other.state().events[0]!;
    other.editEvent(id, sold(59));
    await eventually(() => expect(one.strikes()).toEqual([59]));
    one.removeEvent(id);
    await eventually(() => expect(other.strikes()).toEqual([]));
  });

  test('undo nothing that the other has changed since', async () => {
    const one = await openStarted();
    one.addEvents([sold(60)]);
    await storedEvents(1);
    const other = await openStarted();
    const { id } = one.state().events[0]!;
    one.editEvent(id, sold(59));
    await eventually(() => expect(other.strikes()).toEqual([59]));
    other.editEvent(id, sold(58));
    await eventually(() => expect(one.strikes()).toEqual([58]));
    one.undoIt();
    expect(one.said()).toMatch(
      /^Not undone, as it has been changed since: “Changed to: sold 1 KO 59/,
    );
    one.undo();
    expect(one.said()).toMatch(
      /^Not undone, as it has been changed since: “Recorded: sold 1 KO 60/,
    );
    one.takeMarks({ KO: MARK }, 'KO is at $70.');
    one.readBy({ flatDays: 3 }, 'Three days.');
    await eventually(() =>
      expect(other.state()).toMatchObject({ marks: { KO: MARK }, by: { flatDays: 3 } }),
    );
    other.takeMarks({ KO: { ...MARK, price: 71 } }, 'KO is at $71.');
    other.readBy({ joined: [['a', 'b']] }, 'Joined.');
    await eventually(() => expect(one.state().by.joined).toHaveLength(1));
    one.undo();
    one.undo();
    expect(one.state()).toMatchObject({ marks: { KO: { price: 71 } }, by: { flatDays: 3 } });
    // The other undoes what it alone did.
    other.undo();
    other.undo();
    other.undo();
    await eventually(() => expect(one.strikes()).toEqual([59]));
  });

  test('agree once a page that comes back has read what happened meanwhile', async () => {
    const tab = await openStarted();
    tab.addEvents([sold(60)]);
    await storedEvents(1);
    const [[key, record]] = Object.entries(await records('events')) as [[string, object]];
    const { data } = record as { data: object };
    await put('events', 'new', { version: 1, data: { ...data, id: 'new', place: 9 } });
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await eventually(() => expect(tab.state().events.map(({ id }) => id)).toEqual([key, 'new']));
  });
});

const UNWRITTEN = 'putwise.unwritten.';

const unwrittenKeys = () => Object.keys(localStorage).filter((key) => key.startsWith(UNWRITTEN));

/** Lets nothing be written to the database, as if the page was closed before it is. */
const writeNothing = () =>
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });

describe('what a page had no time to write', () => {
  test('is written by the next page, in the order it was done', async () => {
    const tab = await openStarted();
    tab.addEvents([sold(60), sold(61)]);
    await storedEvents(2);
    expect(unwrittenKeys()).toEqual([]);
    const nothing = writeNothing();
    tab.addEvents([sold(62)]);
    tab.editEvent(tab.state().events[2]!.id, sold(63));
    tab.removeEvent(tab.state().events[0]!.id);
    tab.takeMarks({ KO: MARK }, 'KO is at $70.');
    tab.readBy({ flatDays: 3 }, 'Joined.');
    expect(unwrittenKeys()).toHaveLength(1);
    await eventually(() => expect(tab.failure()).toBe('full'));
    nothing.mockRestore();

    const next = await openStarted();
    expect(next.state()).toEqual({ ...tab.state(), isRead: true });
    expect(next.strikes()).toEqual([61, 63]);
    await storedEvents(2);
    expect(unwrittenKeys()).toEqual([]);
    expect((await openStarted()).state()).toMatchObject({
      marks: { KO: MARK },
      by: { flatDays: 3 },
    });
  });

  test('never overwrites what was done after it, and says so', async () => {
    const tab = await openStarted();
    tab.addEvents([sold(60), sold(61), sold(62), sold(63)]);
    await storedEvents(4);
    const ids = tab.state().events.map(({ id }) => id);
    const nothing = writeNothing();
    tab.editEvent(ids[0]!, sold(70));
    tab.removeEvent(ids[1]!);
    tab.editEvent(ids[2]!, sold(72));
    tab.editEvent(ids[2]!, sold(82));
    tab.addEvents([sold(64)]);
    await eventually(() => expect(tab.failure()).toBe('full'));
    nothing.mockRestore();
    const [[key, text]] = Object.entries(localStorage).filter(([each]) =>
      each.startsWith(UNWRITTEN),
    ) as [[string, string]];
    localStorage.removeItem(key);
    const other = await openStarted();
    other.removeEvent(ids[0]!);
    other.editEvent(ids[1]!, sold(71));
    await storedEvents(3);
    localStorage.setItem(key, text);

    const next = await openStarted();
    expect(next.strikes()).toEqual([71, 82, 63, 64]);
    expect(next.said()).toMatch(/^Left out, as the log was changed after: 2 changes/);
    await storedEvents(4);
    expect(unwrittenKeys()).toEqual([]);
    // As if the page was closed just after it had written.
    localStorage.setItem(key, text);
    expect((await openStarted()).strikes()).toEqual([71, 82, 63, 64]);
  });

  test('stays until it is written if there is no room to note it again', async () => {
    const tab = await openStarted();
    const nothing = writeNothing();
    tab.addEvents([sold(60)]);
    const [left] = unwrittenKeys();
    refuseWhere((_, key) => key.startsWith(UNWRITTEN));
    const next = await openStarted();
    expect(next.strikes()).toEqual([60]);
    expect(unwrittenKeys()).toEqual([left]);
    nothing.mockRestore();
    expect((await openStarted()).strikes()).toEqual([60]);
    await storedEvents(1);
    expect(unwrittenKeys()).toEqual([]);
  });

  test('stays if there is still no room, and joins what comes later', async () => {
    const tab = await openStarted();
    const nothing = writeNothing();
    tab.addEvents([sold(60)]);
    const next = await openStarted();
    next.addEvents([sold(61)]);
    const last = await openStarted();
    expect(last.strikes()).toEqual([60, 61]);
    await eventually(() => expect(last.failure()).toBe('full'));
    nothing.mockRestore();
    expect((await openStarted()).strikes()).toEqual([60, 61]);
    await storedEvents(2);
  });

  test('is left to the page that is about to write it, if that is still open', async () => {
    const held = new Set<string>();
    const request = async (name: string, ...given: unknown[]) => {
      const act = given.at(-1) as (lock: object | null) => unknown;
      const isFree = !held.has(name);
      held.add(name);
      await act(isFree ? {} : null);
      if (isFree) held.delete(name);
    };
    vi.stubGlobal('navigator', { locks: { request } });
    const tab = await openStarted();
    const nothing = writeNothing();
    tab.addEvents([sold(60)]);
    expect([...held]).toEqual(unwrittenKeys());
    expect((await openStarted()).strikes()).toEqual([]);
    nothing.mockRestore();
    tab.addEvents([sold(61)]);
    await storedEvents(2);
    await eventually(() => expect(held.size).toBe(0));
    expect(unwrittenKeys()).toEqual([]);
    vi.unstubAllGlobals();
  });

  test('includes what a backup without statements brought', async () => {
    const { restoreEvents } = await openStarted().then(
      () => import('../../../src/store/desk/restoreEvents'),
    );
    const nothing = writeNothing();
    restoreEvents({
      events: [{ ...sold(60), id: 'a', place: 1 }],
      marks: {},
      batches: {},
      by: { flatDays: 0, joined: [], parted: [] },
    });
    expect(unwrittenKeys()).toHaveLength(1);
    nothing.mockRestore();
    expect((await openStarted()).strikes()).toEqual([60]);
  });

  test('includes a statement as a whole, unless the log was changed after it', async () => {
    const tab = await openStarted();
    tab.addEvents([sold(60)]);
    await storedEvents(1);
    const [typed] = tab.state().events;
    const nothing = writeNothing();
    const batch = { ...BATCH, replaced: [typed!] };
    const told = { ...sold(61), id: 'told', place: 2, batch: 'a', source: { line: 1, text: '' } };
    tab.apply({ put: [told], removed: [typed!.id], batches: { a: batch, none: null } });
    const [key] = unwrittenKeys();
    const text = localStorage.getItem(key!)!;
    await eventually(() => expect(tab.failure()).toBe('full'));
    nothing.mockRestore();

    const next = await openStarted();
    expect(next.strikes()).toEqual([61]);
    expect(next.state().batches).toEqual({ a: batch });
    await eventually(() => expect(unwrittenKeys()).toEqual([]));
    // Again, after the event that it was to replace was changed.
    const { id, place } = typed!;
    next.apply({ put: [{ ...sold(70), id, place }], removed: ['told'], batches: { a: null } });
    await eventually(async () => expect(Object.keys(await records('batches'))).toEqual([]));
    localStorage.setItem(key!, text);
    const last = await openStarted();
    expect(last.strikes()).toEqual([70]);
    expect(last.state().batches).toEqual({});
    expect(last.said()).toMatch(/^Left out, as the log was changed after: 2 changes/);
  });

  test('is read in the form that an earlier version left', async () => {
    const event = { ...sold(60), id: 'a', place: 1 };
    const left = { version: 1, data: [{ put: [{ version: 1, data: event }], over: [] }] };
    localStorage.setItem(`${UNWRITTEN}old`, JSON.stringify(left));
    expect((await openStarted()).strikes()).toEqual([]);
    localStorage.setItem(
      `${UNWRITTEN}old`,
      JSON.stringify({ version: 1, data: [{ put: [event], over: [] }] }),
    );
    expect((await openStarted()).strikes()).toEqual([60]);
    await storedEvents(1);
  });

  test('is in its tab alone if there is no room for it, until it is written', async () => {
    const asks = () => {
      const leaving = new Event('beforeunload', { cancelable: true });
      dispatchEvent(leaving);
      return leaving.defaultPrevented;
    };
    const tab = await openStarted();
    const nothing = writeNothing();
    tab.addEvents([sold(60)]);
    await eventually(() => expect(tab.failure()).toBe('full'));
    expect(tab.state().isAlone).toBe(false);
    expect(asks()).toBe(false);
    tab.addEvents(Array.from({ length: 2000 }, () => sold(61)));
    expect(tab.state().isAlone).toBe(true);
    expect(asks()).toBe(true);
    await eventually(() =>
      expect(tab.said()).toMatch(/^Recorded: 2,000 events\. It is only in this tab/),
    );
    nothing.mockRestore();
    tab.addEvents([sold(62)]);
    await storedEvents(2002);
    await eventually(() => expect(tab.state().isAlone).toBe(false));
    expect(asks()).toBe(false);
    expect(unwrittenKeys()).toEqual([]);
  });

  test('is set aside if it is damaged, and left alone if a newer version wrote it', async () => {
    const newer = JSON.stringify({ version: 99, data: 'wish' });
    localStorage.setItem(`${UNWRITTEN}torn`, '{"version":1,"data":[{"put"');
    localStorage.setItem(`${UNWRITTEN}newer`, newer);
    expect((await openStarted()).strikes()).toEqual([]);
    expect(unwrittenKeys()).toEqual([`${UNWRITTEN}newer`]);
    expect(keptAside()).toEqual(['{"version":1,"data":[{"put"']);
  });
});

describe('what cannot be used', () => {
  test('is set aside as it was found, is counted, and the rest of the book works', async () => {
    const tab = await openStarted();
    tab.addEvents([sold(60)]);
    await storedEvents(1);
    await put('events', 'torn', { version: 1, data: { kind: 'option' } });
    await put('events', 'other', Object.values(await records('events'))[0]);
    await put('marks', 'KO', 'none');
    const next = await openStarted();
    expect(next.strikes()).toEqual([60]);
    expect(next.state().aside).toBe(3);
    const keys = Object.keys(await records('events'));
    expect(keys.filter((key) => key.startsWith('unreadable '))).toHaveLength(2);
    expect((await openStarted()).state().aside).toBe(3);

    const downloads = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const files: Blob[] = [];
    URL.createObjectURL = (file) => `blob:${files.push(file as Blob)}`;
    await next.downloadBookAside();
    expect(downloads).toHaveBeenCalledOnce();
    expect(await files[0]!.text()).toContain('"record":"none"');
    await next.forgetBookAside();
    expect(next.state().aside).toBe(0);
    expect((await openStarted()).state()).toMatchObject({ aside: 0 });
    expect((await openStarted()).strikes()).toEqual([60]);
  });

  test('includes an amount larger than any sum of money', async () => {
    const tab = await openStarted();
    tab.addEvents([sold(60)]);
    await storedEvents(1);
    const [record] = Object.values(await records('events')) as { version: 1; data: object }[];
    const huge = { ...record!.data, id: 'huge', price: 1e308 };
    await put('events', 'huge', { version: 1, data: huge });
    expect((await openStarted()).state()).toMatchObject({ aside: 1, events: [{ price: 0.62 }] });
  });

  test('is left alone if a newer version wrote it', async () => {
    await openStarted();
    const newer = { version: 99, data: { kind: 'wish' } };
    await put('events', 'wish', newer);
    const tab = await openStarted();
    expect(tab.state()).toMatchObject({ events: [], aside: 0 });
    expect(await records('events')).toEqual({ wish: newer });
  });
});

describe('if the database cannot be used', () => {
  test('the book works as long as the page is open', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const tab = await openStarted();
    expect(tab.state().isRead).toBe(true);
    tab.addEvents([sold(60)]);
    expect(tab.strikes()).toEqual([60]);
    await eventually(() => expect(tab.failure()).toBe('forbidden'));
    tab.undoIt();
    expect(tab.strikes()).toEqual([]);
  });

  test('what could not be written is written with the next change that can', async () => {
    const tab = await openStarted();
    const open = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    tab.addEvents([sold(60)]);
    await eventually(() => expect(tab.failure()).toBe('full'));
    expect(tab.strikes()).toEqual([60]);
    open.mockRestore();
    tab.addEvents([sold(61)]);
    await storedEvents(2);
    expect(tab.failure()).toBeNull();
  });

  test('what waits for room never overwrites what another tab has done, and says so', async () => {
    const [here, there] = [await openStarted(), await openStarted()];
    here.addEvents([sold(60), sold(61), sold(62)]);
    await eventually(() => expect(there.strikes()).toEqual([60, 61, 62]));
    const [edited, deleted, own] = here.state().events.map(({ id }) => id);
    const full = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    here.editEvent(edited!, sold(70));
    here.editEvent(deleted!, sold(71));
    here.editEvent(own!, sold(72));
    await eventually(() => expect(here.failure()).toBe('full'));
    full.mockRestore();
    there.editEvent(edited!, sold(80));
    there.removeEvent(deleted!);
    there.addEvents([sold(81)]);
    await storedEvents(3);
    here.addEvents([sold(73)]);
    await storedEvents(4);
    const all = [80, 72, 81, 73];
    await eventually(() => expect(new Set(here.strikes())).toEqual(new Set(all)));
    await eventually(() => expect(new Set(there.strikes())).toEqual(new Set(all)));
    expect(here.said()).toBe(
      'Left out, as the log has it differently: 2 changes that this tab could not write until now.',
    );
  });

  test('because an older tab holds it, the log is hidden until that lets go', async () => {
    const old = await openDB('putwise', STEPS.length - 1, {
      upgrade: (database) => {
        for (const step of STEPS.slice(0, -1)) step(database as unknown as Database);
      },
    });
    const logged = { one: { ...sold(60), place: 1 }, two: { ...sold(61), place: 2 } };
    for (const [plan, data] of Object.entries(logged)) {
      const id = `fill.${plan}`;
      await old.put('events', { version: 1, data: { ...data, plan, id } }, id);
    }
    await old.put('marks', { version: 1, data: MARK }, 'KO');
    await old.put('marks', { version: 1, data: MARK }, 'PFE');
    const by = { flatDays: 7, joined: [['a', 'b']], parted: [] };
    await old.put('readings', { version: 1, data: by }, 'by');

    const tab = await openStarted();
    expect(tab.failure()).toBe('held');
    expect(tab.state()).toMatchObject({ events: [], isRead: true, isHidden: true });
    // The fills of plans whose events are there already, one of them the same.
    tab.addEvents([{ ...sold(80), plan: 'one' }, { ...sold(61), plan: 'two' }, sold(62)]);
    const [, , last] = tab.state().events;
    tab.editEvent(last!.id, sold(63));
    const older = '2026-11-01T17:00:00Z';
    const newer = '2026-11-03T17:00:00Z';
    tab.takeMarks({ KO: { price: 1, at: older }, PFE: { price: 2, at: newer } }, 'Marked.');
    tab.takeMarks({ T: { price: 3, at: newer } }, 'Marked.');
    tab.readBy({ joined: [['c', 'd']] }, 'Joined.');
    // A page that was closed meanwhile has left one more.
    const event = { ...sold(64), id: 'left', place: 9 };
    localStorage.setItem(
      `${UNWRITTEN}left`,
      JSON.stringify({ version: 2, data: [{ put: [event], over: [] }] }),
    );
    const next = await openStarted();
    expect(next.strikes()).toEqual(expect.arrayContaining([64]));

    old.close();
    await eventually(() => expect(tab.state().isHidden).toBe(false));
    await eventually(() => expect(new Set(tab.strikes())).toEqual(new Set([60, 61, 63, 64])));
    expect(tab.said()).toMatch(
      /^Left out, as the log has it differently: 1 change that this tab could not write until now\.$/,
    );
    expect(tab.state()).toMatchObject({
      marks: { KO: MARK, PFE: { price: 2 }, T: { price: 3 } },
      by: {
        flatDays: 7,
        joined: [
          ['a', 'b'],
          ['c', 'd'],
        ],
      },
    });
    expect(unwrittenKeys()).toEqual([]);
  });

  test('an older tab stops writing once a newer version has the database, and says so', async () => {
    const tab = await openStarted();
    tab.addEvents([sold(60)]);
    await storedEvents(1);
    const newer = await openDB('putwise', STEPS.length + 1);
    expect(tab.failure()).toBe('newer');
    tab.addEvents([sold(61)]);
    await eventually(async () => expect(await newer.getAllKeys('events')).toHaveLength(1));
    expect(tab.strikes()).toEqual([60, 61]);
    expect(tab.failure()).toBe('newer');
    newer.close();
  });
});
