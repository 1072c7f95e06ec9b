import type { PlanView } from '../../store/usePlan';
import styles from './PlanPage.module.css';

/** No figures: nothing typed yet, or an opened plan that cannot be computed as it is. */
export default function Empty({ view: { problems, waitingFor } }: { readonly view: PlanView }) {
  const [problem] = Object.values(problems);
  return (
    <div className={styles.empty}>
      <h1 className="visually-hidden" tabIndex={-1}>
        Plan a cash-secured put
      </h1>
      <p>
        Enter strike, premium and days to expiration: the return, the breakeven, the cash to set
        aside and the worst case follow at once.
      </p>
      {waitingFor && (
        <p>
          Next: {waitingFor}. {problem}.
        </p>
      )}
    </div>
  );
}
