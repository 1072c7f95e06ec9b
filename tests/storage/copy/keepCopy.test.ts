// oxlint-disable-next-line import/no-unassigned-import -- what it gives is global
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { accountWith, savedPlan } from '../../plan/drafts';
import { memoryFolder } from './memoryFolder';
import { sold } from '../book/soldPut';
import { importBook } from '../../store/importBook';
import { eventually } from '../../eventually';

const many = (count: number) => Array.from({ length: count }, (_, at) => sold(50 + at));

/** A tab with modules of its own, in which book and copies are kept. */
async function openTab(plans: readonly string[] = []) {
  vi.resetModules();
  const { keepBook } = await import('../../../src/storage/book/keptBook');
  const book = await importBook();
  const example = await import('../../../src/store/desk/example');
  const { usePage } = await import('../../../src/store/page');
  const { useCopy } = await import('../../../src/store/copy');
  const copies = await import('../../../src/storage/copy/keepCopy');
  const { exportAll } = await import('../../../src/storage/copy/exportAll');
  const { readBackup } = await import('../../../src/storage/backup/backup');
  usePage.setState({ plans: plans.map((name) => savedPlan(name)) });
  await keepBook();
  await copies.keepCopy(50, 100);
  return {
    ...book,
    ...example,
    ...copies,
    exportAll,
    readBackup,
    usePage,
    copy: () => useCopy.getState(),
    changes: (wanted: number) =>
      eventually(() => expect(useCopy.getState().changes).toBe(wanted), 5000),
  };
}

/** A tab that has not asked for the log yet. */
function copiesAlone() {
  vi.resetModules();
  return import('../../../src/storage/copy/keepCopy');
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  // The tabs of earlier tests must not hear of it.
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  URL.createObjectURL = () => 'blob:';
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the last copy', () => {
  test('is missing at first, and each thing that was added counts as one change', async () => {
    const tab = await openTab(['one']);
    expect(tab.copy()).toMatchObject({ last: null, changes: 1 });
    tab.addEvents([sold(60), sold(61)]);
    await tab.changes(3);
  });

  test('is remembered by the next visit, with what has changed since', async () => {
    const tab = await openTab(['one']);
    tab.addEvents([sold(60), sold(61)]);
    await tab.changes(3);
    await tab.exportAll();
    expect(tab.copy()).toMatchObject({ changes: 0 });
    expect(tab.copy().last?.fileName).toMatch(/^putwise-backup-\d{4}-\d\d-\d\d\.json$/);

    tab.removeEvent(tab.useBookState.getState().events[0]!.id);
    tab.usePage.setState({ plans: [savedPlan('two')], account: accountWith({ cash: '5' }) });
    await tab.changes(4); // an event, a plan removed and one added, the account
    const next = await openTab(['two']);
    next.usePage.setState({ account: accountWith({ cash: '5' }) });
    await next.changes(4);
    expect(next.copy().last).toEqual(tab.copy().last);
  });

  test('lacks what was added to a plan since: a note, a tick', async () => {
    const tab = await openTab(['one', 'two', 'three']);
    await tab.exportAll();
    const [one, two, three] = tab.usePage.getState().plans;
    tab.usePage.setState({
      plans: [{ ...one!, note: 'Why' }, { ...two!, ticks: ['fill'] }, three!],
    });
    await tab.changes(2);
    const rest = { ...one! };
    // Read again, its parts are in another order.
    const again = Object.fromEntries(Object.entries(rest).toReversed()) as typeof rest;
    tab.usePage.setState({ plans: [again, two!, three!] });
    await tab.changes(0);
    expect(tab.copy().last?.fileName).toBeDefined();
  });

  test('made by an earlier version knows plans by when they were saved', async () => {
    const tab = await openTab(['one', 'two']);
    await tab.exportAll();
    const last = { ...tab.copy().last!, plans: { 'id-one': savedPlan('one').savedAt } };
    const database = await openDB('putwise');
    await database.put('copies', { version: 1, data: last }, 'last');
    database.close();
    expect((await openTab(['one', 'two'])).copy()).toMatchObject({ changes: 1 });
  });

  test('does not count if personal data is left out', async () => {
    const tab = await openTab(['one']);
    await tab.exportAll(false);
    expect(tab.copy()).toMatchObject({ last: null, changes: 1 });
  });

  test('need not hold the invented example', async () => {
    const tab = await openTab();
    tab.showExample('2026-11-28');
    tab.addEvents([sold(60)]);
    await tab.changes(1);
    tab.removeExample();
    tab.addEvents([sold(61)]);
    await tab.changes(2);
    expect(tab.useBookState.getState().events).toHaveLength(2);
  });
});

