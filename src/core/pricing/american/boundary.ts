import { eliminate, substitute } from './linear';
import { boundaryAtExpiration, type ScaledPut, type Shift } from './scaledPut';
import { LEAST, parameterSlopes, smoothPasting, type Boundary } from './smoothPasting';
import { startBoundary } from './startingBoundary';
import type { Tier } from './tier';

const MOST_STEPS = 12;

/** The most that ln B may fall; no price could show more. */
const DEEPEST = 300;

/** Keeps the square at a node between a barely visible fall and one out of sight. */
function held(square: number, time: number, { deviation }: ScaledPut): number {
  return Math.max(LEAST * time, Math.min(square, (DEEPEST / deviation) ** 2));
}

const jacobian = new Float64Array(32 * 32);
const residuals = new Float64Array(32);

/**
 * The exercise boundary of a put: smooth pasting at all nodes of the tier at once, by Newton's
 * method with all derivatives, starting from the QD+ approximation. Valid until the tier solves its
 * next put.
 */
export function solveBoundary(
  put: ScaledPut,
  tier: Tier,
  tolerance: number = tier.tolerance,
): Boundary {
  const { times, nodes } = tier;
  const squares = tier.atNodes.values;
  startBoundary(put, times, squares);
  for (let i = 0; i < nodes; i++) {
    const fall = squares[i]! / put.deviation;
    squares[i] = held(fall * fall, times[i]!, put);
  }
  const boundary = { put, tier, origin: Math.log(boundaryAtExpiration(put)), squares };
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if (improve(boundary) < tolerance) break;
  }
  return boundary;
}

/** One Newton step; returns the most it moved ln B, in deviations. */
function improve(boundary: Boundary): number {
  const { nodes } = boundary.tier;
  for (let i = 0; i < nodes; i++) residuals[i] = smoothPasting(boundary, i, jacobian);
  eliminate(jacobian, nodes);
  return step(boundary);
}

/** Moves the squares by solving the residuals with the factors in `jacobian`. */
function step({ put, tier, squares }: Boundary): number {
  const { nodes, times } = tier;
  substitute(jacobian, residuals, nodes);
  let farthest = 0;
  for (let i = 0; i < nodes; i++) {
    const before = squares[i]!;
    const newton = before - residuals[i]!;
    // Also NaN if the boundary is out of sight of the strike: then move closer.
    const near = newton > before / 4 ? Math.min(newton, before * 4) : before / 4;
    const after = held(near, times[i]!, put);
    squares[i] = after;
    farthest = Math.max(farthest, Math.abs(Math.sqrt(after) - Math.sqrt(before)));
  }
  return farthest;
}

/** Close enough for the derivatives, and for one more step to be the last. */
const NEAR = 0.01;

/**
 * The boundary and, stored in the tier, how its squares move with v and with the parameter that
 * shifts rate and yield. The equations keep holding, so their derivatives by the squares must
 * offset those by the parameter. The last Newton step has already computed the former.
 */
export function solveMovingBoundary(put: ScaledPut, tier: Tier, shift: Shift): Boundary {
  const boundary = solveBoundary(put, tier, NEAR);
  const { nodes, atNodes } = tier;
  const { byDeviation, byShift } = atNodes;
  for (let i = 0; i < nodes; i++) {
    residuals[i] = smoothPasting(boundary, i, jacobian);
    const slopes = parameterSlopes(boundary, i, shift);
    byDeviation[i] = -slopes.byDeviation;
    byShift[i] = -slopes.byShift;
  }
  eliminate(jacobian, nodes);
  substitute(jacobian, byDeviation, nodes);
  substitute(jacobian, byShift, nodes);
  step(boundary);
  return boundary;
}

/** Fills in values at times, given the weights for each time and the values at the nodes. */
export function interpolate(
  atNodes: Float64Array,
  weights: Float64Array,
  values: Float64Array,
): void {
  const nodes = atNodes.length;
  for (let k = 0; k < values.length; k++) {
    let value = 0;
    for (let j = 0; j < nodes; j++) value += weights[k * nodes + j]! * atNodes[j]!;
    values[k] = value;
  }
}
