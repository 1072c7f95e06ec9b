import { nearestTick } from '../core/market/tickSize';
import { optionPrice } from '../core/pricing/optionPrice';
import { carryOf } from './derived';
import { plannedPut } from './market';
import type { Plan } from './plan';
import { tickClassOf } from './tickClass';

/**
 * The estimated premium of a plan's put, at its estimation volatility and on the nearest price
 * step, dollars per share; null if nothing is estimated or it cannot be priced.
 */
export function estimatedPremium(plan: Plan): number | null {
  const { estimatedAt } = plan.input;
  const stock = carryOf(plan);
  if (estimatedAt === null || !stock) return null;
  const worth = optionPrice(plannedPut(plan), { ...stock, volatility: estimatedAt });
  return nearestTick(worth, tickClassOf(plan)) ?? 0;
}
