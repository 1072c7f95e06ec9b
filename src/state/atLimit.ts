import { useMemo } from 'react';
import { orderTicket } from '../core/trade/orderTicket';
import { leavesOwnCash } from '../core/trade/shortPut';
import { usePage } from './page';
import { derivePlan, termsAfterFees, type Plan } from './plan';

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

/** The plan on the page at the limit of its order. */
export function usePlanAtLimit(plan: Plan): Plan {
  const now = usePage((page) => (plan.days === 0 ? (page.clock?.now ?? 0) : 0));
  return useMemo(() => planAtLimit(plan, now), [plan, now]);
}
