import type { PriceDay } from './priceDay';

/** Trading days of a year, by convention. */
export const TRADING_DAYS = 252;

/**
 * Volatility of a stock over its last `count` trading days, decimal per year: the standard
 * deviation of the log changes from close to close, times the root of 252. Null with too few
 * closes, or with fewer than two changes. Closes that rise and fall by 1% in turn: 16.7% over ten
 * days.
 */
export function realizedVolatility(days: readonly PriceDay[], count: number): number | null {
  if (count < 2 || days.length <= count) return null;
  const last = days.slice(-count - 1);
  const changes = last.slice(1).map(({ close }, at) => Math.log(close / last[at]!.close));
  const mean = changes.reduce((sum, change) => sum + change, 0) / count;
  const squares = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0);
  return Math.sqrt((squares / (count - 1)) * TRADING_DAYS);
}
