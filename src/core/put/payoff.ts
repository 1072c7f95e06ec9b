import { netPremiumTotal, sharesTotal, type PutTerms } from './shortPut';

/**
 * What the put is worth if exercised, dollars per share: max(strike - spot, 0). 40 against 36 is 4.
 */
export const intrinsicValue = ({ strike }: PutTerms, spot: number): number =>
  Math.max(strike - spot, 0);

/**
 * Gain or loss of the whole position at expiration if the stock ends at `spot`, dollars after fees:
 * net premium - max(strike - spot, 0) x shares. A 95 put sold at 2.50 loses 1,250 at 80.
 */
export const profitAtExpiration = (terms: PutTerms, spot: number): number =>
  netPremiumTotal(terms) - intrinsicValue(terms, spot) * sharesTotal(terms);

/**
 * The same if the stock stays where it is, at `spot`; with null, a price not known, as if it ended
 * above the strike. Out of the money this is the premium kept. In the money it is only the time
 * value: a 40 put sold at 4.85 with the stock at 36 keeps 83.93 of 485 after fees of 1.07.
 */
export const profitIfUnchanged = (terms: PutTerms, spot: number | null): number =>
  profitAtExpiration(terms, spot ?? terms.strike);
