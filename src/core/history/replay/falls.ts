/** How far each value lies below the highest so far, decimals: of 4, 2, 5 the second by half. */
export function fallsOf(values: Float64Array): Float64Array {
  let high = 0;
  return values.map((value) => {
    high = Math.max(high, value);
    return value / high - 1;
  });
}
