import { memo } from 'react';
import { planOnDay } from '../../../plan/exits/closing';
import { usePage } from '../../../store/page';
import { usdTotal } from '../../../text/format';
import { Card } from '../../../ui/Card';
import { NumberTable } from '../../../ui/table/NumberTable';
import { useRested } from '../../../ui/useRested';
import { DraftField } from '../../../fields/DraftField';
import { buyBackWords, freshWords, paceCells } from '../../../words/plan/exitWords';
import { EXITS } from '../../../words/figures/exits';
import { PACES } from '../../../words/figures/paces';
import { NAMES } from '../../../words/names';
import { conventionWords } from '../../../words/planWords';
import { PlanFigures } from '../recipe/PlanFigures';
import { Recipes } from '../../../recipe/RecipeList';
import styles from './ExitCard.module.css';
import { exitOf } from '../../../plan/derived';
import type { Plan } from '../../../plan/plan';

interface ExitCardProps {
  readonly plan: Plan;
  readonly problem: string | undefined;
}

/** Milliseconds without a move after which a finger rests. */
const REST = 100;

/** Buying back on the day viewed, beside holding on and other uses of the cash. */
export function ExitCard(props: ExitCardProps) {
  // Wait until the finger rests: during a drag, every frame is needed for the line.
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
  return (
    <Card title="Closing early, or holding on">
      <div className={styles.mark}>
        <DraftField name="mark" problem={problem} hint="per share; empty is the model’s price" />
      </div>
      <p className="note">{buyBackWords(plan, exit)}</p>
      <PlanFigures figures={EXITS} plan={plan} />
      <NumberTable
        caption="What each choice earns"
        columns={['Earned by', 'A day', NAMES.annualizedReturn]}
        rows={PACES.map(({ name, row, pace }) => ({
          key: name,
          cells: [row(plan), ...paceCells(pace(plan))],
        }))}
      />
      <Recipes of={PACES} plan={plan} />
      <p className="note">
        {NAMES.annualizedReturn}: {conventionWords(plan)}. Holding on and a fresh trade count their
        best case, a put that expires worthless, and keep the whole risk, up to{' '}
        {usdTotal(plan.analysis.maxLossTotal)}; closing ends it. {freshWords(plan)}If the cash is in
        T-bills while it secures the put, closing gains nothing there.
      </p>
    </Card>
  );
});
