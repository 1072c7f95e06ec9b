import type { EventOf } from '../event';

/**
 * Shares that an assignment or exercise brings above 0, or takes below: two assigned puts bring 200,
 * an assigned call takes 100.
 */
export function sharesDelivered({
  kind,
  contract: { right, multiplier },
  contracts,
}: EventOf<'assignment' | 'exercise'>): number {
  const isBuying = (kind === 'assignment') === (right === 'put');
  return contracts * multiplier * (isBuying ? 1 : -1);
}
