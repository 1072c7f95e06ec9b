import type { FeeSchedule } from '../costs/feeSchedule';
import { COMMISSION_STEPS } from '../costs/orderFees';
import { wholeParts } from '../market/rounding';
import { SHARES_PER_CONTRACT } from '../market/sharesPerContract';
import { nthTick, tickNumber, type TickClass } from '../market/tickSize';
import { firstWhole } from './firstWhole';
import { annualizedReturn, type ReturnConvention } from './returnConvention';
import { intrinsicValue } from './payoff';
import type { PutTerms } from './shortPut';
import { soldAt } from './soldAt';

/**
 * Yearly returns this close count as equal: doubles leave 0.30 on 36.5 for 30 days just under 10%.
 */
const ROUNDING = 1e-12;

/** Number of the first tick at or above a price. */
const ticksToReach = (price: number, tickClass: TickClass) =>
  Math.ceil(tickNumber(price, tickClass));

export interface WantedReturn {
  readonly terms: PutTerms;
  /** Price of the stock, dollars per share; null if not known. */
  readonly spot: number | null;
  /** The annualized return wanted, a decimal, stated by the convention. */
  readonly wanted: number;
  readonly convention: ReturnConvention;
  readonly schedule: FeeSchedule;
  readonly tickClass: TickClass;
}

/**
 * The lowest premium on a valid tick, dollars per share, at which the put pays the wanted
 * annualized return after that premium's fees if the stock stays where it is. Never less than a
 * tick above the put's intrinsic value. Strike 365, 37 days and 10% a year need 3.75; strike 40
 * with the stock at 36 needs 4.45. Null when no premium below the strike pays as much, no day is
 * left, or the strike has more ticks than a double can count, from about 10^14 up.
 */
export function requiredPremium(question: WantedReturn): number | null {
  const { terms, spot, wanted, convention, schedule, tickClass } = question;
  const pays = (place: number): boolean => {
    const put = soldAt(terms, nthTick(place, tickClass), schedule);
    const annualized = annualizedReturn(put, spot, convention);
    return annualized !== null && annualized >= wanted - ROUNDING;
  };
  // Between two steps of the commission the return rises with the premium, so the answer lies in
  // the first stretch whose last tick pays enough.
  const ends = [...COMMISSION_STEPS.filter((step) => step < terms.strike), terms.strike];
  let before = spot === null ? 0 : ticksToReach(intrinsicValue(terms, spot), tickClass);
  for (const end of ends) {
    const last = ticksToReach(end, tickClass) - 1;
    if (!Number.isSafeInteger(last)) return null;
    if (last > before && pays(last)) return nthTick(firstWhole(pays, before, last), tickClass);
    before = Math.max(before, last);
  }
  return null;
}

/**
 * Whole contracts that the cash can secure: the strike, plus a buffer that is a decimal of the
 * strike. $50,000 at strike 365 with a buffer of 10% secures 1.
 */
export function contractsSecured(
  cashTotal: number,
  { strike, multiplier = SHARES_PER_CONTRACT }: PutTerms,
  cashBuffer: number,
): number {
  const perContract = strike * multiplier * (1 + cashBuffer);
  return wholeParts(cashTotal, perContract);
}

/**
 * The highest strike in whole dollars at which the cash secures all contracts, with that buffer; 0
 * if there is none. $40,150 secures one contract up to strike 365 with a buffer of 10%.
 */
export const strikeSecured = (
  cashTotal: number,
  { contracts, multiplier = SHARES_PER_CONTRACT }: Pick<PutTerms, 'contracts' | 'multiplier'>,
  cashBuffer: number,
): number => wholeParts(cashTotal, contracts * multiplier * (1 + cashBuffer));
