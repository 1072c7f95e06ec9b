import { memo, useEffect, useMemo, useState } from 'react';
import type { Plan } from '../../plan/plan';
import type { PlanView } from '../../store/usePlan';
import { Cards } from '../../parts/Cards';
import { part } from '../../parts/part';
import { useFrameBehind } from '../../ui/useFrameBehind';
import { Backward } from './judge/Backward';
import { Checklist } from './Checklist';
import styles from './Details.module.css';
import { MoreFigures } from './chances/MoreFigures';
import { Outcomes } from './outcomes/Outcomes';
import { Rules } from './judge/Rules';
import { SameCash } from './judge/SameCash';

const ThroughTime = part(() => import('./ThroughTime'));

interface DetailsProps {
  readonly plan: Plan;
  readonly problems: PlanView['asked'];
}

/**
 * What stands below the chart: it loads after the figures the page leads with, and what is furthest
 * down follows a key in a frame of its own.
 */
export default memo(function Details({ plan, problems }: DetailsProps) {
  const shown = useMemo(() => ({ plan, problems }), [plan, problems]);
  const later = useFrameBehind(shown);
  return (
    <div className={styles.below} data-drawn={useDrawn() || undefined}>
      <AtExpiration {...shown} />
      {later.plan.asOf !== null && <ThroughTime {...later} />}
      <InFull plan={later.plan} />
    </div>
  );
});

const AtExpiration = memo(function AtExpiration({ plan, problems }: DetailsProps) {
  return (
    <div className={styles.pair}>
      <div>
        <Cards plan={plan}>
          <SameCash plan={plan} problem={problems.fall} />
          <Outcomes plan={plan} problem={problems.ownPrice} />
        </Cards>
      </div>
      <div>
        <Cards plan={plan}>
          <Rules plan={plan} />
          <Backward plan={plan} problem={problems.wantedReturn} />
        </Cards>
      </div>
    </div>
  );
});

const InFull = memo(function InFull({ plan }: Pick<DetailsProps, 'plan'>) {
  return (
    <Cards plan={plan}>
      <MoreFigures plan={plan} />
      <Checklist plan={plan} />
    </Cards>
  );
});

/** Long enough for all that comes later to be here. */
const SETTLED_MS = 1500;

/** Whether the browser has drawn what is here at least once. */
function useDrawn(): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(true), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
  return drawn;
}
