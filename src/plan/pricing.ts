import { continuousRate, LONGEST_BILL } from '../core/bills/treasuryBill';
import { LAST_DAYS } from '../core/market/lastDays';
import { newYorkDate, yearsToExpiration } from '../core/market/newYorkTime';
import { once } from '../core/market/once';
import { sameTenorBill, type Plan } from './plan';

/** The instant of the prices, epoch milliseconds; null if they hold for the whole day. */
function pricedAt({ days, context: { clock } }: Plan): number | null {
  if (!clock || days > LAST_DAYS) return null;
  const isOfThatDay = (instant: number) => newYorkDate(instant) === clock.today;
  return [clock.plannedAt ?? [], clock.now].flat().find(isOfThatDay) ?? null;
}

/** The rate for pricing: the T-bill's, or the longest bill's for an option that outlives it. */
export function riskFreeRate(
  { account, asOf }: Pick<Plan, 'account' | 'asOf'>,
  optionDays: number,
): number {
  const days = Math.min(optionDays, LONGEST_BILL);
  const matched = sameTenorBill(account, days, asOf);
  return matched ? continuousRate({ price: matched.bill.price, days }) : 0;
}

/**
 * The time and rate for pricing an option. Years are whole calendar days, so that a plan shows the
 * same figures all day, in print and by link; in the last days they are the minutes to the close.
 */
export const pricingOf = once((plan: Plan) => {
  const { days, expiration } = plan;
  const at = pricedAt(plan);
  return {
    pricedAt: at,
    years: at === null || expiration === null ? days / 365 : yearsToExpiration(at, expiration),
    rate: riskFreeRate(plan, days),
  };
});
