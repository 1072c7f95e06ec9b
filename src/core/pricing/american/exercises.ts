import { solveBoundary } from './boundary';
import { exerciseNow, fallsAt, type Exercise } from './exercise';
import { discount, discountedRoom } from './discounted';
import { boundaryAtExpiration, memory, type ScaledPut } from './scaledPut';
import { tierOf } from './tier';

/** Step in ln v from one solved boundary to the next. */
const STEP = 0.1;

/**
 * Exercise of puts that differ only in volatility, as those of one expiration do. Boundaries are
 * solved at steps of ln v and interpolated by the cubic through the four nearest, with errors below
 * those of the quick tier. Returns null for a put too long to feel its end. Each result is valid
 * until the next call.
 */
export function exercisesBy(
  rate: number,
  dividendYield: number,
): (deviation: number) => Exercise | null {
  const tier = tierOf('quick');
  const rule = tier.premiumRule;
  const points = rule.cosines.length;
  const origin = Math.log(boundaryAtExpiration({ rate, dividendYield, deviation: 1 }));
  const known = new Map<number, Float64Array | null>();
  const falls = new Float64Array(points);
  const put = { rate, dividendYield, deviation: 1 };
  const discounted = discount(put, rule, discountedRoom(points));
  const exercise = { put, origin, logBoundary: origin, falls, rule, discounted };

  /** Falls at the points of the rule, and today's; null for a put that is too long. */
  function solve(place: number): Float64Array | null {
    const own: ScaledPut = { rate, dividendYield, deviation: Math.exp(place * STEP) };
    if (memory(own) < 1) return null;
    const boundary = solveBoundary(own, tier);
    const solved = new Float64Array(points + 1);
    solved.set(fallsAt(boundary, tier.premiumWeights, tier.atPremium.values));
    solved[points] = (exerciseNow(boundary) - origin) / own.deviation;
    return solved;
  }
  function at(place: number): Float64Array | null {
    const kept = known.get(place);
    if (kept !== undefined) return kept;
    const solved = solve(place);
    known.set(place, solved);
    return solved;
  }

  return (deviation) => {
    const place = Math.log(deviation) / STEP;
    const first = Math.floor(place) - 1;
    const one = at(first);
    const two = at(first + 1);
    const three = at(first + 2);
    const four = at(first + 3);
    if (!one || !two || !three || !four) return null;
    const t = place - first;
    const [a, b, c, d] = [t, t - 1, t - 2, t - 3];
    const w1 = (-b * c * d) / 6;
    const w2 = (a * c * d) / 2;
    const w3 = (-a * b * d) / 2;
    const w4 = (a * b * c) / 6;
    for (let k = 0; k < points; k++) {
      falls[k] = w1 * one[k]! + w2 * two[k]! + w3 * three[k]! + w4 * four[k]!;
    }
    const now = w1 * one[points]! + w2 * two[points]! + w3 * three[points]! + w4 * four[points]!;
    put.deviation = deviation;
    exercise.logBoundary = origin + deviation * now;
    return exercise;
  };
}
