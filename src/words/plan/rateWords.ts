import type { Plan } from '../../plan/plan';
import { lacksBill } from '../noBill';
import { percentFine } from '../../text/format';
import { pricingOf } from '../../plan/pricing';

/** Whether the rate is unknown, so that none is used. */
export const lacksRate = (plan: Plan) =>
  lacksBill(plan) === 'quote' ||
  (plan.days > 0 && pricingOf(plan).rate === 0 && plan.account.billQuote !== 0);

/** The rate used to price the put, in a list: `rate 3.86%`. */
export function rateWords(plan: Plan): string {
  if (plan.days === 0) return 'no interest until the close';
  return lacksRate(plan) ? 'no interest' : `rate ${percentFine(pricingOf(plan).rate)}`;
}
