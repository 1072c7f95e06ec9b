import { unit } from '../../../words/kindWords';
import { noun } from '../../../words/planWords';
import type { CashUse } from '../../../core/strategies/sameCash';
import { count, DASH, usd, usdResult, usdTotal } from '../../../text/format';
import { Card } from '../../../ui/Card';
import { NumberTable } from '../../../ui/table/NumberTable';
import { signOf } from '../../../text/sign';
import { DraftField } from '../../../fields/DraftField';
import { conventionBrief } from '../../../words/conventionBrief';
import { capitalWords, conditionWords, ifFalls, span, yearly } from '../../../words/planWords';
import { NAMES } from '../../../words/names';
import { billsSecureWords } from '../../../words/compare/approvalWords';
import { noBillWords, rolledWords } from '../../../words/noBill';
import styles from './SameCash.module.css';
import { sameCashOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';
import { nakedName, putRowName } from '../../../words/rowNames';

interface SameCashProps {
  readonly plan: Plan;
  readonly problem: string | undefined;
}

function nameOf({ kind, capitalTotal }: CashUse, isSecured: boolean): string {
  switch (kind) {
    case 'cashSecuredPut':
      return putRowName(isSecured);
    case 'putWithBills':
      return '…with the cash in T-bills';
    case 'nakedPut':
      return nakedName(usdTotal(capitalTotal));
    case 'bills':
      return NAMES.bills;
  }
}

/** The put beside its rivals for the same cash and days. */
export function SameCash({ plan, problem }: SameCashProps) {
  const { days, analysis } = plan;
  const sameCash = sameCashOf(plan);
  const isSecured = !plan.missingCashTotal;
  const cash = usdTotal(analysis.collateralTotal);
  const noBill = noBillWords(plan);
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
              NAMES.annualizedReturn,
              ifFalls(plan),
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
            {NAMES.annualizedReturn}: {conventionBrief(plan)}; of the put on {capitalWords(plan)},
            of the naked put on its margin; like the income, {conditionWords(plan)}. The naked put
            loses the same dollars on less capital. Its margin is the larger of two sums per{' '}
            {unit(plan)}: {usd(sameCash.margin.outOfTheMoneyBranch)} by the {noun(plan)} price,{' '}
            {usd(sameCash.margin.strikeFloorBranch)} by the strike. It grows as the {noun(plan)}{' '}
            falls, and the broker closes the position when the account cannot meet it.
            {!noBill && isSecured && ` ${billsSecureWords(plan)}`}
            {noBill && ` No rows with T-bills: ${noBill}.`}
            {rolledWords(plan) && ` T-bills${rolledWords(plan)}.`}
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
