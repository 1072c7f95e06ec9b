import * as z from 'zod/mini';
import type { BookState } from '../../store/book';
import type { StoredBook } from '../book/bookInDatabase';
import { BATCH, EVENT, MARK, READING } from '../book/bookSchema';
import { unwrap, wrap, type Kind } from '../envelope';

/** Contents of a backup file: envelopes by the name of their kind, each with its own version. */
export type Contents = Readonly<Record<string, readonly unknown[]>>;

/** The stored part of the book; the rest follows from it. */
export type KeptBook = Pick<BookState, 'events' | 'marks' | 'batches' | 'by'>;

/** Marks do not contain their own name, so in a file each comes with its key. */
const MARK_IN_FILE: Kind<readonly [string, BookState['marks'][string]]> = {
  ...MARK,
  schema: z.tuple([z.string(), MARK.schema]),
};

/** The book as envelopes, for a file. */
export const contentsOfBook = ({ events, marks, batches, by }: KeptBook): Contents => ({
  [EVENT.name]: events.map((event) => wrap(EVENT, event)),
  [MARK.name]: Object.entries(marks).map((entry) => wrap(MARK_IN_FILE, entry)),
  [BATCH.name]: Object.values(batches).map((batch) => wrap(BATCH, batch)),
  [READING.name]: [wrap(READING, by)],
});

/** The same from a stored book that was not parsed. */
export function contentsOfStored({ events, marks, batches, readings }: StoredBook): Contents {
  const withKey = ([key, envelope]: (typeof marks)[number]) => {
    const { data, ...about } = envelope as { readonly data: unknown };
    return { ...about, data: [key, data] };
  };
  return {
    [EVENT.name]: events.map(([, envelope]) => envelope),
    [MARK.name]: marks.map(withKey),
    [BATCH.name]: batches.map(([, envelope]) => envelope),
    [READING.name]: readings.map(([, envelope]) => envelope),
  };
}

/** Whether only a newer version can read it. */
const isNewer = (record: unknown, kind: Kind<unknown>): boolean => {
  const opened = unwrap(record, kind);
  return opened.state === 'unreadable' && opened.fromNewer;
};

/** The book in a file, and how much of it cannot be read. */
export function bookOf({
  events,
  marks,
  batches,
  readings,
}: Readonly<Record<'events' | 'marks' | 'batches' | 'readings', readonly unknown[]>>) {
  const found = <T>(records: readonly unknown[], kind: Kind<T>): readonly T[] =>
    records.flatMap((record) => {
      const opened = unwrap(record, kind);
      return opened.state === 'found' ? [opened.data] : [];
    });
  const readable = found(events, EVENT);
  const newer = events.filter((event) => isNewer(event, EVENT)).length;
  const whole = found(batches, BATCH);
  const kept: KeptBook = {
    events: readable,
    marks: Object.fromEntries(found(marks, MARK_IN_FILE)),
    batches: Object.fromEntries(whole.map((batch) => [batch.id, batch])),
    by: found(readings, READING)[0] ?? { flatDays: 0, joined: [], parted: [] },
  };
  return {
    kept,
    newer,
    unreadable: events.length - readable.length - newer,
    batchesUnreadable: batches.length - whole.length,
  };
}
