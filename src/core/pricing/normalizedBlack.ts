import { INVERSE_SQRT_TWO_PI, millsDrop, millsRatio, normalDensity } from './normal';

/*
 * Black's formula (1976) without units. An out-of-the-money option can be worth at most its bound:
 * the discounted strike for a put, the discounted forward for a call. The share of that bound it is
 * worth depends on two numbers alone: the distance x = |ln(forward / strike)| and the total
 * volatility s = volatility sqrt(years). With z = x / s and t = s / 2,
 *
 *     share(x, s) = N(t - z) - e^x N(-t - z) = n(z - t) (M(z - t) - M(z + t))
 *     1 - share(x, s) = n(z - t) (M(t - z) + M(t + z))
 *
 * where M is the Mills ratio, since e^x n(z + t) = n(z - t). In this form nothing cancels, and the
 * derivative by s is n(z - t).
 */

const HALF_LOG_TWO_PI = 0.9189385332046727;

/** Stands for infinitely many standard deviations; its polynomials stay finite. */
const FAR = 1000;

/** A log distance in standard deviations, also where the deviation is 0. */
export function standardize(distance: number, totalVolatility: number): number {
  if (totalVolatility === 0) return Math.sign(distance) * FAR;
  return Math.max(-FAR, Math.min(distance / totalVolatility, FAR));
}

/** Price over bound of an out-of-the-money option, precise down to the smallest doubles. */
export function shareOfBound(x: number, totalVolatility: number): number {
  const z = standardize(x, totalVolatility);
  const t = Math.min(totalVolatility / 2, FAR);
  const density = normalDensity(z - t);
  return t - z < 0.5
    ? density * millsDrop(z, t)
    : 1 - density * (millsRatio(t - z) + millsRatio(t + z));
}

/**
 * Total volatility within about 13%: D. Stefanica and R. Radoicic, "An explicit implied volatility
 * formula" (2017). Polya's N(d) = 1/2 +- sqrt(1 - exp(-2 d^2 / pi)) / 2 turns the share into a
 * quadratic equation for exp(-2 (z^2 + t^2) / pi), divided here by the factor that would overflow.
 * Two volatilities fit, one on either side of the inflection. Near the money with little volatility
 * it is the share times sqrt(2 pi) (Brenner and Subrahmanyam 1988).
 */
function guessTotalVolatility(x: number, share: number, rest: number, isLow: boolean): number {
  if (!isLow && share < 0.001) return share / INVERSE_SQRT_TWO_PI;
  const decay = Math.exp((4 / Math.PI - 2) * x);
  const fall = -Math.expm1(-x);
  const odds = share * (share * (1 - fall) + fall);
  const a = (1 - decay) ** 2;
  const b = fall * Math.expm1((4 / Math.PI - 1) * x) + 2 * odds * (1 + decay);
  const c = odds * rest * (1 + share * (1 - fall));
  const root = (8 * c) / (b + Math.sqrt(b * b + 4 * a * c));
  const log = Math.log(Math.max(root, Number.MIN_VALUE));
  const squares = Math.max((Math.PI / 2 - 1) * x - (Math.PI / 2) * log, x);
  const sum = Math.sqrt(squares + x) + Math.sqrt(squares - x);
  return isLow ? (2 * x) / sum : sum;
}

/**
 * Inverts `shareOfBound` to the precision of its arguments; `rest` is 1 - share, without
 * cancellation. P. Jaeckel, "Let's Be Rational" (Wilmott, 2015): solve for 1 / ln(share) where the
 * share is small and for ln(rest) where it is large, both nearly linear in s^2, by Householder
 * steps of order four. Two steps suffice, or three far from the money. The last digit of a
 * subnormal s may never settle.
 */
export function impliedTotalVolatility(x: number, share: number, rest: number): number {
  const inflection = Math.sqrt(2 * x); // where z = t, and the share of s bends
  const inflectionShare = 0.5 - INVERSE_SQRT_TWO_PI * millsRatio(inflection);
  const isSmall = share < inflectionShare + 0.25;
  const highest = 0.75 + Math.sqrt(0.75 ** 2 + 2 * x); // where t - z = 0.75, beyond small shares
  const amount = isSmall ? share : rest;
  const target = Math.log(amount);

  let s = guessTotalVolatility(x, share, rest, share < inflectionShare);
  let step = 1;
  for (let steps = 0; steps < 8 && Math.abs(step) > 1e-5; steps++) {
    s = isSmall ? Math.min(s, highest) : Math.max(s, inflection);
    const z = x / s;
    const t = s / 2;
    // The amount at s is n(z - t) times this; its derivative is +-n(z - t).
    const perDensity = isSmall ? millsDrop(z, t) : millsRatio(t - z) + millsRatio(t + z);
    const gap = Math.log(amount / perDensity) + (z - t) ** 2 / 2 + HALF_LOG_TWO_PI;

    // Derivatives by s, in units of s: the amount's first over the amount, the others over the
    // first.
    const first = (isSmall ? s : -s) / perDensity;
    const second = z * z - t * t;
    const third = second * second - 3 * z * z - t * t;
    // The same for 1 / ln(amount), or for ln(amount) where bend is 0.
    const bend = isSmall ? 1 / (target - gap) : 0;
    const newton = (gap / first) * (isSmall ? 1 - gap / target : 1);
    const curvature = second - first * (1 + 2 * bend);
    const twist =
      third - 3 * first * second * (1 + 2 * bend) + 2 * first * first * (1 + 3 * bend * (1 + bend));
    step =
      (newton * (1 + (newton * curvature) / 2)) / (1 + newton * (curvature + (newton * twist) / 6));
    s += step * s;
  }
  return s;
}
