import { lazy, memo, Suspense, useMemo } from 'react';
import { payoffPicture } from '../../../core/put/payoff';
import { usePage } from '../../../store/page';
import type { Plan } from '../../../plan/plan';
import { useEngine } from '../../../store/useOutlook';
import type { PlanView } from '../../../store/usePlan';
import { PayoffChart } from './PayoffChart';

const DateSlider = lazy(() => import('./DateSlider'));

interface PayoffProps {
  readonly plan: Plan;
  readonly problems: PlanView['asked'];
}

/** The payoff, with what stands before and behind it as soon as the pricing engine is here. */
export default memo(function Payoff({ plan, problems }: PayoffProps) {
  const picture = payoffPicture(plan.trade ?? plan.terms, null);
  const outlook = { picture, implied: null, density: null };
  return (
    <Suspense fallback={<PayoffChart plan={plan} outlook={outlook} line={null} />}>
      <WithOutlook plan={plan} problems={problems} />
    </Suspense>
  );
});

function WithOutlook({ plan, problems: { onDate, volatility } }: PayoffProps) {
  const { withOutlook, lineAt } = useEngine();
  const dragged = usePage((page) => page.dragged);
  const outlook = withOutlook(plan);
  const line = useMemo(() => lineAt(outlook, dragged), [lineAt, outlook, dragged]);
  const slider = useMemo(
    () => (
      <Suspense fallback={null}>
        <DateSlider plan={outlook} line={line} problems={{ onDate, volatility }} />
      </Suspense>
    ),
    [outlook, line, onDate, volatility],
  );
  return (
    <PayoffChart plan={plan} outlook={outlook} line={line}>
      {slider}
    </PayoffChart>
  );
}
