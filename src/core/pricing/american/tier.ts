import { chebyshevPoints, interpolationWeights } from './chebyshev';
import { gaussLegendre } from '../gaussLegendre';
import { discountedRoom, type Discounted } from './discounted';

/** How finely the boundary and the premium are resolved; larger is finer. */
interface Fineness {
  /** Number of times to expiration at which the boundary is solved. */
  readonly nodes: number;
  /** Points of each integral in the boundary equation. */
  readonly points: number;
  /** Points of the premium integral. */
  readonly premiumPoints: number;
  /** Newton's method ends with a step smaller than this; the remaining error is about its square. */
  readonly tolerance: number;
}

/**
 * Points of time u up to a time t, for integrals over the angle with sin^2 = u / t. In the angle,
 * neither the boundary near expiration, a function of sqrt(u), nor the densities near t, functions
 * of sqrt(t - u), have a kink.
 */
export interface TimeRule {
  /** sqrt(u / t) */
  readonly sines: Float64Array;
  /** sqrt((t - u) / t) */
  readonly cosines: Float64Array;
  /** Their inverses. */
  readonly secants: Float64Array;
  /** du / sqrt(t (t - u)), which is 2 sin d(angle). */
  readonly weights: Float64Array;
}

/** The boundary at some times, and how it moves with the volatility and the rate. */
interface Kept {
  readonly values: Float64Array;
  readonly byDeviation: Float64Array;
  readonly byShift: Float64Array;
}

const room = (count: number): Kept => ({
  values: new Float64Array(count),
  byDeviation: new Float64Array(count),
  byShift: new Float64Array(count),
});

/**
 * All that solving a boundary needs and that does not depend on the put. Times are shares of the
 * put's life. Nodes are Chebyshev's in the cube root of time; in the square root, which L.
 * Andersen, M. Lake and D. Offengenden use, ten nodes leave ten times the error.
 */
export interface Tier extends Fineness {
  /** Times of the nodes, without expiration itself. */
  readonly times: Float64Array;
  readonly rule: TimeRule;
  /** For each node and each point of its integral, the weight of each node's value there. */
  readonly weights: Float64Array;
  /** The same weights, ordered so that the points of one node and one value are contiguous. */
  readonly columns: Float64Array;
  readonly premiumRule: TimeRule;
  /** The same weights for each point of the premium integral over the whole life. */
  readonly premiumWeights: Float64Array;
  /** Holds a put's boundary until the next put's; allocating new arrays took a quarter of the time. */
  readonly atNodes: Kept;
  readonly atPremium: Kept;
  /** The discount weights at the points of the premium integral, kept the same way. */
  readonly discounted: Discounted;
}

function timeRule(angles: readonly number[], weights: readonly number[]): TimeRule {
  return {
    sines: Float64Array.from(angles, Math.sin),
    cosines: Float64Array.from(angles, Math.cos),
    secants: Float64Array.from(angles, (angle) => 1 / Math.cos(angle)),
    weights: Float64Array.from(angles, (angle, k) => 2 * Math.sin(angle) * weights[k]!),
  };
}

/** A rule with points evenly spaced in the angle. */
function evenRule(count: number): TimeRule {
  const { points, weights } = gaussLegendre(count);
  return timeRule(
    points.map((y) => (y * Math.PI) / 2),
    weights.map((weight) => (weight * Math.PI) / 2),
  );
}

/**
 * Points dense near the present, where the density of meeting the boundary piles up if the stock is
 * close: the angle differs from a right angle by an exponential of the variable.
 */
const DENSITY = 4;

function denseRule(count: number): TimeRule {
  const { points, weights } = gaussLegendre(count);
  const scale = Math.PI / 2 / Math.expm1(DENSITY);
  return timeRule(
    points.map((y) => Math.PI / 2 - scale * Math.expm1(DENSITY * y)),
    weights.map((weight, k) => weight * scale * DENSITY * Math.exp(DENSITY * points[k]!)),
  );
}

/** The weights of all nodes except expiration at each of the times. */
export function weightsAt(nodes: number, times: readonly number[]): Float64Array {
  const points = chebyshevPoints(nodes);
  return Float64Array.from(
    times.flatMap((time) => interpolationWeights(points, Math.cbrt(time)).slice(1)),
  );
}

function makeTier(fineness: Fineness): Tier {
  const { nodes, points, premiumPoints } = fineness;
  const times = Float64Array.from(chebyshevPoints(nodes).slice(1), (x) => x ** 3);
  const rule = evenRule(points);
  const premiumRule = denseRule(premiumPoints);
  const shares = [...rule.sines].map((sine) => sine * sine);
  const weights = weightsAt(
    nodes,
    [...times].flatMap((time) => shares.map((share) => time * share)),
  );
  const columns = new Float64Array(weights.length);
  for (let i = 0; i < nodes; i++)
    for (let k = 0; k < points; k++)
      for (let j = 0; j < nodes; j++)
        columns[(i * nodes + j) * points + k] = weights[(i * points + k) * nodes + j]!;
  return {
    ...fineness,
    times,
    rule,
    weights,
    columns,
    premiumRule,
    premiumWeights: weightsAt(
      nodes,
      [...premiumRule.sines].map((sine) => sine * sine),
    ),
    atNodes: room(nodes),
    atPremium: room(premiumPoints),
    discounted: discountedRoom(premiumPoints),
  };
}

/**
 * Largest errors of a price over the strike in the reference table: `quick` 1e-6, or 2e-8 for puts
 * near the strike or out of the money with 7 to 60 days; `accurate` 4e-8 and 2e-10. Where
 * volatility sqrt(years) is above 3, `quick` loses digits: errors up to 1e-4 at 10.
 */
export type Accuracy = 'quick' | 'accurate';

const fineness: Record<Accuracy, Fineness> = {
  quick: { nodes: 6, points: 7, premiumPoints: 16, tolerance: 0.05 },
  accurate: { nodes: 12, points: 16, premiumPoints: 32, tolerance: 1e-4 },
};

const tiers = new Map<Accuracy, Tier>();

/** The tier of an accuracy, created on first use. */
export function tierOf(accuracy: Accuracy): Tier {
  const tier = tiers.get(accuracy) ?? makeTier(fineness[accuracy]);
  tiers.set(accuracy, tier);
  return tier;
}
