import type { PriceDay } from '../../../core/history/priceDay';
import type { VolatilityDay } from '../../../core/history/volatilityRank';
import type { Locale } from '../numbers';

/** What is known about a text besides its contents. */
export interface PricesAbout {
  readonly fileName?: string;
  /** When it arrived, an ISO instant: no price is from a later day. */
  readonly receivedAt: string;
}

/** What a column of a price table holds. */
export type PriceColumn = 'date' | 'close' | 'adjusted' | 'volatility' | 'symbol' | 'split';

/** Indexes of the columns, from 0. */
export type PriceColumns = Readonly<Partial<Record<PriceColumn, number>>>;

/** What a text does not say and a person can answer. */
export type PricesAsk = 'symbol' | 'columns' | 'locale' | 'dates' | 'splits';

/** Whether the day comes first in 3/4/2026, or the month. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** A person's answers. */
export interface PricesAnswers {
  readonly symbol?: string;
  readonly columns?: PriceColumns;
  readonly locale?: Locale;
  readonly dates?: DateOrder;
  /** Whether jumps that look like splits are splits, so that earlier prices must be adjusted. */
  readonly splits?: 'split' | 'noSplit';
}

/** A line that was not understood. */
export interface UnreadPrice {
  /** Counted from 1, as in an editor. */
  readonly line: number;
  readonly text: string;
  /** The reason, as a sentence. */
  readonly why: string;
}

/** A table whose columns must be named: the contents of a small form. */
export interface PriceTable {
  readonly columns: readonly string[];
  /** The first rows, unchanged. */
  readonly rows: readonly (readonly string[])[];
  readonly found: PriceColumns;
}

/** A jump between two closes that looks like a split: 4 if one share became four. */
export interface SplitSeen {
  readonly date: string;
  readonly ratio: number;
}

/** What a text says about a stock's past prices. */
export interface PricesReading {
  /** The source's name. */
  readonly format: string;
  readonly symbol: string | null;
  /** Oldest first, whatever the order of the text; adjusted for splits. */
  readonly days: readonly PriceDay[];
  /** Implied volatility by day, if the text has a column of it. */
  readonly volatility?: readonly VolatilityDay[];
  /** Which close it is: in the adjusted one, dividends are deducted from earlier prices. */
  readonly basis: 'close' | 'adjusted';
  /** Splits for which earlier prices were adjusted. */
  readonly splits: readonly SplitSeen[];
  readonly unread: readonly UnreadPrice[];
  readonly asks: readonly PricesAsk[];
  /** The choices for the question about `symbol`, if the text has several. */
  readonly symbols?: readonly string[];
  /** The jumps to which the question about `splits` refers. */
  readonly splitsSeen?: readonly SplitSeen[];
  /** The table to which `columns`, `locale` and `dates` refer. */
  readonly table?: PriceTable;
  /** Why the text is refused, as one sentence; the rest of the reading is then empty. */
  readonly refused: string | null;
}
