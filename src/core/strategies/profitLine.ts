/*
 * Profit at expiration is a line that bends only at the strikes, so its zeros and extremes follow
 * from its corners.
 */

export interface ProfitLine {
  readonly profitAtExpiration: (spot: number) => number;
  /** Ascending, 0 first. */
  readonly corners: readonly number[];
}

/** Dollars for the whole position, or unlimited as the stock rises. */
export type Limit = number | 'unlimited';

/**
 * The corners and, since the stock price has no upper end, one price past them to show the slope.
 */
function pointsOf({ corners, profitAtExpiration }: ProfitLine) {
  const beyond = 2 * Math.max(corners.at(-1)!, 1);
  return [...corners, beyond].map((spot) => ({ spot, profitTotal: profitAtExpiration(spot) }));
}

/**
 * Stock prices at which the line crosses a level, ascending. A 95 put sold at 2.50 is above 0 from
 * 92.50 on; a 100 straddle sold at 9.65 from 90.35 to 109.65.
 */
export function crossings(line: ProfitLine, level: number): readonly number[] {
  const points = pointsOf(line);
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]!;
    const [low, high] = [from.profitTotal - level, to.profitTotal - level];
    const rise = high - low;
    const isLast = index === points.length - 2;
    // Past the last corner the line meets the level if it leads there, however far away.
    const isCrossed = isLast ? (low > 0 ? rise < 0 : rise > 0) : low > 0 !== high > 0;
    return isCrossed ? [from.spot - (low / rise) * (to.spot - from.spot)] : [];
  });
}

/** Stock prices at which the position starts or stops gaining. */
export const breakevens = (line: ProfitLine): readonly number[] => crossings(line, 0);

/**
 * The most gained and the most lost over all stock prices. A 95 put sold at 2.50: 250 and 9,250.
 */
export function extremes(line: ProfitLine): {
  readonly maxProfitTotal: Limit;
  readonly maxLossTotal: Limit;
} {
  const profits = pointsOf(line).map(({ profitTotal }) => profitTotal);
  const [corner, beyond] = profits.slice(-2) as [number, number];
  return {
    maxProfitTotal: beyond > corner ? 'unlimited' : Math.max(...profits),
    maxLossTotal: beyond < corner ? 'unlimited' : Math.max(0, -Math.min(...profits)),
  };
}
