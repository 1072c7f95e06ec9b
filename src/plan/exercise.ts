import { dividendsBefore } from '../core/pricing/cashDividends';
import type { RunningPut } from '../core/put/throughTime';
import { earlyExercise, type EarlyExercise } from '../core/put/earlyExercise';
import { optionOf } from './market';
import type { Plan } from './plan';
import { pricingOf } from './pricing';

/** Whether the put's holder may exercise before expiration, and why. */
export interface Exercise extends EarlyExercise {
  /** Distance of the boundary below the stock, as a decimal of its price; negative if above. */
  readonly boundaryDistance: number | null;
  /** Why exercising never pays, at any stock price; null if it may. */
  readonly never: 'expiresToday' | 'noInterest' | 'littleInterest' | 'dividendAhead' | null;
  /** Dividend priced in on the ex-dividend date, dollars per share; null if none is ahead. */
  readonly dividend: number | null;
}

/** Lowest stock price considered, dollars per share. */
const LEAST = 0.005;

/**
 * Early exercise today; null at expiration, without a volatility for pricing, and for an option
 * that cannot be exercised early.
 */
export function exerciseToday(
  { input, days }: Plan,
  running: RunningPut | null,
  critical: number | null,
): Exercise | null {
  if (!running || running.years === 0 || running.market.style === 'european') return null;
  const { market } = running;
  const put = optionOf(running);
  const { bid, ask } = input;
  const spread = bid === null || ask === null ? null : ask - bid;
  const found = earlyExercise(put, market, spread, critical);
  const [next] = dividendsBefore(put, market);
  const boundary = found.boundary !== null && found.boundary >= LEAST ? found.boundary : null;
  const wait = next ? 'dividendAhead' : 'littleInterest';
  return {
    ...found,
    boundary,
    boundaryDistance: boundary === null ? null : 1 - boundary / market.spot,
    never:
      boundary !== null
        ? null
        : days === 0
          ? 'expiresToday'
          : market.rate > 0
            ? wait
            : 'noInterest',
    dividend: next ? next.amount : null,
  };
}

/** Intrinsic value, dollars per share, if the premium does not exceed it. */
export function worthExercised(plan: Plan): number | null {
  const { trade } = plan;
  const worth = trade ? trade.strike - trade.spot : 0;
  return trade && pricingOf(plan).years > 0 && worth > 0 && trade.premium <= worth ? worth : null;
}
