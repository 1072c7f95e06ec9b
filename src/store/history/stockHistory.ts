import type { PriceDay } from '../../core/history/priceDay';
import type { VolatilityDay } from '../../core/history/volatilityRank';

/** A stock's price history as stored, one per stock. */
export interface StockHistory {
  readonly symbol: string;
  /** The source's name. */
  readonly format: string;
  readonly basis: 'close' | 'adjusted';
  /** Oldest first; adjusted for splits. */
  readonly days: readonly PriceDay[];
  /** Implied volatility by day; empty if none was given. */
  readonly volatility: readonly VolatilityDay[];
  /** Number of splits for which earlier prices were adjusted. */
  readonly splits: number;
  /** Lines that were not understood. */
  readonly unread: number;
  /** When it was read, an ISO instant. */
  readonly readAt: string;
}

/** Stored histories by symbol, with one stock's replaced or removed. */
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
