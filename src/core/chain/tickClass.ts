import type { TickClass } from '../market/tickSize';
import { isStandard } from './series';
import type { Quote } from './quote';

/** A tick class, and the price that shows it. */
export interface InferredTickClass {
  readonly tickClass: TickClass;
  /** A price that no coarser class allows, dollars per share; null of the coarsest. */
  readonly shownBy: number | null;
}

/** How many prices below 3.00 must be without an odd cent for the class to be taken for one of nickels. */
const ENOUGH = 8;

const cents = (price: number) => Math.round(price * 100);

/**
 * The tick class by the chain's own prices: an odd cent under $3 means penny, one above it pennies at
 * every price, none among many that the class is quoted in nickels, unless some price from $3 on is
 * between its ten cents. Null where too little is quoted. Source of the steps: Penny Interval Program, Cboe Rule 5.4.
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
  // From 3.00 on a class of nickels steps by ten cents.
  return five === null
    ? { tickClass: 'nickel', shownBy: null }
    : { tickClass: 'penny', shownBy: five };
}
