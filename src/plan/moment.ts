import { addDays, daysToExpiration } from '../core/market/calendar';
import { yearsLeftAfter } from '../core/put/yearsLeft';
import type { Plan } from './plan';
import { pricingOf } from './pricing';

/** A day between today and expiration on which the put is viewed. */
export interface Moment {
  /** Calendar days from today. */
  readonly day: number;
  readonly daysLeft: number;
  /** Time to expiration for pricing, ACT/365F. */
  readonly yearsLeft: number;
  /** New York date; null before the clock has been read. */
  readonly date: string | null;
}

/** A day of the plan's life; in the last days, at the current time of day. */
export function momentOn(plan: Plan, day: number): Moment {
  const { days, asOf } = plan;
  const daysLeft = days - day;
  return {
    day,
    daysLeft,
    yearsLeft: yearsLeftAfter({ days, years: pricingOf(plan).years }, day),
    date: asOf && addDays(asOf, day),
  };
}

/** The day viewed: the one the slider is dragged to, or otherwise the date typed, or today. */
export function momentOf(plan: Plan, dragged: number | null): Moment {
  const { input, asOf, days } = plan;
  const typed = input.onDate && asOf ? daysToExpiration(asOf, input.onDate) : 0;
  return momentOn(plan, Math.min(dragged ?? typed, days));
}
