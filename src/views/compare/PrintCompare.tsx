import { isExampleBill } from '../../plan/compare/exampleBill';
import { NOT_ADVICE } from '../../words/notAdvice';
import type { Comparison } from '../../plan/compare/compare';
import { isExample } from '../../draft/draft';
import { placedWords } from '../../words/fillWords';
import { usePage } from '../../store/page';
import type { Plan } from '../../plan/plan';
import { nothingToPrint } from '../../words/page/printWords';
import { NAMES } from '../../words/names';
import { ACCOUNT_IN_PLAN, noBillWords, rolledWords } from '../../words/noBill';
import { conventionWords } from '../../words/planWords';
import { isShortPeriod, SHORT_PERIOD } from '../../plan/shortPeriod';
import type { PlanView } from '../../store/usePlan';
import { DASH, longDate, percentFine, usd } from '../../text/format';
import styles from './Compare.module.css';
import { fallColumns, mainColumns, otherColumns } from './table/compareColumns';
import { LineTable } from './table/LineTable';
import { APPROVAL_NOTE } from '../../words/compare/approvalWords';
import { headWords, nameOf, tradeWords } from '../../words/compare/compareWords';
import { useLines } from './useLines';
import { untaxedWords } from '../../words/compare/taxWords';
import { heldWords } from '../../words/compare/dividendWords';
import { interestWords } from '../../words/compare/interestWords';
import { averageWords } from '../../words/plan/averageWords';
import { extraGoneWords } from '../../words/compare/fallWords';
import { comparisonOf } from '../../plan/derived';
import { kindBrief } from '../../words/kindWords';
import { pricedWords } from '../../words/plan/instantWords';
import { putName } from '../../words/putName';

/** The printed page: the comparison, or why there is none to print. */
export function PrintCompare({ plan, waitingFor }: Pick<PlanView, 'plan' | 'waitingFor'>) {
  if (plan && !waitingFor && plan.trade) return <Sheet plan={plan} />;
  const lack = waitingFor ?? (plan ? 'Stock price' : null);
  return (
    <p className={`paper ${styles.paper}`} data-print-sheet="">
      {nothingToPrint('comparison', lack)}
    </p>
  );
}

function Sheet({ plan }: { readonly plan: Plan }) {
  const comparison = comparisonOf(plan)!;
  const today = usePage((page) => page.clock?.today);
  const placement = usePage((page) => page.work.placement);
  const example = usePage((page) => isExample(page.work.draft));
  const { lines, hidden, reading } = useLines(plan, comparison);
  const table = { lines, head: { plan, comparison } };
  return (
    <article className={`paper ${styles.paper}`} data-print-sheet="">
      <h1>{headWords(plan, comparison)}</h1>
      <p>
        {tradeWords(plan, putName(plan))}, {plan.stockName} at {usd(comparison.terms.trade.spot)}.{' '}
        {kindBrief(plan)} Compared on {today ? longDate(today) : DASH}
        {pricedWords(plan)}
        {example && ', an example'}. {placedWords(plan, placement, today ?? null)}
      </p>
      <LineTable {...table} caption="What each row pays" columnsOf={mainColumns} />
      <LineTable
        {...table}
        caption="Gain or loss at expiration, in dollars and in percent of the row’s capital"
        columnsOf={fallColumns(reading.falls)}
      />
      <p>
        {averageWords(plan)} {extraGoneWords(plan, comparison)}
      </p>
      <LineTable
        {...table}
        caption="What else each row makes, and may ask for"
        columnsOf={otherColumns}
      />
      <footer>
        {hidden.length > 0 &&
          `Rows left out: ${hidden.map(({ kind }) => nameOf(kind, plan)).join(', ')}. `}
        {comparison.missing.length > 0 &&
          `Rows without figures: ${comparison.missing.map(({ kind }) => nameOf(kind, plan)).join(', ')}; the page says what each lacks. `}
        {isShortPeriod(plan) && `${SHORT_PERIOD} `}
        {NAMES.annualizedReturn} of the put: {conventionWords(plan)}; of every other row on its own
        capital; each if {plan.stockName} stays where it is; 365-day year. {billWords(plan)}{' '}
        {interestWords(plan, comparison)} Margin is the Reg-T rule’s; portfolio margin is our own
        scenario, not your broker’s. {heldWords(comparison)} {APPROVAL_NOTE} {taxNote(comparison)}{' '}
        {NOT_ADVICE}, and more than that on margin.
      </footer>
    </article>
  );
}

function taxNote(comparison: Comparison): string {
  if (comparison.beforeTax === 'notAsked') return 'Before tax.';
  const untaxed = untaxedWords(comparison);
  return untaxed
    ? `Before tax, and no figures after it: ${untaxed}.`
    : 'After-tax figures are estimates at the rates entered; a loss saves no tax; falls are before tax.';
}

const billWords = (plan: Plan) =>
  plan.bill
    ? `${NAMES.bills} for the same days: ${percentFine(plan.bill.investmentRate)}${rolledWords(plan)}${isExampleBill(plan.account) ? ', an example rate' : ''}.`
    : `No T-bills to compare with: ${noBillWords(plan, ACCOUNT_IN_PLAN)}.`;
