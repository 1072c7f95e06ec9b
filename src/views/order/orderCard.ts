import type { Obstacle } from '../../plan/order/obstacles';
import type { Order } from '../../plan/order/order';
import type { PlanView } from '../../store/usePlan';
import type { FieldWay } from '../../fields/FieldLink';

/** What every card of the order is made from. */
export interface OrderCardProps {
  readonly order: Order;
  readonly problems: PlanView['problems'];
  /** Label of the field that keeps the figures from following; null when they do. */
  readonly waitingFor: string | null;
  /** What keeps the order from being placed. */
  readonly obstacles: readonly Obstacle[];
  /** The way into a field, here or in Plan. */
  readonly way: FieldWay;
}
