import type { Quote } from '../../../core/chain/quote';
import type { Right } from '../../../core/market/contract';
import type { Locale } from '../numbers';

/** What is known of a text besides itself. */
export interface About {
  readonly fileName?: string;
  /** When it came in, an ISO instant. */
  readonly receivedAt: string;
}

/** What a table's column holds. */
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

/** What a text does not say, and a person can. */
export type Ask = 'underlying' | 'spot' | 'expiration' | 'columns' | 'locale';

/** Where the columns of a side stand, counted from 0. */
export type Columns = Readonly<Partial<Record<Column, number>>>;

/** What a person said when asked; what a text says itself comes first, but for columns and locale. */
export interface Answers {
  readonly underlying?: string;
  /** Dollars per share. */
  readonly spot?: number;
  /** ISO date. */
  readonly expiration?: string;
  /**
   * Where the columns stand, each side of its own where calls and puts share a row; keep it by the
   * `heading` of the table that was asked about.
   */
  readonly columns?: readonly (Columns & { readonly side?: Right })[];
  readonly locale?: Locale;
}

/** A line that was not understood, or left aside. */
export interface Unread {
  /** Counted from 1, as an editor does; null where no single line is meant. */
  readonly line: number | null;
  readonly text: string;
  /** A sentence. */
  readonly why: string;
}

/** A table whose columns must be told: what a small form shows. */
export interface Table {
  /** The same for every table with these columns: what an answer is kept by. */
  readonly heading: string;
  readonly columns: readonly string[];
  /** The first rows, as they are. */
  readonly rows: readonly (readonly string[])[];
  /** What could be told. */
  readonly found: Columns;
}

/** What a text says of an option chain. */
export interface ChainReading {
  /** The source, as a person calls it: `Cboe`. */
  readonly format: string;
  /** A ticker with its share class after a dot. */
  readonly underlying: string | null;
  /** Price of the stock, dollars per share. */
  readonly spot: number | null;
  /**
   * ISO: an instant with a Z, a clock without one where the source gives the person's own, a day
   * alone where it gives no clock. Null where it says nothing.
   */
  readonly quotedAt: string | null;
  /** Adjusted contracts and those of another multiplier among them. */
  readonly quotes: readonly Quote[];
  readonly unread: readonly Unread[];
  readonly asks: readonly Ask[];
  /** One sentence; then nothing else is in it. */
  readonly refused: string | null;
  /** The table that `columns` is asked about. */
  readonly table?: Table;
}

/** What a format makes of a text. */
export type Found = Omit<ChainReading, 'format' | 'refused'>;

/** Thrown by a format that knows the text for its own and cannot read it: one sentence. */
export class Refusal extends Error {}
