import type { TickClass } from '../market/tickSize';
import { isStandard } from './series';
import type { Quote } from './quote';

/** A tick class, and the price that proves it. */
export interface InferredTickClass {
  readonly tickClass: TickClass;
  /** A price that no coarser class allows, dollars per share; null for the coarsest class. */
  readonly shownBy: number | null;
}

/** Number of prices below 3.00, none with an odd cent, needed to infer a nickel class. */
const ENOUGH = 8;

const cents = (price: number) => Math.round(price * 100);

/**
 * Infers the tick class from the chain's prices: an odd cent under $3 means penny, one above $3
 * means pennies at every price, and none among many prices means nickels, unless some price from $3
 * up is not a multiple of ten cents. Null if too little is quoted. Source of the steps: Penny
 * Interval Program, Cboe Rule 5.4.
 */
export function inferTickClass(quotes: readonly Quote[]): InferredTickClass | null {
  let [penny, allPenny, below]: [number | null, number | null, number] = [null, null, 0];
  let five: number | null = null;
  for (const { contract, bid, ask } of quotes) {
    for (const price of [bid, ask]) {
      if (price === null || price === 0) continue;
      const isOdd = cents(price) % 5 !== 0;
      if (price < 3) below++;
      if (price > 3 && cents(price) % 10 === 5 && isStandard(contract)) five ??= price;
      if (!isOdd || !isStandard(contract)) continue;
      if (price < 3) penny ??= price;
      else allPenny ??= price;
    }
  }
  if (allPenny !== null) return { tickClass: 'allPenny', shownBy: allPenny };
  if (penny !== null) return { tickClass: 'penny', shownBy: penny };
  if (below < ENOUGH) return null;
  // From 3.00 up, a nickel class moves in steps of ten cents.
  return five === null
    ? { tickClass: 'nickel', shownBy: null }
    : { tickClass: 'penny', shownBy: five };
}
