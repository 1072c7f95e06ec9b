import type { FanPoint, RepeatedPutFan } from '../../core/simulation/fan';
import { repeatedExpirations } from '../../core/simulation/repetition';
import type { RepeatedPut } from '../../core/simulation/repeatedPut';
import { aboveNothing, dividendsBefore, presentValue } from '../../core/pricing/cashDividends';
import { FIELDS } from '../../draft/fields';
import type { Implied } from '../market';
import type { Plan } from '../plan';
import { pricingOf } from '../pricing';

const PATHS = 10_000;
const MOST_ROWS = 13;

/**
 * Dividends as a continuous yearly yield. A dividend known in dollars is paid during every put,
 * since each premium is for a stock that pays it.
 */
function dividendYieldOf(plan: Plan, implied: Implied | null): number {
  const { input, trade } = plan;
  if (!trade || !implied) return Math.log1p(input.dividendYield ?? 0);
  const { market, option } = implied;
  const paid = presentValue(dividendsBefore(option, market), market.rate);
  return (
    market.dividendYield - Math.log(aboveNothing(1 - paid / trade.spot)) / pricingOf(plan).years
  );
}

/**
 * The planned put sold again and again for about a year; null if it cannot be repeated or
 * simulated.
 */
export function repeatedPut(plan: Plan, implied: Implied | null): RepeatedPut | null {
  const { trade, input, bill, days, asOf } = plan;
  const volatility = input.ownVolatility ?? (implied && implied.market.volatility);
  if (!trade || volatility === null || days === 0 || asOf === null) return null;
  return {
    trade,
    expirations: repeatedExpirations(asOf, days),
    volatility,
    drift: input.ownDrift ?? pricingOf(plan).rate,
    dividendYield: dividendYieldOf(plan, implied),
    billPeriodReturn: bill ? bill.periodReturn : 0,
    paths: PATHS,
    seed: input.seed ?? Number(FIELDS.seed.initial),
  };
}

/** As many points of a fan as fit into a table, evenly spaced and including both ends. */
export function fanRows({ points }: RepeatedPutFan): readonly FanPoint[] {
  const last = points.length - 1;
  const step = Math.ceil(last / (MOST_ROWS - 1));
  return points.filter(({ period }) => period === last || period % step === 0);
}
