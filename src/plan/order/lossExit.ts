import { lossExit, type LossExit, type NoLossExit } from '../../core/put/lossExit';
import { limitsOf } from '../derived';
import type { Plan } from '../plan';
import { tickClassOf } from '../tickClass';

/**
 * The chosen exit at a loss, based on the fill or otherwise on the limit; or why there is none:
 * none is possible, none is chosen, or the text cannot be read.
 */
export function lossExitOf(plan: Plan): LossExit | NoLossExit | 'none' | 'unread' {
  const { unread, lossMultiple } = plan.input;
  if (unread.includes('lossMultiple')) return 'unread';
  if (lossMultiple === null) return 'none';
  const { sold } = limitsOf(plan);
  return sold
    ? lossExit(sold, lossMultiple, { tickClass: tickClassOf(plan), schedule: plan.schedule })
    : 'noStep';
}
