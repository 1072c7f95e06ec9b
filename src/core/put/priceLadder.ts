import type { FeeSchedule } from '../costs/feeSchedule';
import { nthTick, roundToTick, tickNumber, type TickClass } from '../market/tickSize';
import { annualizedReturn, underConvention, type ReturnConvention } from './returnConvention';
import { LEAST_OWN_CASH, leavesOwnCash, netPremiumTotal, type PutTerms } from './shortPut';
import { soldAt } from './soldAt';

/** Most steps a person can compare at a glance. */
const MOST_STEPS = 12;

export interface LadderQuestion {
  /** The put; its premium is the asking price while no quote is known. */
  readonly terms: PutTerms;
  /** Price of the stock, dollars per share; null if not known. */
  readonly spot: number | null;
  /** Dollars per share; null if not known. */
  readonly bid: number | null;
  readonly ask: number | null;
  readonly tickClass: TickClass;
  readonly convention: ReturnConvention;
  readonly schedule: FeeSchedule;
}

/** What the put pays if it is sold at one limit. */
export interface LadderStep {
  /** Limit price on a valid tick, dollars per share. */
  readonly limit: number;
  /** Premium kept by the convention: after the fees at this very price, or before fees. */
  readonly netPremiumTotal: number;
  /** Decimal per year by the convention, if the stock stays where it is; null when no day is left. */
  readonly annualizedReturn: number | null;
}

/**
 * Whole numbers from first to last: each, every second, or so many apart that no more are shown than
 * may be; and the last.
 */
function thinned(first: number, last: number): readonly number[] {
  const apart = Math.max(1, Math.ceil((last - first) / (MOST_STEPS - 1)));
  const places = Array.from(
    { length: Math.ceil((last - first) / apart) },
    (_, step) => first + step * apart,
  );
  return [...places, last];
}

function limits({ terms, bid, ask, tickClass }: LadderQuestion): readonly number[] {
  if (bid === null || ask === null) {
    const limit = roundToTick(terms.premium, 'sell', tickClass);
    return limit === null ? [] : [limit];
  }
  const low = roundToTick(bid, 'sell', tickClass) ?? nthTick(1, tickClass);
  const most = Math.min((bid + ask) / 2, terms.strike - LEAST_OWN_CASH);
  const high = roundToTick(most, 'buy', tickClass);
  if (high === null || high < low) return [];
  const places = thinned(tickNumber(low, tickClass), tickNumber(high, tickClass));
  return places.map((place) => nthTick(place, tickClass));
}

/**
 * The limits to consider for a sale, from the bid up to the middle of bid and ask but below the
 * strike, each on a valid tick and with its own fees. 5.40 by 5.60 in a penny class gives 5.40,
 * 5.45 and 5.50; on strike 365 for 37 days they pay 14.57%, 14.70% and 14.84% a year simple. A wide
 * market is thinned to every second tick or fewer, twelve at most with both ends. Empty when no tick
 * lies between the two, as in a crossed market. Without a quote the only step is the premium itself,
 * rounded up to its tick.
 */
export function priceLadder(question: LadderQuestion): readonly LadderStep[] {
  const { terms, spot, convention, schedule } = question;
  return limits(question)
    .map((limit) => soldAt(terms, limit, schedule))
    .filter(leavesOwnCash)
    .map((sold) => ({
      limit: sold.premium,
      netPremiumTotal: netPremiumTotal(underConvention(sold, convention)),
      annualizedReturn: annualizedReturn(sold, spot, convention),
    }));
}

/** The most to lower a working order at a time, dollars per share. */
const MOST_LOWERED = 0.1;

/**
 * The next limit to try when an order does not fill, dollars per share: a dime lower, on a tick,
 * but not below the bid, since the sale fills at the bid anyway. From 2.50 with a bid of 2.48 it is
 * 2.48; without a bid it is 2.40. Null where no tick is left below the limit.
 */
export function loweredLimit(
  limit: number,
  { bid, tickClass }: Pick<LadderQuestion, 'bid' | 'tickClass'>,
): number | null {
  const lowest = roundToTick(Math.max(limit - MOST_LOWERED, bid ?? 0), 'sell', tickClass);
  return lowest === null || lowest >= limit ? null : lowest;
}
