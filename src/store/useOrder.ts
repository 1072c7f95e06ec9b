import { useMemo } from 'react';
import { orderOf, type Order } from '../plan/order/order';
import type { OutlookPlan } from '../plan/outlook';
import { usePage } from './page';
import { deriveDetails } from '../plan/planDetails';

/** The order of the plan on the page, as of this minute. */
export function useOrder(plan: OutlookPlan): Order {
  const work = usePage((page) => page.work);
  const now = usePage((page) => page.clock?.now ?? null);
  const details = useMemo(() => deriveDetails(plan, work.ticks), [plan, work.ticks]);
  return useMemo(() => orderOf(details, work, now), [details, work, now]);
}
