import { TRADING_DAYS } from './realizedVolatility';

/** A day's implied volatility, decimal. */
export interface VolatilityDay {
  readonly date: string;
  readonly volatility: number;
}

/** Rank of a volatility among those of a past year. */
export interface VolatilityRank {
  /** Position from the lowest, 0, to the highest, 1; outside that range if it is a new extreme. */
  readonly rank: number;
  /** Share of the days whose volatility was lower. */
  readonly percentile: number;
  /** Number of days compared. */
  readonly days: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Compares a volatility with those of the last 252 days, or of all days given if fewer. Null with
 * fewer than two, or if all are equal. 30% beside 20%, 25% and 40%: rank 0.5, percentile two
 * thirds.
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
