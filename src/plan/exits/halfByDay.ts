import { isTradingDay } from '../../core/market/holidays';
import { paceOnClosing, type Pace } from '../../core/put/exit';
import { momentOn, type Moment } from '../moment';
import type { Plan } from '../plan';
import type { HalfExit } from './closing';

/** The result of the order at half the premium, if filled on a day. */
export interface FilledOn {
  readonly moment: Moment;
  readonly pace: Pace;
}

/** The last trading day up to a day of the plan; null if there is none after the first. */
function tradedUpTo(plan: Plan, day: number): Moment | null {
  for (let at = day; at > 0; at--) {
    const moment = momentOn(plan, at);
    if (moment.date === null || isTradingDay(moment.date)) return moment;
  }
  return null;
}

/**
 * The order at half the premium filled early, on the last day on which it earns more than holding,
 * and late; empty if it never earns more.
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
