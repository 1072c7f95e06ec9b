import type { CashUse, Ends } from '../../../core/strategies/sameCash';
import { DraftField } from '../../../fields/DraftField';
import { sameCashOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';
import { count, DASH, number, percentBrief, usdBrief, usdTotal } from '../../../text/format';
import { usdResultShort } from '../../../text/resultFormat';
import { signOf } from '../../../text/sign';
import { Card } from '../../../ui/Card';
import { NumberTable } from '../../../ui/table/NumberTable';
import { useSettled } from '../../../ui/useRested';
import { NAMES } from '../../../words/names';
import { span, yearly } from '../../../words/planWords';
import { sameCashNotes } from '../../../words/plan/sameCashNotes';
import styles from './SameCash.module.css';

interface SameCashProps {
  readonly plan: Plan;
  readonly problem: string | undefined;
}

/** The put beside other uses of the same cash, with a fall and a rise of the stock. */
export function SameCash({ plan, problem }: SameCashProps) {
  const { days, analysis } = plan;
  const cash = usdTotal(analysis.collateralTotal);
  const title = `The same ${cash} ${days === 0 ? 'to the close today' : `for ${count(days, 'day')}`}`;
  return (
    <Card title={title}>
      <Table plan={plan} />
      <div className={styles.foot}>
        <DraftField name="fall" problem={problem} />
        <a className="button" href="#compare">
          <span>
            All uses<span className={styles.roomy}> of the cash</span>
          </span>
        </a>
      </div>
    </Card>
  );
}

function Table({ plan }: { readonly plan: Plan }) {
  const sameCash = sameCashOf(plan);
  const { days, analysis, trade, stockName, fall } = plan;
  const isSecured = useSettled(!plan.missingCashTotal);
  if (!sameCash || !trade) return <p className="note">Enter the stock price to compare.</p>;
  const { rows, shares, margin } = sameCash;
  const put = rows.find(({ kind }) => kind === 'cashSecuredPut')!;
  const share = percentBrief(fall);
  const ends = ({ unchangedTotal, afterFallTotal, afterRiseTotal }: Ends) =>
    [unchangedTotal, afterFallTotal, afterRiseTotal].map((total) => ({
      text: usdResultShort(total),
      sign: signOf(total),
    }));
  const names: Readonly<Record<CashUse['kind'], string>> = {
    cashSecuredPut: isSecured ? 'This put, cash idle' : 'This put, not cash-secured',
    putWithBills: 'This put, cash in T-bills',
    nakedPut: `This put on margin of ${usdTotal(margin.requirementTotal)}`,
    bills: `${NAMES.bills} alone`,
  };
  // On margin the put earns the same dollars, so on the same cash it has the same return.
  const yearlyOf = ({ kind, annualizedReturn }: CashUse) => {
    const rate = yearly(annualizedReturn) ?? DASH;
    return kind === 'nakedPut'
      ? { text: yearly(put.annualizedReturn) ?? DASH, note: `${rate} on the margin` }
      : rate;
  };
  const shown = rows.filter(({ kind }) => isSecured || kind !== 'putWithBills');
  return (
    <>
      <NumberTable
        caption={`Other uses of ${usdTotal(analysis.collateralTotal)} ${span(days)}`}
        columns={[
          'Instead of this put',
          NAMES.annualizedReturn,
          `${stockName} stays at ${usdBrief(trade.spot)}`,
          `falls ${share}`,
          `rises ${share}`,
        ]}
        rows={[
          ...shown.map((use) => ({
            key: use.kind,
            strong: use.kind === 'cashSecuredPut',
            cells: [names[use.kind], yearlyOf(use), ...ends(use)] as const,
          })),
          ...(plan.isIndex
            ? []
            : [
                {
                  key: 'shares',
                  cells: [
                    `${number(shares.shares)} ${stockName} shares`,
                    { text: DASH, why: 'not known ahead' },
                    ...ends(shares),
                  ] as const,
                },
              ]),
        ]}
      />
      {sameCashNotes(plan).map((words, at) => (
        <p key={words} className={`note ${at > 0 ? styles.aside : ''}`}>
          {words}
        </p>
      ))}
    </>
  );
}
