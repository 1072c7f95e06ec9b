import { lazy, Suspense, useDeferredValue } from 'react';
import { isExample } from '../../draft/draft';
import { usePage } from '../../store/page';
import { usePlan, type PlanView } from '../../store/usePlan';
import { useUnhurried } from '../../store/useUnhurried';
import { clearTrade } from '../../store/typing';
import { monthDay } from '../../text/format';
import { KeyFigures } from './KeyFigures';
import styles from './PlanPage.module.css';
import { TradeForm } from './form/TradeForm';
import { PlanActions } from './PlanActions';
import { Verdict } from './Verdict';

const LiveSummary = lazy(() => import('./LiveSummary'));
const ConventionSwitch = lazy(() => import('./ConventionSwitch'));
const Payoff = lazy(() => import('./payoff/Payoff'));
const Notices = lazy(() => import('./Notices'));
const Details = lazy(() => import('./Details'));
const SavedPlans = lazy(() => import('./saved/SavedPlans'));
const PrintSheetOnDemand = lazy(() => import('./print/PrintSheetOnDemand'));

// These follow no key, so they are made once.
const BAR = (
  <div className={styles.bar}>
    <Suspense fallback={null}>
      <ConventionSwitch />
    </Suspense>
    <PlanActions />
  </div>
);

const SAVED_PLANS = (
  <Suspense fallback={null}>
    <SavedPlans />
  </Suspense>
);

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
              <Verdict plan={plan} />
              <KeyFigures plan={plan} />
              {BAR}
              <Suspense fallback={<div className={styles.payoff} />}>
                <Payoff plan={below.plan ?? plan} problems={below.asked} />
              </Suspense>
              <Suspense fallback={null}>
                <Notices plan={below.plan ?? plan} />
              </Suspense>
              <Suspense fallback={null}>
                <Details plan={below.plan ?? plan} problems={below.asked} />
              </Suspense>
            </div>
          ) : (
            <Empty view={view} />
          )}
          {live && SAVED_PLANS}
        </div>
      </main>
      <Suspense fallback={null}>
        <LiveSummary view={below} />
      </Suspense>
      {live && (
        <Suspense fallback={null}>
          <PrintSheetOnDemand plan={typed.plan} waitingFor={typed.waitingFor} />
        </Suspense>
      )}
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

/** No figures: nothing typed yet, or a plan opened that cannot be worked out as it stands. */
function Empty({ view: { problems, waitingFor } }: { readonly view: PlanView }) {
  const [problem] = Object.values(problems);
  return (
    <div className={styles.empty}>
      <h1 className="visually-hidden" tabIndex={-1}>
        Plan a cash-secured put
      </h1>
      <p>
        Enter strike, premium and days to expiration: the return, the breakeven, the cash to set
        aside and the worst case follow at once.
      </p>
      {waitingFor && (
        <p>
          Next: {waitingFor}. {problem}.
        </p>
      )}
    </div>
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
