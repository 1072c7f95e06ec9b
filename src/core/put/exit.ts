import { capitalTotal, type ReturnConvention } from './returnConvention';
import { annualize, netPremiumTotal, sharesTotal, type PutTerms } from './shortPut';

/*
 * Closing a short put before it expires, against holding it. Holding is measured by its best case,
 * a put that expires worthless, since that is what closing early gives up.
 */

/** Dollars per calendar day, and the same as a yearly return on the trade's capital. */
export interface Pace {
  readonly perDayTotal: number;
  readonly annualizedReturn: number;
}

/** Income over a number of days as a pace; null when no day is left. */
export function paceOf(
  incomeTotal: number,
  days: number,
  capital: number,
  { compounding }: Pick<ReturnConvention, 'compounding'>,
): Pace | null {
  const annualizedReturn = annualize(incomeTotal / capital, days, compounding);
  return annualizedReturn === null ? null : { perDayTotal: incomeTotal / days, annualizedReturn };
}

export interface Closing {
  readonly terms: PutTerms;
  /** What buying back costs, dollars per share. */
  readonly mark: number;
  /** Fees of the buying order, dollars; 0 where returns are stated before fees. */
  readonly closeFeesTotal: number;
}

/**
 * Dollars kept after buying back: (premium - mark) x shares less the fees of both orders. 2.50 sold
 * and 1.25 paid with fees of 1.07 and 1.06 on 100 shares: 122.88.
 */
export const profitOnClosing = ({ terms, mark, closeFeesTotal }: Closing): number =>
  netPremiumTotal(terms) - mark * sharesTotal(terms) - closeFeesTotal;

/**
 * The pace earned by closing after `daysHeld` days; a put closed on the day it was sold counts as
 * held for one day. Sold at 2.50, bought back at 1.25 after 20 days: 122.88, 23.61% a year on
 * 9,500.
 */
export function paceOnClosing(
  closing: Closing,
  daysHeld: number,
  convention: ReturnConvention,
): Pace {
  const capital = capitalTotal(closing.terms, convention);
  return paceOf(profitOnClosing(closing), Math.max(1, daysHeld), capital, convention)!;
}

/**
 * Dollars that holding earns, beyond what closing now would leave, if the put expires worthless:
 * the mark and the fees of buying back, both saved. A mark of 2.70 and fees of 1.06 on 100 shares:
 * 271.06.
 */
export const incomeOfHolding = ({ terms, mark, closeFeesTotal }: Closing): number =>
  mark * sharesTotal(terms) + closeFeesTotal;

/**
 * The income of holding over the days left, as a pace; null when no day is left. A mark of 2.70
 * with 19 days left on 36,500: 14.21% a year before fees, 14.27% with fees of 1.06.
 */
export function paceOfHolding(
  closing: Closing,
  daysLeft: number,
  convention: ReturnConvention,
): Pace | null {
  const capital = capitalTotal(closing.terms, convention);
  return paceOf(incomeOfHolding(closing), daysLeft, capital, convention);
}

/**
 * Highest buy-back price, dollars per share, at which closing now and earning `otherPerDayTotal`
 * for the days left beats holding to the end: those earnings less the fees of buying back, per
 * share. Null if no price does. $14.57 a day for 10 days, fees 1.06, 100 shares: 1.45.
 */
export function closingWinsBelow({
  otherPerDayTotal,
  daysLeft,
  closeFeesTotal,
  terms,
}: Omit<Closing, 'mark'> & {
  readonly otherPerDayTotal: number;
  readonly daysLeft: number;
}): number | null {
  const price = (otherPerDayTotal * daysLeft - closeFeesTotal) / sharesTotal(terms);
  return price > 0 ? price : null;
}

/**
 * Number of days within which closing at a profit, and then doing the same again, earns more per
 * day than holding to the end: all the days times the share of the premium that closing keeps. Half
 * the premium must come in half the time. Sold at 5.40, bought back at 2.70 with fees of 1.07 and
 * 1.06: 18.4 of 37 days. Null where either way earns nothing.
 */
export function closingPaysUntil(closing: Closing): number | null {
  const kept = netPremiumTotal(closing.terms);
  const profit = profitOnClosing(closing);
  return kept > 0 && profit > 0 ? (closing.terms.daysToExpiration * profit) / kept : null;
}
