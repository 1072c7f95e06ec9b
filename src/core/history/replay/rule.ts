/** What a rule does repeatedly. Shares are decimals. */
export interface ReplayRule {
  /** The third Friday of the next month, or the Friday nearest to a number of days ahead. */
  readonly expiration: 'monthly' | { readonly days: number };
  /** By absolute model delta, or by distance below the price. */
  readonly strike: { readonly delta: number } | { readonly distance: number };
  /**
   * Share of the premium at which the option is bought back at a close, and a new one sold; null
   * holds it.
   */
  readonly takeProfit: number | null;
  /**
   * If in the money at the end: settle in cash, or take shares and sell calls at this delta until
   * called.
   */
  readonly atExpiration: 'settle' | { readonly callDelta: number };
  /** Cost per order, as a share of its premium, like half a spread. */
  readonly costShare: number;
  /** Cost per order, dollars per contract of 100 times the index. */
  readonly costPerContract: number;
  /** At-the-money volatility divided by the VIX. */
  readonly volatilityFactor: number;
  /** First and last day; null for the limits of the history. */
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * At-the-money volatility divided by the VIX at which the PUT index's rule returns what the index
 * itself did from 1990 to 2021. An increase of 0.01 is worth about 0.3 points a year.
 */
export const CALIBRATED_FACTOR = 0.87;

/** The last day of the calibration. */
export const CALIBRATED_UNTIL = '2021-12-31';

/** As close to the rule of the Cboe S&P 500 PutWrite index (PUT) as daily closes allow. */
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
