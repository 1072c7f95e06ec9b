import { profitIfUnchanged } from './payoff';
import { annualizedReturn, DEFAULT_CONVENTION, periodReturn } from './returnConvention';
import type { ShortPut } from './shortPut';

/** What a short put pays if the stock stays where it is, after fees. */
export interface UnchangedReturn {
  /** Dollars for the whole position. */
  readonly profitTotal: number;
  /** Profit over collateral for the whole period, decimal. */
  readonly periodReturn: number;
  /** Decimal per year; null on and after the expiration date. */
  readonly annualizedSimpleReturn: number | null;
}

/**
 * The return of a short put if the stock stays where it is: what a put in the money really pays.
 * Out of the money it is the whole premium. Stock 36, strike 40, premium 4.85, 37 days, 1.07 fees:
 * 83.93, 2.098%, 20.70% a year.
 */
export const returnIfUnchanged = (trade: ShortPut): UnchangedReturn => ({
  profitTotal: profitIfUnchanged(trade, trade.spot),
  periodReturn: periodReturn(trade, trade.spot, DEFAULT_CONVENTION),
  annualizedSimpleReturn: annualizedReturn(trade, trade.spot, DEFAULT_CONVENTION),
});
