import type { DBSchema, IDBPDatabase } from 'idb';

/** What the database holds; what is in a store is foreign input until a schema has accepted it. */
export interface Stores extends DBSchema {
  /** Option chains in their envelopes, by the symbol of their stock. */
  readonly chains: { readonly key: string; readonly value: unknown };
  /** What happened, each event in its envelope, by its id. */
  readonly events: { readonly key: string; readonly value: unknown };
  /** Prices by the key of their series, or the symbol of their shares. */
  readonly marks: { readonly key: string; readonly value: unknown };
  /** What each statement brought, whole, by its id. */
  readonly batches: { readonly key: string; readonly value: unknown };
  /** How the user reads the log, under one key. */
  readonly readings: { readonly key: string; readonly value: unknown };
  /** What of the book has changed since the last copy, each with a stamp that no other change has. */
  readonly uncopied: { readonly key: string; readonly value: string };
  /** The last copy outside the browser, and the folder that copies go to. */
  readonly copies: { readonly key: string; readonly value: unknown };
  /** Past prices of stocks in their envelopes, by their symbols. */
  readonly histories: { readonly key: string; readonly value: unknown };
  /** The folder whose newest statement is offered, and which that was last. */
  readonly watched: { readonly key: string; readonly value: unknown };
  /** A second copy of each saved plan, by its id. */
  readonly plans: { readonly key: string; readonly value: unknown };
}

export type Database = IDBPDatabase<Stores>;

/**
 * Step n makes a database of version n + 1 of one of version n; each stays as it was shipped. The
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
