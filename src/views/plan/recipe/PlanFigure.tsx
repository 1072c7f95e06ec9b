import type { ReactNode } from 'react';
import type { Plan } from '../../../plan/plan';
import { Figure } from '../../../ui/Figure';
import type { Figure as Declared, LeadingFigure } from '../../../words/figures/figure';
import { Recipe } from '../../../recipe/Recipe';

interface PlanFigureProps {
  readonly figure: Declared | LeadingFigure;
  readonly plan: Plan;
  readonly size?: 'hero' | 'large' | 'small';
  /** What comes later and goes on where the note ends. */
  readonly children?: ReactNode;
}

/** A figure of the plan, whole, with its recipe one click away. */
export const PlanFigure = ({ figure, plan, size = 'small', children }: PlanFigureProps) => (
  <Figure
    size={size}
    name={figure.name}
    value={figure.value(plan)}
    note={
      children ? (
        <>
          {figure.note?.(plan)}
          {children}
        </>
      ) : (
        figure.note?.(plan)
      )
    }
    recipe={<Recipe of={figure} plan={plan} />}
  />
);
