import { lossExitOf } from '../../../plan/order/lossExit';
import { LOSS_EXIT_FIGURES } from '../../../words/figures/lossExit';
import { IF_ASSIGNED, lossExitWords, noPromise } from '../../../words/order/exitPlanWords';
import { DraftChoice } from '../../../fields/DraftChoice';
import { DraftField } from '../../../fields/DraftField';
import { Recipes } from '../../../recipe/RecipeList';
import { Card } from '../../../ui/Card';
import styles from '../Order.module.css';
import type { OrderCardProps } from '../orderCard';

/** Decisions made at entry for the day the trade goes wrong. */
export function ExitsCard({ order: { plan }, problems }: OrderCardProps) {
  const isDecided = typeof lossExitOf(plan) !== 'string';
  return (
    <Card title={plan.isIndex ? 'Loss exit' : 'Loss exit and assignment'}>
      <div className={`fields ${styles.fields}`}>
        <DraftField
          name="lossMultiple"
          problem={problems.lossMultiple}
          hint="times the premium; empty: none"
        />
        {!plan.isIndex && (
          <DraftChoice
            name="ifAssigned"
            options={IF_ASSIGNED}
            hint="decided now, kept with the plan"
          />
        )}
      </div>
      <p>Loss exit: {lossExitWords(plan)}.</p>
      <p className="note">{noPromise(plan)}</p>
      {isDecided && <Recipes of={LOSS_EXIT_FIGURES} plan={plan} />}
    </Card>
  );
}
