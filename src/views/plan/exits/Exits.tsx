import { memo } from 'react';
import { Cards } from '../../../parts/Cards';
import type { Plan } from '../../../plan/plan';
import type { PlanView } from '../../../store/usePlan';
import styles from '../tabs/Panel.module.css';
import { BuyBackPicture } from './BuyBackPicture';
import { EarlyExercise } from './EarlyExercise';
import { ExitCard } from './ExitCard';
import { HalfCard } from './HalfCard';

interface ExitsProps {
  readonly plan: Plan;
  readonly problems: PlanView['asked'];
}

/** The exits before expiration: one's own, and the holder's. */
export default memo(function Exits({ plan, problems }: ExitsProps) {
  return (
    <div className={styles.pair}>
      <Cards plan={plan}>
        <HalfCard plan={plan} />
        <BuyBackPicture plan={plan} />
        <ExitCard plan={plan} problem={problems.mark} />
        <EarlyExercise plan={plan} />
      </Cards>
    </div>
  );
});
