import type { CashUse } from '../../core/strategies/sameCash';
import type { PlanDetails } from '../../state/planDetails';
import { count, percentBrief, usd, usdResult, usdTotal } from '../../text/format';
import { Card } from '../../ui/Card';
import { NumberTable } from '../../ui/NumberTable';
import { signOf } from '../../ui/sign';
import { DraftField } from './DraftField';
import { yearly } from './planWords';
import styles from './SameCash.module.css';

interface SameCashProps {
  readonly plan: PlanDetails;
  readonly problem: string | undefined;
}

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
  const isSecured = plan.verdicts.cashSecured.status !== 'fail';
  const { sameCash, input, stock, days, capitalTotal } = plan;
  return (
    <Card title="Instead of this trade">
      {sameCash ? (
        <>
          <NumberTable
            caption={`Other uses of ${usdTotal(capitalTotal)} for ${count(days, 'day')}`}
            columns={[
              `Same ${usdTotal(capitalTotal)}, same ${count(days, 'day')}`,
              'Income',
              'Per year',
              `If ${stock} falls ${percentBrief(input.fall)}`,
            ]}
            rows={sameCash.rows.map((use) => ({
              key: use.kind,
              strong: use.kind === 'cashSecuredPut',
              cells: [
                nameOf(use, isSecured),
                usdTotal(use.incomeTotal),
                yearly(use.annualizedReturn) ?? '—',
                { text: usdResult(use.afterFallTotal), sign: signOf(use.afterFallTotal) },
              ],
            }))}
          />
          <p className={styles.note}>
            The naked put loses the same dollars on less capital. Its margin is the larger of two
            sums per share: {usd(sameCash.margin.outOfTheMoneyBranch)} by the stock price,{' '}
            {usd(sameCash.margin.strikeFloorBranch)} by the strike. It grows as the stock falls, and
            the broker closes the position when the account cannot meet it.
            {!plan.bill && ' Enter a T-bill quote under Account to see the rows with T-bills.'}
          </p>
        </>
      ) : (
        <p className={styles.note}>Enter the stock price to compare.</p>
      )}
      <div className={styles.fall}>
        <DraftField name="fall" problem={problem} />
      </div>
    </Card>
  );
}
