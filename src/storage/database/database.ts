import { openDB, type IDBPTransaction, type StoreNames } from 'idb';
import { useDatabaseFailure, type DatabaseFailure } from '../../store/databaseFailure';
import { STEPS, type Database, type Stores } from './steps';

/*
 * The browser's only database, for data too large for its text storage. If a tab with a newer
 * version upgrades it, this tab closes it and from then on neither reads nor writes.
 */

const NAME = 'putwise';

type Store = StoreNames<Stores>;

type Change<Names extends Store> = IDBPTransaction<Stores, Names[], 'readwrite'>;

/** The result of using the database, or why it could not be used. */
export type Used<T> =
  | { readonly value: T; readonly failure: null }
  | { readonly value: null; readonly failure: DatabaseFailure };

let opened: Promise<Database> | null = null;

/** Makes the next use open it again, or find out why it cannot. */
function letGo() {
  opened = null;
}

/** Name of the error when another tab holds the database. */
const HELD = 'HeldError';

/** Milliseconds: the browser tells nothing to a tab that waits behind another waiting tab. */
const PATIENCE = 3000;

/** Uses the database after all, once the tab that held it lets go. */
function takeUp(database: Database) {
  if (useDatabaseFailure.getState().failure !== 'held') return;
  opened = Promise.resolve(database);
  useDatabaseFailure.setState({ failure: null });
}

const open = () =>
  new Promise<Database>((resolve, reject) => {
    const hold = () => reject(new DOMException('another tab holds the database', HELD));
    const waiting = setTimeout(hold, PATIENCE);
    const coming = openDB<Stores>(NAME, STEPS.length, {
      upgrade: (database, from) => {
        for (const step of STEPS.slice(from)) step(database);
      },
      blocked: hold,
      blocking: (_from, to, event) => {
        letGo();
        (event.target as IDBDatabase).close();
        // Without a version it has been deleted, and the next use creates it again.
        if (to !== null) useDatabaseFailure.setState({ failure: 'newer' });
      },
      terminated: letGo,
    });
    coming.then(resolve, reject).finally(() => clearTimeout(waiting));
    coming.then(takeUp, () => {});
  });

/** The name of a browser's refusal; any other error is our mistake. */
const refusalIn = (error: unknown) => (error instanceof DOMException ? error.name : null);

const FAILURES: Readonly<Record<string, DatabaseFailure>> = {
  VersionError: 'newer',
  QuotaExceededError: 'full',
  [HELD]: 'held',
};

const failed = (error: unknown): Used<never> => {
  const failure = FAILURES[refusalIn(error) ?? ''] ?? 'forbidden';
  useDatabaseFailure.setState({ failure });
  return { value: null, failure };
};

async function used<T>(
  act: (database: Database) => Promise<T>,
  isAgain: boolean,
): Promise<Used<T>> {
  let database: Database;
  try {
    database = await (opened ??= open());
  } catch (error) {
    const result = failed(error);
    // Opening a held database again would keep everyone waiting.
    if (result.failure !== 'held') letGo();
    return result;
  }
  try {
    return { value: await act(database), failure: null };
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === null) throw error;
    // The connection was closed meanwhile, by the browser or for a newer version.
    if (refusal !== 'InvalidStateError' || isAgain) return failed(error);
    letGo();
    return used(act, true);
  }
}

/** Acts whenever the database becomes usable again. */
export const onDatabaseBack = (act: () => void) =>
  useDatabaseFailure.subscribe(({ failure }, before) => {
    if (failure === null && before.failure !== null) act();
  });

/** Reads from the database. */
export const readDatabase = <T>(act: (database: Database) => Promise<T>): Promise<Used<T>> =>
  used(act, false);

/**
 * Changes stores of the database in one transaction: completely, or not at all if `act` fails.
 * `act` may wait only for the database, since an idle transaction ends.
 */
export async function changeDatabase<T, Names extends Store>(
  stores: readonly Names[],
  act: (change: Change<Names>) => Promise<T>,
): Promise<Used<T>> {
  const result = await used(async (database) => {
    const change = database.transaction<Names[], 'readwrite'>([...stores], 'readwrite');
    // After a failure nobody else must wait for its end.
    change.done.catch(() => {});
    try {
      const value = await act(change);
      await change.done;
      return value;
    } catch (error) {
      if (refusalIn(error) === null) change.abort();
      throw error;
    }
  }, false);
  if (result.failure === null) useDatabaseFailure.setState({ failure: null });
  return result;
}
