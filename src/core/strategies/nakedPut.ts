import { shortPutMargin, type MarginTerms, type ShortPutMargin } from '../margin/margin';
import type { ReturnConvention } from '../put/returnConvention';
import type { ShortPut } from '../put/shortPut';
import { putOnMargin } from './uses/putOnMargin';
import { resultOf } from './strategy';

export interface NakedPut {
  readonly margin: ShortPutMargin;
  /** Dollars the return is measured against: the margin, less the premium where the basis is net. */
  readonly capitalTotal: number;
  /** Premium kept over that margin, decimal per year; null when no day is left. */
  readonly annualizedReturn: number | null;
}

/**
 * The put on Reg-T margin at opening, marked at its premium, with both branches of the margin rule.
 * Stock 100, strike 95, premium 2.50 and 248.93 kept in 35 days: 148% a year simple on 1,750, with
 * the same dollars at risk.
 */
export function nakedPut(
  trade: ShortPut,
  convention: ReturnConvention,
  margin: MarginTerms = {},
): NakedPut {
  const { capitalTotal, annualizedReturn } = resultOf(putOnMargin, { trade, convention, margin })!;
  return {
    margin: shortPutMargin({ ...trade, ...margin, mark: trade.premium }),
    capitalTotal,
    annualizedReturn,
  };
}
