import { memo, Suspense, useMemo, useState } from 'react';
import { payoffPicture, type Spots } from '../../../core/put/payoffPicture';
import { part } from '../../../parts/part';
import { usePage } from '../../../store/page';
import type { Plan } from '../../../plan/plan';
import { useEngine } from '../../../store/useEngine';
import type { PlanView } from '../../../store/usePlan';
import { PayoffChart } from './PayoffChart';

const DateSlider = part(() => import('./DateSlider'));
const StrikeHandle = part(() => import('./StrikeHandle'), { name: 'The handle of the strike' });

interface PayoffProps {
  readonly plan: Plan;
  readonly problems: PlanView['asked'];
}

/** The payoff, with the chances and the dashed line once the pricing engine has loaded. */
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
  const { likelyOf, lineAt, pictureOf, pictureWithin } = useEngine();
  const dragged = usePage((page) => page.dragged);
  const [held, setHeld] = useState<Spots | null>(null);
  const picture = useMemo(
    () => (held ? pictureWithin(plan, held) : pictureOf(plan)),
    [pictureWithin, pictureOf, plan, held],
  );
  const likely = useMemo(() => likelyOf(plan, picture), [likelyOf, plan, picture]);
  const line = useMemo(() => lineAt(plan, dragged, picture), [lineAt, plan, dragged, picture]);
  const slider = useMemo(
    () => <DateSlider plan={plan} line={line} problems={{ onDate, volatility }} />,
    [plan, line, onDate, volatility],
  );
  return (
    <PayoffChart
      plan={plan}
      picture={picture}
      likely={likely}
      line={line}
      strike={<StrikeHandle plan={plan} spots={picture.spots} onHold={setHeld} />}
    >
      {slider}
    </PayoffChart>
  );
}
