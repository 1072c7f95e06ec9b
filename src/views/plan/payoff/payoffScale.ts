import type { PayoffPicture } from '../../../core/put/payoffPicture';
import { path, SIZE } from '../../../ui/drawing';

const DENSITY_HEIGHT = 0.5;

export interface Scale {
  /** Fraction of the width, 0 to 1. */
  readonly x: (spot: number) => number;
  /** Fraction of the height from the top, 0 to 1; more if the picture is torn off. */
  readonly y: (profit: number) => number;
}

export function scaleOf({ spots, profits }: PayoffPicture): Scale {
  const width = spots.high - spots.low;
  const height = profits.high - profits.low || 1;
  return {
    x: (spot) => (spot - spots.low) / width,
    y: (profit) => (profits.high - profit) / height,
  };
}

type Points = PayoffPicture['points'];

export const linePath = (points: Points, { x, y }: Scale) =>
  path(points.map(({ spot, profitTotal }) => [x(spot), y(profitTotal)]));

/** The area between the line and zero profit. */
export function areaPath(points: Points, scale: Scale): string {
  const [first, last] = [points[0]!, points.at(-1)!].map(({ spot }) => ({ spot, profitTotal: 0 }));
  return `${linePath([first!, ...points, last!], scale)}Z`;
}

/** Profits at evenly spaced stock prices across the picture. */
export const evenPath = (profits: readonly number[], { y }: Scale) =>
  path(profits.map((profit, i) => [i / (profits.length - 1), y(profit)]));

/** Where the stock may end, as an area on the foot of the picture. */
export function densityPath(density: readonly number[]): string | null {
  const top = Math.max(0, ...density);
  if (top === 0) return null;
  const outline = path(
    density.map((height, i) => [i / (density.length - 1), 1 - (height / top) * DENSITY_HEIGHT]),
  );
  return `${outline}L${SIZE} ${SIZE}L0 ${SIZE}Z`;
}
