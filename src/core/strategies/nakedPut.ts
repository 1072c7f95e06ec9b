import { shortPutMargin, type ShortPutMargin } from '../capital/margin';
import type { ReturnConvention } from '../trade/returnConvention';
import { annualize, netPremiumTotal, type ShortPut } from '../trade/shortPut';

export interface NakedPut {
  readonly margin: ShortPutMargin;
  /** Dollars the return is measured against: the margin, less the premium where the basis is net. */
  readonly capitalTotal: number;
  /** Premium kept over that margin, decimal per year; null when no day is left. */
  readonly annualizedReturn: number | null;
}

/**
 * The put on Reg-T margin at opening, the premium being its mark. Stock 100, strike 95, premium
 * 2.50 and 248.93 kept in 35 days: 148% a year simple on 1,750, and the same dollars to lose.
 */
export function nakedPut(trade: ShortPut, { basis, compounding }: ReturnConvention): NakedPut {
  const margin = shortPutMargin({ ...trade, mark: trade.premium });
  const capitalTotal =
    basis === 'netOfPremium' ? margin.netOfPremiumTotal : margin.requirementTotal;
  const periodReturn = netPremiumTotal(trade) / capitalTotal;
  const annualizedReturn = annualize(periodReturn, trade.daysToExpiration, compounding);
  return { margin, capitalTotal, annualizedReturn };
}
