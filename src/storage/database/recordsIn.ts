import type { StoreNames } from 'idb';
import { readDatabase } from './database';
import type { Stores } from './steps';

export type Records = readonly { readonly key: string; readonly record: unknown }[];

/** Everything in a store, including records set aside. */
export const recordsIn = (store: StoreNames<Stores>) =>
  readDatabase(async (database): Promise<Records> => {
    const { store: all } = database.transaction(store);
    const [keys, records] = await Promise.all([all.getAllKeys(), all.getAll()]);
    return keys.map((key, at) => ({ key, record: records[at] }));
  });
