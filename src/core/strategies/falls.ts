import { crossings } from './profitLine';
import type { StrategyResult } from './strategy';

/** Falls of the stock that are always answered for. */
export const COMPARED_FALLS = [0, 0.05, 0.1, 0.2, 0.3, 0.5] as const;

/** Gain or loss at expiration if the stock ends that much below its price now; 0.2 is 20%. */
export const profitAfterFall = (
  { profitAtExpiration }: Pick<StrategyResult, 'profitAtExpiration'>,
  spot: number,
  fall: number,
): number => profitAtExpiration(spot * (1 - fall));

/**
 * The fall of the stock from which on a strategy makes no more than T-bills do with all the cash, as
 * a decimal; negative where the stock must rise for more. Stock 100, 95 put at 2.50, bills 35.23, no
 * fees: 7.15%, at 92.85. Null where it makes more at every price, or at none.
 */
export function extraGoneAtFall(
  result: Pick<StrategyResult, 'profitAtExpiration' | 'corners'>,
  billsTotal: number,
  spot: number,
): number | null {
  const [lowest] = crossings(result, billsTotal);
  return lowest === undefined ? null : 1 - lowest / spot;
}
