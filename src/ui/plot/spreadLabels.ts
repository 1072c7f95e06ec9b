/**
 * Heights for labels, as close as possible to the wanted ones: in the same order, no closer than
 * the gap, and none below the foot of the picture. All are shares of its height, from the top.
 */
export function spreadLabels(heights: readonly number[], gap: number): readonly number[] {
  const order = heights.map((_, index) => index).toSorted((a, b) => heights[a]! - heights[b]!);
  const spread = [...heights];
  order.forEach((index, rank) => {
    const above = order[rank - 1];
    if (above !== undefined) spread[index] = Math.max(spread[index]!, spread[above]! + gap);
  });
  order.toReversed().forEach((index, rank) => {
    const below = order[order.length - rank];
    const most = below === undefined ? 1 : spread[below]! - gap;
    spread[index] = Math.min(spread[index]!, most);
  });
  return spread;
}
