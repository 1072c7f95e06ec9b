import { useMemo } from 'react';
import { planAtLimit } from '../plan/order/atLimit';
import type { Plan } from '../plan/plan';
import { usePage } from './page';

/** The plan on the page at the limit of its order. */
export function usePlanAtLimit(plan: Plan): Plan {
  const now = usePage((page) => (plan.days === 0 ? (page.clock?.now ?? 0) : 0));
  return useMemo(() => planAtLimit(plan, now), [plan, now]);
}
