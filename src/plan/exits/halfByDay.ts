import { isTradingDay } from '../../core/market/holidays';
import { paceOnClosing, type Pace } from '../../core/put/exit';
import { momentOn, type Moment } from '../moment';
import type { Plan } from '../plan';
import type { HalfExit } from './closing';

/** The order at half the premium, filled on a day: what that has earned. */
export interface FilledOn {
  readonly moment: Moment;
  readonly pace: Pace;
}

/** The last day with trading up to a day of the plan; null where there is none after the first. */
function tradedUpTo(plan: Plan, day: number): Moment | null {
  for (let at = day; at > 0; at--) {
    const moment = momentOn(plan, at);
    if (moment.date === null || isTradingDay(moment.date)) return moment;
  }
  return null;
}

/**
 * The order at half the premium filled early, on the last day on which that earns more than holding,
 * and late; none where it never does.
 */
export function halfByDay(plan: Plan, half: HalfExit | null): readonly FilledOn[] {
  if (!half || !half.paysUntil || plan.days < 2) return [];
  const last = Math.min(half.paysUntil, plan.days - 1);
  const days = [Math.ceil(last / 2), last, Math.floor((last + plan.days) / 2)];
  const moments = days
    .map((day) => tradedUpTo(plan, Math.min(day, plan.days - 1)))
    .filter((moment) => moment !== null);
  return moments
    .filter(({ day }, at) => moments.findIndex((other) => other.day === day) === at)
    .map((moment) => ({ moment, pace: paceOnClosing(half, moment.day, plan.convention) }));
}
