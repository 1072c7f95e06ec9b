/** Number of cells in a table: with a cubic over each, errors of smooth curves are near 1e-6. */
const CELLS = 96;

/**
 * A curve that is costly to compute, tabulated at evenly spaced places from `from` to `to` and
 * interpolated by the cubic through the four nearest; beyond either end it is constant.
 */
export function tabulated(
  curve: (x: number) => number,
  from: number,
  to: number,
): (x: number) => number {
  const width = (to - from) / CELLS;
  const values = Float64Array.from({ length: CELLS + 1 }, (_, i) => curve(from + i * width));
  return (x) => {
    const place = Math.min(Math.max((x - from) / width, 0), CELLS);
    const first = Math.min(Math.max(Math.floor(place) - 1, 0), CELLS - 3);
    const t = place - first;
    const [a, b, c, d] = [t, t - 1, t - 2, t - 3];
    return (
      (-values[first]! * b * c * d) / 6 +
      (values[first + 1]! * a * c * d) / 2 -
      (values[first + 2]! * a * b * d) / 2 +
      (values[first + 3]! * a * b * c) / 6
    );
  };
}