describe('a folder', () => {
  const openWith = async (folder: object, plans: readonly string[] = []) => {
    vi.stubGlobal('showDirectoryPicker', () => Promise.resolve(folder));
    return openTab(plans);
  };

  test('gets every change, in a file from which everything can be restored', async () => {
    const folder = memoryFolder();
    const tab = await openWith(folder, ['one']);
    await tab.startFolder();
    expect(tab.copy()).toMatchObject({ changes: 0, folder: { name: 'Backups', trouble: null } });
    tab.addEvents([sold(60)]);
    tab.takeMarks({ KO: { price: 70, at: '2026-11-02T17:00:00Z' } }, 'KO is at $70.');
    tab.readBy({ flatDays: 7 }, 'A week.');
    await eventually(
      () => expect(folder.files['putwise-copy.json']).toContain('"flatDays":7'),
      5000,
    );
    const { backup } = tab.readBackup(folder.files['putwise-copy.json']!);
    const { events, marks, by } = tab.useBookState.getState();
    expect(backup).toMatchObject({ plans: [{ name: 'one' }], book: { events, marks, by } });
    await tab.changes(0);
  });

  test('keeps the copy of an earlier day beside today’s', async () => {
    const folder = memoryFolder();
    const tab = await openWith(folder, ['one']);
    await tab.startFolder();
    const before = folder.files['putwise-copy.json']!.replace(
      /"savedAt":"[^"]*"/,
      '"savedAt":"2026-11-02T17:00:00Z"',
    );
    folder.files['putwise-copy.json'] = before;
    await tab.copyToFolder();
    expect(folder.files['putwise-copy-before.json']).toBe(before);
    const { 'putwise-copy.json': first } = folder.files;
    tab.usePage.setState({ plans: [savedPlan('one'), savedPlan('two')] });
    await eventually(() => expect(folder.files['putwise-copy.json']).not.toBe(first), 5000);
    expect(folder.files['putwise-copy-before.json']).toBe(before);
  });

  test('that holds far more than this browser is left alone until the user wants it', async () => {
    const folder = memoryFolder();
    const full = await openWith(folder, ['one']);
    full.addEvents(many(20));
    await full.changes(21);
    await full.startFolder();
    const { 'putwise-copy.json': kept } = folder.files;
    globalThis.indexedDB = new IDBFactory();
    const bare = await openWith(folder, ['new']);
    await bare.startFolder();
    expect(folder.files).toEqual({ 'putwise-copy.json': kept });
    expect(bare.copy().folder?.trouble).toEqual({ kind: 'fuller', plans: 1, events: 20 });
    expect(await bare.textInFolder()).toBe(kept);
    await bare.copyToFolder({ isGiven: true });
    expect(bare.copy().folder?.trouble).toBeNull();
    expect(folder.files['putwise-copy-before.json']).toBe(kept);
    expect(folder.files['putwise-copy.json']).not.toBe(kept);
  });

  test('keeps the copy of another browser until it is given up, or all of it is here', async () => {
    const folder = memoryFolder();
    const first = await openWith(folder, ['one']);
    first.addEvents([sold(60)]);
    await first.changes(2);
    await first.startFolder();
    const { 'putwise-copy.json': theirs } = folder.files;
    const { indexedDB: ours } = globalThis;

    globalThis.indexedDB = new IDBFactory();
    const second = await openWith(folder, ['two']);
    second.addEvents([sold(61)]);
    await second.changes(2);
    await second.startFolder();
    expect(second.copy().folder?.trouble).toEqual({ kind: 'others', plans: 1, events: 1 });
    expect(folder.files).toEqual({ 'putwise-copy.json': theirs });
    await second.copyToFolder({ isGiven: true });
    expect(second.copy()).toMatchObject({ changes: 0, folder: { trouble: null } });
    expect(folder.files['putwise-copy-before.json']).toBe(theirs);

    const { 'putwise-copy.json': written } = folder.files;
    vi.stubGlobal('indexedDB', ours);
    const again = await openWith(folder, ['one']);
    await again.startFolder();
    expect(again.copy().folder?.trouble).toEqual({ kind: 'others', plans: 1, events: 1 });
    expect(folder.files['putwise-copy.json']).toBe(written);
    const { restoreEvents } = await import('../../../src/store/desk/restoreEvents');
    again.usePage.setState({ plans: [savedPlan('one'), savedPlan('two')] });
    restoreEvents(again.readBackup(written!).backup!.book!);
    await eventually(() => expect(again.copy().folder?.trouble).toBeNull(), 5000);
    const { backup } = again.readBackup(folder.files['putwise-copy.json']!);
    expect(backup?.book?.events).toHaveLength(2);
  });

  test('with a damaged copy gets a whole one, and keeps the one before', async () => {
    const folder = memoryFolder({ 'putwise-copy.json': '{"app"', 'putwise-copy-before.json': 'B' });
    const tab = await openWith(folder, ['one']);
    await tab.startFolder();
    expect(tab.readBackup(folder.files['putwise-copy.json']!).backup?.plans).toHaveLength(1);
    expect(folder.files['putwise-copy-before.json']).toBe('B');
  });

  test('waits for the user if the browser asks for permission again', async () => {
    const folder = memoryFolder();
    const tab = await openWith(folder, ['one']);
    folder.permission = 'prompt';
    await tab.startFolder();
    expect(tab.copy()).toMatchObject({ last: null, folder: { trouble: { kind: 'asks' } } });
    await tab.copyToFolder({ isAsking: true });
    expect(tab.copy()).toMatchObject({ changes: 0, folder: { trouble: null } });
  });

  test('that cannot be written says so, is tried again, and keeps what is in it', async () => {
    const folder = memoryFolder();
    const tab = await openWith(folder, ['one']);
    await tab.startFolder();
    const { 'putwise-copy.json': kept } = folder.files;
    folder.isFull = true;
    tab.usePage.setState({ plans: [savedPlan('one'), savedPlan('two')] });
    await eventually(() => expect(tab.copy().folder?.trouble).toEqual({ kind: 'failed' }), 5000);
    expect(folder.files['putwise-copy.json']).toBe(kept);
    expect(tab.copy().changes).toBe(1);
    folder.isFull = false;
    await tab.changes(0);
    expect(tab.copy().folder?.trouble).toBeNull();
  });

  test('is not used if the user cancels the choice, and can be let go of', async () => {
    const tab = await openTab(['one']);
    for (const why of ['AbortError', 'NotAllowedError']) {
      vi.stubGlobal('showDirectoryPicker', () => Promise.reject(new DOMException('no', why)));
      await tab.startFolder();
      expect(tab.copy().folder).toBeNull();
    }
    const folder = memoryFolder();
    vi.stubGlobal('showDirectoryPicker', () => Promise.resolve(folder));
    await tab.startFolder();
    await tab.stopFolder();
    expect(tab.copy().folder).toBeNull();
    expect(Object.keys(folder.files)).toEqual(['putwise-copy.json']);
  });
});

test('an export without the log, which an older tab holds, says that it is partial', async () => {
  const older = await openDB('putwise', 1);
  for (const isPersonal of [true, false]) {
    const tab = await openTab(['one']);
    expect(tab.useBookState.getState().isHidden).toBe(true);
    await tab.exportAll(isPersonal);
    const { text } = tab.usePage.getState().message!;
    expect(text).toMatch(
      /^Exported 1 plan to .* It does not include your log\. Your trades are held by/,
    );
    expect(tab.copy().last).toBeNull();
  }
  // Nor if nothing has asked for the log yet.
  const { isPart } = await copiesAlone().then(({ makeCopy }) => makeCopy('x.json'));
  expect(isPart).toBe(true);
  older.close();
});

test('everything is copied from the page if there is no database', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  const tab = await openTab(['one']);
  tab.addEvents([sold(60)]);
  const { text } = await tab.makeCopy('x.json');
  const { backup } = tab.readBackup(text);
  expect(backup).toMatchObject({
    plans: [{ name: 'one' }],
    book: { events: [{ kind: 'option' }] },
  });
});
