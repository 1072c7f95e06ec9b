import { normalCdf } from './normal';
import type { LogReturn } from './touch';

/**
 * Where a stock ends after a move of one standard deviation of its logarithm, and how often within.
 */
export interface ExpectedRange {
  /**
   * One deviation down, S e^{-s}, dollars per share: never below zero, unlike the stock less its
   * first-order move.
   */
  readonly low: number;
  /** One deviation up, S e^s, dollars per share. */
  readonly high: number;
  /** Chance that the stock ends between the two, inclusive. */
  readonly share: number;
}

/**
 * The range of a lognormal stock to expiration, dollars per share. Spot 100, 35 days, 39.155%:
 * 88.58 to 112.89, with 68.2% of outcomes inside at a drift of 4%. Spot 20, a year at 113%: 6.46 to
 * 61.91, with 61.8%. `paid`, dollars per share, is subtracted at the end; a stock it takes below
 * zero counts as at the low end of 0. Without volatility or time the range is a single price, which
 * the drift may leave.
 */
export function expectedRange(
  spot: number,
  { mean, deviation }: LogReturn,
  paid = 0,
): ExpectedRange {
  const low = Math.max(spot * Math.exp(-deviation) - paid, 0);
  const below = low > 0 ? normalCdf((-deviation - mean) / deviation) : 0;
  return {
    low,
    high: Math.max(spot * Math.exp(deviation) - paid, 0),
    share: deviation > 0 ? normalCdf((deviation - mean) / deviation) - below : Number(mean === 0),
  };
}

/**
 * A fall of the stock, a decimal below 1, in standard deviations of its logarithm to expiration:
 * -ln(1 - fall) / (volatility sqrt(years)). 20% in 37 days at 28.32% is 2.48. Null where nothing moves.
 */
export function deviationsDown(
  fall: number,
  { volatility, years }: { readonly volatility: number; readonly years: number },
): number | null {
  const deviation = volatility * Math.sqrt(years);
  return deviation > 0 ? -Math.log1p(-fall) / deviation : null;
}
