import type { Plan } from '../../plan/plan';
import { usdTotal } from '../../text/format';
import { atStart } from '../../text/sentence';
import { conditionWords, span } from '../planWords';

function resultBeside(incomeTotal: number, billsTotal: number): string {
  if (incomeTotal < 0) {
    return `loses ${usdTotal(-incomeTotal)}, where T-bills pay ${usdTotal(billsTotal)}`;
  }
  const extra = incomeTotal - billsTotal;
  return `pays ${usdTotal(Math.abs(extra))} ${extra < 0 ? 'less' : 'more'} than T-bills`;
}

/**
 * What the put pays beside T-bills, and on which condition: `If GOOGL ends above $365, the put pays
 * $395.82 more than T-bills on the same $36,500`. Null is no T-bill to set it beside.
 */
export function besideBills(plan: Plan, incomeTotal: number, billsTotal: number | null): string {
  const cash = usdTotal(plan.analysis.collateralTotal);
  const alone =
    incomeTotal < 0 ? `loses ${usdTotal(-incomeTotal)}` : `pays ${usdTotal(incomeTotal)}`;
  const result =
    billsTotal === null
      ? `${alone} on ${cash} ${span(plan.days)}`
      : `${resultBeside(incomeTotal, billsTotal)} on the same ${cash}`;
  return `${atStart(conditionWords(plan))}, the put ${result}`;
}
