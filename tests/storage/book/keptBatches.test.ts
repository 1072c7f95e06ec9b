// oxlint-disable-next-line import/no-unassigned-import -- what it gives is global
import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { provenStatement } from '../../../src/files/statement/proven';
import { sold } from './soldPut';
import { statementText } from '../../files/read/statements/reading';
import { importBook } from '../../store/importBook';
import { eventually } from '../../eventually';

const TEXT = statementText('ibkr-activity-usd.csv');

const leaves: (() => void)[] = [];

/** A tab with modules of its own, in which the book is kept. */
async function openTab() {
  vi.resetModules();
  const listen = vi.spyOn(globalThis, 'addEventListener');
  const kept = await import('../../../src/storage/book/keptBook');
  const { addEvents, editEvent, removeEvent, useBookState } = await importBook();
  const { addShown, takeOut } = await import('../../../src/store/statement/batches');
  const { inTurn } = await import('../../../src/store/statement/inTurn');
  const { bookBeside } = await import('../../../src/store/statement/beside');
  const { usePage } = await import('../../../src/store/page');
  const { useDatabaseFailure } = await import('../../../src/store/databaseFailure');
  await kept.keepBook();
  const [, shown] = listen.mock.calls.findLast(([type]) => type === 'pageshow')!;
  leaves.push(() => removeEventListener('pageshow', shown as EventListener));
  const state = () => useBookState.getState();
  return {
    state,
    batches: () => inTurn(state().batches),
    takeOut,
    addEvents,
    editEvent,
    removeEvent,
    add: (id: string, text = TEXT) => {
      const proven = provenStatement(
        text,
        { fileName: `${id}.csv` },
        {},
        bookBeside(id, '2026-11-28'),
      );
      addShown({ id, source: text, fileName: `${id}.csv`, answers: {}, proven, events: [] });
    },
    said: () => usePage.getState().message?.text ?? '',
    undoIt: () => usePage.getState().message?.undo?.(),
    failure: () => useDatabaseFailure.getState().failure,
  };
}

async function countOf(store: string): Promise<number> {
  const database = await openDB('putwise');
  const many = await database.count(store);
  database.close();
  return many;
}

const stored = (events: number, batches: number) =>
  eventually(async () =>
    expect([await countOf('events'), await countOf('batches')]).toEqual([events, batches]),
  );

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  for (const leave of leaves.splice(0)) leave();
  vi.restoreAllMocks();
});

