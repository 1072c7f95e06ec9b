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
 * What the put pays compared with T-bills, and on which condition: `If GOOGL ends above $365, the
 * put pays $395.82 more than T-bills on the same $36,500`. Null if there is no T-bill to compare
 * with.
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
