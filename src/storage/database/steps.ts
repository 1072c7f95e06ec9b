import type { DBSchema, IDBPDatabase } from 'idb';

/** What the database holds; what is in a store is foreign input until a schema has accepted it. */
export interface Stores extends DBSchema {
  /** Option chains in their envelopes, by the symbol of their stock. */
  readonly chains: { readonly key: string; readonly value: unknown };
}

export type Database = IDBPDatabase<Stores>;

/**
 * Step n makes a database of version n + 1 of one of version n; each stays as it was shipped. The
 * number of steps is the version.
 */
export const STEPS: readonly ((database: Database) => void)[] = [
  (database) => void database.createObjectStore('chains'),
];
