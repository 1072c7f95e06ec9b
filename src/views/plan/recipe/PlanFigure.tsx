import type { ReactNode } from 'react';
import type { Plan } from '../../../plan/plan';
import { Figure } from '../../../ui/Figure';
import type { Figure as Declared, LeadingFigure } from '../../../words/figures/figure';
import { Recipe } from '../../../recipe/Recipe';

interface PlanFigureProps {
  readonly figure: Declared | LeadingFigure;
  readonly plan: Plan;
  readonly size?: 'hero' | 'large' | 'small';
  /** Replaces its note. */
  readonly note?: ReactNode;
}

/** A complete figure of the plan; its name opens its recipe. */
export const PlanFigure = ({
  figure,
  plan,
  size = 'small',
  note = figure.note?.(plan),
}: PlanFigureProps) => (
  <Figure
    size={size}
    name={figure.name}
    recipe={<Recipe of={figure} plan={plan} />}
    value={figure.value(plan)}
    note={note}
  />
);
