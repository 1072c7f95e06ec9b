const SCAN_STEPS = 200; // half a percent of the current price, on the way to zero
const PRICE_TOLERANCE = 1e-7;
const MOST_HALVINGS = 64; // enough for any two prices that doubles can tell apart

/**
 * The first stock price, moving from one price to the other, at which an account is short. The
 * search takes steps of a 200th of the way, then narrows to a ten millionth of a dollar or to the
 * precision of doubles. The starting price if the account is already short there; null if it never
 * is. Prices up to 10^300.
 */
export function firstShortfall(
  isShort: (spot: number) => boolean,
  from: number,
  to: number,
): number | null {
  if (isShort(from)) return from;
  const stride = (to - from) / SCAN_STEPS;
  for (let step = 1; step <= SCAN_STEPS; step++) {
    const spot = from * (1 - step / SCAN_STEPS) + to * (step / SCAN_STEPS);
    if (isShort(spot)) return bisect(isShort, spot, spot - stride);
  }
  return null;
}

/** The price at which a claim that holds at `held` but not at `not` stops holding. */
function bisect(holds: (price: number) => boolean, held: number, not: number): number {
  let [within, beyond] = [held, not];
  for (let halvings = 0; halvings < MOST_HALVINGS; halvings++) {
    const middle = (within + beyond) / 2;
    if (Math.abs(beyond - within) < PRICE_TOLERANCE) return middle;
    if (holds(middle)) within = middle;
    else beyond = middle;
  }
  return within;
}
