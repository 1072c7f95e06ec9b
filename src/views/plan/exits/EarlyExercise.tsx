import { worthExercised, type Exercise } from '../../../plan/exercise';
import { percentFine, usd } from '../../../text/format';
import { Card } from '../../../ui/Card';
import { Figure } from '../../../ui/Figure';
import {
  assignedEarlyWords,
  boundaryWords,
  dividendWords,
  warningWords,
} from '../../../words/plan/exerciseWords';
import styles from '../chances/MoreFigures.module.css';
import notices from '../Notices.module.css';
import { lacksRate } from '../../../words/plan/rateWords';
import { Recipe } from '../recipe/Recipe';
import { unpricedWords } from '../../../words/plan/unpriced';
import { exerciseOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';

/** When the holder of the put would exercise before expiration, and what that means for the seller. */
export function EarlyExercise({ plan }: { readonly plan: Plan }) {
  const exercise = exerciseOf(plan);
  const warning = warningWords(plan, exercise, worthExercised(plan));
  return (
    <Card title="Early exercise">
      {warning && (
        <ul className={notices.notices} aria-label="Early exercise warning">
          <li>{warning}</li>
        </ul>
      )}
      {exercise ? (
        <Priced plan={plan} exercise={exercise} />
      ) : (
        <p className="note">{unpricedWords(plan, 'when early exercise pays')}</p>
      )}
      {plan.days > 0 && <p className="note">{assignedEarlyWords(plan)}</p>}
    </Card>
  );
}

interface PricedProps {
  readonly plan: Plan;
  readonly exercise: Exercise;
}

function Priced({ plan, exercise }: PricedProps) {
  const { boundary, timeValue, interestOnStrike } = exercise;
  const dividend = dividendWords(plan, exercise);
  const below = plan.days === 0 ? plan.terms.strike : boundary;
  return (
    <>
      <p>{boundaryWords(plan, exercise)}</p>
      <dl className={`fields ${styles.spaced}`}>
        <Figure
          name="Exercise pays below"
          value={below === null ? null : usd(below)}
          note={belowNote(plan, exercise)}
          recipe={<Recipe of="exerciseBoundary" name="Exercise pays below" plan={plan} />}
        />
        <Figure
          name="Time value left"
          value={usd(timeValue)}
          note="per share, lost by exercising"
          recipe={<Recipe of="timeValue" name="Time value left" plan={plan} />}
        />
        <Figure
          name="Interest on the strike"
          value={usd(interestOnStrike)}
          note={interestNote(plan)}
          recipe={<Recipe of="strikeInterest" name="Interest on the strike" plan={plan} />}
        />
      </dl>
      {dividend && <p className="note">{dividend}</p>}
    </>
  );
}

function belowNote({ days }: Plan, { boundary }: Exercise): string {
  if (days === 0) return 'stock price, at the close today';
  return boundary === null ? 'at no stock price' : 'stock price, today';
}

function interestNote(plan: Plan): string {
  if (plan.days === 0) return 'per share until the close: none is counted';
  if (lacksRate(plan)) return 'per share to expiration: none without a T-bill quote';
  return `per share to expiration, at ${percentFine(plan.rate)}; won by exercising`;
}
