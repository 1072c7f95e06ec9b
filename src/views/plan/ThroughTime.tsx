import { memo } from 'react';
import { Cards } from '../../parts/Cards';
import type { PlanView } from '../../store/usePlan';
import { Chances } from './chances/Chances';
import styles from './Details.module.css';
import { EarlyExercise } from './exits/EarlyExercise';
import { ExitCard } from './exits/ExitCard';
import { Greeks } from './chances/Greeks';
import { ProfitTable } from './outcomes/ProfitTable';
import { StressCard } from './outcomes/StressCard';
import type { Plan } from '../../plan/plan';

interface ThroughTimeProps {
  readonly plan: Plan;
  readonly problems: PlanView['asked'];
}

/** The trade between today and expiration. */
export default memo(function ThroughTime({ plan, problems }: ThroughTimeProps) {
  return (
    <>
      <Cards plan={plan}>
        <ProfitTable plan={plan} problems={problems} />
      </Cards>
      <div className={styles.pair}>
        <div>
          <Cards plan={plan}>
            <Greeks plan={plan} />
            <ExitCard plan={plan} problem={problems.mark} />
          </Cards>
        </div>
        <div>
          <Cards plan={plan}>
            <Chances plan={plan} problems={problems} />
            <StressCard plan={plan} problems={problems} />
            <EarlyExercise plan={plan} />
          </Cards>
        </div>
      </div>
    </>
  );
});
