import { spotDensity } from '../core/pricing/likelihood';
import { payoffPicture, type PayoffPicture } from '../core/put/payoffPicture';
import { profitThroughTime, type RunningPut } from '../core/put/throughTime';
import type { Implied } from './market';
import type { Plan } from './plan';
import { pricingOf } from './pricing';

const DENSITY_STEPS = 80;

/** The payoff over what may come, with room for the lines before expiration. */
export function picture(
  plan: Plan,
  implied: Implied | null,
  running: RunningPut | null,
  boundary: number | null,
): PayoffPicture {
  const { trade, terms } = plan;
  const expectedMove = implied && implied.chances.expectedMove;
  const payoff = payoffPicture(trade ?? terms, expectedMove, boundary);
  // The lowest a line before expiration gets, so that the picture holds still while dates change.
  const worst = running
    ? profitThroughTime(running, {
        spots: [payoff.spots.low],
        yearsLeft: [pricingOf(plan).years],
      })[0]![0]!
    : payoff.profits.low;
  return { ...payoff, profits: { ...payoff.profits, low: Math.min(payoff.profits.low, worst) } };
}

/** Evenly spaced stock prices across the picture, both ends included. */
export const spotsAcross = ({ low, high }: PayoffPicture['spots'], steps: number) =>
  Array.from({ length: steps + 1 }, (_, step) => low + ((high - low) * step) / steps);

/** How likely the stock ends at each of evenly spaced prices across the picture, relatively. */
export function density({ spots }: PayoffPicture, implied: Implied | null) {
  if (!implied) return null;
  return spotsAcross(spots, DENSITY_STEPS).map((spot) => spotDensity(spot, implied));
}
