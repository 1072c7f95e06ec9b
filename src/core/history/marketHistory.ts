/** A trading day of a market. */
export interface MarketDay {
  /** ISO. */
  readonly date: string;
  /** Price index, without dividends. */
  readonly close: number;
  /** Implied volatility at 30 days, as stated by the VIX, decimal; null before the VIX existed. */
  readonly volatility: number | null;
  /** Three-month T-bill, bank discount, decimal. */
  readonly billDiscount: number;
}

/** Dividends of an index over the twelve months to a month's end, in index points. */
export interface TrailingDividend {
  /** Month, as in 1990-01. */
  readonly month: string;
  readonly points: number;
  readonly isEstimate: boolean;
}

/** A market's past, oldest first. */
export interface History {
  readonly days: readonly MarketDay[];
  readonly dividends: readonly TrailingDividend[];
}
