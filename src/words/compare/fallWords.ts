import { extraGoneAtFall, profitAfterFall } from '../../core/strategies/falls';
import type { Comparison, Row } from '../../plan/compare/compare';
import type { Plan } from '../../plan/plan';
import { percent, percentFine, usd } from '../../text/format';
import { inSentence } from '../../text/sentence';
import { ifFalls } from '../planWords';
import { nameOf } from './compareWords';

/** The price below which the put is no better than T-bills. */
export function extraGoneWords({ stockName }: Plan, comparison: Comparison): string | null {
  const { put, billsTotal, terms } = comparison;
  if (billsTotal === null) return null;
  const { spot } = terms.trade;
  const gone = extraGoneAtFall(put, billsTotal, spot);
  if (gone === null) return `The put pays no more than T-bills at any ${stockName} price.`;
  const far = `${percent(Math.abs(gone))} ${gone < 0 ? 'higher' : 'lower'}`;
  const price = usd(spot * (1 - gone));
  return `The put beats T-bills if ${stockName} ends above ${price}, ${far}; below that, T-bills would have been better.`;
}

/** The chart in a sentence: the losses of the put and of the worst row in the fall asked about. */
export function fallWords(
  plan: Plan,
  { put, terms }: Comparison,
  rows: readonly Row[],
): string | null {
  const after = (row: Row) => profitAfterFall(row, terms.trade.spot, plan.fall) / row.capitalTotal;
  const share = (row: Row) => percentFine(Math.abs(after(row)));
  const [worst] = rows
    .filter(({ capitalTotal }) => capitalTotal > 0)
    .toSorted((one, other) => after(one) - after(other));
  if (!worst || after(worst) >= 0) return null;
  const fate = `the put ${after(put) < 0 ? 'loses' : 'gains'} ${share(put)} of its capital`;
  const most =
    worst.kind === put.kind
      ? 'the most of these rows'
      : `the hardest hit, ${inSentence(nameOf(worst.kind, plan))}, loses ${share(worst)}`;
  return `${ifFalls(plan)}, ${fate}; ${most}.`;
}
