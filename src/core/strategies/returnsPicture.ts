import type { StrategyResult } from './strategy';

/** Every strategy's result at one stock price, per dollar of its capital. */
export interface ReturnsAt {
  readonly spot: number;
  /** Decimal, in the order of the rows; null for a row that ties up no capital. */
  readonly returns: readonly (number | null)[];
}

/**
 * The comparison drawn: profit at expiration per dollar of capital, at the ends of the range and at
 * every price between them where a line bends, breaks even or was asked for. Between two points each
 * line is straight. A 95 put on margin of 1,750 stands at -0.714 with the stock at 80, secured by
 * 9,500 at -0.132.
 */
export function returnsPicture(
  rows: readonly StrategyResult[],
  range: { readonly low: number; readonly high: number },
  marks: readonly number[] = [],
): readonly ReturnsAt[] {
  const { low, high } = range;
  const bends = rows.flatMap(({ corners, breakevens }) => [...corners, ...breakevens]);
  const between = [...bends, ...marks].filter((spot) => spot > low && spot < high);
  return [...new Set([low, ...between, high])]
    .toSorted((one, other) => one - other)
    .map((spot) => ({
      spot,
      returns: rows.map(({ profitAtExpiration, capitalTotal }) =>
        capitalTotal > 0 ? profitAtExpiration(spot) / capitalTotal : null,
      ),
    }));
}
