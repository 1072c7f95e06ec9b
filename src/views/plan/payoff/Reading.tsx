import type { Line } from '../../../plan/line';
import type { Plan } from '../../../plan/plan';
import { usdBrief } from '../../../text/format';
import { atStart } from '../../../text/sentence';
import { toneOf } from '../../../words/resultWords';
import styles from './PayoffChart.module.css';
import { atEnd, dayWords, resultLabel } from './payoffWords';

interface ReadingProps {
  readonly plan: Plan;
  readonly line: Line | null;
  readonly spot: number;
  readonly profit: number;
  /** The profit on the day viewed; null if only the payoff is known. */
  readonly before: number | null;
}

/** The values at one stock price: on the day viewed, and at expiration. */
export function Reading({ plan, line, spot, profit, before }: ReadingProps) {
  const price = usdBrief(spot);
  const end = atEnd(plan);
  if (!line || before === null || line.moment.yearsLeft === 0) {
    return (
      <p className={styles.reading}>
        {atStart(end)} at {price}: <Result of={profit} plan={plan} />
      </p>
    );
  }
  return (
    <p className={styles.reading}>
      {atStart(dayWords(line.moment))} at {price}: <Result of={before} plan={plan} />
      <span className={styles.roomy}> if bought back</span>, {end}{' '}
      <Result of={profit} plan={plan} />
    </p>
  );
}

interface ResultProps {
  readonly of: number;
  readonly plan: Plan;
}

const Result = ({ of, plan }: ResultProps) => (
  <strong data-sign={toneOf(of, plan)}>{resultLabel(of)}</strong>
);
