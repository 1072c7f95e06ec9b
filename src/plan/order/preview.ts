import { orderPreview, type OrderPreview } from '../../core/put/orderPreview';
import { limitsOf, underlyingOf } from '../derived';
import type { Plan } from '../plan';

/** What the broker shows of the sale before it is sent; null if no price step is left to sell at. */
export function previewOf(plan: Plan): OrderPreview | null {
  const { sold } = limitsOf(plan);
  return sold && orderPreview(sold, plan.input.spot, underlyingOf(plan).margin);
}
