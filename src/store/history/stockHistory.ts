import type { PriceDay } from '../../core/history/priceDay';
import type { VolatilityDay } from '../../core/history/volatilityRank';

/** A stock's past as it is kept, one a stock. */
export interface StockHistory {
  readonly symbol: string;
  /** The source, as a person calls it. */
  readonly format: string;
  readonly basis: 'close' | 'adjusted';
  /** Oldest first; splits worked in. */
  readonly days: readonly PriceDay[];
  /** Implied volatility by day; empty where none was given. */
  readonly volatility: readonly VolatilityDay[];
  /** Splits that earlier prices were worked over for. */
  readonly splits: number;
  /** Lines that were not understood. */
  readonly unread: number;
  /** When it was read, an ISO instant. */
  readonly readAt: string;
}

/** What is kept with that of one stock as it is given, or without it; by their symbols. */
export const withHistory = (
  kept: readonly StockHistory[],
  symbol: string,
  history: StockHistory | null,
): readonly StockHistory[] =>
  [...(history ? [history] : []), ...kept.filter((each) => each.symbol !== symbol)].toSorted(
    (one, other) => one.symbol.localeCompare(other.symbol),
  );

export const historyOf = (kept: readonly StockHistory[], symbol: string): StockHistory | null =>
  kept.find((each) => each.symbol === symbol) ?? null;
