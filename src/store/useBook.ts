import { useEffect, useState } from 'react';
import type { Book } from '../core/book/book';
import type { BookEvent } from '../core/book/event';
import { currencyOf, HOME_CURRENCY } from '../core/book/ledger/currency';
import { readBook } from '../core/book/readBook';
import { once } from '../core/market/once';
import { useBookState, type BookState } from './book';
import { usePage } from './page';

type By = BookState['by'];

interface Derived {
  readonly events: readonly BookEvent[];
  readonly by: By;
  readonly books: Map<string, Book>;
  readonly asked: Map<string, Promise<Book>>;
}

/** For at most this many events, deriving the book here is faster than asking a worker. */
const SHORT_LOG = 2000;

type Derive = (events: readonly BookEvent[], asOf: string, by: By) => Promise<Book>;

let deriveLong: Derive | null = null;

/** From now on the book of a long log is derived by this function, outside the page's thread. */
export const deriveLongWith = (derive: Derive | null) => {
  deriveLong = derive;
};

let last: Derived | null = null;

/** The books of the current log, each derived once however many components ask for it. */
function booksOf(events: readonly BookEvent[], by: By): Derived {
  if (last?.events !== events || last.by !== by) {
    last = { events, by, books: new Map(), asked: new Map() };
  }
  return last;
}

function derivedHere(events: readonly BookEvent[], asOf: string, by: By): Book {
  const { books } = booksOf(events, by);
  const book = books.get(asOf) ?? readBook(events, asOf, by);
  books.set(asOf, book);
  return book;
}

async function derivedBeside(derive: Derive, events: readonly BookEvent[], asOf: string, by: By) {
  const { books, asked } = booksOf(events, by);
  const asking = asked.get(asOf) ?? derive(events, asOf, by);
  asked.set(asOf, asking);
  const book = await asking;
  books.set(asOf, book);
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

/** Other currencies are kept apart: no figure adds them to dollars. */
const inDollars = once((events: BookState['events']): BookState['events'] =>
  events.filter(({ account }) => currencyOf(account) === HOME_CURRENCY),
);

/** A book with the day it is as of. */
interface DatedBook {
  readonly book: Book;
  readonly asOf: string;
}

/** For a long log, the last derived book until the next one is ready. */
function useBookOn(day: string | null): DatedBook | null {
  const events = inDollars(useBookState((book) => book.events));
  const by = useBookState((book) => book.by);
  const [shown, setShown] = useState<DatedBook | null>(null);
  const derive = events.length > SHORT_LOG ? deriveLong : null;
  useEffect(() => {
    if (day === null || derive === null) return;
    let isLate = false;
    const take = async () => {
      const book = await derivedBeside(derive, events, day, by);
      if (!isLate) setShown({ book, asOf: day });
    };
    void take();
    return () => {
      isLate = true;
    };
  }, [derive, events, day, by]);
  if (day === null) return null;
  if (derive === null) return { book: derivedHere(events, day, by), asOf: day };
  const known = booksOf(events, by).books.get(day);
  return known ? { book: known, asOf: day } : shown;
}

/** The book with its day; null before the clock was read. */
export const useBook = (): DatedBook | null => useBookOn(useAsOf());

/** The book as of today, whatever day is shown; null before the clock was read. */
export const useBookToday = (): Book | null => useBookOn(useToday())?.book ?? null;
