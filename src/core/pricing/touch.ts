import type { CashDividend } from './cashDividends';
import { gaussLegendre } from './gaussLegendre';
import { millsRatio, normalCdf, normalDensity } from './normal';
import { standardize } from './normalizedBlack';
import { tabulated } from './tabulated';

/*
 * Chances that a stock trades at or below a level at some time, watched continuously, in the
 * Black-Scholes model.
 */

/** What the logarithm of a stock does over a period: normally distributed. */
export interface LogReturn {
  readonly mean: number;
  readonly deviation: number;
}

/** ln(level / spot); no stock ends below 0, so a level below 0 counts as 0. */
export function logDistance(level: number, spot: number): number {
  return Math.log(Math.max(level, 0) / spot);
}

/**
 * Chance that the stock trades at or below `barrier` by the end of the period: by the reflection
 * principle, with b = ln(barrier / spot) < 0, mean m and deviation s, N((b - m) / s) + e^{2mb/s^2}
 * N((b + m) / s) (Reiner and Rubinstein, "Breaking down the barriers", Risk, 1991). Where the power
 * overflows while N vanishes, e^{2mb/s^2} n((b + m) / s) = n((b - m) / s) keeps the product.
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

/** A stock that falls by its dividends, and how it moves between them. */
export interface DividendPath {
  /** Its price now, including the dividends; dollars per share. */
  readonly spot: number;
  /** Dividends still to be paid, the next one first; at least one. */
  readonly dividends: readonly CashDividend[];
  /** How long the stock is watched, ACT/365F years. */
  readonly years: number;
  /** How its logarithm moves over a number of years without a dividend. */
  readonly during: (years: number) => LogReturn;
}

const { points, weights } = gaussLegendre(48);

/** Deviations beyond which a normal number almost never lies: one in 10^17. */
const FARTHEST = 8.5;

type ChanceAt = (spot: number) => number;

/**
 * Chance not to touch the barrier until an ex-date, nor afterward from the price less the
 * dividend: the mean, over the normal z behind the price on that date, of the first chance times
 * the second. The first is 1 - e^{2 b (b - x) / s^2}, how often a path from 0 to x > b stays above
 * b (Borodin and Salminen, "Handbook of Brownian Motion", 2002, 1.2.8).
 */
function untouchedPast(
  barrier: number,
  dividend: number,
  { mean, deviation }: LogReturn,
  afterwards: ChanceAt,
): ChanceAt {
  return (spot) => {
    const b = logDistance(barrier, spot);
    const room = standardize(b, deviation);
    const least = standardize(logDistance(barrier + dividend, spot) - mean, deviation);
    if (least >= FARTHEST) return 0; // hardly any path is above the level once the dividend is paid
    const from = Math.max(least, -FARTHEST);
    const width = FARTHEST - from;
    let untouched = 0;
    points.forEach((point, i) => {
      const z = from + width * point * point; // dense where a short remaining time makes a steep rise
      const x = mean + deviation * z;
      const above = Math.max(x - b, 0); // rounding may leave it slightly below
      const unharmed = -Math.expm1(2 * room * standardize(above, deviation));
      const rest = afterwards(spot * Math.exp(x) - dividend);
      untouched += normalDensity(z) * unharmed * rest * 2 * width * point * weights[i]!;
    });
    return untouched;
  };
}

/** How far a table extends past where it must, in the logarithm of the stock. */
const SPARE = 0.05;

/** The same chance from a table over the logarithm of the stock; 0 at the barrier and below. */
function tabulatedAbove(
  barrier: number,
  owed: number,
  { mean, deviation }: LogReturn,
  chance: ChanceAt,
): ChanceAt {
  const way = SPARE + Math.log1p(owed / barrier) + FARTHEST * deviation + Math.abs(mean);
  const table = tabulated((x) => chance(barrier * Math.exp(x)), 0, way);
  return (spot) => table(Math.log(Math.max(spot, barrier) / barrier));
}

/**
 * Chance that a stock which falls by each of its dividends trades at or below `barrier`: until an
 * ex-date at its full price, and from then on at the price less the dividend. Computed from the
 * last dividend back to the next one. Stock 100, level 95, dividend 2 after 20 of 40 days, rate 4%,
 * volatility 30%: 66.79%, where a stock at 98 all the time has 75.55%.
 */
export function chanceOfTouchPastDividends(
  barrier: number,
  { spot, dividends, years, during }: DividendPath,
): number {
  if (barrier <= 0) return 0;
  if (barrier >= spot) return 1;
  const last = during(years - dividends.at(-1)!.years);
  let untouched: ChanceAt = (price) => 1 - chanceOfTouch(barrier, price, last);
  let owed = 0;
  for (let next = dividends.length - 1; next >= 0; next--) {
    const { years: exDate, amount } = dividends[next]!;
    const start = next > 0 ? dividends[next - 1]!.years : 0;
    owed += amount;
    const past = untouchedPast(barrier, amount, during(exDate - start), untouched);
    untouched = next > 0 ? tabulatedAbove(barrier, owed, during(years - start), past) : past;
  }
  return Math.min(Math.max(1 - untouched(spot), 0), 1);
}
