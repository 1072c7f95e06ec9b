import { memo } from 'react';
import { Cards } from '../../../parts/Cards';
import type { Plan } from '../../../plan/plan';
import type { PlanView } from '../../../store/usePlan';
import styles from '../tabs/Panel.module.css';
import { Rules } from './Rules';
import { SameCash } from './SameCash';

interface JudgeProps {
  readonly plan: Plan;
  readonly problems: PlanView['problems'];
}

/** The trade against the person's own rules, and beside other uses of the same cash. */
export default memo(function Judge({ plan, problems }: JudgeProps) {
  return (
    <div className={styles.pair} data-wide="second">
      <Cards plan={plan}>
        <Rules plan={plan} problems={problems} />
        <SameCash plan={plan} problem={problems.fall} />
      </Cards>
    </div>
  );
});
