import { orderTicket } from '../../core/put/orderTicket';
import { leavesOwnCash } from '../../core/put/shortPut';
import { derivePlan, termsAfterFees, type Plan } from '../plan';

/**
 * The plan at the limit of its order: the price step next above a premium typed between two. As it
 * is where the premium is on a step or known from the fill, or that step would take the whole
 * strike. `now` is an instant in epoch milliseconds, which counts on the expiration day.
 */
export function planAtLimit(plan: Plan, now: number): Plan {
  const { input, convention, rules, today } = plan;
  const { sellLimit } = orderTicket(input.plannedPremium, input.tickClass);
  if (input.fillPrice !== null || sellLimit === null) return plan;
  const atLimit = { ...input, premium: sellLimit };
  if (sellLimit === input.premium || !leavesOwnCash(termsAfterFees(atLimit))) return plan;
  return derivePlan(atLimit, { convention, rules, clock: today === null ? null : { today, now } });
}
