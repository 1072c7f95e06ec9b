import type { StoreNames } from 'idb';
import { changeDatabase } from './database';
import { recordsIn, type Records } from './recordsIn';
import type { Stores } from './steps';

/*
 * Records that cannot be read are set aside in their store, under keys of their own, until the
 * person downloads or deletes them.
 */

type Store = StoreNames<Stores>;

/** Prefix of the key of an unreadable record, before its former key and the time it was found. */
const ASIDE = 'unreadable ';

export const isAside = (key: string) => key.startsWith(ASIDE);

/** Sets unreadable records aside unchanged, before anything is written over them. */
export const setRecordsAside = (name: Store, records: Records) =>
  changeDatabase([name], async (change) => {
    const store = change.objectStore(name);
    const stamp = new Date().toISOString();
    await Promise.all(
      records.flatMap(({ key, record }) => [
        store.put(record, `${ASIDE}${key} ${stamp}`),
        store.delete(key),
      ]),
    );
  });

/** The records set aside in a store, as found. */
export async function recordsAside(name: Store): Promise<Records> {
  const { value: records } = await recordsIn(name);
  return (records ?? []).filter(({ key }) => isAside(key));
}

export async function forgetAside(names: readonly Store[]): Promise<void> {
  const all = await Promise.all(names.map(recordsAside));
  await changeDatabase(names, (change) =>
    Promise.all(
      names.flatMap((name, at) => all[at]!.map(({ key }) => change.objectStore(name).delete(key))),
    ),
  );
}
