import type { DBSchema, IDBPDatabase } from 'idb';

/** The stores of the database; their contents are foreign input until a schema has accepted them. */
export interface Stores extends DBSchema {
  /** Option chains in envelopes, by the symbol of their stock. */
  readonly chains: { readonly key: string; readonly value: unknown };
  /** Events in envelopes, by id. */
  readonly events: { readonly key: string; readonly value: unknown };
  /** Prices, by the key of their series or the symbol of their shares. */
  readonly marks: { readonly key: string; readonly value: unknown };
  /** Everything each statement brought, by id. */
  readonly batches: { readonly key: string; readonly value: unknown };
  /** The user's choices for reading the log, under one key. */
  readonly readings: { readonly key: string; readonly value: unknown };
  /** Keys of the book changed since the last copy, each with a stamp unique to its change. */
  readonly uncopied: { readonly key: string; readonly value: string };
  /** The last copy outside the browser, and the folder for copies. */
  readonly copies: { readonly key: string; readonly value: unknown };
  /** Price histories in envelopes, by the symbol of their stock. */
  readonly histories: { readonly key: string; readonly value: unknown };
  /** The watched folder whose newest statement is offered, and the last one offered. */
  readonly watched: { readonly key: string; readonly value: unknown };
  /** A second copy of each saved plan, by id. */
  readonly plans: { readonly key: string; readonly value: unknown };
}

export type Database = IDBPDatabase<Stores>;

/**
 * Step n upgrades the database from version n to n + 1; each step stays as it was shipped. The
 * number of steps is the version.
 */
export const STEPS: readonly ((database: Database) => void)[] = [
  (database) => void database.createObjectStore('chains'),
  (database) => {
    for (const name of ['events', 'marks', 'readings'] as const) database.createObjectStore(name);
  },
  (database) => {
    for (const name of ['uncopied', 'copies'] as const) database.createObjectStore(name);
  },
  (database) => void database.createObjectStore('batches'),
  (database) => void database.createObjectStore('histories'),
  (database) => void database.createObjectStore('watched'),
  (database) => void database.createObjectStore('plans'),
];
