import type { PriceDay } from '../../../core/history/priceDay';
import type { SplitSeen } from './reading';

/** Shares that one share becomes, or that become one. */
const RATIOS = [2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 50, 100];

/** How much the stock itself may have moved that day. */
const NEAR = 0.06;

const isNear = (ratio: number, whole: number) => Math.abs(ratio / whole - 1) < NEAR;

/** Jumps from close to close that look like splits of a file that does not work them in. */
export function splitsIn(days: readonly PriceDay[]): readonly SplitSeen[] {
  return days.flatMap(({ date, close }, at) => {
    const before = days[at - 1]?.close ?? close;
    const forward = RATIOS.find((whole) => isNear(before / close, whole));
    if (forward !== undefined) return [{ date, ratio: forward }];
    const backward = RATIOS.find((whole) => isNear(close / before, whole));
    return backward === undefined ? [] : [{ date, ratio: 1 / backward }];
  });
}

/** Prices as of today's shares: those before a split divided by its ratio. */
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
