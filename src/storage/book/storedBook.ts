import { inPlace, useBookState, type BookState } from '../../store/book';
import { readStore } from '../database/readStore';
import { BATCH, BY, EVENT, MARK, READING } from './bookSchema';

export const STORES = ['events', 'marks', 'batches', 'readings'] as const;

const hasItsId = (key: string, { id }: { readonly id: string }) => key === id;

type Kept = Pick<BookState, 'events' | 'marks' | 'batches' | 'by' | 'aside'>;

/** The stored book; null without the database. */
export async function readStored(): Promise<Kept | null> {
  const [events, marks, batches, readings] = await Promise.all([
    readStore('events', EVENT, hasItsId),
    readStore('marks', MARK),
    readStore('batches', BATCH, hasItsId),
    readStore('readings', READING),
  ]);
  if (!events || !marks || !batches || !readings) return null;
  return {
    events: inPlace(events.found.map(([, event]) => event)),
    marks: Object.fromEntries(marks.found),
    batches: Object.fromEntries(batches.found),
    by: new Map(readings.found).get(BY) ?? useBookState.getInitialState().by,
    aside: events.aside + marks.aside + batches.aside + readings.aside,
  };
}
