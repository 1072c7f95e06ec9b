import { useDeferredValue } from 'react';
import type { Comparison } from '../../plan/compare/compare';
import { placedWords } from '../../words/fillWords';
import { Cards } from '../../parts/Cards';
import { part } from '../../parts/part';
import { usePage } from '../../store/page';
import type { Plan } from '../../plan/plan';
import { SETTLED_IN_CASH } from '../../words/kindWords';
import { Announced } from '../../ui/Announced';
import { usePlan, type PlanView } from '../../store/usePlan';
import { onPaper } from '../../ui/print/onPaper';
import {
  againstWords,
  headWords,
  tradeWords,
  unsecuredWords,
  verdictWords,
} from '../../words/compare/compareWords';
import styles from './Compare.module.css';
import { Folds } from './table/Folds';
import { averageWords } from '../../words/plan/averageWords';
import { extraGoneWords } from '../../words/compare/fallWords';
import { Legs } from './Legs';
import { PrintCompare } from './PrintCompare';
import { SavedPuts } from './SavedPuts';
import { Taxes } from './Taxes';
import { Uses } from './Uses';
import { useLines } from './useLines';
import { comparisonOf } from '../../plan/derived';
import { putName } from '../../words/putName';

const PaperCompare = onPaper(PrintCompare);

const CompareMore = part(() => import('./CompareMore'));

/** Compare: what else could the same cash do? */
export default function ComparePage() {
  const view = usePlan();
  const { waitingFor } = view;
  // One frame late, so that a keystroke is answered before all of this is computed.
  const plan = useDeferredValue(view.plan);
  return (
    <>
      <main className="page" id="compare">
        {waitingFor && (
          <output>
            Waiting for: {waitingFor}. <ChangeTrade />
          </output>
        )}
        {plan ? (
          <Compared plan={plan} problems={view.asked} isWaiting={waitingFor !== null} />
        ) : (
          <Empty />
        )}
      </main>
      <PaperCompare plan={view.plan} waitingFor={waitingFor} />
    </>
  );
}

const ChangeTrade = () => <a href="#plan">Change the trade</a>;

function Empty() {
  return (
    <>
      <h1 className="visually-hidden">Compare a cash-secured put</h1>
      <p>
        Enter strike, premium, days to expiration and the stock price in <a href="#plan">Plan</a>:
        what else the same cash could do follows here.
      </p>
    </>
  );
}

interface ComparedProps {
  readonly plan: Plan;
  readonly problems: PlanView['asked'];
  /**
   * Whether the figures are out of date because an input cannot be read; another part of the page
   * says so.
   */
  readonly isWaiting: boolean;
}

function Compared(props: ComparedProps) {
  const { plan } = props;
  const comparison = comparisonOf(plan);
  if (comparison) return <Answered {...props} comparison={comparison} />;
  return (
    <>
      <h1 className="visually-hidden">Compare a cash-secured put</h1>
      <p>
        {tradeWords(plan, putName(plan))}. Enter the stock price in <a href="#plan">Plan</a> to
        compare it with other uses of the same cash.
      </p>
    </>
  );
}

interface AnsweredProps extends ComparedProps {
  readonly comparison: Comparison;
}

function Answered({ plan, comparison, problems, isWaiting }: AnsweredProps) {
  const placement = usePage((page) => page.work.placement);
  const today = usePage((page) => page.clock?.today ?? null);
  const { lines, saved, arrangement, reading } = useLines(plan, comparison);
  const rows = { plan, comparison, lines, arrangement };
  const against = againstWords(plan, comparison);
  return (
    <>
      <Announced>{isWaiting ? '' : headWords(plan, comparison)}</Announced>
      <div className="verdict">
        <h1>
          {verdictWords(plan, comparison)}{' '}
          <span className={styles.against}>
            {against.lead}{' '}
            <span data-sign={against.isLoss ? 'loss' : undefined}>{against.result}</span>
            {against.rest}
          </span>
        </h1>
        <div className={styles.head}>
          <p>
            {tradeWords(plan, putName(plan))}. <ChangeTrade />
          </p>
          <button type="button" onClick={() => print()}>
            Print comparison
          </button>
        </div>
        <p className={`small ${styles.wide}`}>
          {[
            averageWords(plan),
            extraGoneWords(plan, comparison),
            unsecuredWords(plan),
            plan.isIndex && `${SETTLED_IN_CASH}.`,
            placedWords(plan, placement, today),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      </div>
      <Cards plan={plan}>
        <Uses {...rows} />
      </Cards>
      <div className={styles.folds}>
        <Cards plan={plan}>
          <Folds {...rows} reading={reading} problems={problems} />
          <SavedPuts lines={saved} />
          <Legs plan={plan} comparison={comparison} problems={problems} />
          <Taxes plan={plan} comparison={comparison} problems={problems} />
        </Cards>
        <CompareMore plan={plan} />
      </div>
    </>
  );
}
