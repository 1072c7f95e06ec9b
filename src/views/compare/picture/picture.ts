import { pricesDrawn, type Drawn } from '../../../core/strategies/pricesDrawn';
import type { Line } from '../../../plan/compare/lines';
import { percentBrief } from '../../../text/format';
import { percentResult, usdAxis, usdResult } from '../../../text/resultFormat';
import { roundTicks } from '../../../text/roundTicks';

const RISE = 0.2;
const LEAST_FALL = 0.3;

/** The unit of the vertical axis. */
export type Unit = 'dollars' | 'share';

export interface Scale {
  readonly title: string;
  /** A line's value at a price. */
  readonly at: (drawn: Drawn, price: number) => number;
  /** The value below which lines leave the chart, from all values in it; −Infinity if none does. */
  readonly lowest: (values: readonly number[]) => number;
  /** What to say about lines that leave the chart. */
  readonly left: string;
  /** The least upper end of the chart. */
  readonly highest: number;
  readonly axis: (value: number) => string;
  readonly shown: (value: number) => string;
}

/**
 * Largest legible ratio of the largest loss to the largest gain; beyond it, losses are shown up to
 * SHOWN times the largest gain.
 */
const LEGIBLE = 10;
const SHOWN = 4;

/**
 * If the largest loss is many times the largest gain, the chart ends at a few gains below zero,
 * since otherwise the gains would be too flat to see.
 */
function tornBelow(values: readonly number[]): number {
  const most = Math.max(...values);
  return most > 0 && Math.min(...values) < -LEGIBLE * most ? -SHOWN * most : -Infinity;
}

export const SCALES: Readonly<Record<Unit, Scale>> = {
  dollars: {
    title: 'Gain or loss of each row',
    at: ({ profitAtExpiration }, price) => profitAtExpiration(price),
    lowest: tornBelow,
    left: 'The picture is cut off below, so that gains can be told apart: “At other falls” has the losses.',
    highest: 1,
    axis: usdAxis,
    shown: usdResult,
  },
  share: {
    title: 'Return on each row’s capital',
    at: ({ profitAtExpiration, capitalTotal }, price) => profitAtExpiration(price) / capitalTotal,
    lowest: () => -1,
    left: 'A line that leaves the picture at the bottom has lost more than all of its capital.',
    highest: 0.05,
    axis: percentBrief,
    shown: percentResult,
  },
};

/** A line of the tables, as drawn. */
export interface InPicture {
  readonly line: Line;
  readonly drawn: Drawn;
}

export type Picture = ReturnType<typeof pictureOf>;

/** The range of the chart, and the prices at which it is drawn. */
export function pictureOf(
  lines: readonly InPicture[],
  spot: number,
  fall: number,
  { at, lowest, highest }: Scale,
) {
  const low = spot * (1 - Math.max(LEAST_FALL, fall));
  const high = spot * (1 + RISE);
  // Points between the bends are there only to be read.
  const marks = [spot, spot * (1 - fall), ...roundTicks(low, high, 60)];
  const drawn = lines.map((line) => line.drawn);
  const points = pricesDrawn(drawn, { low, high }, marks);
  const all = points.flatMap((price) => drawn.map((each) => at(each, price)));
  const least = lowest(all);
  return {
    low,
    high,
    points,
    bottom: Math.max(least, Math.min(0, ...all)),
    top: Math.max(highest, ...all),
    isClipped: all.some((value) => value < least),
  };
}

/** The line with which all others are compared. */
export const isPut = ({ key }: Line) => key === 'cashSecuredPut';
