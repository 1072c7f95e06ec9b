import type { FeeSchedule } from '../costs/feeSchedule';
import { orderFees } from '../costs/orderFees';
import { paceOfHolding, paceOnClosing, profitOnClosing } from './exit';
import { capitalTotal, underConvention, type ReturnConvention } from './returnConvention';
import type { PutTerms } from './shortPut';

export interface EarlyClose {
  /** The put as sold, with the fees paid to open it. */
  readonly terms: PutTerms;
  /** What the put is bought back for, dollars per share. */
  readonly closePrice: number;
  /** Calendar days in New York from opening to closing; the same day counts as one. */
  readonly daysHeld: number;
  readonly convention: ReturnConvention;
  readonly schedule: FeeSchedule;
}

/** What a put bought back before it expires has earned. */
export interface EarlyCloseResult {
  readonly daysHeld: number;
  /** Dollars after the fees of both orders, or before fees by the convention. */
  readonly profitTotal: number;
  /** Profit over the convention's capital for the days held, decimal. */
  readonly periodReturn: number;
  /** The same as a decimal per year. */
  readonly annualizedReturn: number;
  /**
   * What the buyback price and its fees, saved, would still earn if the put were held to expiration
   * and expired, over the same capital, decimal per year; null when no day is left.
   */
  readonly remainingReturn: number | null;
}

/**
 * A put bought back early: premium kept less the price and the fees of buying back. Strike 95 sold
 * at 2.50 and bought back at 1.25 after 20 days of 35 earns 122.88, 1.29% or 23.61% a year simple.
 */
export function closedEarly(close: EarlyClose): EarlyCloseResult {
  const { closePrice: mark, convention, schedule } = close;
  const terms = underConvention(close.terms, convention);
  const daysHeld = Math.max(1, close.daysHeld);
  const fees = orderFees({ side: 'buy', schedule, ...terms, premium: mark });
  const closing = { terms, mark, closeFeesTotal: convention.fees === 'after' ? fees.total : 0 };
  const profitTotal = profitOnClosing(closing);
  const daysLeft = terms.daysToExpiration - daysHeld;
  return {
    daysHeld,
    profitTotal,
    periodReturn: profitTotal / capitalTotal(terms, convention),
    annualizedReturn: paceOnClosing(closing, daysHeld, convention).annualizedReturn,
    remainingReturn: paceOfHolding(closing, daysLeft, convention)?.annualizedReturn ?? null,
  };
}

/** One day on which the take-profit order may fill. */
export interface TakeProfitOutcome extends EarlyCloseResult {
  /** How much of the days to expiration passes first. */
  readonly wait: 'third' | 'half' | 'twoThirds';
}

/**
 * What the take-profit order earns if it fills after a third, half or two thirds of the days,
 * rounded down to whole days, one at least. Strike 365 sold at 5.40 for 37 days and bought back at
 * 2.70 after 12, 18 or 24 days earns 270 before fees each time, 15.00% a year after 18. Empty when
 * no whole day is left to wait.
 */
export function takeProfitOutcomes(
  exit: Omit<EarlyClose, 'daysHeld'>,
): readonly TakeProfitOutcome[] {
  const days = exit.terms.daysToExpiration;
  if (days < 1) return [];
  const after = (wait: TakeProfitOutcome['wait'], daysHeld: number): TakeProfitOutcome => ({
    wait,
    ...closedEarly({ ...exit, daysHeld: Math.floor(daysHeld) }),
  });
  return [after('third', days / 3), after('half', days / 2), after('twoThirds', (days * 2) / 3)];
}
