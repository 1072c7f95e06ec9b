import { interpolate } from './boundary';
import { discount, discountedRoom, type Discounted } from './discounted';
import type { ScaledPut } from './scaledPut';
import type { Boundary } from './smoothPasting';
import { weightsAt, type TimeRule } from './tier';

/** What a put's price needs to know about its boundary. */
export interface Exercise {
  readonly put: ScaledPut;
  /** ln B(0), over the strike */
  readonly origin: number;
  /** ln B today, over the strike */
  readonly logBoundary: number;
  /** ln(B / B(0)) / v at the points of the rule. */
  readonly falls: Float64Array;
  readonly rule: TimeRule;
  readonly discounted: Discounted;
}

/** ln B today, over the strike. */
export function exerciseNow({ put, origin, squares }: Boundary): number {
  return origin - put.deviation * Math.sqrt(squares[squares.length - 1]!);
}

/** ln(B / B(0)) / v at times whose weights are given. */
export function fallsAt(
  { squares }: Boundary,
  weights: Float64Array,
  falls: Float64Array,
): Float64Array {
  interpolate(squares, weights, falls);
  for (let k = 0; k < falls.length; k++) falls[k] = -Math.sqrt(Math.max(falls[k]!, 0));
  return falls;
}

/** Exercise over the whole life for which the boundary was solved. */
export function exerciseOver(boundary: Boundary): Exercise {
  const { put, tier, origin } = boundary;
  return {
    put,
    origin,
    logBoundary: exerciseNow(boundary),
    falls: fallsAt(boundary, tier.premiumWeights, tier.atPremium.values),
    rule: tier.premiumRule,
    discounted: discount(put, tier.premiumRule, tier.discounted),
  };
}

/** Exercise over a share of that life: counted from expiration, the boundary is the same. */
export function exerciseWithin(boundary: Boundary, share: number): Exercise {
  const { put, tier, origin } = boundary;
  const shorter = Math.sqrt(share);
  const times = Array.from(tier.premiumRule.sines, (sine) => share * sine * sine);
  const weights = weightsAt(tier.nodes, [...times, share]);
  const falls = fallsAt(boundary, weights, new Float64Array(times.length + 1));
  for (let k = 0; k < falls.length; k++) falls[k]! /= shorter;
  const deviation = put.deviation * shorter;
  const shorterPut = {
    rate: put.rate * share,
    dividendYield: put.dividendYield * share,
    deviation,
  };
  return {
    put: shorterPut,
    origin,
    logBoundary: origin + deviation * falls[times.length]!,
    falls: falls.subarray(0, times.length),
    rule: tier.premiumRule,
    discounted: discount(shorterPut, tier.premiumRule, discountedRoom(times.length)),
  };
}
