import type { Order } from '../../plan/order/order';
import type { PlanView } from '../../store/usePlan';

/** What every card of the order is made from. */
export interface OrderCardProps {
  readonly order: Order;
  readonly problems: PlanView['problems'];
  /** Label of the field that keeps the figures from following; null when they do. */
  readonly waitingFor: string | null;
}
