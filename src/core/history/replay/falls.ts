/** How far each value is below the highest so far, decimal: in 4, 2, 5 the second is down by half. */
export function fallsOf(values: Float64Array): Float64Array {
  let high = 0;
  return values.map((value) => {
    high = Math.max(high, value);
    return value / high - 1;
  });
}
