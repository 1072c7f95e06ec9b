import { create } from 'zustand';
import type { CopyKnown } from '../words/page/copyWords';
import type { BookState } from './book';

interface CopyState extends CopyKnown {
  /** How often the book was changed in this tab. */
  readonly touched: number;
}

/** The state of the copy outside the browser. */
export const useCopy = create<CopyState>()(() => ({
  last: null,
  changes: null,
  folder: null,
  touched: 0,
}));

/** Notes that a change of the book has been written. */
export const noteBookChanged = () => useCopy.setState(({ touched }) => ({ touched: touched + 1 }));

/** The stored part of the book, as held by a tab that shows it. */
type BookHere = Pick<BookState, 'events' | 'marks' | 'batches' | 'by' | 'isHidden'>;

let book: () => BookHere | null = () => null;

/** The book as held by this tab; null if it was not loaded here. */
export const bookHere = () => book();

/** From now on, a copy can take the book from this tab. */
export const provideBook = (give: typeof book) => {
  book = give;
};
