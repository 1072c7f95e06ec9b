import { isSound } from '../../../core/chain/dominance';
import type { RankedPut } from '../../../core/chain/rankedPut';

/** A put's position in a picture. */
export interface Spot {
  readonly put: RankedPut;
  readonly x: number;
  readonly y: number;
}

/** The puts of one expiration in a picture. */
export interface Series {
  /** ISO date. */
  readonly expiration: string;
  readonly days: number;
  /** Undoubted puts. */
  readonly sound: readonly Spot[];
  readonly doubtful: readonly Spot[];
  /** Undoubted puts on the line, from left to right. */
  readonly line: readonly Spot[];
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A picture of puts: the ranges of its axes, and its points. */
export interface Plotted {
  readonly x: Range;
  readonly y: Range;
  /** Next expiration first. */
  readonly series: readonly Series[];
  /** Number of puts with both figures that lie outside it. */
  readonly beyond: number;
}

/** Both figures of a put; null if one is not known. */
export type SpotOf = (put: RankedPut) => Spot | null;

/**
 * Range of some figures with room at both ends, and at least `least` wide so that nearly equal
 * figures do not look far apart; null without figures.
 */
export function rangeOf(figures: readonly number[], room = 0.04, least = 0): Range | null {
  if (figures.length === 0) return null;
  let [low, high] = [Infinity, -Infinity];
  for (const figure of figures) {
    if (figure < low) low = figure;
    if (figure > high) high = figure;
  }
  const margin = Math.max((high - low || Math.abs(high) || 1) * room, (least - (high - low)) / 2);
  return { low: low - margin, high: high + margin };
}

const isIn = (figure: number, { low, high }: Range) => figure >= low && figure <= high;

/** Puts by expiration at their positions in a picture, with a line for each expiration. */
export function plotted(
  puts: readonly RankedPut[],
  spotOf: SpotOf,
  { x, y }: Pick<Plotted, 'x' | 'y'>,
  lineOf: (sound: readonly Spot[], expiration: string) => readonly Spot[],
): Plotted {
  const byDate = new Map<string, { days: number; sound: Spot[]; doubtful: Spot[] }>();
  let beyond = 0;
  for (const put of puts) {
    const spot = spotOf(put);
    if (spot === null) continue;
    if (!isIn(spot.x, x) || !isIn(spot.y, y)) {
      beyond += 1;
      continue;
    }
    const { expiration } = put.contract;
    const of = byDate.get(expiration) ?? { days: put.days, sound: [], doubtful: [] };
    byDate.set(expiration, of);
    of[isSound(put) ? 'sound' : 'doubtful'].push(spot);
  }
  const series = [...byDate]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([expiration, { days, sound, doubtful }]) => {
      const line = lineOf(sound, expiration);
      return { expiration, days, sound, doubtful, line };
    });
  return { x, y, series, beyond };
}
