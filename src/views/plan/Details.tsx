import { lazy, memo, Suspense, useEffect, useState } from 'react';
import { usePage } from '../../state/page';
import type { Plan } from '../../state/plan';
import { deriveDetails } from '../../state/planDetails';
import { useOutlook } from '../../state/useOutlook';
import type { PlanView } from '../../state/usePlan';
import { Backward } from './Backward';
import { Checklist } from './Checklist';
import styles from './Details.module.css';
import { MoreFigures } from './MoreFigures';
import { Outcomes } from './Outcomes';
import { Rules } from './Rules';
import { SameCash } from './SameCash';

const ThroughTime = lazy(() => import('./ThroughTime'));

interface DetailsProps {
  readonly plan: Plan;
  readonly problems: PlanView['asked'];
}

/** What stands below the chart: it loads after the figures the page leads with. */
export default memo(function Details({ plan, problems }: DetailsProps) {
  const ticks = usePage((page) => page.work.ticks);
  const details = deriveDetails(useOutlook(plan), ticks);
  return (
    <div className={styles.below} data-drawn={useDrawn() || undefined}>
      <div className={styles.pair}>
        <div>
          <SameCash plan={details} problem={problems.fall} />
          <Outcomes plan={details} problem={problems.ownPrice} />
        </div>
        <div>
          <Rules plan={details} />
          <Backward plan={details} problem={problems.wantedReturn} />
        </div>
      </div>
      {plan.today !== null && (
        <Suspense fallback={null}>
          <ThroughTime plan={plan} problems={problems} />
        </Suspense>
      )}
      <MoreFigures plan={details} />
      <Checklist plan={details} />
    </div>
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
