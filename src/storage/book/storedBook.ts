import { inPlace, useBookState, type BookState } from '../../store/book';
import { ASIDE, isAside } from '../database/aside';
import { changeDatabase } from '../database/database';
import { recordsIn, type Records } from '../database/recordsIn';
import { unwrap, type Kind } from '../envelope';
import { BATCH, BY, EVENT, MARK, READING } from './bookSchema';

export const STORES = ['events', 'marks', 'batches', 'readings'] as const;

type Store = (typeof STORES)[number];

/** Sets unreadable records aside unchanged, before anything is written over them. */
const layAside = (store: Store, records: Records) =>
  changeDatabase([store], async (change) => {
    const all = change.objectStore(store);
    const stamp = new Date().toISOString();
    await Promise.all(
      records.flatMap(({ key, record }) => [
        all.put(record, `${ASIDE}${key} ${stamp}`),
        all.delete(key),
      ]),
    );
  });

interface Stored<T> {
  readonly found: Readonly<Record<string, T>>;
  /** Number of records set aside. */
  readonly aside: number;
}

/**
 * The readable contents of a store; records of a newer version are left to it. Null without the
 * database.
 */
async function stored<T>(
  store: Store,
  kind: Kind<T>,
  isOf: (key: string, data: T) => boolean = () => true,
): Promise<Stored<T> | null> {
  const { value: records } = await recordsIn(store);
  if (records === null) return null;
  const own = records.filter(({ key }) => !isAside(key));
  const read = own.map(({ key, record }) => ({ key, record, opened: unwrap(record, kind) }));
  const found = read.flatMap(({ key, opened }) =>
    opened.state === 'found' && isOf(key, opened.data) ? [[key, opened.data] as const] : [],
  );
  const broken = read.filter(
    ({ key, opened }) =>
      (opened.state === 'found' && !isOf(key, opened.data)) ||
      (opened.state === 'unreadable' && !opened.fromNewer),
  );
  if (broken.length > 0) await layAside(store, broken);
  return {
    found: Object.fromEntries(found),
    aside: records.length - own.length + broken.length,
  };
}

const hasItsId = (key: string, { id }: { readonly id: string }) => key === id;

type Kept = Pick<BookState, 'events' | 'marks' | 'batches' | 'by' | 'aside'>;

/** The stored book; null without the database. */
export async function readStored(): Promise<Kept | null> {
  const [events, marks, batches, readings] = await Promise.all([
    stored('events', EVENT, hasItsId),
    stored('marks', MARK),
    stored('batches', BATCH, hasItsId),
    stored('readings', READING),
  ]);
  if (!events || !marks || !batches || !readings) return null;
  return {
    events: inPlace(Object.values(events.found)),
    marks: marks.found,
    batches: batches.found,
    by: readings.found[BY] ?? useBookState.getInitialState().by,
    aside: events.aside + marks.aside + batches.aside + readings.aside,
  };
}
