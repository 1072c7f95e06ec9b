import { memo } from 'react';
import { Cards } from '../../../parts/Cards';
import type { Plan } from '../../../plan/plan';
import type { PlanView } from '../../../store/usePlan';
import styles from '../tabs/Panel.module.css';
import { Outcomes } from './Outcomes';
import { ProfitTable } from './ProfitTable';
import { StressCard } from './StressCard';

interface AllOutcomesProps {
  readonly plan: Plan;
  readonly problems: PlanView['asked'];
}

/** The results: at expiration, before it, and after a gap. */
export default memo(function AllOutcomes({ plan, problems }: AllOutcomesProps) {
  return (
    <div className={styles.panel}>
      <div className={styles.pair}>
        <Cards plan={plan}>
          <Outcomes plan={plan} problem={problems.ownPrice} />
          <StressCard plan={plan} problems={problems} />
        </Cards>
      </div>
      <Cards plan={plan}>
        <ProfitTable plan={plan} problems={problems} />
      </Cards>
    </div>
  );
});
