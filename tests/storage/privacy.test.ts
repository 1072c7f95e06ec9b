import { openDB } from 'idb';
// oxlint-disable-next-line import/no-unassigned-import -- what it gives is global
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { UNWRITTEN } from '../../src/storage/book/bookSchema';
import { readDatabase } from '../../src/storage/database/database';
import { ACCOUNT, PLAN, PLAN_LIST, SETTINGS, WORK } from '../../src/storage/kinds';
import { TYPED } from '../../src/store/typed/texts';
import { PRIVACY, TOLD, untold } from './toldNames';

test('the page on privacy lists every name of a stored text, and no other', () => {
  const kinds = [ACCOUNT, SETTINGS, WORK, PLAN, PLAN_LIST, UNWRITTEN].map(({ name }) => name);
  expect([...TOLD].toSorted()).toEqual([...kinds, ...TYPED, 'unreadable'].toSorted());
});

test('a key under another name is reported', () => {
  expect(untold(['putwise.plan.one', 'putwise.secret', 'other'])).toEqual(['putwise.secret']);
});

test('the page on privacy lists every store of the database', async () => {
  await readDatabase(() => Promise.resolve());
  const database = await openDB('putwise');
  const stores = [...database.objectStoreNames];
  database.close();
  expect(stores.filter((store) => !PRIVACY.includes(`\`${store}\``))).toEqual([]);
});
