import { takeProfitOutcomes, type TakeProfitOutcome } from '../../core/put/takeProfit';
import { limitsOf } from '../derived';
import type { Plan } from '../plan';

/** What the take-profit order earns, by when it fills, based on the fill or otherwise on the limit. */
export function takeProfitOf(plan: Plan): readonly TakeProfitOutcome[] {
  const { convention, schedule, asOf } = plan;
  const { sold, takeProfitLimit: closePrice } = limitsOf(plan);
  if (!sold || closePrice === null) return [];
  return takeProfitOutcomes({ terms: sold, closePrice, convention, schedule }, asOf);
}
