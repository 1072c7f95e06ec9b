import { toPlanField } from '../../fields/toPlanField';
import { expirationsToPick } from '../../plan/order/expirationsToPick';
import { obstaclesOf } from '../../plan/order/obstacles';
import { usePage } from '../../store/page';
import type { PlanView } from '../../store/usePlan';
import type { FieldWay } from '../../fields/FieldLink';
import { Obstacles } from './Obstacles';
import styles from './Order.module.css';
import { PickExpiration } from './PickExpiration';

const TO_PLAN: FieldWay = { hrefOf: () => '#plan', goTo: toPlanField };

/** Nothing to order yet, and what is needed for an order. */
export function NoTrade({ problems }: Pick<PlanView, 'problems'>) {
  const work = usePage((page) => page.work);
  const today = usePage((page) => page.clock?.today ?? null);
  const dates = today === null ? null : expirationsToPick(work.draft, today);
  const obstacles = obstaclesOf(null, problems, work);
  return (
    <div className={styles.head}>
      {dates ? (
        <PickExpiration dates={dates} way={TO_PLAN} />
      ) : (
        <h1 tabIndex={-1}>There is no trade to order yet.</h1>
      )}
      <Obstacles
        obstacles={obstacles.filter(({ field }) => !(dates && field === 'expiration'))}
        way={TO_PLAN}
      />
      <p>
        <a className="button" href="#plan">
          Plan the trade
        </a>
      </p>
    </div>
  );
}
