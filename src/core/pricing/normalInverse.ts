import { impliedTotalVolatility } from './normalizedBlack';

/**
 * The x with N(x) = p, to a few units in the last place for every p from 1e-300 up; 0.025 gives
 * -1.959964. At the money, Black's share of the bound is 2 N(s / 2) - 1, so this inverse also gives
 * the implied total volatility.
 */
export function normalInverse(p: number): number {
  const tail = Math.min(p, 1 - p);
  if (tail <= 0) return p < 0.5 ? -Infinity : Infinity;
  if (tail === 0.5) return 0;
  const distance = impliedTotalVolatility(0, 1 - 2 * tail, 2 * tail) / 2;
  return p < 0.5 ? -distance : distance;
}
