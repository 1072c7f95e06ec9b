import { noun } from '../../../words/planWords';
import { atStart } from '../../../text/sentence';
import { enterSpot } from '../../../words/plan/unpriced';
import type { Outcome } from '../../../core/put/outcomes';
import { percentBrief, usd } from '../../../text/format';
import { percentResult, usdResult } from '../../../text/resultFormat';
import { Card } from '../../../ui/Card';
import { NumberTable } from '../../../ui/table/NumberTable';
import { signOf } from '../../../text/sign';
import { DraftField } from '../../../fields/DraftField';
import styles from './Outcomes.module.css';
import { afterCloseWords } from '../../../words/order/decideWords';
import { basisWord } from '../../../words/conventionBrief';
import { outcomesOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';

interface OutcomesProps {
  readonly plan: Plan;
  readonly problem: string | undefined;
}

const NAMES: Readonly<Record<Exclude<Outcome['kind'], 'fall'>, string>> = {
  unchanged: 'Unchanged, now',
  strike: 'At the strike',
  breakeven: 'At breakeven',
  zero: 'To zero',
  own: 'Your own price',
};

const nameOf = ({ kind, change }: Outcome) =>
  kind === 'fall' ? `Down ${percentBrief(-change)}` : NAMES[kind];

/** The possible ends of the trade, in dollars and relative to the capital. */
export function Outcomes({ plan, problem }: OutcomesProps) {
  const outcomes = outcomesOf(plan);
  return (
    <Card title="At expiration">
      {/* Above the table, since its price becomes a row. */}
      <div className={styles.own}>
        <DraftField name="ownPrice" problem={problem} unit="dollars per share" />
      </div>
      {outcomes ? (
        <NumberTable
          caption="What the trade makes or loses at expiration"
          columns={[
            `If the ${noun(plan)} ends`,
            atStart(`${noun(plan)} price`),
            'Profit or loss',
            `Of ${basisWord(plan)}`,
          ]}
          rows={outcomes.map((outcome) => ({
            key: `${outcome.kind}${outcome.spot}`,
            strong: outcome.kind === 'unchanged',
            cells: [
              nameOf(outcome),
              usd(outcome.spot),
              { text: usdResult(outcome.profitTotal), sign: signOf(outcome.profitTotal) },
              { text: percentResult(outcome.periodReturn), sign: signOf(outcome.profitTotal) },
            ],
          }))}
        />
      ) : (
        <p>{enterSpot('what its falls would do')}</p>
      )}
      {afterCloseWords(plan).map((words) => (
        <p key={words} className="note">
          {words}
        </p>
      ))}
    </Card>
  );
}
