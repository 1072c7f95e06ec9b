import type { Plan } from '../../plan/plan';
import { obstaclesOf } from '../../plan/order/obstacles';
import { usePage } from '../../store/page';
import { useOrder } from '../../store/useOrder';
import type { PlanView } from '../../store/usePlan';
import { Announced } from '../../ui/Announced';
import { announcedWords } from '../../words/order/orderWords';
import { Stages } from './Stages';

interface OrderCardsProps {
  readonly plan: Plan;
  readonly view: PlanView;
}

/** The order of the planned trade, from its ticket to the put's end. */
export default function OrderCards({ plan, view: { problems, waitingFor } }: OrderCardsProps) {
  const order = useOrder(plan);
  const work = usePage((page) => page.work);
  const replacements = usePage((page) => page.replacements);
  return (
    <>
      <Announced>{announcedWords(order, waitingFor)}</Announced>
      <Stages
        // Another trade starts at its own stage, and so does this one once placed.
        key={`${replacements} ${order.isPlaced}`}
        order={order}
        problems={problems}
        waitingFor={waitingFor}
        obstacles={obstaclesOf(order, problems, work)}
      />
    </>
  );
}
