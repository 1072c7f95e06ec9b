import { dividendsBefore } from '../core/pricing/cashDividends';
import type { RunningPut } from '../core/put/throughTime';
import { earlyExercise, type EarlyExercise } from '../core/put/earlyExercise';
import { optionOf } from './market';
import type { Plan } from './plan';
import { pricingOf } from './pricing';

/** What the holder of the put may do before expiration, and why. */
export interface Exercise extends EarlyExercise {
  /** Distance of the boundary below the stock, as a decimal of its price; negative above it. */
  readonly boundaryDistance: number | null;
  /** Why exercising pays at no stock price; null where it does at some. */
  readonly never: 'expiresToday' | 'noInterest' | 'littleInterest' | 'dividendAhead' | null;
  /** Dollars per share that are priced in on the ex-dividend date; null where none lies ahead. */
  readonly dividend: number | null;
}

/** Dollars per share; no stock is worth less. */
const LEAST = 0.005;

/**
 * Early exercise today; null at expiration, without a volatility to price by, and of an option that
 * nobody can exercise early.
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

/** What exercising today brings, dollars per share, where the premium is no more than that. */
export function worthExercised(plan: Plan): number | null {
  const { trade } = plan;
  const worth = trade ? trade.strike - trade.spot : 0;
  return trade && pricingOf(plan).years > 0 && worth > 0 && trade.premium <= worth ? worth : null;
}
