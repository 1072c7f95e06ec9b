import { exerciseBoundary } from '../core/pricing/american/americanPrice';
import { marketAfter, profitThroughTime } from '../core/put/throughTime';
import { momentOf, type Moment } from './moment';
import type { OutlookPlan } from './outlook';

/** The profit line before expiration, and what goes with it on its day. */
export interface Line {
  readonly moment: Moment;
  readonly volatility: number;
  /** At evenly spaced stock prices across the picture. */
  readonly profitTotals: readonly number[];
  readonly profitAt: (spot: number) => number;
  /** Stock price below which the put is best exercised that day; null where it never is. */
  readonly exerciseBelow: number | null;
}

const STEPS = 60;

/** The line of the day looked at; null without a volatility to price by. */
export function lineAt(plan: OutlookPlan, dragged: number | null): Line | null {
  const { running, picture } = plan;
  if (!running) return null;
  const moment = momentOf(plan, dragged);
  const { low, high } = picture.spots;
  const profitsAt = (spots: readonly number[]) =>
    profitThroughTime(running, { spots, yearsLeft: [moment.yearsLeft] })[0]!;
  const option = { right: 'put', strike: plan.terms.strike, years: moment.yearsLeft } as const;
  const market = marketAfter(running.market, plan.years - moment.yearsLeft);
  return {
    moment,
    volatility: running.market.volatility,
    profitTotals: profitsAt(
      Array.from({ length: STEPS + 1 }, (_, step) => low + ((high - low) * step) / STEPS),
    ),
    profitAt: (spot) => profitsAt([spot])[0]!,
    exerciseBelow: exerciseBoundary(option, market),
  };
}
