import type { FanPoint } from '../../../core/simulation/fan';
import { path } from '../../../ui/drawing';

export type FanValue = Exclude<keyof FanPoint, 'period' | 'day' | 'mean'>;

export interface FanScale {
  /** Lowest and highest account in the chart, in multiples of the start. */
  readonly low: number;
  readonly high: number;
  /** From 0 at the left to 1 at the right. */
  readonly x: (day: number) => number;
  /** From 0 at the top to 1 at the bottom. */
  readonly y: (value: number) => number;
}

/** Share of the height left free above and below the lines. */
const AIR = 0.04;

export function fanScaleOf(points: readonly FanPoint[]): FanScale {
  const values = points.flatMap(({ p5, p95, bills }) => [p5, p95, bills]);
  const least = Math.min(...values);
  const most = Math.max(...values);
  // A fan without width is drawn in the middle.
  const air = (most - least) * AIR || 0.01;
  const low = least - air;
  const high = most + air;
  return {
    low,
    high,
    x: (day) => day / points.at(-1)!.day,
    y: (value) => (high - value) / (high - low),
  };
}

const cornersOf = (points: readonly FanPoint[], of: FanValue, { x, y }: FanScale) =>
  points.map((point) => [x(point.day), y(point[of])] as const);

export const fanLine = (points: readonly FanPoint[], of: FanValue, scale: FanScale) =>
  path(cornersOf(points, of, scale));

/** The area between two lines. */
export const fanBand = (
  points: readonly FanPoint[],
  from: FanValue,
  to: FanValue,
  scale: FanScale,
) => `${path([...cornersOf(points, from, scale), ...cornersOf(points, to, scale).toReversed()])}Z`;
