import type { PriceDay } from '../../../core/history/priceDay';
import type { VolatilityDay } from '../../../core/history/volatilityRank';
import type { Locale } from '../numbers';

/** What is known of a text besides itself. */
export interface PricesAbout {
  readonly fileName?: string;
  /** When it came in, an ISO instant: no price is of a later day. */
  readonly receivedAt: string;
}

/** What a column of a table of prices holds. */
export type PriceColumn = 'date' | 'close' | 'adjusted' | 'volatility' | 'symbol' | 'split';

/** Where the columns stand, counted from 0. */
export type PriceColumns = Readonly<Partial<Record<PriceColumn, number>>>;

/** What a text does not say, and a person can. */
export type PricesAsk = 'symbol' | 'columns' | 'locale' | 'dates' | 'splits';

/** Whether the day comes first in 3/4/2026, or the month. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** What a person said when asked. */
export interface PricesAnswers {
  readonly symbol?: string;
  readonly columns?: PriceColumns;
  readonly locale?: Locale;
  readonly dates?: DateOrder;
  /** Whether jumps that look like splits are ones, and prices before are to be worked over. */
  readonly splits?: 'split' | 'noSplit';
}

/** A line that was not understood. */
export interface UnreadPrice {
  /** Counted from 1, as an editor does. */
  readonly line: number;
  readonly text: string;
  /** A sentence. */
  readonly why: string;
}

/** A table whose columns must be told: what a small form shows. */
export interface PriceTable {
  readonly columns: readonly string[];
  /** The first rows, as they are. */
  readonly rows: readonly (readonly string[])[];
  readonly found: PriceColumns;
}

/** A jump from one close to the next that looks like a split: 4 where one share became four. */
export interface SplitSeen {
  readonly date: string;
  readonly ratio: number;
}

/** What a text says of a stock's past prices. */
export interface PricesReading {
  /** The source, as a person calls it. */
  readonly format: string;
  readonly symbol: string | null;
  /** Oldest first, whatever the text's order; splits worked in. */
  readonly days: readonly PriceDay[];
  /** Implied volatility by day, where the text has a column of it. */
  readonly volatility?: readonly VolatilityDay[];
  /** Which close it is: the adjusted one has dividends taken out of earlier prices. */
  readonly basis: 'close' | 'adjusted';
  /** Splits that earlier prices were worked over for. */
  readonly splits: readonly SplitSeen[];
  readonly unread: readonly UnreadPrice[];
  readonly asks: readonly PricesAsk[];
  /** What `symbol` is asked about, where the text has several. */
  readonly symbols?: readonly string[];
  /** What `splits` is asked about. */
  readonly splitsSeen?: readonly SplitSeen[];
  /** What `columns`, `locale` and `dates` are asked about. */
  readonly table?: PriceTable;
  /** One sentence; then nothing else is in it. */
  readonly refused: string | null;
}
