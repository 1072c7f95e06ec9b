import { addDays, daysToExpiration } from '../../../core/market/calendar';
import { annualize } from '../../../core/put/shortPut';
import { modelPrice, volatilityOf } from '../worth';
import type { Desk } from '../desk';
import type { OpenPut } from '../openPuts';

/** How long holding a put earns more than T-bills on the same cash if the stock stays where it is. */
export interface HeldFor {
  /** The first day on which it earns less; null if there is none. */
  readonly until: string | null;
}

/** Yearly return left to earn from a price with this many days left. */
const leftRate = (price: number, intrinsic: number, strike: number, days: number) =>
  annualize((price - intrinsic) / strike, days, 'simple');

/**
 * The first day on which a put's remaining time value, at its current implied volatility, earns
 * less per year than T-bills on its strike. Null if either is not known. A put far out of the money
 * earns most of its premium long before it ends.
 */
export function heldFor(
  { position, intrinsic, worth }: Pick<OpenPut, 'position' | 'intrinsic' | 'worth'>,
  desk: Desk,
): HeldFor | null {
  const { contract } = position;
  const { billYield } = desk.terms;
  const volatility = worth && volatilityOf(contract, worth, desk);
  if (volatility === null || billYield === null || intrinsic === null) return null;
  const all = daysToExpiration(desk.asOf, contract.expiration);
  if (all <= 0) return null; // a rate needs a day to be earned in
  for (let passed = 0; passed < all; passed += 1) {
    const asOf = addDays(desk.asOf, passed);
    const price =
      passed === 0 ? worth!.price : modelPrice(contract, volatility, { ...desk, asOf })!;
    const rate = leftRate(price, intrinsic, contract.strike, all - passed);
    if (rate !== null && rate < billYield) return { until: asOf };
  }
  return { until: null };
}
