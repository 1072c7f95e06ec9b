import type { Plan } from '../../../plan/plan';
import type { Figure } from '../../../words/figures/figure';
import { PlanFigure } from './PlanFigure';

interface PlanFiguresProps {
  readonly figures: readonly Figure[];
  readonly plan: Plan;
  readonly className?: string;
}

/** Figures of the plan side by side. */
export const PlanFigures = ({ figures, plan, className = '' }: PlanFiguresProps) => (
  <dl className={`fields ${className}`}>
    {figures.map((figure) => (
      <PlanFigure key={figure.name} figure={figure} plan={plan} />
    ))}
  </dl>
);
