import { netPremiumTotal, sharesTotal, type PutTerms } from './shortPut';

/**
 * Gain or loss of the whole position at expiration if the stock ends at `spot`, dollars after fees:
 * net premium - max(strike - spot, 0) x shares. A 95 put sold at 2.50 loses 1,250 at 80.
 */
export const profitAtExpiration = (terms: PutTerms, spot: number): number =>
  netPremiumTotal(terms) - Math.max(terms.strike - spot, 0) * sharesTotal(terms);
