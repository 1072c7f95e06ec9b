import type { Plan } from '../../../plan/plan';
import { Card } from '../../../ui/Card';
import { MORE_FIGURES } from '../../../words/figures/moreFigures';
import { PlanFigures } from '../recipe/PlanFigures';

/** The figures behind the verdict, each with its recipe. */
export const MoreFigures = ({ plan }: { readonly plan: Plan }) => (
  <Card title="More figures">
    <PlanFigures figures={MORE_FIGURES} plan={plan} />
  </Card>
);
