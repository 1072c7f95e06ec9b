import type { Greeks } from '../pricing/option';
import { sharesTotal, type PutTerms } from './shortPut';

/** What moves a short put now, in dollars for the whole position. */
export interface ShortPutGreeks {
  /** Gained for a dollar's rise of the stock, lost for its fall: also the shares it moves like. */
  readonly deltaTotal: number;
  /** Change of that delta for a dollar's rise of the stock; negative, as a seller's always is. */
  readonly gammaTotal: number;
  /** Gained by a calendar day that passes while nothing else moves: a 365th of the year's. */
  readonly thetaPerDayTotal: number;
  /** Gained when volatility rises by one point, as from 30% to 31%; negative. */
  readonly vegaPerPointTotal: number;
  /** Gained when the rate rises by one point, as from 4% to 5%. */
  readonly rhoPerPointTotal: number;
}

const DAYS_PER_YEAR = 365;
const POINTS = 100;

/**
 * The Greeks of the seller: those of the long put, against it, on every share. One contract
 * at strike 95, stock 100, 35 days, 39.155%, European: delta 30.32, theta 5.69 a day, vega -10.82 a
 * point.
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
