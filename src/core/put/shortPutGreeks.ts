import type { Greeks } from '../pricing/option';
import { sharesTotal, type PutTerms } from './shortPut';

/** A short put's sensitivities now, in dollars for the whole position. */
export interface ShortPutGreeks {
  /**
   * Gain per dollar's rise of the stock, loss per dollar's fall: also the shares the position moves
   * like.
   */
  readonly deltaTotal: number;
  /** Change of that delta per dollar's rise of the stock; negative, as for any seller. */
  readonly gammaTotal: number;
  /** Gain per calendar day that passes while nothing else moves: a 365th of a year's theta. */
  readonly thetaPerDayTotal: number;
  /** Gained when volatility rises by one point, as from 30% to 31%; negative. */
  readonly vegaPerPointTotal: number;
  /** Gained when the rate rises by one point, as from 4% to 5%. */
  readonly rhoPerPointTotal: number;
}

const DAYS_PER_YEAR = 365;
const POINTS = 100;

/**
 * The seller's Greeks: the long put's, negated, on every share. One contract at strike 95, stock
 * 100, 35 days, 39.155%, European: delta 30.32, theta 5.69 a day, vega -10.82 a point.
 */
export function shortPutGreeks(
  terms: PutTerms,
  { delta, gamma, theta, vega, rho }: Greeks,
): ShortPutGreeks {
  const sold = -sharesTotal(terms);
  return {
    deltaTotal: sold * delta,
    gammaTotal: sold * gamma,
    thetaPerDayTotal: (sold * theta) / DAYS_PER_YEAR,
    vegaPerPointTotal: (sold * vega) / POINTS,
    rhoPerPointTotal: (sold * rho) / POINTS,
  };
}
