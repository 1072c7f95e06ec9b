import { beforeEach, describe, expect, test, vi } from 'vitest';
import { putOn } from '../../src/core/market/contract';
import { useBookState, type KeptBatch } from '../../src/store/book';
import { undo } from '../../src/store/book/changeBook';
import {
  addEvents,
  editEvent,
  readBy,
  removeEvent,
  takeMarks,
  type NewEvent,
} from '../../src/store/book/events';
import { hasExample, removeExample, showExample } from '../../src/store/desk/example';
import { usePage } from '../../src/store/page';
import { startPage } from './startPage';
import { importBook } from './importBook';
import { eventually } from '../eventually';

const sold = (strike: number, date = '2026-11-02'): NewEvent => ({
  kind: 'option',
  account: 'U1',
  date,
  contract: putOn('KO', '2026-12-18', strike),
  side: 'sell',
  contracts: 1,
  price: 0.62,
  feesTotal: 1.05,
});

const book = () => useBookState.getState();
const ids = () => book().events.map(({ id }) => id);
const strikes = () =>
  book().events.map((event) => ('contract' in event ? event.contract?.strike : null));
const said = () => usePage.getState().message;

beforeEach(() => {
  startPage();
  useBookState.setState(useBookState.getInitialState(), true);
});

describe('the log', () => {
  test('keeps what is recorded in order, each with an id of its own, and says what it was', () => {
    addEvents([sold(60), sold(61)]);
    expect(said()?.text).toBe('Recorded: 2 events.');
    addEvents([sold(62)]);
    expect(said()?.text).toBe('Recorded: sold 1 KO 62 put, Dec 18, 2026, at $0.62.');
    expect(strikes()).toEqual([60, 61, 62]);
    expect(new Set(ids()).size).toBe(3);
  });

  test('records nothing if nothing happened', () => {
    addEvents([]);
    expect(book().events).toEqual([]);
    expect(said()).toBeNull();
  });

  test('reports many events recorded, or undone, only once they are written', async () => {
    vi.resetModules();
    const fresh = await importBook();
    const { usePage: page } = await import('../../src/store/page');
    const message = () => page.getState().message;
    const writes: ((isKept: boolean) => void)[] = [];
    fresh.keepBookWith(() => new Promise((write) => writes.push(write)));
    fresh.addEvents(Array.from({ length: 101 }, () => sold(60)));
    await Promise.resolve();
    expect(message()).toBeNull();
    writes[0]!(true);
    await eventually(() => expect(message()?.text).toBe('Recorded: 101 events.'));
    fresh.undo();
    await Promise.resolve();
    expect(message()?.text).toBe('Recorded: 101 events.');
    writes[1]!(true);
    await eventually(() => expect(message()?.text).toBe('Undone: “Recorded: 101 events.”'));
  });

  test('says where many events that could not be written are, and until when', async () => {
    vi.resetModules();
    const fresh = await importBook();
    const { usePage: page } = await import('../../src/store/page');
    const { useDatabaseFailure } = await import('../../src/store/databaseFailure');
    const text = () => page.getState().message?.text;
    fresh.keepBookWith(() => Promise.resolve(false));
    useDatabaseFailure.setState({ failure: 'held' });
    fresh.addEvents(Array.from({ length: 101 }, () => sold(60)));
    await eventually(() =>
      expect(text()).toBe(
        'Recorded: 101 events. It is only in this tab until the older tab of Putwise is closed: keep this one open.',
      ),
    );
    fresh.undo();
    await eventually(() =>
      expect(text()).toMatch(/^Undone: “Recorded: 101 events.” It is only in this/),
    );
    // One event is reported at once, and then again.
    fresh.addEvents([sold(61)]);
    expect(text()).toBe('Recorded: sold 1 KO 61 put, Dec 18, 2026, at $0.62.');
    await eventually(() =>
      expect(text()).toMatch(/^Recorded: sold 1 KO 61 put.* only in this tab/),
    );
    fresh.addEvents([sold(62)]);
    page.setState({ message: null });
    await Promise.resolve();
    expect(text()).toBeUndefined();
    // The reason is not known if the database works, but not everything could be noted.
    useDatabaseFailure.setState({ failure: null });
    fresh.addEvents(Array.from({ length: 101 }, () => sold(60)));
    await eventually(() => expect(text()).toContain('until there is room'));
  });

  test('undoes what its message offers to, and then what came before', () => {
    addEvents([sold(60)]);
    addEvents([sold(61)]);
    said()?.undo?.();
    expect(strikes()).toEqual([60]);
    expect(said()?.text).toMatch(/^Undone: “Recorded: sold 1 KO 61 put/);
    undo();
    expect(strikes()).toEqual([]);
    undo();
    expect(strikes()).toEqual([]);
  });

  test('puts an event back where it was among those of its day', () => {
    addEvents([sold(60), sold(61), sold(62)]);
    const before = book().events;
    removeEvent(ids()[1]!);
    expect(strikes()).toEqual([60, 62]);
    expect(said()?.text).toBe('Deleted: sold 1 KO 61 put, Dec 18, 2026, at $0.62.');
    said()?.undo?.();
    expect(book().events).toEqual(before);
  });

  test('changes an event in its place, and keeps its id and the plan it came from', () => {
    addEvents([{ ...sold(60), plan: 'p1' }, sold(61)]);
    const [first] = ids();
    editEvent(first!, sold(59));
    expect(strikes()).toEqual([59, 61]);
    expect(book().events[0]).toMatchObject({ id: first, plan: 'p1' });
    said()?.undo?.();
    expect(strikes()).toEqual([60, 61]);
  });

  test('does nothing to an event that is gone', () => {
    addEvents([sold(60)]);
    editEvent('gone', sold(59));
    removeEvent('gone');
    expect(strikes()).toEqual([60]);
  });
});

