import { stressShortPut } from '../core/put/stress';
import { usualShare } from '../draft/fields';
import type { OutlookPlan } from './outlook';
import { nakedOf } from './planDetails';

export type StressPlan = NonNullable<ReturnType<typeof stressPlan>>;

/** The put after the gap asked about, today; null without a price for it. */
export function stressPlan(plan: OutlookPlan) {
  const { running, implied, input } = plan;
  const naked = nakedOf(plan);
  if (!running || !naked) return null;
  const shock = {
    gap: input.gap ?? usualShare('gap'),
    volatilityRise: input.volatilityRise ?? usualShare('volatilityRise'),
  };
  const stress = stressShortPut(running, shock);
  const expectedMove = implied ? implied.chances.expectedMove : 0;
  return {
    ...stress,
    ...shock,
    /** The gap in moves of one standard deviation to expiration; null where none is known. */
    expectedMoves: expectedMove > 0 ? (running.market.spot - stress.spot) / expectedMove : null,
    returnOnCapital: stress.profitTotal / plan.capitalTotal,
    /** What a naked put's return is measured against. */
    marginCapitalTotal: naked.capitalTotal,
    returnOnMargin: stress.profitTotal / naked.capitalTotal,
    /** What a naked put that holds its margin and no more must add at once. */
    marginToFindTotal: Math.max(0, stress.marginThenTotal - stress.marginNowTotal),
  };
}
