import { quickCdf, quickDensity, quickExp } from './normalTable';
import { boundaryAtExpiration, perpetualBoundary, type ScaledPut } from './scaledPut';

/**
 * A rough critical price at `time` before expiration: it moves from the value at expiration toward
 * the perpetual one, exponentially in time and its root, as in P. Bjerksund and G. Stensland,
 * "Closed-form approximation of American options", 1993.
 */
function roughBoundary(put: ScaledPut, time: number, highest: number, lowest: number): number {
  const { rate, dividendYield, deviation } = put;
  const rush = (rate - dividendYield) * time - 2 * deviation * Math.sqrt(time);
  const covered = -Math.expm1(Math.min((rush * highest) / (highest - lowest), 0));
  return highest + (lowest - highest) * covered;
}

/** QD+ underestimates ln(B / B(0)) by one or two percent; this corrects most of it. */
const SHORTFALL = 1.017;

/** Newton steps at the longest time, and at each other time, which starts from the one before. */
const FIRST_STEPS = 4;
const STEPS = 2;

/**
 * Fills in ln(critical price / that at expiration) at each of the ascending times, within a few
 * percent: the QD+ approximation of M. Li ("Analytical approximations for the critical stock prices
 * of American options", 2009). If the early exercise premium is a power of the price times a slowly
 * varying function, the price meets strike less stock smoothly where
 *
 *     S (1 + delta) + lambda (1 - S - p) + 2 theta / (sigma^2 (2 lambda_0 + w - 1)) = 0,
 *
 * p, delta and theta are those of the European put; lambda is the power lambda_0, corrected. Solved
 * by Newton steps, with the derivative from the European Greeks.
 */
export function startBoundary(put: ScaledPut, times: Float64Array, falls: Float64Array): void {
  const highest = boundaryAtExpiration(put);
  const lowest = perpetualBoundary(put);
  let guess = 0;
  for (let i = times.length - 1; i >= 0; i--) {
    const isFirst = i === times.length - 1;
    const time = times[i]!;
    guess = isFirst
      ? roughBoundary(put, time, highest, lowest)
      : highest * Math.exp((falls[i + 1]! / SHORTFALL) * Math.sqrt(time / times[i + 1]!));
    const spot = pasted(put, time, guess, isFirst ? FIRST_STEPS : STEPS, highest, lowest);
    falls[i] = SHORTFALL * Math.log(spot / highest);
  }
}

function pasted(
  put: ScaledPut,
  time: number,
  guess: number,
  steps: number,
  highest: number,
  lowest: number,
): number {
  const { rate, dividendYield, deviation } = put;
  const variance = deviation * deviation;
  const carry = rate - dividendYield;
  const root = deviation * Math.sqrt(time);
  const rateDiscount = quickExp(-rate * time);
  const yieldDiscount = quickExp(-dividendYield * time);

  const w = (2 * carry) / variance - 1;
  // 2 rate / (sigma^2 h), with h = 1 - e^{-rate time}, also valid at a rate of 0.
  const level =
    rate === 0 ? 2 / (variance * time) : (-2 * rate) / (variance * Math.expm1(-rate * time));
  const spread = Math.sqrt(w * w + 4 * level);
  const correction = rateDiscount * level * (1 - level / (spread * spread));
  const power = -(w + spread) / 2 + correction / spread;
  const perTheta = 2 / (variance * spread);

  let spot = guess;
  for (let step = 0; step < steps; step++) {
    const d1 = Math.log(spot) / root + ((carry + variance / 2) * time) / root;
    const delta = -yieldDiscount * quickCdf(-d1);
    const price = rateDiscount * quickCdf(root - d1) + spot * delta;
    const convexity = (yieldDiscount * quickDensity(d1)) / root; // spot times gamma
    const theta = rate * price - carry * spot * delta - (variance / 2) * spot * convexity;
    const thetaSlope =
      rate * delta - carry * (delta + convexity) - (variance / 2) * convexity * (1 - d1 / root);
    const gap = spot * (1 + delta) + power * (1 - spot - price) - theta * perTheta;
    const slope = (1 + delta) * (1 - power) + convexity - thetaSlope * perTheta;
    const next = spot - gap / slope;
    spot = next > lowest ? (next < highest ? next : (spot + highest) / 2) : (spot + lowest) / 2;
  }
  return spot;
}
