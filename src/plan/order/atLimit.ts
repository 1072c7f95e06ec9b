import { orderTicket } from '../../core/put/orderTicket';
import { leavesOwnCash } from '../../core/put/shortPut';
import { derivePlan, soldPut, type Plan } from '../plan';
import { tickClassOf } from '../tickClass';

/**
 * The plan at the limit of its order: the next price step above a premium typed between two steps.
 * Unchanged if the premium is on a step or known from the fill, or if that step would reach the
 * strike.
 */
export function planAtLimit(plan: Plan): Plan {
  const { input, account, fill, filledAt, context } = plan;
  const { sellLimit } = orderTicket(input.premium, tickClassOf(plan));
  if (filledAt !== null || sellLimit === null || sellLimit === input.premium) return plan;
  return leavesOwnCash(soldPut(plan, sellLimit).afterFees)
    ? derivePlan({ input, account, fill }, context, sellLimit)
    : plan;
}
