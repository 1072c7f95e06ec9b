import type { FeeSchedule } from '../costs/feeSchedule';
import { orderFees } from '../costs/orderFees';
import { addDays, daysToExpiration } from '../market/calendar';
import { tradingDayOnOrAfter, tradingDayOnOrBefore } from '../market/expirations';
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
   * What the money saved by not buying back, price and fees, would still earn if the put were held
   * and expired worthless, over the same capital, decimal per year; null when no day is left.
   */
  readonly remainingReturn: number | null;
}

/**
 * A put bought back early: the premium kept, less the price and fees of buying back. Strike 95 sold
 * at 2.50 and bought back at 1.25 after 20 of 35 days earns 122.88, 1.29% or 23.61% a year simple.
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
  /** How much of the time to expiration passes first. */
  readonly wait: 'third' | 'half' | 'twoThirds';
}

/**
 * The days held if the order fills about this many days after opening: rounded down to a trading
 * day, or, if none is left after the opening, up to the next one. Without an opening date, `days`
 * itself.
 */
function daysToFill(openedOn: string | null, days: number): number {
  if (openedOn === null) return days;
  const wanted = addDays(openedOn, days);
  const before = daysToExpiration(openedOn, tradingDayOnOrBefore(wanted));
  return before > 0 ? before : daysToExpiration(openedOn, tradingDayOnOrAfter(wanted));
}

/**
 * What the take-profit order earns if it fills after a third, half or two thirds of the days,
 * rounded down to a trading day, but at least one after the opening. Strike 365 sold at 5.40 for 37
 * days and bought back at 2.70 after 12, 18 or 24 days earns 270 before fees each time, 15.00% a
 * year after 18. `openedOn` is a New York date, null if not known. Empty when no day is left to
 * fill on.
 */
export function takeProfitOutcomes(
  exit: Omit<EarlyClose, 'daysHeld'>,
  openedOn: string | null,
): readonly TakeProfitOutcome[] {
  const days = exit.terms.daysToExpiration;
  const waits = [
    ['third', days / 3],
    ['half', days / 2],
    ['twoThirds', (days * 2) / 3],
  ] as const;
  return waits.flatMap(([wait, share]) => {
    const daysHeld = daysToFill(openedOn, Math.max(1, Math.floor(share)));
    return daysHeld > days ? [] : [{ wait, ...closedEarly({ ...exit, daysHeld }) }];
  });
}
