/** What a rule does again and again. Shares are decimals. */
export interface ReplayRule {
  /** The third Friday of the next month, or the Friday nearest to so many days ahead. */
  readonly expiration: 'monthly' | { readonly days: number };
  /** By the model's delta, taken without its sign, or by the distance below the price. */
  readonly strike: { readonly delta: number } | { readonly distance: number };
  /** Share of the premium at which the option is bought back at a close, and sold anew; null holds it. */
  readonly takeProfit: number | null;
  /** In the money at the end: settled in cash, or shares taken and calls of this delta sold until called. */
  readonly atExpiration: 'settle' | { readonly callDelta: number };
  /** Of each order, a share of its premium, as half a spread is. */
  readonly costShare: number;
  /** Of each order, dollars a contract of 100 times the index. */
  readonly costPerContract: number;
  /** Volatility at the money over the VIX. */
  readonly volatilityFactor: number;
  /** First and last day; null takes all that the history has. */
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * Volatility at the money over the VIX with which the PUT index's rule returns what the index itself
 * did from 1990 to 2021. One hundredth more is worth about 0.3 points a year.
 */
export const CALIBRATED_FACTOR = 0.87;

/** The last day it was calibrated on. */
export const CALIBRATED_UNTIL = '2021-12-31';

/** As near to the rule of the Cboe S&P 500 PutWrite index (PUT) as daily closes allow. */
export const PUT_INDEX_RULE: ReplayRule = {
  expiration: 'monthly',
  strike: { distance: 0 },
  takeProfit: null,
  atExpiration: 'settle',
  costShare: 0,
  costPerContract: 0,
  volatilityFactor: CALIBRATED_FACTOR,
  from: null,
  to: null,
};
