/** More than any distance between whole numbers that a double tells apart. */
const MOST_HALVINGS = 64;

/**
 * The first whole number at which a claim holds that goes on holding from there: above `notYet`, at
 * `there` at the latest. Halved, not counted, so that it asks once for each binary digit between
 * them. Exact up to 2^53.
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
