import type { PlanView } from '../../store/usePlan';
import { usdTotal } from '../../text/format';
import { Announced } from '../../ui/Announced';
import { inSentence } from '../../text/sentence';
import { ANNUALIZED_RETURN, BREAKEVEN } from '../../words/figures/keyFigures';
import { conventionBrief } from '../../words/conventionBrief';
import { conditionWords, promise } from '../../words/planWords';

function summaryOf({ plan, waitingFor }: PlanView): string {
  if (waitingFor) return `Waiting for: ${waitingFor}`;
  if (!plan) return '';
  const rate = ANNUALIZED_RETURN.value(plan);
  const breakeven = BREAKEVEN.value(plan);
  const parts = [
    rate && `${rate} a year, ${conventionBrief(plan)}, ${conditionWords(plan)}`,
    breakeven && inSentence(`${BREAKEVEN.name} ${breakeven}`),
    `at worst ${usdTotal(-plan.analysis.maxLossTotal)}`,
  ];
  return `${promise(plan)} ${parts.filter(Boolean).join('; ')}`;
}

/** The answer in one line, read aloud once typing pauses. */
export default function LiveSummary({ view }: { readonly view: PlanView }) {
  return <Announced>{summaryOf(view)}</Announced>;
}
