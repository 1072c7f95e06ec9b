import type { Quote } from '../../../core/chain/quote';
import type { Right } from '../../../core/market/contract';
import type { Locale } from '../numbers';

/** What is known about a text besides its contents. */
export interface About {
  readonly fileName?: string;
  /** When it arrived, an ISO instant. */
  readonly receivedAt: string;
}

/** What a column of a table holds. */
export type Column =
  | 'strike'
  | 'bid'
  | 'ask'
  | 'last'
  | 'volume'
  | 'openInterest'
  | 'impliedVolatility'
  | 'delta'
  | 'right'
  | 'expiration'
  | 'symbol'
  | 'underlying'
  | 'spot'
  | 'multiplier';

/** What a text does not say and a person can answer. */
export type Ask = 'underlying' | 'spot' | 'expiration' | 'columns' | 'locale';

/** Indexes of the columns of one side, from 0. */
export type Columns = Readonly<Partial<Record<Column, number>>>;

/** A person's answers; what the text itself says takes precedence, except for columns and locale. */
export interface Answers {
  readonly underlying?: string;
  /** Dollars per share. */
  readonly spot?: number;
  /** ISO date. */
  readonly expiration?: string;
  /**
   * Indexes of the columns, separately for each side if calls and puts share a row; store it under
   * the `heading` of the table in question.
   */
  readonly columns?: readonly (Columns & { readonly side?: Right })[];
  readonly locale?: Locale;
}

/** A line that was not understood, or was left out. */
export interface Unread {
  /** Counted from 1, as in an editor; null if no single line is meant. */
  readonly line: number | null;
  readonly text: string;
  /** The reason, as a sentence. */
  readonly why: string;
}

/** A table whose columns must be named: the contents of a small form. */
export interface Table {
  /** The same for every table with these columns: the key for storing an answer. */
  readonly heading: string;
  readonly columns: readonly string[];
  /** The first rows, unchanged. */
  readonly rows: readonly (readonly string[])[];
  /** Columns already recognized. */
  readonly found: Columns;
}

/** What a text says about an option chain. */
export interface ChainReading {
  /** The source's name: `Cboe`. */
  readonly format: string;
  /** A ticker with its share class after a dot. */
  readonly underlying: string | null;
  /** Price of the stock, dollars per share. */
  readonly spot: number | null;
  /**
   * ISO: an instant with a Z; a time without zone if the source gives the person's local time; a
   * date alone if it gives no time. Null if it says nothing.
   */
  readonly quotedAt: string | null;
  /** Includes adjusted contracts and those with another multiplier. */
  readonly quotes: readonly Quote[];
  readonly unread: readonly Unread[];
  readonly asks: readonly Ask[];
  /** Why the text is refused, as one sentence; the rest of the reading is then empty. */
  readonly refused: string | null;
  /** The table to which the question about `columns` refers. */
  readonly table?: Table;
}

/** What a format reads from a text. */
export type Found = Omit<ChainReading, 'format' | 'refused'>;

/** Thrown by a format that recognizes a text as its own and cannot read it: one sentence. */
export class Refusal extends Error {}
