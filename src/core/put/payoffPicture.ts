import { profitAtExpiration } from './payoff';
import { breakeven, netPremiumTotal, type PutTerms, type ShortPut } from './shortPut';

interface PayoffPoint {
  readonly spot: number;
  readonly profitTotal: number;
}

/** What the payoff picture shows: its line, its limits and the prices to mark. */
export interface PayoffPicture {
  /** Corners of the line, from low to high stock price; between them it is straight. */
  readonly points: readonly PayoffPoint[];
  readonly spots: { readonly low: number; readonly high: number };
  readonly profits: { readonly low: number; readonly high: number };
}

/** Room on each side of the marked prices when no expected move says how much is of interest. */
const UNKNOWN_MOVE = 0.1;

/** Expected moves below the stock beyond which the exercise boundary is not worth the room. */
const FARTHEST_BOUNDARY = 3;

/**
 * The payoff at expiration over every marked price and one and a half expected moves around
 * the stock. `expectedMove` is dollars per share, null when no volatility is known. The price
 * below which the put is best exercised is among the marks where it is not far off.
 */
export function payoffPicture(
  terms: PutTerms & { readonly spot?: ShortPut['spot'] },
  expectedMove: number | null,
  exerciseBoundary: number | null = null,
): PayoffPicture {
  const even = breakeven(terms);
  const center = terms.spot ?? terms.strike;
  const move = expectedMove ?? center * UNKNOWN_MOVE;
  const reach = 1.5 * move;
  const isInReach =
    exerciseBoundary !== null && exerciseBoundary > center - FARTHEST_BOUNDARY * move;
  const marks = [even, terms.strike, center, ...(isInReach ? [exerciseBoundary] : [])];
  const margin = reach / 6;
  const low = Math.max(0, Math.min(center - reach, Math.min(...marks) - margin));
  const high = Math.max(center + reach, Math.max(...marks) + margin);
  const corners = [low, ...marks.filter((spot) => spot > low), high];
  const points = [...new Set(corners)]
    .toSorted((a, b) => a - b)
    .map((spot) => ({ spot, profitTotal: profitAtExpiration(terms, spot) }));
  return {
    points,
    spots: { low, high },
    profits: {
      low: Math.min(0, profitAtExpiration(terms, low)),
      high: Math.max(0, netPremiumTotal(terms)),
    },
  };
}
