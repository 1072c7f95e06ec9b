/** A trading day of a market. */
export interface MarketDay {
  /** ISO. */
  readonly date: string;
  /** Price index, dividends left out. */
  readonly close: number;
  /** Implied volatility at 30 days, as the VIX states it, decimal; null before there was one. */
  readonly volatility: number | null;
  /** Three-month T-bill, bank discount, decimal. */
  readonly billDiscount: number;
}

/** What an index paid over the twelve months up to a month's end, in its points. */
export interface TrailingDividend {
  /** As 1990-01. */
  readonly month: string;
  readonly points: number;
  readonly isEstimate: boolean;
}

/** A market's past, oldest first. */
export interface History {
  readonly days: readonly MarketDay[];
  readonly dividends: readonly TrailingDividend[];
}
