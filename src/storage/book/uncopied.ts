import type { IDBPTransaction, StoreNames } from 'idb';
import { nanoid } from 'nanoid';
import { EXAMPLE_ACCOUNT } from '../../files/exampleBook';
import type { BookChange } from '../../store/book';
import type { Stores } from '../database/steps';
import { BY } from './bookSchema';

type Change = IDBPTransaction<Stores, StoreNames<Stores>[], 'readwrite'>;

const dataOf = (envelope: unknown) => (envelope as { data?: object } | undefined)?.data ?? {};

const isInvented = (stored: object): boolean =>
  ('account' in stored && stored.account === EXAMPLE_ACCOUNT) || 'isInvented' in stored;

/**
 * Notes, in the transaction that changes the book, what no copy outside the browser has yet;
 * example data is no loss.
 */
export async function markUncopied(change: Change, changes: readonly BookChange[]) {
  const uncopied = change.objectStore('uncopied');
  const touch = async (key: string, data: object) => {
    if (!isInvented(data)) await uncopied.put(nanoid(), key);
  };
  const take = async (key: string, from: 'events' | 'marks', id: string) =>
    touch(key, dataOf(await change.objectStore(from).get(id)));
  await Promise.all(
    changes.flatMap(({ put = [], removed = [], marks = {}, batches = {}, by }) => [
      ...put.map((event) => touch(`event ${event.id}`, event)),
      ...removed.map((id) => take(`event ${id}`, 'events', id)),
      ...Object.entries(marks).map(([key, mark]) =>
        mark ? touch(`mark ${key}`, mark) : take(`mark ${key}`, 'marks', key),
      ),
      ...Object.keys(batches).map((id) => touch(`batch ${id}`, {})),
      ...(by ? [touch(BY, {})] : []),
    ]),
  );
}
