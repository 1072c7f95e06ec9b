import { useMemo } from 'react';
import { orderTicket } from '../core/trade/orderTicket';
import { usePage } from './page';
import { derivePlan, type Plan } from './plan';

/**
 * The plan at the limit of its order: the price step next above a premium typed between two. As it
 * is where the premium is on a step, below the smallest one, or known from the fill. `now` is an
 * instant in epoch milliseconds, which counts on the expiration day.
 */
export function planAtLimit(plan: Plan, now: number): Plan {
  const { input, convention, rules, today } = plan;
  const { sellLimit } = orderTicket(input.plannedPremium, input.tickClass);
  if (input.fillPrice !== null || sellLimit === null) return plan;
  if (sellLimit === input.premium || sellLimit >= input.strike) return plan;
  const clock = today === null ? null : { today, now };
  return derivePlan({ ...input, premium: sellLimit }, { convention, rules, clock });
}

/** The plan on the page at the limit of its order. */
export function usePlanAtLimit(plan: Plan): Plan {
  const now = usePage((page) => (plan.days === 0 ? (page.clock?.now ?? 0) : 0));
  return useMemo(() => planAtLimit(plan, now), [plan, now]);
}
