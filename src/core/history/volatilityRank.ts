import { TRADING_DAYS } from './realizedVolatility';

/** A day's implied volatility, decimal. */
export interface VolatilityDay {
  readonly date: string;
  readonly volatility: number;
}

/** Where a volatility stands among those of a past year. */
export interface VolatilityRank {
  /** Its place from the lowest, 0, to the highest, 1; beyond either where it is a new one. */
  readonly rank: number;
  /** Share of the days whose volatility was lower. */
  readonly percentile: number;
  /** Days compared with. */
  readonly days: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A volatility beside those of the last 252 days that are given, or all where there are fewer. Null
 * with fewer than two, or where all are the same. 30% beside 20%, 25% and 40%: rank 0.5, percentile
 * two thirds.
 */
export function volatilityRank(
  days: readonly VolatilityDay[],
  volatility: number,
): VolatilityRank | null {
  const past = days.slice(-TRADING_DAYS).map((day) => day.volatility);
  const low = Math.min(...past);
  const high = Math.max(...past);
  if (!(high > low)) return null;
  const lower = past.filter((each) => each < volatility).length;
  return {
    rank: (volatility - low) / (high - low),
    percentile: lower / past.length,
    days: past.length,
    low,
    high,
  };
}
