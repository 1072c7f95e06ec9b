/*
 * Profit at expiration is a line that bends at the strikes and is straight between them and beyond
 * the last, so its zeros and its ends follow from the corners.
 */

export interface ProfitLine {
  readonly profitAtExpiration: (spot: number) => number;
  /** Ascending, 0 first. */
  readonly corners: readonly number[];
}

/** Dollars for the whole position, or without end as the stock rises. */
export type Limit = number | 'unlimited';

/** The corners and, as no stock price is the last, a price past them to show where the line goes. */
function pointsOf({ corners, profitAtExpiration }: ProfitLine) {
  const beyond = 2 * Math.max(corners.at(-1)!, 1);
  return [...corners, beyond].map((spot) => ({ spot, profitTotal: profitAtExpiration(spot) }));
}

/**
 * Stock prices at which the line goes above a level or comes back to it, ascending. Above 0 a 95 put
 * sold at 2.50 is from 92.50 on; a 100 straddle sold at 9.65 from 90.35 to 109.65.
 */
export function crossings(line: ProfitLine, level: number): readonly number[] {
  const points = pointsOf(line);
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]!;
    const [low, high] = [from.profitTotal - level, to.profitTotal - level];
    const rise = high - low;
    const isLast = index === points.length - 2;
    // Past the last corner the line meets the level if it leads there, at whatever distance.
    const isCrossed = isLast ? (low > 0 ? rise < 0 : rise > 0) : low > 0 !== high > 0;
    return isCrossed ? [from.spot - (low / rise) * (to.spot - from.spot)] : [];
  });
}

/** Stock prices at which the position begins or ceases to gain. */
export const breakevens = (line: ProfitLine): readonly number[] => crossings(line, 0);

/** The most that is gained and lost, over all stock prices. A 95 put sold at 2.50: 250 and 9,250. */
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
