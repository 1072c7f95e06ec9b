import type { Book } from '../core/book/book';
import { readBook } from '../core/book/readBook';
import { useBookState, type BookState } from './book';
import { usePage } from './page';

interface Derived {
  readonly events: BookState['events'];
  readonly asOf: string;
  readonly by: BookState['by'];
  readonly book: Book;
}

let last: Derived | null = null;

/** The book that was derived last, however many ask for it. */
function derived(events: BookState['events'], asOf: string, by: BookState['by']): Book {
  if (last?.events !== events || last.asOf !== asOf || last.by !== by) {
    last = { events, asOf, by, book: readBook(events, asOf, by) };
  }
  return last.book;
}

/** The day as of which the book is shown; null before the clock was read. */
export function useAsOf(): string | null {
  const today = usePage((page) => page.clock?.today ?? null);
  const asOf = useBookState((book) => book.asOf);
  return asOf ?? today;
}

/** What follows from the log, as of the day it is shown for; null before the clock was read. */
export function useBook(): Book | null {
  const events = useBookState((book) => book.events);
  const by = useBookState((book) => book.by);
  const asOf = useAsOf();
  return asOf === null ? null : derived(events, asOf, by);
}
