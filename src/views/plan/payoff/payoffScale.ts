import type { PayoffPicture } from '../../../core/put/payoffPicture';
import { path, SIZE } from '../../../ui/drawing';

/** Share of the height kept free for the labels above the line and for a margin below it. */
const HEADROOM = 0.26;
const FOOTROOM = 0.04;
const DENSITY_HEIGHT = 0.42;

export interface Scale {
  /** Fraction of the width, 0 to 1. */
  readonly x: (spot: number) => number;
  /** Fraction of the height from the top, 0 to 1. */
  readonly y: (profit: number) => number;
}

export function scaleOf({ spots, profits }: PayoffPicture): Scale {
  const width = spots.high - spots.low;
  const height = profits.high - profits.low || 1;
  return {
    x: (spot) => (spot - spots.low) / width,
    y: (profit) => HEADROOM + ((profits.high - profit) / height) * (1 - HEADROOM - FOOTROOM),
  };
}

export const linePath = (points: PayoffPicture['points'], { x, y }: Scale) =>
  path(points.map(({ spot, profitTotal }) => [x(spot), y(profitTotal)]));

/** Profits at evenly spaced stock prices across the picture. */
export const evenPath = (profits: readonly number[], { y }: Scale) =>
  path(profits.map((profit, i) => [i / (profits.length - 1), y(profit)]));

/** Where the stock may end, as an area standing on the foot of the picture. */
export function densityPath(density: readonly number[] | null): string | null {
  const top = Math.max(0, ...(density ?? []));
  if (!density || top === 0) return null;
  const outline = path(
    density.map((height, i) => [i / (density.length - 1), 1 - (height / top) * DENSITY_HEIGHT]),
  );
  return `${outline}L${SIZE} ${SIZE}L0 ${SIZE}Z`;
}
