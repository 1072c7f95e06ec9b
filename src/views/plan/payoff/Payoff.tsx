import { memo, Suspense, useMemo } from 'react';
import { payoffPicture } from '../../../core/put/payoffPicture';
import { part } from '../../../parts/part';
import { usePage } from '../../../store/page';
import type { Plan } from '../../../plan/plan';
import { useEngine } from '../../../store/useEngine';
import type { PlanView } from '../../../store/usePlan';
import { PayoffChart } from './PayoffChart';

const DateSlider = part(() => import('./DateSlider'));

interface PayoffProps {
  readonly plan: Plan;
  readonly problems: PlanView['asked'];
}

/** The payoff, with what stands before and behind it as soon as the pricing engine is here. */
export default memo(function Payoff({ plan, problems }: PayoffProps) {
  return (
    <Suspense fallback={<Bare plan={plan} />}>
      <WithLikelihood plan={plan} problems={problems} />
    </Suspense>
  );
});

function Bare({ plan }: { readonly plan: Plan }) {
  const picture = useMemo(() => payoffPicture(plan.trade ?? plan.terms, null), [plan]);
  return <PayoffChart plan={plan} picture={picture} likely={null} line={null} />;
}

function WithLikelihood({ plan, problems: { onDate, volatility } }: PayoffProps) {
  const { likelyOf, lineAt, pictureOf } = useEngine();
  const dragged = usePage((page) => page.dragged);
  const line = useMemo(() => lineAt(plan, dragged), [lineAt, plan, dragged]);
  const slider = useMemo(
    () => <DateSlider plan={plan} line={line} problems={{ onDate, volatility }} />,
    [plan, line, onDate, volatility],
  );
  return (
    <PayoffChart plan={plan} picture={pictureOf(plan)} likely={likelyOf(plan)} line={line}>
      {slider}
    </PayoffChart>
  );
}
