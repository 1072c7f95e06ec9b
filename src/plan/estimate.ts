import { nearestTick } from '../core/market/tickSize';
import { optionPrice } from '../core/pricing/optionPrice';
import { carryOf } from './derived';
import { plannedPut } from './market';
import type { Plan } from './plan';
import { tickClassOf } from './tickClass';

/**
 * What the put of a plan is worth at the volatility its premium is estimated at, on the nearest
 * price step, dollars per share; null where nothing is estimated or nothing can be priced.
 */
export function estimatedPremium(plan: Plan): number | null {
  const { estimatedAt } = plan.input;
  const stock = carryOf(plan);
  if (estimatedAt === null || !stock) return null;
  const worth = optionPrice(plannedPut(plan), { ...stock, volatility: estimatedAt });
  return nearestTick(worth, tickClassOf(plan)) ?? 0;
}
