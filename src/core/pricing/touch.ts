import { gaussLegendre } from './gaussLegendre';
import { millsRatio, normalCdf, normalDensity } from './normal';
import { standardize } from './normalizedBlack';

/*
 * Chances that a stock trades at a level or below at some time, watched without a pause, in the
 * model of Black and Scholes.
 */

/** What the logarithm of a stock does in a while: normally distributed. */
export interface LogReturn {
  readonly mean: number;
  readonly deviation: number;
}

/** ln(level / spot); no stock ends below 0, so a level below it is as good as 0. */
export function logDistance(level: number, spot: number): number {
  return Math.log(Math.max(level, 0) / spot);
}

/**
 * Chance that the stock trades at `barrier` or below until the end of the while: by the reflection
 * principle, with b = ln(barrier / spot) < 0, mean m and deviation s, N((b - m) / s) +
 * e^{2mb/s^2} N((b + m) / s) (Reiner and Rubinstein, "Breaking down the barriers", Risk, 1991).
 * Where the power outgrows any double while N vanishes, e^{2mb/s^2} n((b + m) / s) = n((b - m) /
 * s) keeps the product.
 */
export function chanceOfTouch(
  barrier: number,
  spot: number,
  { mean, deviation }: LogReturn,
): number {
  if (barrier >= spot) return 1;
  const distance = logDistance(barrier, spot);
  const end = standardize(distance - mean, deviation);
  const mirror = standardize(distance + mean, deviation);
  const reflected =
    mirror > 0
      ? Math.exp((2 * mean * distance) / deviation ** 2) * normalCdf(mirror)
      : normalDensity(end) * millsRatio(-mirror);
  return Math.min(normalCdf(end) + reflected, 1);
}

/** A stock that will fall by a dividend: what it does before its ex-date, and after. */
export interface DividendPath {
  /** What it trades at now, the dividend included; dollars per share. */
  readonly spot: number;
  /** Dollars per share. */
  readonly dividend: number;
  readonly before: LogReturn;
  readonly after: LogReturn;
}

const { points, weights } = gaussLegendre(48);

/** Deviations beyond which a normal number hardly ever lies: one in 10^17. */
const FARTHEST = 8.5;

/**
 * Chance that a stock which falls by a dividend trades at `barrier` or below, before the ex-date at
 * its full price or from then on at the price less the dividend. Not to touch it is to come to the
 * ex-date without a touch, at a price that stays above the barrier after the fall, and not to
 * touch it from there: the mean, over the normal z behind that price, of the second chance of the
 * rest times that of the first, 1 - e^{2 b (b - x) / s^2} being how often a path from 0 to x > b stays
 * above b (Borodin and Salminen, "Handbook of Brownian Motion", 2002, 1.2.8). Stock 100, level 95,
 * dividend 2 after 20 of 40 days, rate 4%, volatility 30%: 66.79%, where a stock at 98 all the time
 * has 75.55%.
 */
export function chanceOfTouchPastDividend(
  barrier: number,
  { spot, dividend, before, after }: DividendPath,
): number {
  if (barrier <= 0) return 0;
  if (barrier >= spot) return 1;
  const { mean, deviation } = before;
  const b = logDistance(barrier, spot);
  const room = standardize(b, deviation);
  const least = standardize(logDistance(barrier + dividend, spot) - mean, deviation);
  if (least >= FARTHEST) return 1; // hardly a path is above the level once the dividend is paid
  const from = Math.max(least, -FARTHEST);
  const width = FARTHEST - from;
  let untouched = 0;
  points.forEach((point, i) => {
    const z = from + width * point * point; // dense where a short rest makes a steep rise
    const x = mean + deviation * z;
    const above = Math.max(x - b, 0); // rounding may leave it a hair below
    const unharmed = -Math.expm1(2 * room * standardize(above, deviation));
    const rest = 1 - chanceOfTouch(barrier, spot * Math.exp(x) - dividend, after);
    untouched += normalDensity(z) * unharmed * rest * 2 * width * point * weights[i]!;
  });
  return Math.min(Math.max(1 - untouched, 0), 1);
}
