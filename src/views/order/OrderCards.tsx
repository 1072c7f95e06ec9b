import type { Plan } from '../../plan/plan';
import { Cards } from '../../parts/Cards';
import { useOrder } from '../../store/useOrder';
import type { PlanView } from '../../store/usePlan';
import { Announced } from '../../ui/Announced';
import { typeField } from '../../store/typing';
import { shortDate } from '../../text/format';
import { ExitsCard } from './ExitsCard';
import { FilesCard } from './FilesCard';
import styles from './Order.module.css';
import { announcedWords, orderTitle, securedWords } from '../../words/order/orderWords';
import { PlacingCard } from './PlacingCard';
import { RailsCard } from './RailsCard';
import { StepsCard } from './StepsCard';
import { TakeProfitCard } from './TakeProfitCard';
import { TicketCard } from './TicketCard';
import type { OrderCardProps } from './orderCard';

interface OrderCardsProps {
  readonly plan: Plan;
  readonly view: PlanView;
}

/** The order of the planned trade, from its ticket to its fill. */
export default function OrderCards({ plan, view }: OrderCardsProps) {
  const order = useOrder(plan);
  const card: OrderCardProps = { order, problems: view.problems, waitingFor: view.waitingFor };
  return (
    <>
      <Announced>{announcedWords(order, view.waitingFor)}</Announced>
      <Head {...card} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Cards plan={plan}>
            <TicketCard {...card} />
            <RailsCard {...card} />
            <TakeProfitCard {...card} />
            <ExitsCard {...card} />
          </Cards>
        </div>
        <div className={styles.column}>
          <Cards plan={plan}>
            <StepsCard {...card} />
            <FilesCard {...card} />
            <PlacingCard {...card} />
          </Cards>
        </div>
      </div>
    </>
  );
}

/** The order in one sentence, what secures it, and what keeps it from being one. */
function Head({ order, waitingFor }: OrderCardProps) {
  return (
    <div className={styles.head}>
      <h1 tabIndex={-1}>{orderTitle(order)}</h1>
      <p>
        {securedWords(order)}{' '}
        <a className="plain" href="#plan">
          {order.isPlaced ? 'See the figures in Plan' : 'Change the trade in Plan'}
        </a>
      </p>
      {waitingFor && (
        <p className={styles.notice}>
          <strong>Waiting for: {waitingFor}.</strong> Until it can be read there is no order; the
          figures below are the last ones that could be worked out.
        </p>
      )}
      {order.obstacle !== null && (
        <p className={styles.notice} role="note">
          <strong>No order yet.</strong> {order.obstacle}
          {order.nearest.length > 0 && ' Nearest expirations: '}
          {order.nearest.map((date) => (
            <button
              key={date}
              type="button"
              className="plain"
              onClick={({ currentTarget }) => {
                // The button goes with its question, so the focus moves to the answer.
                currentTarget.closest('main')?.querySelector('h1')?.focus();
                typeField('expiration', date);
              }}
            >
              {shortDate(date)}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
