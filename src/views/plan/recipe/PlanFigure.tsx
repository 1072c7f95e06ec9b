import type { Plan } from '../../../plan/plan';
import { Figure } from '../../../ui/Figure';
import type { Figure as Declared, LeadingFigure } from '../../../words/figures/figure';
import { Recipe } from './Recipe';

interface PlanFigureProps {
  readonly figure: Declared | LeadingFigure;
  readonly plan: Plan;
  readonly size?: 'hero' | 'large' | 'small';
}

/** A figure of the plan, whole, with its recipe one click away. */
export const PlanFigure = ({ figure, plan, size = 'small' }: PlanFigureProps) => (
  <Figure
    size={size}
    name={figure.name}
    value={figure.value(plan)}
    note={figure.note?.(plan)}
    recipe={<Recipe of={figure} plan={plan} />}
  />
);
