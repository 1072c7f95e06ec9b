import { normalCdf, normalDensity } from '../normal';
import { quickCdf, quickDensity, quickExp } from './normalTable';
import { constantSlopes, driftOf, type ScaledPut, type Shift } from './scaledPut';
import type { Tier } from './tier';

/*
 * The equation for the exercise boundary B(t), t before expiration, of a put with strike 1 and
 * life 1, after L. Andersen, M. Lake and D. Offengenden, "High performance American option pricing"
 * (2016). Where the stock meets the boundary the put's delta is -1: smooth pasting. Delta is that of
 * the European put and of I. J. Kim's integral for what early exercise adds (1990). Together, with
 * tau = t - u,
 *
 *   e^{-q t} N(d(t, 1)) + q int_0^t e^{-q tau} N(d(tau, B(u))) du
 *     = int_0^t e^{-q tau} (r / B(u) - q) n(d(tau, B(u))) / (v sqrt(tau)) du,
 *
 *   d(tau, b) = (ln(B(t) / b) + (r - q + v^2 / 2) tau) / (v sqrt(tau)).
 *
 * Both sides are positive (a negative yield's integral moves to the right), and the difference of
 * their logarithms is nearly linear in the unknowns, unlike the sides themselves. The unknowns are
 * squares of falls, of ln(B(t) / B(0)) / v, at the nodes of a tier.
 */

/** The boundary of a put as its values at the nodes of a tier. */
export interface Boundary {
  readonly put: ScaledPut;
  readonly tier: Tier;
  /** ln B(0) */
  readonly origin: number;
  /** (ln(B(t) / B(0)) / v)^2 at each node, the longest time last. */
  readonly squares: Float64Array;
}

/** Least ratio of a square to its time: the boundary falls by no less than 1e-6 v sqrt(t). */
export const LEAST = 1e-12;

/** More points than any tier has. */
const MOST_POINTS = 64;

// At each point of the integrals of the node last evaluated:
const falls = new Float64Array(MOST_POINTS);
const ds = new Float64Array(MOST_POINTS);
/** e^{-q tau} n(d) du / sqrt(tau) */
const densities = new Float64Array(MOST_POINTS);
/** e^{-q tau} N(d) du */
const stays = new Float64Array(MOST_POINTS);
/** B(0) / B(u) */
const rises = new Float64Array(MOST_POINTS);
/** Derivative of ln(left / right) with respect to ln(B(u) / B(0)) / v. */
const pulls = new Float64Array(MOST_POINTS);
/** Derivative of the fall with respect to its square. */
const perSquares = new Float64Array(MOST_POINTS);

/**
 * Both sides at a node, given its integrals of e^{-q tau} N(d) and, times v, of the right-hand
 * side.
 */
function weigh({ put, tier, origin, squares }: Boundary, node: number, stay: number, flow: number) {
  const { dividendYield, deviation } = put;
  const root = Math.sqrt(tier.times[node]!);
  const own = -Math.sqrt(squares[node]!);
  const d0 = (own + origin / deviation) / root + driftOf(put) * root;
  const decay = quickExp(-dividendYield * root * root);
  // Far out only the exact functions keep their digits.
  const isNear = d0 > -5;
  const remain = decay * (isNear ? quickCdf(d0) : normalCdf(d0));
  const carry = dividendYield * stay;
  const left = remain + Math.max(carry, 0);
  const right = flow / deviation - Math.min(carry, 0);
  const perCarry = 1 / (carry < 0 ? right : left);
  return {
    remain,
    remainDensity: decay * (isNear ? quickDensity(d0) : normalDensity(d0)),
    left,
    right,
    perCarry,
  };
}

/**
 * ln(left / right) at a node. Its derivatives by the square at each node become a row of
 * `jacobian`.
 */
