import { worthExercised, type Exercise } from '../../../plan/exercise';
import { Card } from '../../../ui/Card';
import { EXERCISE } from '../../../words/figures/exercise';
import {
  assignedEarlyWords,
  boundaryWords,
  dividendWords,
  warningWords,
} from '../../../words/plan/exerciseWords';
import { isEuropean } from '../../../words/kindWords';
import styles from '../chances/MoreFigures.module.css';
import notices from '../Notices.module.css';
import { PlanFigures } from '../recipe/PlanFigures';
import { unpricedWords } from '../../../words/plan/unpriced';
import { exerciseOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';

/** When the put's holder would exercise before expiration, and what that means for the seller. */
export function EarlyExercise({ plan }: { readonly plan: Plan }) {
  if (isEuropean(plan)) return null;
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
  const dividend = dividendWords(plan, exercise);
  return (
    <>
      <p>{boundaryWords(plan, exercise)}</p>
      <PlanFigures figures={EXERCISE} plan={plan} className={styles.spaced!} />
      {dividend && <p className="note">{dividend}</p>}
    </>
  );
}
