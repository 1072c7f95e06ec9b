import { crossings } from './profitLine';
import type { StrategyResult } from './strategy';

/** Falls of the stock that the comparison always shows. */
export const COMPARED_FALLS = [0, 0.05, 0.1, 0.2, 0.3, 0.5] as const;

/** Gain or loss at expiration if the stock ends `fall` below its price now; 0.2 is 20%. */
export const profitAfterFall = (
  { profitAtExpiration }: Pick<StrategyResult, 'profitAtExpiration'>,
  spot: number,
  fall: number,
): number => profitAtExpiration(spot * (1 - fall));

/**
 * The smallest fall of the stock, a decimal, at which a strategy makes no more than T-bills with
 * all the cash; negative where the stock must rise to beat them. Stock 100, 95 put at 2.50, bills
 * 35.23, no fees: 7.15%, at 92.85. Null where the strategy makes more at every price, or at none.
 */
export function extraGoneAtFall(
  result: Pick<StrategyResult, 'profitAtExpiration' | 'corners'>,
  billsTotal: number,
  spot: number,
): number | null {
  const [lowest] = crossings(result, billsTotal);
  return lowest === undefined ? null : 1 - lowest / spot;
}
