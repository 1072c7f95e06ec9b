import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NEW_ACCOUNT } from '../../../src/account/account';
import { readBackup, writeBackup } from '../../../src/storage/backup/backup';
import { bookForBackup, previewBook } from '../../../src/storage/backup/bookBackup';
import { restoreBackup } from '../../../src/storage/backup/restoreBackup';
import { useBookState } from '../../../src/store/book';
import {
  addEvents,
  editEvent,
  readBy,
  removeEvent,
  takeMarks,
} from '../../../src/store/book/events';
import { usePage } from '../../../src/store/page';
import { DEFAULT_SETTINGS } from '../../../src/store/settings';
import { savedPlan } from '../../plan/drafts';
import { startPage } from '../../store/startPage';
import { sold } from '../book/soldPut';
import { eventually } from '../../eventually';

const MARK = { price: 70, at: '2026-11-02T17:00:00Z' };
const KEPT = { plans: [], settings: DEFAULT_SETTINGS, account: NEW_ACCOUNT };

const state = () => useBookState.getState();
const strikes = () =>
  state().events.map((event) => ('contract' in event ? event.contract?.strike : null));

/** The message on what takes a while to write appears once that is written. */
const says = (words: string) =>
  eventually(() => expect(usePage.getState().message?.text).toBe(words));

/** A file of the book as it is now, read again. */
async function throughFile(isPersonal = true) {
  const text = writeBackup({ ...KEPT, book: await bookForBackup() }, '2026-11-20', isPersonal);
  return { text, backup: readBackup(text).backup! };
}

beforeEach(() => {
  startPage();
  useBookState.setState(useBookState.getInitialState(), true);
  addEvents([sold(60), { ...sold(61), plan: 'p1' }]);
  takeMarks({ KO: MARK }, 'KO is at $70.');
});

describe('a backup', () => {
  test('holds the book, its prices and how it is read', async () => {
    const { events, marks, batches, by } = state();
    expect((await throughFile()).backup.book).toEqual({ events, marks, batches, by });
  });

  test('from before there was a log holds none', () => {
    expect(readBackup(writeBackup(KEPT, '2026-11-20')).backup!.book).toBeNull();
  });

  test('without personal data names no account, and still tells two apart', async () => {
    addEvents([sold(62, 'Roth IRA')]);
    const { text, backup } = await throughFile(false);
    expect(text).not.toMatch(/U1234567|Roth/);
    expect(backup.book!.events.map(({ account }) => account)).toEqual([
      'Account 1',
      'Account 1',
      'Account 2',
    ]);
    expect(await previewBook(backup.book!)).toEqual({ added: 0, same: 3, differ: 0 });
  });

  test('says which part cannot be read, and which only a newer version knows', async () => {
    const { text } = await throughFile();
    const file = JSON.parse(text) as { contents: Record<string, unknown[]> };
    file.contents['event']!.push({ version: 1, data: { kind: 'option' } }, { version: 9, data: 1 });
    file.contents['mark']!.push({ version: 1, data: ['PFE', { price: -1, at: '' }] });
    file.contents['reading'] = [];
    const { backup } = readBackup(JSON.stringify(file));
    expect(backup).toMatchObject({ leftOut: ['1 event'], newer: ['1 event'] });
    expect(backup!.book!.events).toHaveLength(2);
    expect(Object.keys(backup!.book!.marks)).toEqual(['KO']);
    expect(backup!.book!.by.flatDays).toBe(0);
  });
});

describe('restoring a book', () => {
  test('adds what is missing, leaves what is here, and can be undone', async () => {
    const { backup } = await throughFile();
    const [first, second] = state().events;
    removeEvent(first!.id);
    editEvent(second!.id, sold(59));
    takeMarks({ KO: { ...MARK, price: 71 } }, 'KO is at $71.');
    const book = backup.book!;
    expect(await previewBook(book)).toEqual({ added: 1, same: 0, differ: 1 });
    expect(restoreBackup(backup, {})).toBeNull();
    expect(strikes()).toEqual([60, 59]);
    expect(state().marks['KO']!.price).toBe(71);
    await says('Added 1 event to the log.');
    usePage.getState().message?.undo?.();
    expect(strikes()).toEqual([59]);
  });

  test('is undone except for what has been changed since', async () => {
    const { backup } = await throughFile();
    const [first, second] = state().events;
    removeEvent(first!.id);
    removeEvent(second!.id);
    restoreBackup(backup, {});
    await says('Added 2 events to the log.');
    const { undo } = usePage.getState().message!;
    editEvent(second!.id, sold(59));
    undo!();
    expect(strikes()).toEqual([59]);
    await says('Undone in part. Changed since, and left as it is now: 1 thing in Trades.');
  });

  test('adds an event once even if the file holds it twice', async () => {
    const { backup } = await throughFile();
    const [first] = state().events;
    removeEvent(first!.id);
    const other = { ...first!, date: '2026-11-03' };
    const book = { ...backup.book!, events: [...backup.book!.events, first!, other] };
    expect(await previewBook(book)).toEqual({ added: 1, same: 2, differ: 1 });
    expect(restoreBackup({ ...backup, book }, {})).toBeNull();
    expect(strikes()).toEqual([60, 61]);
  });

  test('is reported once it is written, and so is undoing it', async () => {
    const { backup } = await throughFile();
    vi.resetModules();
    const { keepBookWith } = await import('../../../src/store/book');
    const { restoreBackup: restore } = await import('../../../src/storage/backup/restoreBackup');
    const { usePage: page } = await import('../../../src/store/page');
    const message = () => page.getState().message;
    const writes: ((isKept: boolean) => void)[] = [];
    keepBookWith(() => new Promise((write) => writes.push(write)));
    restore(backup, {});
    await Promise.resolve();
    expect(message()).toBeNull();
    writes[0]!(true);
    await eventually(() => expect(message()?.text).toBe('Added 2 events to the log.'));
    message()!.undo!();
    await Promise.resolve();
    expect(message()?.text).toBe('Added 2 events to the log.');
    writes[1]!(true);
    await eventually(() => expect(message()?.text).toMatch(/^Undone/));
  });

  test('is reported and undone together with the plans that came with it', async () => {
    const { backup } = await throughFile();
    removeEvent(state().events[0]!.id);
    restoreBackup({ ...backup, plans: [savedPlan('one')] }, {});
    await says('Restored 1 plan. Added 1 event to the log.');
    usePage.getState().message?.undo?.();
    await says('Undone: all is as it was before the restore.');
    expect(strikes()).toEqual([61]);
    expect(usePage.getState().plans).toEqual([]);
  });

  test('adds how the log was read then to how it is read here', async () => {
    readBy({ flatDays: 7, joined: [['a', 'b']], parted: [['c', 'd']] }, 'Read so.');
    const { backup } = await throughFile();
    readBy({ flatDays: 0, joined: [['e', 'f']], parted: [] }, 'Read otherwise.');
    restoreBackup(backup, {});
    expect(state().by).toEqual({
      flatDays: 7,
      joined: [
        ['e', 'f'],
        ['a', 'b'],
      ],
      parted: [['c', 'd']],
    });
    usePage.getState().message?.undo?.();
    expect(state().by).toEqual({ flatDays: 0, joined: [['e', 'f']], parted: [] });
    readBy({ flatDays: 3, joined: [['a', 'b']], parted: [['c', 'd']] }, 'Read so again.');
    const { by } = state();
    restoreBackup(backup, {});
    expect(state().by).toBe(by);
  });
});
