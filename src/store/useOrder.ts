import { useMemo } from 'react';
import { planAtLimit } from '../plan/order/atLimit';
import { orderOf, type Order } from '../plan/order/order';
import type { Plan } from '../plan/plan';
import { usePage } from './page';

/** The order of the plan on the page, at its limit, as of this minute. */
export function useOrder(plan: Plan): Order {
  const work = usePage((page) => page.work);
  const now = usePage((page) => page.clock?.now ?? null);
  const atLimit = useMemo(() => planAtLimit(plan), [plan]);
  return useMemo(() => orderOf(atLimit, work, now), [atLimit, work, now]);
}
