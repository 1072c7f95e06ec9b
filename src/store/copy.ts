import { create } from 'zustand';
import type { CopyKnown } from '../words/page/copyWords';
import type { BookState } from './book';

interface CopyState extends CopyKnown {
  /** How often the book was changed here. */
  readonly touched: number;
}

/** How what is kept here stands to its copy outside the browser. */
export const useCopy = create<CopyState>()(() => ({
  last: null,
  changes: null,
  folder: null,
  touched: 0,
}));

/** Says that a change of the book is written. */
export const noteTouched = () => useCopy.setState(({ touched }) => ({ touched: touched + 1 }));

/** What of the book is kept, as a tab has it that shows it. */
type BookHere = Pick<BookState, 'events' | 'marks' | 'batches' | 'by' | 'isHidden'>;

let book: () => BookHere | null = () => null;

/** The book as this tab has it; null where it was not asked for here. */
export const bookHere = () => book();

/** From here on what a copy holds may be had from this tab. */
export const giveBook = (give: typeof book) => {
  book = give;
};
