import type { Book } from '../core/book/book';
import type { BookEvent } from '../core/book/event';
import { readBook } from '../core/book/readBook';
import { useBookState, type BookState } from './book';
import { usePage } from './page';

interface Derived {
  readonly events: readonly BookEvent[];
  readonly by: BookState['by'];
  readonly books: Map<string, Book>;
}

let last: Derived | null = null;

/** The book of a log on a day, derived once however many ask for it. */
function derived(events: readonly BookEvent[], asOf: string, by: BookState['by']): Book {
  if (last?.events !== events || last.by !== by) last = { events, by, books: new Map() };
  const book = last.books.get(asOf) ?? readBook(events, asOf, by);
  last.books.set(asOf, book);
  return book;
}

/** New York date; null before the clock was read. */
const useToday = () => usePage((page) => page.clock?.today ?? null);

/** The day as of which the book is shown; null before the clock was read. */
export function useAsOf(): string | null {
  const today = useToday();
  const asOf = useBookState((book) => book.asOf);
  return asOf ?? today;
}

function useBookOn(day: string | null): Book | null {
  const events = useBookState((book) => book.events);
  const by = useBookState((book) => book.by);
  return day === null ? null : derived(events, day, by);
}

/** What follows from the log, as of the day it is shown for; null before the clock was read. */
export const useBook = (): Book | null => useBookOn(useAsOf());

/** What follows from the log today, whatever day it is shown for; null before the clock was read. */
export const useBookToday = (): Book | null => useBookOn(useToday());
