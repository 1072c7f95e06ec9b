import { addDays, daysToExpiration } from '../core/market/calendar';
import { yearsLeftAfter } from '../core/put/yearsLeft';
import type { Plan } from './plan';
import { pricingOf } from './pricing';

/** A day between today and expiration on which the put is looked at. */
export interface Moment {
  /** Calendar days from today. */
  readonly day: number;
  readonly daysLeft: number;
  /** Time to expiration to price by, ACT/365F. */
  readonly yearsLeft: number;
  /** New York date; null before the clock has been read. */
  readonly date: string | null;
}

/** A day of the plan's life; in its last days at the time of the day that it is now. */
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

/** The day looked at: the one the slider is being dragged to, else the date typed, else today. */
export function momentOf(plan: Plan, dragged: number | null): Moment {
  const { input, asOf, days } = plan;
  const typed = input.onDate && asOf ? daysToExpiration(asOf, input.onDate) : 0;
  return momentOn(plan, Math.min(dragged ?? typed, days));
}
