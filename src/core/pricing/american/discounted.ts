import { quickExp } from './normalTable';
import type { ScaledPut } from './scaledPut';
import type { TimeRule } from './tier';

/**
 * Discount weights at each point for puts of one rate and yield, whatever their volatility and
 * stock.
 */
export interface Discounted {
  /** e^{-r tau} dtau */
  readonly interests: Float64Array;
  /** e^{-q tau} dtau; not filled in when there is no yield. */
  readonly yields: Float64Array;
}

export const discountedRoom = (count: number): Discounted => ({
  interests: new Float64Array(count),
  yields: new Float64Array(count),
});

/** Fills in the discount weights at the points of a rule. */
export function discount(
  { rate, dividendYield }: Pick<ScaledPut, 'rate' | 'dividendYield'>,
  { cosines, weights }: TimeRule,
  { interests, yields }: Discounted,
): Discounted {
  for (let k = 0; k < cosines.length; k++) {
    const root = cosines[k]!;
    const measure = weights[k]! * root;
    interests[k] = measure * quickExp(-rate * root * root);
    if (dividendYield !== 0) yields[k] = measure * quickExp(-dividendYield * root * root);
  }
  return { interests, yields };
}
