import type { PriceDay } from '../../../core/history/priceDay';
import type { SplitSeen } from './reading';

/** Usual ratios of shares in a split, in either direction. */
const RATIOS = [2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 50, 100];

/** How much the stock itself may have moved on that day. */
const NEAR = 0.06;

const isNear = (ratio: number, whole: number) => Math.abs(ratio / whole - 1) < NEAR;

/** Jumps between closes that look like splits, in a file that does not adjust for them. */
export function splitsIn(days: readonly PriceDay[]): readonly SplitSeen[] {
  return days.flatMap(({ date, close }, at) => {
    const before = days[at - 1]?.close ?? close;
    const forward = RATIOS.find((whole) => isNear(before / close, whole));
    if (forward !== undefined) return [{ date, ratio: forward }];
    const backward = RATIOS.find((whole) => isNear(close / before, whole));
    return backward === undefined ? [] : [{ date, ratio: 1 / backward }];
  });
}

/** Prices per share of today: those before a split are divided by its ratio. */
export function withSplits(
  days: readonly PriceDay[],
  splits: readonly SplitSeen[],
): readonly PriceDay[] {
  if (splits.length === 0) return days;
  return days.map(({ date, close }) => ({
    date,
    close: splits.reduce(
      (price, split) => (date < split.date ? price / split.ratio : price),
      close,
    ),
  }));
}
