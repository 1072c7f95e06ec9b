import { placePlan } from '../../../storage/plans/placing';
import { undecided } from '../../../words/order/exitPlanWords';
import { missingCount } from '../../../words/order/obstacleWords';
import { FieldLink } from '../../../fields/FieldLink';
import styles from '../Order.module.css';
import type { OrderCardProps } from '../orderCard';

/** Marks the order as placed, after it has been sent. */
export function Placing({ order: { plan }, obstacles, way }: OrderCardProps) {
  const open = undecided(plan);
  return (
    <div className={styles.placing}>
      <button
        type="button"
        className="primary"
        aria-describedby="placing-missing"
        onClick={() => {
          const main = document.querySelector('#order');
          // The button disappears after its click, so the focus moves to what comes next.
          if (placePlan()) {
            requestAnimationFrame(() => main?.querySelector<HTMLElement>('[data-stage]')?.focus());
          }
        }}
      >
        Mark as placed
      </button>
      <p>Once you have sent it in TWS. The plan is then saved and stays as it is.</p>
      <p id="placing-missing" className="note">
        {obstacles.length > 0 && `${missingCount(obstacles)}: see above.`}
      </p>
      {open.length > 0 && (
        <p className={`${styles.notice} ${styles.obstacles}`}>
          Not decided yet, and easier now than in a fall:
          {open.map(({ field, words }) => (
            <FieldLink key={field} field={field} way={way}>
              {words}
            </FieldLink>
          ))}
        </p>
      )}
    </div>
  );
}
