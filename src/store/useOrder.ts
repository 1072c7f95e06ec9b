import { useMemo } from 'react';
import { orderOf, type Order } from '../plan/order/order';
import type { Plan } from '../plan/plan';
import { usePage } from './page';

/** The order of the plan on the page, as of this minute. */
export function useOrder(plan: Plan): Order {
  const work = usePage((page) => page.work);
  const now = usePage((page) => page.clock?.now ?? null);
  return useMemo(() => orderOf(plan, work, now), [plan, work, now]);
}
