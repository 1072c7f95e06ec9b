import { memo } from 'react';
import { Cards } from '../../../parts/Cards';
import { part } from '../../../parts/part';
import type { Plan } from '../../../plan/plan';
import type { PlanView } from '../../../store/usePlan';
import { Backward } from '../judge/Backward';
import styles from '../tabs/Panel.module.css';
import { Chances } from './Chances';
import { Greeks } from './Greeks';
import { MoreFigures } from './MoreFigures';

const OwnPast = part(() => import('./OwnPast'), { name: 'The past of the stock' });

interface AllChancesProps {
  readonly plan: Plan;
  readonly problems: PlanView['asked'];
}

/** How likely each end is, what moves the put until then, and backward questions. */
export default memo(function AllChances({ plan, problems }: AllChancesProps) {
  return (
    <div className={styles.panel}>
      <div className={styles.pair}>
        <div>
          <Cards plan={plan}>
            <Chances plan={plan} problems={problems} />
            <OwnPast plan={plan} />
          </Cards>
        </div>
        <div>
          <Cards plan={plan}>
            <Backward plan={plan} problem={problems.wantedReturn} />
            <Greeks plan={plan} />
          </Cards>
        </div>
      </div>
      <Cards plan={plan}>
        <MoreFigures plan={plan} />
      </Cards>
    </div>
  );
});
