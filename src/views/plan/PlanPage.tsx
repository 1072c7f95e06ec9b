import { memo, useDeferredValue, useState, type MouseEvent } from 'react';
import { isExample } from '../../draft/draft';
import { Boundary } from '../../parts/Boundary';
import { part } from '../../parts/part';
import { planOnPage } from '../../store/planOnPage';
import { usePage } from '../../store/page';
import { usePlan, type PlanView } from '../../store/usePlan';
import { useSettledView } from '../../store/useSettledView';
import { clearTrade } from '../../store/typing';
import { monthDay } from '../../text/format';
import { NO_SHEET_YET } from '../../ui/print/noSheetYet';
import { PlanActions } from './actions/PlanActions';
import { TradeForm } from './form/TradeForm';
import { KeyFigures } from './headline/KeyFigures';
import { Verdict } from './headline/Verdict';
import styles from './PlanPage.module.css';

const Folded = part(() => import('./form/Folded'), { name: 'The trade in one line' });
const PlacedSummary = part(
  async () => ({ default: (await import('./form/MoreInputs')).PlacedSummary }),
  { name: 'The placed trade' },
);
const LiveSummary = part(() => import('./LiveSummary'), { name: 'The result in one line' });
const Empty = part(() => import('./Empty'), { name: 'What to enter' });
const Standing = part(() => import('./headline/Standing'), {
  name: 'Your rules and T-bills',
});
const Payoff = part(() => import('./payoff/Payoff'), {
  fallback: <div className={styles.payoff} />,
});
const Notices = part(() => import('./Notices'), { name: 'Notes on the trade' });
const Tabs = part(() => import('./tabs/Tabs'));
const PaperPlan = part(() => import('./print/PaperPlan'), {
  name: 'The sheet to print',
  fallback: NO_SHEET_YET,
});

/** Plan: what does this put pay, and what can go wrong? */
export function PlanPage() {
  const typed = usePlan();
  const view = useSettledView(typed);
  const [editing, setEditing] = useState(false);
  const isPlaced = usePage((page) => page.work.placement !== null);
  const { plan, waitingFor } = view;
  // One frame late, so that a keystroke is answered before parts that are out of sight.
  const below = useDeferredValue(view);
  const planBelow = plan && (below.plan ?? plan);
  const isWhole = plan !== null && !waitingFor;
  const isFolded = isWhole && !editing;
  return (
    <>
      <main className={`page ${styles.page}`} id="plan">
        {plan && <Folded plan={plan} isFolded={isFolded} onEdit={() => setEditing(true)} />}
        <div
          className={styles.form}
          data-folded={isFolded || undefined}
          onFocus={() => setEditing(true)}
        >
          <TradeMark isWhole={isWhole} onDone={() => setEditing(false)} />
          {isPlaced && plan ? <PlacedSummary plan={plan} /> : <TradeForm view={view} />}
        </div>
        <div className={styles.results} data-figures="">
          <Waiting view={view} />
          {plan && planBelow ? (
            <div className={styles.figures} data-waiting={waitingFor !== null || undefined}>
              <Boundary plan={plan}>
                <Verdict plan={plan} />
                <KeyFigures plan={plan} />
              </Boundary>
              <div className={styles.standing}>
                <Standing plan={planBelow} />
              </div>
              <Payoff plan={planBelow} problems={below.asked} />
              <Notices plan={planBelow} />
            </div>
          ) : (
            <Empty view={view} />
          )}
        </div>
        {planBelow && planBelow.asOf !== null && (
          <div
            className={styles.below}
            data-figures=""
            data-waiting={waitingFor !== null || undefined}
          >
            <Tabs plan={planBelow} problems={below.asked} />
          </div>
        )}
        <div className={styles.actions}>
          <PlanActions />
        </div>
      </main>
      <LiveSummary view={below} />
      <PaperPlan plan={typed.plan} waitingFor={typed.waitingFor} />
    </>
  );
}

/** Says which field holds up the figures. */
function Waiting({ view: { waitingFor, plan } }: { readonly view: PlanView }) {
  return (
    <p className={styles.waiting} hidden={!waitingFor || !plan}>
      Waiting for: {waitingFor}
    </p>
  );
}

interface TradeMarkProps {
  /** Whether everything is there for the form to fold. */
  readonly isWhole: boolean;
  readonly onDone: () => void;
}

/** What the trade is: the worked example, one's own, a saved one by its name, or a placed one. */
const TradeMark = memo(function TradeMark({ isWhole, onDone }: TradeMarkProps) {
  const example = usePage((page) => isExample(page.work.draft));
  const placedOn = usePage((page) => page.work.placement?.day);
  const name = usePage((page) => planOnPage(page)?.name);
  const fold = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    currentTarget.blur(); // the form stays open around a focused field
    // Hidden fields are asked for elsewhere.
    for (const each of document.querySelectorAll<HTMLDetailsElement>('form [open]')) {
      each.open = false;
    }
    onDone();
  };
  const mark = placedOn ? `Placed on ${monthDay(placedOn)}` : example && 'A worked example';
  return (
    <p className={styles.example}>
      <span>
        {mark && <strong>{mark}</strong>} {name ?? (mark ? '' : 'Your trade')}
      </span>
      <span className="buttons">
        <button type="button" onClick={clearTrade}>
          Clear
        </button>
        <button type="button" className={styles.done} hidden={!isWhole} onClick={fold}>
          Done
        </button>
      </span>
    </p>
  );
});
