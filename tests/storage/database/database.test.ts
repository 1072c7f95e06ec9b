// oxlint-disable-next-line import/no-unassigned-import -- what it gives is global
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { STEPS } from '../../../src/storage/database/steps';
import { eventually } from '../../eventually';

const NEWER = STEPS.length + 1;

/** A tab of this version: modules of its own. */
async function openTab() {
  vi.resetModules();
  const { changeDatabase, readDatabase } = await import('../../../src/storage/database/database');
  const { useDatabaseFailure } = await import('../../../src/store/databaseFailure');
  return {
    changeDatabase,
    readDatabase,
    put: (key: string, value: unknown) =>
      changeDatabase(['chains'], (change) => change.objectStore('chains').put(value, key)),
    get: (key: string) => readDatabase((database) => database.get('chains', key)),
    failure: () => useDatabaseFailure.getState().failure,
  };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the database', () => {
  test('keeps what one tab puts there for the next', async () => {
    const tab = await openTab();
    expect(await tab.put('GOOGL', { bid: 5.4 })).toEqual({ value: 'GOOGL', failure: null });
    const next = await openTab();
    expect(await next.get('GOOGL')).toEqual({ value: { bid: 5.4 }, failure: null });
    expect(next.failure()).toBeNull();
  });

  test('makes a change entirely or not at all', async () => {
    const tab = await openTab();
    await tab.put('GOOGL', 1);
    const change = tab.changeDatabase(['chains'], async (changing) => {
      await changing.objectStore('chains').put(2, 'GOOGL');
      throw new TypeError('our mistake');
    });
    await expect(change).rejects.toThrow('our mistake');
    expect(await tab.get('GOOGL')).toEqual({ value: 1, failure: null });
  });

  test('is let go of by an older tab, which stops writing, once a newer one wants it', async () => {
    const tab = await openTab();
    await tab.put('GOOGL', 1);
    expect(tab.failure()).toBeNull();
    const newer = await openDB('putwise', NEWER); // would wait forever while the tab held on
    expect(tab.failure()).toBe('newer');
    expect(await tab.put('GOOGL', 2)).toEqual({ value: null, failure: 'newer' });
    expect(await newer.get('chains', 'GOOGL')).toBe(1);
    newer.close();
  });

  test('of a newer version is left alone from the start', async () => {
    (await openDB('putwise', NEWER)).close();
    const tab = await openTab();
    expect(await tab.get('GOOGL')).toEqual({ value: null, failure: 'newer' });
    expect(tab.failure()).toBe('newer');
  });

  test('fails at once while an older tab holds it, and works when that lets go', async () => {
    const older = await openDB('putwise', 1, {
      upgrade: (database) => void database.createObjectStore('chains'),
    });
    await older.put('chains', 1, 'GOOGL');
    const tab = await openTab();
    expect(await tab.get('GOOGL')).toEqual({ value: null, failure: 'held' });
    expect(await tab.put('GOOGL', 2)).toEqual({ value: null, failure: 'held' });
    older.close();
    await eventually(() => expect(tab.failure()).toBeNull());
    expect(await tab.get('GOOGL')).toEqual({ value: 1, failure: null });
  });

  test('is created again after it was deleted, as with all data of the site', async () => {
    const tab = await openTab();
    await tab.put('GOOGL', 1);
    await deleteDB('putwise');
    expect(tab.failure()).toBeNull();
    expect(await tab.get('GOOGL')).toEqual({ value: undefined, failure: null });
    expect(await tab.put('GOOGL', 2)).toEqual({ value: 'GOOGL', failure: null });
    expect(tab.failure()).toBeNull();
    expect(await tab.get('GOOGL')).toEqual({ value: 2, failure: null });
  });

  test('is opened again if the connection was closed meanwhile', async () => {
    const tab = await openTab();
    await tab.put('GOOGL', 1);
    await tab.readDatabase((database) => Promise.resolve(database.close()));
    expect(await tab.get('GOOGL')).toEqual({ value: 1, failure: null });
  });

  test('fails as forbidden if the page may not open it, and nothing throws', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    });
    const tab = await openTab();
    expect(await tab.put('GOOGL', 1)).toEqual({ value: null, failure: 'forbidden' });
    expect(await tab.get('GOOGL')).toEqual({ value: null, failure: 'forbidden' });
    expect(tab.failure()).toBe('forbidden');
  });

  test('says that it is full until a later change finds room', async () => {
    const tab = await openTab();
    await tab.put('GOOGL', 1);
    const full = tab.changeDatabase(['chains'], () =>
      Promise.reject(new DOMException('no room', 'QuotaExceededError')),
    );
    expect(await full).toEqual({ value: null, failure: 'full' });
    expect(tab.failure()).toBe('full');
    expect(await tab.get('GOOGL')).toEqual({ value: 1, failure: null });
    expect(tab.failure()).toBe('full');
    await tab.put('GOOGL', 3);
    expect(tab.failure()).toBeNull();
  });
});
