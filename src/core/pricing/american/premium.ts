import { interpolate } from './boundary';
import type { Discounted } from './discounted';
import { fallsAt } from './exercise';
import { quickCdf, quickDensity, quickExp } from './normalTable';
import { constantSlopes, driftOf, type ScaledPut, type Shift } from './scaledPut';
import type { Boundary } from './smoothPasting';
import type { TimeRule } from './tier';

/**
 * What early exercise adds to a put, per strike (I. J. Kim, 1990): the interest on the strike less
 * the dividends on the stock, while the stock is below the boundary,
 *
 *     int_0^1 r e^{-r tau} N(-d(tau) + v sqrt(tau)) - q S e^{-q tau} N(-d(tau)) dtau,
 *
 * d(tau) = (ln(S / B(1 - tau)) + (r - q + v^2 / 2) tau) / (v sqrt(tau)). Heights are logarithms
 * over the boundary at expiration, in deviations v: the stock's height, and the boundary's own
 * heights at the points of the rule, called its falls.
 */
export function premium(
  put: ScaledPut,
  spot: number,
  height: number,
  falls: Float64Array,
  { cosines, secants }: TimeRule,
  { interests, yields }: Discounted,
): number {
  const { rate, dividendYield, deviation } = put;
  const drift = driftOf(put);
  let interest = 0;
  let dividends = 0;
  for (let k = 0; k < falls.length; k++) {
    const root = cosines[k]!; // sqrt(tau)
    const d = (height - falls[k]!) * secants[k]! + drift * root;
    interest += interests[k]! * quickCdf(deviation * root - d);
    if (dividendYield !== 0) dividends += yields[k]! * quickCdf(-d);
  }
  return rate * interest - dividendYield * spot * dividends;
}

/** Derivative of that premium by the stock price, under the integral sign. */
export function premiumDelta(
  put: ScaledPut,
  height: number,
  falls: Float64Array,
  { cosines, secants, weights }: TimeRule,
): number {
  const { rate, dividendYield, deviation } = put;
  const drift = driftOf(put);
  const interest = Math.max(rate, dividendYield);
  let delta = 0;
  for (let k = 0; k < falls.length; k++) {
    const root = cosines[k]!;
    const fall = falls[k]!;
    const d = (height - fall) * secants[k]! + drift * root;
    const measure = weights[k]! * quickExp(-dividendYield * root * root);
    const gain = (interest * quickExp(-deviation * fall) - dividendYield) * quickDensity(d);
    delta -= measure * (gain / deviation + dividendYield * root * quickCdf(-d));
  }
  return delta;
}

/** A premium with its derivatives, per strike, for a put with strike 1 and life 1. */
export interface PremiumGreeks {
  readonly price: number;
  readonly delta: number;
  readonly gamma: number;
  readonly byDeviation: number;
  readonly byShift: number;
}

/**
 * The premium and its derivatives under the integral sign; those by the parameters include the
 * boundary's own moves. One identity, S e^{-q tau} n(d) = B e^{-r tau} n(d - v sqrt(tau)), reduces
 * them all to the densities of smooth pasting.
 */
export function premiumGreeks(
  boundary: Boundary,
  spot: number,
  height: number,
  shift: Shift,
): PremiumGreeks {
  const { put, tier } = boundary;
  const { rate, dividendYield, deviation } = put;
  const { cosines, secants, weights } = tier.premiumRule;
  const drift = driftOf(put);
  const { driftByDeviation, driftByShift, originByShift } = constantSlopes(put, shift);
  // The stock's height over the boundary at expiration.
  const heightByDeviation = -height / deviation;
  const heightByShift = -originByShift / deviation;
  const { premiumWeights, atNodes, atPremium } = tier;
  const falls = fallsAt(boundary, premiumWeights, atPremium.values);
  interpolate(atNodes.byDeviation, premiumWeights, atPremium.byDeviation);
  interpolate(atNodes.byShift, premiumWeights, atPremium.byShift);
  const squaresByDeviation = atPremium.byDeviation;
  const squaresByShift = atPremium.byShift;
  const interest = Math.max(rate, dividendYield);

  let price = 0;
  let delta = 0;
  let gamma = 0;
  let byDeviation = 0;
  let byShift = 0;
  for (let k = 0; k < falls.length; k++) {
    const root = cosines[k]!;
    const tau = root * root;
    const perRoot = secants[k]!;
    const fall = falls[k]!;
    const perSquare = fall < 0 ? 0.5 / fall : 0;
    const d = (height - fall) * perRoot + drift * root;
    // Derivatives of d, times sqrt(tau).
    const dByDeviation =
      heightByDeviation - squaresByDeviation[k]! * perSquare + driftByDeviation * tau;
    const dByShift = heightByShift - squaresByShift[k]! * perSquare + driftByShift * tau;

    const interestShare =
      weights[k]! * root * quickExp(-rate * tau) * quickCdf(deviation * root - d);
    const measure = weights[k]! * quickExp(-dividendYield * tau);
    const dividendShare = measure * root * quickCdf(-d);
    const density = measure * quickDensity(d);
    const owed = interest * quickExp(-deviation * fall) * density;
    const gain = owed - dividendYield * density;
    price += rate * interestShare - dividendYield * spot * dividendShare;
    delta -= gain / deviation + dividendYield * dividendShare;
    gamma += ((gain * d * perRoot) / deviation + dividendYield * density) / (deviation * spot);
    byDeviation += spot * (owed * tau - gain * dByDeviation);
    byShift +=
      shift.rate * (1 - rate * tau) * interestShare -
      spot * (shift.dividendYield * (1 - dividendYield * tau) * dividendShare + gain * dByShift);
  }
  return { price, delta, gamma, byDeviation, byShift };
}
