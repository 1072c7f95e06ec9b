/**
 * The values below which the given shares of a sample lie, in the order of the shares: linear
 * between its sorted values (type 7 of Hyndman and Fan, "Sample quantiles in statistical packages",
 * The American Statistician, 1996). Of 1, 2, 3, 4 a quarter lies below 1.75. The sample must not be
 * empty; it is not changed.
 */
export function quantiles(sample: Float64Array, shares: readonly number[]): readonly number[] {
  const sorted = sample.toSorted();
  return shares.map((share) => {
    const position = share * (sorted.length - 1);
    const below = Math.floor(position);
    const low = sorted[below]!;
    const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
    return low + (high - low) * (position - below);
  });
}
