import type { FeeSchedule } from '../costs/feeSchedule';
import { SHARES_PER_CONTRACT } from '../market/sharesPerContract';
import { roundToTick, type TickClass } from '../market/tickSize';
import { annualizedReturn, type ReturnConvention } from './returnConvention';
import type { PutTerms } from './shortPut';
import { soldAt } from './soldAt';

/** Two yearly returns this close are one: doubles leave 0.30 on 36.5 for 30 days just under 10%. */
const ROUNDING = 1e-12;

export interface WantedReturn {
  readonly terms: PutTerms;
  /** Decimal per year, in the convention's own terms. */
  readonly wanted: number;
  readonly convention: ReturnConvention;
  readonly schedule: FeeSchedule;
  readonly tickClass: TickClass;
}

/**
 * The lowest premium on a valid tick at which the put pays the wanted annualized return, dollars
 * per share, the fees of that premium counted. Strike 365, 37 days and 10% a year need 3.75.
 * Null when no premium below the strike pays as much, or no day is left.
 */
export function requiredPremium(question: WantedReturn): number | null {
  const { terms, wanted, convention, schedule, tickClass } = question;
  const paysAt = (premium: number): boolean => {
    const annualized = annualizedReturn(soldAt(terms, premium, schedule), convention);
    return annualized !== null && annualized >= wanted - ROUNDING;
  };
  // The return rises with the premium but for the steps of the commission, so bisect to within
  // a cent and then walk up the ticks.
  let low = 0;
  let high = terms.strike;
  if (!paysAt(high)) return null;
  while (high - low > 0.01) {
    const middle = (low + high) / 2;
    if (paysAt(middle)) high = middle;
    else low = middle;
  }
  const tickAbove = (price: number) => roundToTick(price + 0.001, 'sell', tickClass);
  let tick = roundToTick(low, 'sell', tickClass) ?? tickAbove(0);
  while (tick !== null && tick < terms.strike) {
    if (paysAt(tick)) return tick;
    tick = tickAbove(tick);
  }
  return null;
}

/**
 * Whole contracts whose strike the cash pays for with the buffer on top, a decimal of the strike.
 * $50,000 at strike 365 with a buffer of 10% secures 1.
 */
export function contractsSecured(
  cashTotal: number,
  { strike, multiplier = SHARES_PER_CONTRACT }: PutTerms,
  cashBuffer: number,
): number {
  const perContract = strike * multiplier * (1 + cashBuffer);
  return Math.floor(cashTotal / perContract + 1e-9);
}
