import { expirationsToPick } from '../../plan/order/expirationsToPick';
import { usePage } from '../../store/page';
import { orderTitle, securedWords } from '../../words/order/orderWords';
import { Obstacles } from './Obstacles';
import styles from './Order.module.css';
import type { OrderCardProps } from './orderCard';
import { PickExpiration } from './PickExpiration';

/** The order in one sentence, what secures it, and everything that prevents placing it. */
export function Head({ order, obstacles, way }: OrderCardProps) {
  const draft = usePage((page) => page.work.draft);
  const today = usePage((page) => page.clock?.today ?? null);
  const dates = today !== null && !order.isPlaced ? expirationsToPick(draft, today) : null;
  return (
    <div className={styles.head}>
      {dates ? (
        <PickExpiration dates={dates} way={way} />
      ) : (
        <h1 tabIndex={-1}>{orderTitle(order)}</h1>
      )}
      <p>
        {dates ? '' : `${securedWords(order)} `}
        <a className="plain" href="#plan">
          {order.isPlaced ? 'See the figures in Plan' : 'Change the trade in Plan'}
        </a>
      </p>
      <Obstacles
        obstacles={obstacles.filter(({ field }) => !(dates && field === 'expiration'))}
        way={way}
      />
    </div>
  );
}
