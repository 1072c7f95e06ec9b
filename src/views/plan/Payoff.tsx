import { Suspense } from 'react';
import { payoffPicture } from '../../core/trade/payoff';
import type { Plan } from '../../state/plan';
import { useOutlook } from '../../state/useOutlook';
import { PayoffChart } from './PayoffChart';

/** The payoff, with the likelihood behind it as soon as the pricing engine is here. */
export function Payoff({ plan }: { readonly plan: Plan }) {
  const picture = payoffPicture(plan.trade ?? plan.terms, null);
  const alone = <PayoffChart plan={plan} outlook={{ picture, implied: null, density: null }} />;
  return (
    <Suspense fallback={alone}>
      <WithOutlook plan={plan} />
    </Suspense>
  );
}

function WithOutlook({ plan }: { readonly plan: Plan }) {
  return <PayoffChart plan={plan} outlook={useOutlook(plan)} />;
}
