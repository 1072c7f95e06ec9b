import type { StrategyResult } from './strategy';

/** What is drawn of a row: its profit against the stock price, and that profit over its capital. */
export type Drawn = Pick<
  StrategyResult,
  'profitAtExpiration' | 'corners' | 'breakevens' | 'capitalTotal'
>;

/**
 * Stock prices between which every row's line is straight, ascending, dollars per share: both ends
 * of the range and, within it, every price where a line bends, breaks even or was asked about. A 95
 * put that breaks even at 92.50, drawn from 80 to 120 and asked about at 100: 80, 92.50, 95, 100
 * and 120.
 */
export function pricesDrawn(
  rows: readonly Drawn[],
  { low, high }: { readonly low: number; readonly high: number },
  asked: readonly number[] = [],
): readonly number[] {
  const bends = rows.flatMap(({ corners, breakevens }) => [...corners, ...breakevens]);
  const between = [...bends, ...asked].filter((price) => price > low && price < high);
  return [...new Set([low, ...between, high])].toSorted((one, other) => one - other);
}
