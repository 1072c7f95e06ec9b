import { MEND_SHARE } from '../../../words/order/ticketText';
import type { TakeProfitOutcome } from '../../../core/put/takeProfit';
import { briefDate } from '../../../words/briefDate';
import type { Order } from '../../../plan/order/order';
import { NAMES } from '../../../words/names';
import { basisWord, conventionBrief } from '../../../words/conventionBrief';
import { yearly } from '../../../words/planWords';
import { addDays } from '../../../core/market/calendar';
import { count, DASH, percentBrief, price } from '../../../text/format';
import { usdResult } from '../../../text/resultFormat';
import { signOf } from '../../../text/sign';
import { limitsOf } from '../../../plan/derived';
import { Card } from '../../../ui/Card';
import { Recipes } from '../../../recipe/RecipeList';
import { TAKE_PROFIT_FIGURES } from '../../../words/figures/order';
import { NumberTable } from '../../../ui/table/NumberTable';
import { DraftField } from '../../../fields/DraftField';
import styles from '../Order.module.css';
import type { OrderCardProps } from '../orderCard';

const WAITS: Readonly<Record<TakeProfitOutcome['wait'], string>> = {
  third: 'A third',
  half: 'Half',
  twoThirds: 'Two thirds',
};

/** The order in one sentence, or why there is none. */
function exitWords({ plan, takeProfitShare }: Order): string {
  const { takeProfitLimit, exitTimeInForce } = limitsOf(plan);
  if (takeProfitShare === null) return `${MEND_SHARE}.`;
  return takeProfitLimit === null
    ? `${percentBrief(1 - takeProfitShare)} of the premium is less than the smallest price step: there is no order to take the profit with.`
    : `Once the sale has filled: BUY to close ${count(plan.input.contracts, 'put')}, LIMIT ${price(takeProfitLimit)}, ${exitTimeInForce}. It keeps ${percentBrief(takeProfitShare)} of the premium, rounded in your favor to a price step.`;
}

/** The take-profit order: its limit, and what it earns by when it fills. */
export function TakeProfitCard({ order, problems }: OrderCardProps) {
  const { plan, takeProfit } = order;
  const fees = plan.convention.fees === 'after' ? 'after the fees of both orders' : 'before fees';
  const dayOf = (days: number) =>
    plan.asOf ? `, ${briefDate(plan)(addDays(plan.asOf, days))}` : '';
  return (
    <Card title="Take-profit order">
      <p>{exitWords(order)}</p>
      <div className={`fields ${styles.fields}`}>
        <DraftField
          name="takeProfitShare"
          problem={problems.takeProfitShare}
          unit="percent of the premium"
          hint="of the premium"
        />
      </div>
      {takeProfit.length > 0 && (
        <>
          <NumberTable
            caption="What the take-profit order earns by when it fills"
            columns={['Filled after', 'Profit', NAMES.annualizedReturn, 'Holding on earns']}
            rows={takeProfit.map((outcome) => ({
              key: outcome.wait,
              cells: [
                `${WAITS[outcome.wait]}, ${count(outcome.daysHeld, 'day')}${dayOf(outcome.daysHeld)}`,
                { text: usdResult(outcome.profitTotal), sign: signOf(outcome.profitTotal) },
                yearly(outcome.annualizedReturn) ?? DASH,
                yearly(outcome.remainingReturn) ?? DASH,
              ],
            }))}
          />
          <p className="note">
            Profit {fees}. {NAMES.annualizedReturn}: {conventionBrief(plan)}, on {basisWord(plan)}.
            Holding on: what the rest of the premium earns a year from then, if the put expires
            worthless; earning it takes the whole risk. The order fills at no set time, and may
            never fill if the price falls.
          </p>
          <Recipes of={TAKE_PROFIT_FIGURES} plan={plan} />
        </>
      )}
    </Card>
  );
}
