import { profitAtExpiration } from './payoff';
import { breakeven, netPremiumTotal, sharesTotal, type PutTerms, type ShortPut } from './shortPut';

interface PayoffPoint {
  readonly spot: number;
  readonly profitTotal: number;
}

/** The stock prices between which a picture is drawn. */
export interface Spots {
  readonly low: number;
  readonly high: number;
}

/** What the payoff picture shows: its line, its limits and the prices to mark. */
export interface PayoffPicture {
  /** Corners of the line, from low to high stock price; between them it is straight. */
  readonly points: readonly PayoffPoint[];
  readonly spots: Spots;
  readonly profits: { readonly low: number; readonly high: number };
  /** Stock price at which the loss leaves the picture below; null if all of it is shown. */
  readonly tornAt: number | null;
}

/** The expected move, as a share of the stock price, when no volatility is known. */
const UNKNOWN_MOVE = 0.1;

/** The smallest expected move drawn, so that a put in its last minutes still has a picture. */
const LEAST_MOVE = 0.01;

/** Expected moves shown on each side of the stock: about 49 endings in 50 lie within them. */
const REACH = 2.25;

/** Premiums of loss beyond which the picture is torn off, and the fewest it then shows. */
const MOST_PREMIUMS = 4;
const LEAST_PREMIUMS = 3;

/** The roundest amount between three quarters of `most` and `most`: 2,156 gives 2,000. */
function roundBelow(most: number): number {
  const decade = 10 ** Math.floor(Math.log10(most));
  const rounded = (step: number) => Math.floor(most / step) * step;
  const least = (most * LEAST_PREMIUMS) / MOST_PREMIUMS;
  const isEnough = (amount: number) => amount >= least;
  return [decade, decade / 2].map(rounded).find(isEnough) ?? rounded(decade / 5);
}

/**
 * The lowest profit shown, dollars. A loss of many premiums would shrink the premium to the width
 * of a line, so the picture ends at a round loss of three to four premiums.
 */
function lowestShown(terms: PutTerms, lowest: number): number {
  const gross = terms.premium * sharesTotal(terms);
  const floor = Math.min(0, netPremiumTotal(terms)) - roundBelow(MOST_PREMIUMS * gross);
  return gross > 0 ? Math.max(floor, lowest) : lowest;
}

/** A range that holds every marked price and two and a quarter expected moves around the center. */
function spotsAround(center: number, marks: readonly number[], expectedMove: number | null): Spots {
  const lowest = Math.min(...marks);
  const highest = Math.max(...marks);
  const move = Math.max(expectedMove ?? center * UNKNOWN_MOVE, center * LEAST_MOVE);
  const margin = Math.max(move, highest - lowest) / 4;
  return {
    low: Math.max(0, Math.min(center - REACH * move, lowest - margin)),
    high: Math.max(center + REACH * move, highest + margin),
  };
}

/**
 * The payoff at expiration over every marked price and two and a quarter expected moves around the
 * stock, or over the prices in `held`. `expectedMove` is dollars per share, null when no volatility
 * is known. `profitToday` is the position's profit today at a stock price, dollars, where it is
 * known: the picture leaves room for it, so that the scale holds still while the date shown moves.
 */
export function payoffPicture(
  terms: PutTerms & { readonly spot?: ShortPut['spot'] },
  expectedMove: number | null,
  profitToday: ((spot: number) => number) | null = null,
  held: Spots | null = null,
): PayoffPicture {
  const center = terms.spot ?? terms.strike;
  const marks = [breakeven(terms), terms.strike, center];
  const { low, high } = held ?? spotsAround(center, marks, expectedMove);
  const points = [...new Set([low, ...marks.filter((spot) => spot > low && spot < high), high])]
    .toSorted((a, b) => a - b)
    .map((spot) => ({ spot, profitTotal: profitAtExpiration(terms, spot) }));
  const least = profitAtExpiration(terms, low);
  const shown = lowestShown(terms, Math.min(0, least, profitToday ? profitToday(low) : 0));
  return {
    points,
    spots: { low, high },
    profits: { low: shown, high: Math.max(0, netPremiumTotal(terms)) },
    tornAt: least < shown ? breakeven(terms) + shown / sharesTotal(terms) : null,
  };
}
