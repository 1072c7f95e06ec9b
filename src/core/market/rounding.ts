/*
 * Doubles hold few prices and percentages exactly. What is computed from them is compared so that
 * the last bits, lost in computing, decide nothing.
 */

/** More than is lost in computing prices and shares, and less than any difference that counts. */
export const ROUNDING = 1e-9;

/** Whether a computed figure reaches a floor: 0.7 + 0.1, which is 0.7999999999999999, reaches 0.8. */
export const atLeast = (value: number, floor: number): boolean => value >= floor - ROUNDING;

export const within = (value: number, low: number, high: number): boolean =>
  atLeast(value, low) && atLeast(high, value);

/** How many whole parts of a size an amount has: 0.6 has 3 of 0.2, though 0.6 / 0.2 is just below. */
export const wholeParts = (amount: number, size: number): number =>
  Math.floor(amount / size + ROUNDING);
