import type { CashUse } from '../../../core/strategies/sameCash';
import { count, DASH, percentBrief, usd, usdResult, usdTotal } from '../../../text/format';
import { Card } from '../../../ui/Card';
import { NumberTable } from '../../../ui/table/NumberTable';
import { signOf } from '../../../text/sign';
import { DraftField } from '../../../fields/DraftField';
import {
  type BillLack,
  basisWord,
  conventionBrief,
  lacksBill,
  span,
  yearly,
} from '../../../words/planWords';
import styles from './SameCash.module.css';
import { sameCashOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';

interface SameCashProps {
  readonly plan: Plan;
  readonly problem: string | undefined;
}

/** Why the rows with T-bills are not there. */
const NO_BILLS: Readonly<Record<BillLack, string>> = {
  quote: 'Enter a T-bill quote under Account to see the rows with T-bills.',
  lastDay: 'No T-bill earns anything by the close today.',
  tooLong: 'No T-bill runs that long.',
};

function nameOf({ kind, capitalTotal }: CashUse, isSecured: boolean): string {
  switch (kind) {
    case 'cashSecuredPut':
      return isSecured ? 'Cash-secured put' : 'The put, not cash-secured';
    case 'putWithBills':
      return '…with the cash in T-bills';
    case 'nakedPut':
      return `Naked put, on Reg-T margin of ${usdTotal(capitalTotal)}`;
    case 'bills':
      return 'T-bills';
  }
}

/** The put beside its rivals for the same cash and days. */
export function SameCash({ plan, problem }: SameCashProps) {
  const { stockName, days, analysis, fall } = plan;
  const sameCash = sameCashOf(plan);
  const isSecured = !plan.missingCashTotal;
  const cash = usdTotal(analysis.collateralTotal);
  const lack = lacksBill(plan);
  const time = days === 0 ? 'to the close today' : count(days, 'day');
  return (
    <Card title="Instead of this trade">
      {sameCash ? (
        <>
          <NumberTable
            caption={`Other uses of ${cash} ${span(days)}`}
            columns={[
              `Same ${cash}, same ${time}`,
              'Income',
              'Per year',
              `If ${stockName} falls ${percentBrief(fall)}`,
            ]}
            rows={sameCash.rows
              .filter(({ kind }) => isSecured || kind !== 'putWithBills')
              .map((use) => ({
                key: use.kind,
                strong: use.kind === 'cashSecuredPut',
                cells: [
                  nameOf(use, isSecured),
                  usdTotal(use.incomeTotal),
                  yearly(use.annualizedReturn) ?? DASH,
                  { text: usdResult(use.afterFallTotal), sign: signOf(use.afterFallTotal) },
                ],
              }))}
          />
          <p className="note">
            Per year: {conventionBrief(plan)}; of the put on {usdTotal(plan.capitalTotal)}{' '}
            {basisWord(plan)}, of the naked put on its margin. The naked put loses the same dollars
            on less capital. Its margin is the larger of two sums per share:{' '}
            {usd(sameCash.margin.outOfTheMoneyBranch)} by the stock price,{' '}
            {usd(sameCash.margin.strikeFloorBranch)} by the strike. It grows as the stock falls, and
            the broker closes the position when the account cannot meet it.
            {lack && ` ${NO_BILLS[lack]}`}
          </p>
        </>
      ) : (
        <p className="note">Enter the stock price to compare.</p>
      )}
      <div className={styles.fall}>
        <DraftField name="fall" problem={problem} />
      </div>
    </Card>
  );
}
