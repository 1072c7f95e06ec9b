import { afterEach, describe, expect, test, vi } from 'vitest';
import { holdsAnything, local, tab } from '../../src/storage/area';
import {
  forget,
  readText,
  setAside,
  storageFailure,
  unreadableTexts,
  writeKind,
} from '../../src/storage/storage';
import {
  entriesOf,
  envelope,
  fillStorage,
  forbidStorage,
  keptAside,
  refuseWrites,
} from './browser';

const KIND = { name: 'draft', version: 2 };
const KEY = 'putwise.draft';
const AT = '2026-11-20T16:00:00.000Z';

const moveAside = (raw: string) => setAside({ from: local, to: local }, KIND, raw, AT);

afterEach(() => vi.restoreAllMocks());

describe('a write', () => {
  test('is kept in an envelope with its version, under the prefix', () => {
    expect(writeKind(local, KIND, { a: 1 })).toBeNull();
    expect(entriesOf(localStorage)).toEqual({ [KEY]: envelope({ a: 1 }, 2) });
  });

  test('to a full storage says so and leaves what was there', () => {
    writeKind(local, KIND, 'old');
    fillStorage();
    expect(writeKind(local, KIND, 'much longer than before')).toBe('full');
    expect(localStorage.getItem(KEY)).toBe(envelope('old', 2));
  });

  test('is forbidden if storage may not be named, or takes nothing', () => {
    refuseWrites();
    expect(writeKind(local, KIND, 1)).toBe('forbidden');
    vi.restoreAllMocks();
    forbidStorage();
    expect(writeKind(local, KIND, 1)).toBe('forbidden');
    expect(writeKind(tab, KIND, 1)).toBe('forbidden');
  });

  test('that fails with NS_ERROR_DOM_QUOTA_REACHED found the storage full too', () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'NS_ERROR_DOM_QUOTA_REACHED');
    });
    expect(writeKind(local, KIND, 1)).toBe('full');
  });
});

describe('a probe', () => {
  test('leaves no trace', () => {
    expect(storageFailure(local)).toBeNull();
    expect(entriesOf(localStorage)).toEqual({});
  });

  test('tells a full storage from a forbidden one', () => {
    fillStorage();
    expect(storageFailure(local)).toBe('full');
    vi.restoreAllMocks();
    forbidStorage();
    expect(storageFailure(local)).toBe('forbidden');
  });
});

describe('a forbidden storage', () => {
  test('reads as one that holds nothing', () => {
    localStorage.setItem(KEY, 'text');
    forbidStorage();
    expect(readText(local, KIND)).toBeNull();
    expect(holdsAnything(local)).toBe(false);
    expect(unreadableTexts(local)).toEqual([]);
    expect(forget(local, KEY)).toBe('forbidden');
    expect(moveAside('text')).toBe('forbidden');
  });
});

test('only what is under the prefix belongs to Putwise', () => {
  localStorage.setItem('other', 'text');
  expect(holdsAnything(local)).toBe(false);
  localStorage.setItem(KEY, 'text');
  expect(holdsAnything(local)).toBe(true);
});

describe('text that cannot be read', () => {
  test('is copied, and stays where it was', () => {
    localStorage.setItem(KEY, '{broken');
    expect(moveAside('{broken')).toBeNull();
    expect(localStorage.getItem(KEY)).toBe('{broken');
    expect(unreadableTexts(local)).toEqual([
      { key: `putwise.unreadable.draft.${AT}.1`, raw: '{broken' },
    ]);
  });

  test('is kept once, however often it is found', () => {
    moveAside('{broken');
    expect(moveAside('{broken')).toBeNull();
    expect(keptAside()).toEqual(['{broken']);
  });

  test('never displaces another, not even one of the same instant', () => {
    moveAside('{one');
    moveAside('{two');
    expect(keptAside()).toEqual(['{one', '{two']);
  });

  test('is moved if there is no room for two', () => {
    localStorage.setItem(KEY, '{broken'.repeat(50));
    fillStorage(100);
    expect(moveAside('{broken'.repeat(50))).toBeNull();
    expect(localStorage.getItem(KEY)).toBeNull();
    expect(keptAside()).toEqual(['{broken'.repeat(50)]);
  });

  test('stays where it was if there is not even room for its longer name', () => {
    localStorage.setItem(KEY, '{broken');
    fillStorage(10);
    expect(moveAside('{broken')).toBe('full');
    expect(entriesOf(localStorage)).toEqual({ [KEY]: '{broken' });
  });

  test('stays where it was if nothing may be written', () => {
    localStorage.setItem(KEY, '{broken');
    refuseWrites();
    expect(moveAside('{broken')).toBe('forbidden');
    expect(entriesOf(localStorage)).toEqual({ [KEY]: '{broken' });
  });

  test('of one tab is kept where all tabs can find it', () => {
    sessionStorage.setItem(KEY, '{broken');
    expect(setAside({ from: tab, to: local }, KIND, '{broken', AT)).toBeNull();
    expect(keptAside()).toEqual(['{broken']);
  });
});
