import { useDeferredValue } from 'react';
import { isExample } from '../../draft/draft';
import { Boundary } from '../../parts/Boundary';
import { part } from '../../parts/part';
import { usePage } from '../../store/page';
import { usePlan, type PlanView } from '../../store/usePlan';
import { useUnhurried } from '../../store/useUnhurried';
import { clearTrade } from '../../store/typing';
import { monthDay } from '../../text/format';
import { KeyFigures } from './headline/KeyFigures';
import styles from './PlanPage.module.css';
import { TradeForm } from './form/TradeForm';
import { PlanActions } from './actions/PlanActions';
import { Verdict } from './headline/Verdict';

const LiveSummary = part(() => import('./LiveSummary'), { name: 'The result in one line' });
const ConventionSwitch = part(() => import('./ConventionSwitch'), {
  name: 'The choice of how returns are stated',
});
const Empty = part(() => import('./Empty'), { name: 'What to enter' });
const Payoff = part(() => import('./payoff/Payoff'), {
  fallback: <div className={styles.payoff} />,
});
const Notices = part(() => import('./Notices'), { name: 'What is worth knowing of the trade' });
const Details = part(() => import('./Details'));
const SavedPlans = part(() => import('./saved/SavedPlans'));
const PaperPlan = part(() => import('./print/PaperPlan'), {
  name: 'The sheet to print',
  fallback: <p className="paper" data-print-sheet="" />,
});

// These follow no key, so they are made once.
const BAR = (
  <div className={styles.bar}>
    <ConventionSwitch />
    <PlanActions />
  </div>
);

const SAVED_PLANS = <SavedPlans />;

/** Plan: what does this put pay, and what can go wrong? */
export function PlanPage() {
  const typed = usePlan();
  const view = useUnhurried(typed);
  const live = usePage((page) => page.clock !== null);
  const { plan, waitingFor } = view;
  // A frame behind the keys, so that a key is answered before what stands out of sight is.
  const below = useDeferredValue(view);
  return (
    <>
      <main className={`page ${styles.page}`} id="plan">
        <div className={styles.form}>
          <TradeMark />
          <TradeForm view={view} />
        </div>
        <div className={styles.results} data-figures="">
          <Waiting view={view} />
          {plan ? (
            <div className={styles.figures} data-waiting={waitingFor !== null || undefined}>
              <Boundary plan={plan}>
                <Verdict plan={plan} />
                <KeyFigures plan={plan} />
              </Boundary>
              {BAR}
              <Payoff plan={below.plan ?? plan} problems={below.asked} />
              <Notices plan={below.plan ?? plan} />
              <Details plan={below.plan ?? plan} problems={below.asked} />
            </div>
          ) : (
            <Empty view={view} />
          )}
          {live && SAVED_PLANS}
        </div>
      </main>
      <LiveSummary view={below} />
      <PaperPlan plan={typed.plan} waitingFor={typed.waitingFor} />
    </>
  );
}

/** Says which field keeps the figures from following what is typed. */
function Waiting({ view: { waitingFor, plan } }: { readonly view: PlanView }) {
  return (
    <p className={styles.waiting} hidden={!waitingFor || !plan}>
      Waiting for: {waitingFor}
    </p>
  );
}

/** Whose trade it is: the worked example, one's own, or one that is placed. */
function TradeMark() {
  const example = usePage((page) => isExample(page.work.draft));
  const placedOn = usePage((page) => page.work.placement?.day);
  const mark = placedOn ? `Placed on ${monthDay(placedOn)}` : example && 'A worked example';
  return (
    <p className={styles.example}>
      <span>{mark ? <strong>{mark}</strong> : 'Your trade'}</span>
      <button type="button" onClick={clearTrade}>
        Clear
      </button>
    </p>
  );
}