describe('an undo after a statement was read', () => {
  test('changes nothing if its code does not load, and can be tried again', async () => {
    vi.doMock('../../src/store/statement/besideRead', () => {
      throw new Error('offline');
    });
    addEvents([sold(60)]);
    const batch = { id: 'since', place: 1, events: [], opening: [], replaced: [] };
    useBookState.setState({ batches: { since: batch as unknown as KeptBatch } });
    said()?.undo?.();
    const lost = '“Undo” did not load.';
    await eventually(() => expect(said()?.text).toBe(lost), 5000);
    expect(strikes()).toEqual([60]);
    vi.doUnmock('../../src/store/statement/besideRead');
    said()?.undo?.();
    const undone = /^Undone: “Recorded: sold 1 KO 60 put/;
    await eventually(() => expect(said()?.text).toMatch(undone), 5000);
    expect(strikes()).toEqual([]);
  });
});

describe('beside the log', () => {
  test('marks are taken in, and put back as they were by Undo', () => {
    const at = '2026-11-02T17:00:00Z';
    takeMarks({ KO: { price: 70, at } }, 'KO is at $70.');
    takeMarks({ KO: { price: 71, at }, PFE: { price: 26, at } }, 'KO is at $71, PFE at $26.');
    expect(book().marks).toEqual({ KO: { price: 71, at }, PFE: { price: 26, at } });
    said()?.undo?.();
    expect(book().marks).toEqual({ KO: { price: 70, at } });
  });

  test('how the log is read can be changed, and changed back by Undo', () => {
    readBy({ flatDays: 7 }, 'A week without a position is no end.');
    expect(book().by).toEqual({ flatDays: 7, joined: [], parted: [] });
    said()?.undo?.();
    expect(book().by.flatDays).toBe(0);
  });
});

describe('the example', () => {
  test('comes and goes with its prices, and leaves the user’s own events', () => {
    addEvents([sold(60)]);
    takeMarks({ T: { price: 26, at: '2026-11-02T17:00:00Z' } }, 'T is at $26.');
    expect(hasExample(book())).toBe(false);
    showExample('2026-11-28');
    expect(hasExample(book())).toBe(true);
    expect(book().marks['MU']).toMatchObject({ price: 742, isInvented: true });
    removeExample();
    expect(strikes()).toEqual([60]);
    expect(Object.keys(book().marks)).toEqual(['T']);
    said()?.undo?.();
    expect(book().marks['MU']?.price).toBe(742);
    expect(hasExample(book())).toBe(true);
  });
});
