import { deviationsDown } from '../core/pricing/expectedRange';
import type { MarginTerms } from '../core/margin/margin';
import type { NakedPut } from '../core/strategies/nakedPut';
import { stressShortPut } from '../core/put/stress';
import type { RunningPut } from '../core/put/throughTime';
import { initialShare } from '../draft/fields';
import type { Implied } from './market';
import type { Plan } from './plan';

export type Gap = NonNullable<ReturnType<typeof afterGap>>;

/** The put today after the gap asked about; null if it cannot be priced. */
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
    /** The gap in standard deviations to expiration; null if not known. */
    expectedMoves: implied && deviationsDown(shock.gap, { ...implied.market, ...implied.option }),
    returnOnCapital: stress.profitTotal / capitalTotal,
    /** Capital that a naked put's return is measured against. */
    marginCapitalTotal: naked.capitalTotal,
    returnOnMargin: stress.profitTotal / naked.capitalTotal,
    /** What a naked put holding only its margin must add at once. */
    marginToFindTotal: Math.max(0, stress.marginThenTotal - stress.marginNowTotal),
  };
}