export function smoothPasting(boundary: Boundary, node: number, jacobian: Float64Array): number {
  const { put, tier, squares } = boundary;
  const { rate, dividendYield, deviation } = put;
  const { nodes, points, times, weights, columns } = tier;
  const { sines, cosines, secants, weights: measures } = tier.rule;
  const drift = driftOf(put);
  const interest = Math.max(rate, dividendYield); // r / B(0)
  const root = Math.sqrt(times[node]!);
  const perRoot = 1 / root;
  const own = -Math.sqrt(squares[node]!);

  let stay = 0;
  let density = 0;
  let flow = 0;
  let bend = 0;
  for (let k = 0; k < points; k++) {
    const row = (node * points + k) * nodes;
    let square = 0;
    for (let j = 0; j < nodes; j++) square += weights[row + j]! * squares[j]!;
    const rootU = root * sines[k]!;
    const least = LEAST * rootU * rootU;
    const isHeld = square < least;
    const fall = -Math.sqrt(isHeld ? least : square);

    const rootTau = root * cosines[k]!;
    const perRootTau = perRoot * secants[k]!;
    const d = (own - fall) * perRootTau + drift * rootTau;
    const measure = root * measures[k]! * quickExp(-dividendYield * rootTau * rootTau);
    const dense = measure * quickDensity(d);
    const rise = quickExp(-deviation * fall);
    const owed = interest * rise * dense;
    const gain = owed - dividendYield * dense;
    const steep = gain * d * perRootTau;
    stays[k] = measure * rootTau * quickCdf(d);
    stay += stays[k]!;
    density += dense;
    flow += gain;
    bend += steep;
    falls[k] = fall;
    ds[k] = d;
    densities[k] = dense;
    rises[k] = rise;
    pulls[k] = steep - deviation * owed;
    perSquares[k] = isHeld ? 0 : 0.5 / fall;
  }

  const { remainDensity, left, right, perCarry } = weigh(boundary, node, stay, flow);
  const perYield = dividendYield * perCarry;
  const perFlow = 1 / (right * deviation);

  for (let k = 0; k < points; k++) {
    pulls[k] = -perSquares[k]! * (densities[k]! * perYield + pulls[k]! * perFlow);
  }
  for (let j = 0; j < nodes; j++) {
    const column = (node * nodes + j) * points;
    let slope = 0;
    for (let k = 0; k < points; k++) slope += pulls[k]! * columns[column + k]!;
    jacobian[node * nodes + j] = slope;
  }
  const ownSlope = (remainDensity * perRoot) / left + density * perYield + bend * perFlow;
  jacobian[node * nodes + node]! += (0.5 * ownSlope) / own;
  return Math.log(left / right);
}

/**
 * Derivatives of ln(left / right) with the squares fixed, at the node that smoothPasting evaluated
 * last: by v, and by the parameter that shifts rate and yield.
 */
export function parameterSlopes(
  boundary: Boundary,
  node: number,
  shift: Shift,
): { readonly byDeviation: number; readonly byShift: number } {
  const { put, tier, origin } = boundary;
  const { rate, dividendYield, deviation } = put;
  const { points, times, rule } = tier;
  const { driftByDeviation, driftByShift, originByShift, interestByShift } = constantSlopes(
    put,
    shift,
  );
  const interest = Math.max(rate, dividendYield);
  const time = times[node]!;
  const root = Math.sqrt(time);
  let stay = 0;
  let flow = 0;
  let stayByDeviation = 0;
  let flowByDeviation = 0;
  let carryByShift = 0;
  let flowByShift = 0;
  for (let k = 0; k < points; k++) {
    const rootTau = root * rule.cosines[k]!;
    const tau = rootTau * rootTau;
    const dense = densities[k]!;
    const owing = rises[k]! * dense;
    const owed = interest * owing;
    const gain = owed - dividendYield * dense;
    const turn = gain * ds[k]! * rootTau;
    stay += stays[k]!;
    flow += gain;
    stayByDeviation += dense * tau * driftByDeviation;
    flowByDeviation -= falls[k]! * owed + turn * driftByDeviation;
    carryByShift +=
      shift.dividendYield * (1 - dividendYield * tau) * stays[k]! +
      dividendYield * dense * tau * driftByShift;
    flowByShift +=
      interestByShift * owing - shift.dividendYield * (dense + tau * gain) - turn * driftByShift;
  }

  const { remain, remainDensity, left, right, perCarry } = weigh(boundary, node, stay, flow);
  const d0ByDeviation = root * driftByDeviation - origin / (deviation * deviation * root);
  const d0ByShift = root * driftByShift + originByShift / (deviation * root);
  const perFlow = 1 / (right * deviation);
  return {
    byDeviation:
      (remainDensity * d0ByDeviation) / left +
      dividendYield * stayByDeviation * perCarry -
      (flowByDeviation - flow / deviation) * perFlow,
    byShift:
      (remainDensity * d0ByShift - shift.dividendYield * time * remain) / left +
      carryByShift * perCarry -
      flowByShift * perFlow,
  };
}
