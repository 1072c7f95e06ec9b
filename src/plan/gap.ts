import { deviationsDown } from '../core/pricing/expectedRange';
import type { MarginTerms } from '../core/margin/margin';
import type { NakedPut } from '../core/strategies/nakedPut';
import { stressShortPut } from '../core/put/stress';
import type { RunningPut } from '../core/put/throughTime';
import { initialShare } from '../draft/fields';
import type { Implied } from './market';
import type { Plan } from './plan';

export type Gap = NonNullable<ReturnType<typeof afterGap>>;

/** The put after the gap asked about, today; null without a price for it. */
export function afterGap(
  { input, capitalTotal }: Plan,
  running: RunningPut | null,
  implied: Implied | null,
  naked: NakedPut | null,
  margin: MarginTerms,
) {
  if (!running || !naked) return null;
  const shock = {
    gap: input.gap ?? initialShare('gap'),
    volatilityRise: input.volatilityRise ?? initialShare('volatilityRise'),
  };
  const stress = stressShortPut(running, shock, margin);
  return {
    ...stress,
    ...shock,
    /** The gap in moves of one standard deviation to expiration; null where none is known. */
    expectedMoves: implied && deviationsDown(shock.gap, { ...implied.market, ...implied.option }),
    returnOnCapital: stress.profitTotal / capitalTotal,
    /** What a naked put's return is measured against. */
    marginCapitalTotal: naked.capitalTotal,
    returnOnMargin: stress.profitTotal / naked.capitalTotal,
    /** What a naked put that holds its margin and no more must add at once. */
    marginToFindTotal: Math.max(0, stress.marginThenTotal - stress.marginNowTotal),
  };
}
