/** Chebyshev's extreme points of a degree, from 0 to 1. */
export function chebyshevPoints(degree: number): readonly number[] {
  return Array.from({ length: degree + 1 }, (_, i) => Math.sin((Math.PI * i) / (2 * degree)) ** 2);
}

/**
 * Weight of the value at each Chebyshev point in the interpolating polynomial at `x`, by the
 * barycentric formula (J.-P. Berrut and L. N. Trefethen, SIAM Review 46, 2004).
 */
export function interpolationWeights(points: readonly number[], x: number): readonly number[] {
  const hit = points.indexOf(x);
  if (hit >= 0) return points.map((_, j) => Number(j === hit));
  const shares = points.map((point, j) => {
    const end = j === 0 || j === points.length - 1;
    return ((j % 2 === 0 ? 1 : -1) * (end ? 0.5 : 1)) / (x - point);
  });
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}
