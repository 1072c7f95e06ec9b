import { memo } from 'react';
import { part } from '../../../parts/part';
import type { Plan } from '../../../plan/plan';
import {
  ANNUALIZED_RETURN,
  BILLS_SAME_DAYS,
  BREAKEVEN,
  CASH_TO_SET_ASIDE,
  MOST_YOU_CAN_LOSE,
} from '../../../words/figures/keyFigures';
import styles from './KeyFigures.module.css';
import { PlanFigure } from '../recipe/PlanFigure';

const Condition = part(() => import('./Condition'), {
  name: 'What the return rests on',
  fallback: <span className={styles.coming} />,
});

/** The figures a decision depends on, the return beside what takes no risk. */
export const KeyFigures = memo(function KeyFigures({ plan }: { readonly plan: Plan }) {
  return (
    <div className={styles.key}>
      <dl className={styles.figures}>
        <PlanFigure
          size="hero"
          figure={ANNUALIZED_RETURN}
          plan={plan}
          {...(plan.annualized !== null && { note: <Condition plan={plan} /> })}
        />
        <PlanFigure size="large" figure={BILLS_SAME_DAYS} plan={plan} />
        <PlanFigure size="large" figure={BREAKEVEN} plan={plan} />
        <PlanFigure size="large" figure={CASH_TO_SET_ASIDE} plan={plan} />
        <PlanFigure size="large" figure={MOST_YOU_CAN_LOSE} plan={plan} />
      </dl>
      <div className={styles.narrow}>
        <Condition plan={plan} />
      </div>
    </div>
  );
});