describe('what a statement brought', () => {
  test('is kept for the next visit, with file and day, and can be taken out whole', async () => {
    const tab = await openTab();
    tab.add('a');
    await stored(17, 1);
    const next = await openTab();
    expect(next.state().events).toEqual(tab.state().events);
    expect(next.batches()).toEqual(tab.batches());
    expect(next.batches()).toMatchObject([
      { fileName: 'a.csv', addedOn: '2026-11-28', from: '2025-01-02', to: '2025-03-31' },
    ]);
    next.takeOut(next.batches()[0]!);
    await eventually(() => expect(next.said()).toContain('Took out a.csv'));
    next.undoIt();
    await stored(17, 1);
    // The tab that was open all the time has followed.
    await eventually(() => expect(tab.state().events).toEqual(next.state().events));
  });

  test('is reported as added only once it is written', async () => {
    const tab = await openTab();
    tab.add('a');
    expect(tab.said()).toBe('');
    await eventually(() => expect(tab.said()).toContain('Added 16 events from a.csv'));
    expect([await countOf('events'), await countOf('batches')]).toEqual([17, 1]);
  });

  test('is taken out as a whole, with a note on how much of it had been corrected', async () => {
    const tab = await openTab();
    tab.add('a');
    await stored(17, 1);
    tab.editEvent(tab.state().events.find(({ kind }) => kind === 'option')!.id, sold(61));
    tab.takeOut(tab.batches()[0]!);
    const words = 'Took out a.csv, with 1 event you had corrected: the log is as it would be';
    await eventually(() => expect(tab.said()).toContain(words));
  });

  test('can be undone whatever another tab did, unless that corrected some of it', async () => {
    const tab = await openTab();
    tab.add('a');
    await stored(17, 1);
    const other = await openTab();
    other.addEvents([sold(60)]);
    await eventually(() => expect(tab.state().events).toHaveLength(18));
    tab.undoIt();
    await stored(1, 0);
    await eventually(() => expect(tab.said()).toContain('Undone: “Added 16 events'));

    tab.add('b');
    await eventually(() => expect(other.state().events).toHaveLength(18));
    other.editEvent(other.state().events.at(-1)!.id, sold(61));
    await stored(18, 1);
    await eventually(() => expect(tab.state().events).toEqual(other.state().events));
    tab.undoIt();
    expect(tab.said()).toContain('Not undone');
    await stored(18, 1);
  });

  test('is recorded once if two tabs read the same file', async () => {
    const one = await openTab();
    const other = await openTab();
    one.add('a');
    other.add('b');
    await stored(17, 2);
    await eventually(() => expect(one.batches()).toHaveLength(2));
    one.takeOut(one.batches().find(({ id }) => id === 'b')!);
    await stored(17, 1);
    one.takeOut(one.batches()[0]!);
    await stored(0, 0);
  });

  test('stays with the same file read in another tab if it is undone here', async () => {
    const [one, other] = [await openTab(), await openTab()];
    one.add('a');
    await eventually(() => expect(other.state().events).toHaveLength(17));
    other.add('b');
    await eventually(() => expect(one.batches()).toHaveLength(2));
    const before = one.state().events;
    expect(new Set(before.map(({ batch }) => batch))).toEqual(new Set(['a']));
    one.undoIt();
    await stored(17, 1);
    await eventually(() => expect(other.batches()).toHaveLength(1));
    expect(other.state().events).toEqual(one.state().events);
    expect(new Set(other.state().events.map(({ batch }) => batch))).toEqual(new Set(['b']));
    expect(other.state().events.map(({ source }) => source)).toEqual(
      before.map(({ source }) => source),
    );
    other.takeOut(other.batches()[0]!);
    await stored(0, 0);
  });

  test('is recorded once, even if the same was typed by hand in another tab before', async () => {
    const [one, other] = [await openTab(), await openTab()];
    other.add('a');
    await stored(17, 1);
    const typed = other.state().events.find(({ kind }) => kind === 'option')!;
    const { id: _, batch: __, source: ___, place: ____, ...said } = typed;
    const isTyped = ({ batch }: typeof typed) => batch === undefined;
    const isThere = async (batches: number) => {
      await stored(17, batches);
      await eventually(() => expect(other.state().events).toEqual(one.state().events));
    };
    other.takeOut(other.batches()[0]!);
    await stored(0, 0);
    await eventually(() => expect(one.state().events).toEqual([]));

    // Recorded here, read from a statement there, undone here.
    one.addEvents([said]);
    await eventually(() => expect(other.state().events).toHaveLength(1));
    other.add('b');
    await eventually(() => expect(one.state().events.filter(isTyped)).toHaveLength(1));
    await isThere(1);
    one.undoIt();
    await eventually(() => expect(other.state().events.filter(isTyped)).toEqual([]));
    await isThere(1);
    other.takeOut(other.batches()[0]!);
    await stored(0, 0);
    await eventually(() => expect(one.state().events).toEqual([]));

    // Deleted here, read from a statement there, and the deletion undone here.
    one.addEvents([said]);
    one.removeEvent(one.state().events[0]!.id);
    await stored(0, 0);
    other.add('c');
    await eventually(() => expect(one.state().events).toHaveLength(17));
    one.undoIt();
    await eventually(() => expect(one.said()).toContain('Undone: “Deleted'));
    await isThere(1);
    expect(one.state().events.filter(isTyped)).toEqual([]);
    await eventually(() => expect(other.batches()[0]!.replaced).toMatchObject([said]));
  });

  test('is written entirely or not at all, by the next page if this one could not', async () => {
    const tab = await openTab();
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...given: unknown[]) => IDBRequest;
    let written = 0;
    const failing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function half(
      this: IDBObjectStore,
      ...given
    ) {
      // As if the tab was closed in the middle: what was begun is given up.
      if (this.name === 'events' && ++written === 8) queueMicrotask(() => this.transaction.abort());
      return put.apply(this, given);
    });
    tab.add('a');
    await eventually(() => expect(tab.failure()).not.toBeNull());
    failing.mockRestore();
    expect(written).toBe(17);
    expect([await countOf('events'), await countOf('batches')]).toEqual([0, 0]);
    const next = await openTab();
    expect(next.state().events).toEqual(tab.state().events);
    expect(next.batches()).toEqual(tab.batches());
    await stored(17, 1);
  });

  test('is set aside if it cannot be read, and its events stay', async () => {
    const tab = await openTab();
    tab.add('a');
    await stored(17, 1);
    const database = await openDB('putwise');
    await database.put('batches', { version: 1, data: { id: 'a' } }, 'a');
    database.close();
    const next = await openTab();
    expect(next.state()).toMatchObject({ aside: 1, batches: {} });
    expect(next.state().events).toHaveLength(17);
  });
});
