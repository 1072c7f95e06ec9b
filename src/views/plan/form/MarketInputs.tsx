import { isTradingDay } from '../../../core/market/holidays';
import { knownTickClass } from '../../../core/market/knownTickClass';
import { knownLeverage, LEVERAGED_AS_OF } from '../../../core/market/underlying';
import { dividendsAhead, dividendStanding } from '../../../plan/dividendAhead';
import type { Plan } from '../../../plan/plan';
import { tickClassOf } from '../../../plan/tickClass';
import type { PlanView } from '../../../store/usePlan';
import { longDate } from '../../../text/format';
import { DraftChoice } from '../../../fields/DraftChoice';
import { DraftField } from '../../../fields/DraftField';
import styles from './MoreInputs.module.css';
import { TICK_CLASSES } from '../../../words/tickClassNames';

function countsWords([next, ...later]: ReturnType<typeof dividendsAhead>): string {
  const times = later.length > 0 ? `${later.length + 1} times until expiration, first ` : '';
  return `Counts ${times}on ${longDate(next!.date)}, in place of the yield`;
}

/** Whether the typed dividend counts, and when. */
function dividendHint(plan: Plan | null): string {
  const standing = plan && dividendStanding(plan);
  switch (standing) {
    case 'undated':
      return 'Not used yet: enter its ex-dividend date';
    case 'past':
      return 'Not used: its date has come, and the stock price no longer includes it';
    case 'afterExpiration':
      return 'Not used: its date is after expiration';
    case 'ahead':
      return countsWords(dividendsAhead(plan!));
    case null:
      return 'With its date, replaces the yield';
  }
}

const TIMES = { '': 'As far as known, or once', '1x': 'Once', '2x': '2 times', '3x': '3 times' };

/** The leverage assumed for the stock, and its source. */
function leverageHint(plan: Plan | null): string {
  const known = plan && !plan.isIndex && knownLeverage(plan.input.stock);
  return known
    ? `${plan.input.stock} is known to move ${known} times its index, as of ${LEVERAGED_AS_OF}`
    : 'For a leveraged fund, up or down: margin is as many times as large';
}

function exDividendHint(plan: Plan | null): string | null {
  const date = plan && plan.input.exDividend;
  return date && !isTradingDay(date) ? 'No trading that day: check the date' : null;
}

const STEPS = { '': 'As far as known', ...TICK_CLASSES };

/** The price steps known for a stock, and whether the chosen ones differ. */
function stepsHint(plan: Plan | null): string {
  const once = 'The list changes every year, and TWS refuses a wrong step.';
  if (!plan) return once;
  const known = knownTickClass(plan.input.stock);
  const steps = TICK_CLASSES[known];
  const isChosen = plan.input.tickClass !== '';
  if (known === 'penny') return isChosen ? once : `${steps}, as most liquid names. ${once}`;
  return tickClassOf(plan) === known
    ? `${plan.stockName}: ${steps}. ${once}`
    : `${plan.stockName} is known for other steps: ${steps}`;
}

export function MarketInputs({ view: { problems, plan } }: { readonly view: PlanView }) {
  return (
    <>
      <DraftField name="bid" problem={problems.bid} unit="dollars per share" />
      <DraftField name="ask" problem={problems.ask} unit="dollars per share" />
      <DraftField name="openInterest" problem={problems.openInterest} unit="contracts" />
      <div className={styles.wide}>
        <DraftChoice name="leverage" options={TIMES} hint={leverageHint(plan)} />
      </div>
      <DraftField name="dividendYield" problem={problems.dividendYield} unit="percent a year" />
      <div className={styles.wide}>
        <DraftChoice name="tickClass" options={STEPS} hint={stepsHint(plan)} />
      </div>
      <DraftField name="exDividend" problem={problems.exDividend} hint={exDividendHint(plan)} />
      <DraftField
        name="dividend"
        problem={problems.dividend}
        unit="dollars per share"
        hint={dividendHint(plan)}
      />
      <DraftChoice
        name="dividendEvery"
        options={{
          '': 'not known',
          1: 'month',
          3: '3 months',
          6: '6 months',
          12: '12 months',
        }}
        hint="Later dates follow from the next one by the calendar"
      />
      <DraftField name="earnings" problem={problems.earnings} />
      <div className={styles.wide}>
        <DraftChoice
          name="earningsStatus"
          options={{ confirmed: 'confirmed by the company', estimated: 'an estimate' }}
        />
      </div>
    </>
  );
}
