import { noun } from '../../words/planWords';
import { enterSpot } from '../../words/plan/unpriced';
import type { PlanView } from '../../store/usePlan';
import { Figure } from '../../ui/Figure';
import { NumberTable } from '../../ui/table/NumberTable';
import styles from './CompareMore.module.css';
import { Recipes } from '../../recipe/RecipeList';
import { MARGIN_FALL_FIGURES } from '../../words/figures/marginFall';
import { Fold } from './Fold';
import { marginBrief } from '../../words/compare/briefs';
import { DraftField } from '../../fields/DraftField';
import {
  accountsWords,
  behindWords,
  calledFigures,
  marginAnswer,
  marginColumns,
  marginRow,
  marksWords,
} from '../../words/compare/marginFallWords';
import { marginFallOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';

interface MarginFallProps {
  readonly plan: Plan;
  readonly problems: PlanView['problems'];
}

/** What a margin account requires for the put as the stock falls, and where a margin call comes. */
export function MarginFall({ plan, problems }: MarginFallProps) {
  const fall = marginFallOf(plan);
  return (
    <Fold title="Margin through the fall" brief={marginBrief(fall)}>
      {fall ? (
        <>
          <p>
            <strong>{marginAnswer(plan, fall)}</strong>
          </p>
          <p className="note">{behindWords(plan, fall)}</p>
          <dl className={`fields ${styles.figures}`}>
            {calledFigures(plan, fall).map((figure) => (
              <Figure key={figure.name} {...figure} />
            ))}
          </dl>
          <NumberTable
            caption={`The put in a margin account as the ${noun(plan)} falls, today`}
            columns={marginColumns(plan, fall)}
            rows={fall.rows.map((row) => marginRow(row, fall))}
          />
          <Recipes of={MARGIN_FALL_FIGURES} plan={plan} />
          <p className="note">{accountsWords(plan, fall)}</p>
          <p className="note">{marksWords(plan, fall)}</p>
        </>
      ) : (
        <p className="note">{enterSpot('the margin through its fall')}</p>
      )}
      <div className={`fields ${styles.fields}`}>
        <DraftField name="cash" problem={problems.cash} unit="dollars" hint="before the premium" />
        <DraftField
          name="volatilityRise"
          problem={problems.volatilityRise}
          unit="in percentage points"
          after="points"
        />
      </div>
    </Fold>
  );
}
