// oxlint-disable-next-line import/no-unassigned-import -- what it gives is global
import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { provenStatement } from '../../../src/files/statement/proven';
import { sold } from './soldPut';
import { statementText } from '../../files/read/statements/reading';

const TEXT = statementText('ibkr-activity-usd.csv');

const leaves: (() => void)[] = [];

/** A tab with modules of its own, in which the book is kept. */
async function openTab() {
  vi.resetModules();
  const listen = vi.spyOn(globalThis, 'addEventListener');
  const kept = await import('../../../src/storage/book/keptBook');
  const { addEvents, editEvent, useBookState } = await import('../../../src/store/book');
  const { addShown, inTurn, takeOut } = await import('../../../src/store/statement/batches');
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
  vi.waitFor(async () =>
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
  test('is there on the next visit, with its file and day, and can be taken out whole', async () => {
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
    await vi.waitFor(() => expect(next.said()).toContain('Took out a.csv'));
    next.undoIt();
    await stored(17, 1);
    // The tab that was open all along has followed.
    await vi.waitFor(() => expect(tab.state().events).toEqual(next.state().events));
  });

  test('is said to be added only once it is written', async () => {
    const tab = await openTab();
    tab.add('a');
    expect(tab.said()).toBe('');
    await vi.waitFor(() => expect(tab.said()).toContain('Added 16 events from a.csv'));
    expect([await countOf('events'), await countOf('batches')]).toEqual([17, 1]);
  });

  test('is undone whatever else another tab did, but not once that has corrected some of it', async () => {
    const tab = await openTab();
    tab.add('a');
    await stored(17, 1);
    const other = await openTab();
    other.addEvents([sold(60)]);
    await vi.waitFor(() => expect(tab.state().events).toHaveLength(18));
    tab.undoIt();
    await stored(1, 0);
    await vi.waitFor(() => expect(tab.said()).toContain('Undone: “Added 16 events'));

    tab.add('b');
    await vi.waitFor(() => expect(other.state().events).toHaveLength(18));
    other.editEvent(other.state().events.at(-1)!.id, sold(61));
    await stored(18, 1);
    await vi.waitFor(() => expect(tab.state().events).toEqual(other.state().events));
    tab.undoIt();
    expect(tab.said()).toContain('Not undone');
    await stored(18, 1);
  });

  test('is told once by two tabs that read the same file', async () => {
    const one = await openTab();
    const other = await openTab();
    one.add('a');
    other.add('b');
    await stored(17, 2);
    await vi.waitFor(() => expect(one.batches()).toHaveLength(2));
    one.takeOut(one.batches().find(({ id }) => id === 'b')!);
    await stored(17, 1);
    one.takeOut(one.batches()[0]!);
    await stored(0, 0);
  });

  test('is written all at once or not at all, and the next page writes it where this one could not', async () => {
    const tab = await openTab();
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...given: unknown[]) => IDBRequest;
    let written = 0;
    const failing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function half(
      this: IDBObjectStore,
      ...given
    ) {
      // As where the tab is closed in the middle: what was begun is given up.
      if (this.name === 'events' && ++written === 8) queueMicrotask(() => this.transaction.abort());
      return put.apply(this, given);
    });
    tab.add('a');
    await vi.waitFor(() => expect(tab.failure()).not.toBeNull());
    failing.mockRestore();
    expect(written).toBe(17);
    expect([await countOf('events'), await countOf('batches')]).toEqual([0, 0]);
    const next = await openTab();
    expect(next.state().events).toEqual(tab.state().events);
    expect(next.batches()).toEqual(tab.batches());
    await stored(17, 1);
  });

  test('that cannot be read lies aside, and its events stay', async () => {
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
