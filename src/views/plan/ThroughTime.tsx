import { memo, useDeferredValue } from 'react';
import type { Plan } from '../../state/plan';
import { useOutlook } from '../../state/useOutlook';
import type { PlanView } from '../../state/usePlan';
import { Chances } from './Chances';
import styles from './Details.module.css';
import { EarlyExercise } from './EarlyExercise';
import { ExitCard } from './ExitCard';
import { Greeks } from './Greeks';
import { ProfitTable } from './ProfitTable';
import { StressCard } from './StressCard';

interface ThroughTimeProps {
  readonly plan: Plan;
  readonly problems: PlanView['asked'];
}

/** The trade between today and expiration. It follows a step behind what stands above it. */
export default function ThroughTime({ plan, problems }: ThroughTimeProps) {
  return <Cards plan={useDeferredValue(plan)} problems={useDeferredValue(problems)} />;
}

const Cards = memo(function Cards({ plan, problems }: ThroughTimeProps) {
  const outlook = useOutlook(plan);
  return (
    <>
      <ProfitTable plan={outlook} problems={problems} />
      <div className={styles.pair}>
        <div>
          <Greeks plan={outlook} />
          <ExitCard plan={outlook} problem={problems.mark} />
        </div>
        <div>
          <Chances plan={outlook} problems={problems} />
          <StressCard plan={outlook} problems={problems} />
          <EarlyExercise plan={outlook} />
        </div>
      </div>
    </>
  );
});
