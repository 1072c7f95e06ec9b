import type { PriceDay } from './priceDay';

/** Trading days of a year, by convention. */
export const TRADING_DAYS = 252;

/**
 * How much a stock has moved over so many last trading days, as a volatility a year: the standard
 * deviation of the logarithms of close over close, times the root of 252. Null with fewer closes, or
 * with fewer than two changes. Closes that rise by 1% and fall by 1% in turn: 16.7% over ten days.
 */
export function realizedVolatility(days: readonly PriceDay[], count: number): number | null {
  if (count < 2 || days.length <= count) return null;
  const last = days.slice(-count - 1);
  const changes = last.slice(1).map(({ close }, at) => Math.log(close / last[at]!.close));
  const mean = changes.reduce((sum, change) => sum + change, 0) / count;
  const squares = changes.reduce((sum, change) => sum + (change - mean) ** 2, 0);
  return Math.sqrt((squares / (count - 1)) * TRADING_DAYS);
}
