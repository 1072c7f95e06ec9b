import { memo } from 'react';
import type { Plan } from '../../plan/plan';
import {
  ANNUALIZED_RETURN,
  BREAKEVEN,
  CASH_TO_SET_ASIDE,
  MOST_YOU_CAN_LOSE,
} from '../../words/figures/keyFigures';
import styles from './KeyFigures.module.css';
import { PlanFigure } from './recipe/PlanFigure';

/** The four figures a decision turns on. */
export const KeyFigures = memo(function KeyFigures({ plan }: { readonly plan: Plan }) {
  return (
    <dl className={styles.figures}>
      <PlanFigure size="hero" figure={ANNUALIZED_RETURN} plan={plan} />
      <PlanFigure size="large" figure={BREAKEVEN} plan={plan} />
      <PlanFigure size="large" figure={CASH_TO_SET_ASIDE} plan={plan} />
      <PlanFigure size="large" figure={MOST_YOU_CAN_LOSE} plan={plan} />
    </dl>
  );
});
