import type { ExpectedRange } from '../core/pricing/expectedRange';
import { spotDensity } from '../core/pricing/likelihood';
import { payoffPicture, type PayoffPicture, type Spots } from '../core/put/payoffPicture';
import { profitThroughTime, type RunningPut } from '../core/put/throughTime';
import type { Implied } from './market';
import type { Plan } from './plan';
import { pricingOf } from './pricing';

const DENSITY_STEPS = 80;

/** The payoff over the expected prices or a fixed range, with room for the lines before expiration. */
export function picture(
  plan: Plan,
  implied: Implied | null,
  running: RunningPut | null,
  held: Spots | null = null,
): PayoffPicture {
  const yearsLeft = [pricingOf(plan).years];
  return payoffPicture(
    plan.trade ?? plan.terms,
    implied && implied.chances.expectedMove,
    running && ((spot) => profitThroughTime(running, { spots: [spot], yearsLeft })[0]![0]!),
    held,
  );
}

/** Evenly spaced stock prices across the picture, both ends included. */
export const spotsAcross = ({ low, high }: PayoffPicture['spots'], steps: number) =>
  Array.from({ length: steps + 1 }, (_, step) => low + ((high - low) * step) / steps);

/** Where the stock may end according to the premium. */
export interface Likely {
  /** Relative density at evenly spaced prices across the picture. */
  readonly density: readonly number[];
  /** Chance that it ends below the strike. */
  readonly assignment: number;
  readonly range: ExpectedRange;
}

/** The density across a picture; null if the premium implies nothing about the stock. */
export function likely({ spots }: PayoffPicture, implied: Implied | null): Likely | null {
  if (!implied) return null;
  const { assignment, expectedRange: range } = implied.chances;
  const density = spotsAcross(spots, DENSITY_STEPS).map((spot) => spotDensity(spot, implied));
  return { density, assignment, range };
}
