import { SHARES_PER_CONTRACT } from '../../core/market/sharesPerContract';
import { strikeSecured } from '../../core/put/backward';
import { suggestedLongStrike } from '../../core/strategies/suggestedLeg';
import type { Plan } from '../../plan/plan';
import { usdBrief, usdTotal } from '../../text/format';
import { unitsOf } from '../kindWords';

/** What cash too small for the planned contracts could secure instead. */
export function tooLittleWords(plan: Plan, cashTotal: number): string {
  const { terms, rules } = plan;
  const { strike, contracts } = terms;
  const shares = contracts * SHARES_PER_CONTRACT;
  const most = strikeSecured(cashTotal, terms, rules.cashBuffer);
  const cheaper =
    most >= 1
      ? `For this many ${unitsOf(plan)} it secures a strike of at most ${usdBrief(most)}.`
      : '';
  const long = suggestedLongStrike(strike);
  const spread =
    long === null
      ? ''
      : `A spread with a ${usdBrief(long)} put bought needs ${usdTotal((strike - long) * shares)} less the credit, and can lose all of that.`;
  return [cheaper, spread].filter((words) => words !== '').join(' ');
}
