import type { Obstacle } from '../../plan/order/obstacles';
import type { Order } from '../../plan/order/order';
import type { PlanView } from '../../store/usePlan';
import type { FieldWay } from '../../fields/FieldLink';

/** The inputs of every card of the order. */
export interface OrderCardProps {
  readonly order: Order;
  readonly problems: PlanView['problems'];
  /** Label of the field that holds up the figures; null if none does. */
  readonly waitingFor: string | null;
  /** What prevents placing the order. */
  readonly obstacles: readonly Obstacle[];
  /** How to reach a field, here or in Plan. */
  readonly way: FieldWay;
}
