import { memo } from 'react';
import { planOnDay } from '../../../plan/closing';
import { usePage } from '../../../store/page';
import { usdTotal } from '../../../text/format';
import { Card } from '../../../ui/Card';
import { Figure } from '../../../ui/Figure';
import { NumberTable } from '../../../ui/table/NumberTable';
import { useRested } from '../../../ui/useRested';
import { DraftField } from '../../../fields/DraftField';
import {
  buyBackWords,
  exitFigures,
  freshWords,
  halfWords,
  paceCells,
  paceRows,
} from '../../../words/plan/exitWords';
import { conventionWords } from '../../../words/planWords';
import { Recipe } from '../recipe/Recipe';
import { Recipes } from '../recipe/RecipeList';
import styles from '../judge/SameCash.module.css';
import { exitOf, halfExitOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';

interface ExitCardProps {
  readonly plan: Plan;
  readonly problem: string | undefined;
}

/** Milliseconds without a move after which a finger rests. */
const REST = 100;

const PACE_RECIPES = {
  openedPace: 'Opened for',
  closingPace: 'Closing',
  holdingPace: 'Holding on',
  freshPace: 'A fresh trade',
  billPace: 'T-bill',
} as const;

/** Buying back on the day looked at, beside holding on and what else the cash could do. */
export function ExitCard(props: ExitCardProps) {
  // Once the finger rests: every frame of a drag belongs to the line it is on.
  const dragged = useRested(
    usePage((page) => page.dragged),
    REST,
  );
  return <Exit {...props} dragged={dragged} />;
}

interface ExitProps extends ExitCardProps {
  readonly dragged: number | null;
}

const Exit = memo(function Exit({ plan: typed, problem, dragged }: ExitProps) {
  const plan = dragged === null ? typed : planOnDay(typed, dragged);
  const exit = exitOf(plan);
  const half = halfExitOf(typed);
  return (
    <Card title="Closing early, or holding on">
      <p className="note">{buyBackWords(plan, exit)}</p>
      <dl className="fields">
        {exitFigures(plan, exit, half).map(({ of, name, value, note }) => (
          <Figure
            key={of}
            name={name}
            value={value}
            note={note}
            recipe={<Recipe of={of} name={name} plan={plan} />}
          />
        ))}
      </dl>
      <NumberTable
        caption="What each way to go on earns"
        columns={['Earned by', 'A day', 'A year']}
        rows={paceRows(plan, exit).map(({ key, name, pace }) => ({
          key,
          cells: [name, ...paceCells(pace)],
        }))}
      />
      <Recipes of={PACE_RECIPES} plan={plan} />
      <p className="note">
        A year: {conventionWords(plan)}. Holding on and a fresh trade count their best case, a put
        that expires worthless, and keep the whole risk, up to{' '}
        {usdTotal(plan.analysis.maxLossTotal)}; closing ends it. {freshWords(plan)}If the cash earns
        the T-bill while it secures the put, closing gains nothing there.
      </p>
      <p className="note">{halfWords(plan, half)}</p>
      <div className={styles.fall}>
        <DraftField
          name="mark"
          problem={problem}
          unit="dollars per share"
          hint="per share; empty is the model’s price"
        />
      </div>
    </Card>
  );
});
