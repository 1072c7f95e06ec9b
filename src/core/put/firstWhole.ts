/** More halvings than any range of exact whole numbers, up to 2^53, needs. */
const MOST_HALVINGS = 64;

/**
 * The first whole number above `notYet`, and at most `there`, from which a claim holds for good. It
 * halves the range instead of counting, so it asks once per binary digit. Exact up to 2^53.
 */
export function firstWhole(
  holds: (whole: number) => boolean,
  notYet: number,
  there: number,
): number {
  let [low, high] = [notYet, there];
  for (let halvings = 0; halvings < MOST_HALVINGS && high - low > 1; halvings++) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
