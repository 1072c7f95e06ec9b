import { lossExit, type LossExit, type NoLossExit } from '../../core/put/lossExit';
import { limitsOf } from '../derived';
import type { Plan } from '../plan';
import { tickClassOf } from '../tickClass';

/**
 * The exit at a loss as chosen, of the sale as filled or else at its limit; why there is none, or
 * that none is chosen, or that what is typed cannot be read.
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
