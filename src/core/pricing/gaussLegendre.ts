/** A rule for integrals from 0 to 1: the sum of `weights` times the integrand at `points`. */
export interface QuadratureRule {
  readonly points: readonly number[];
  readonly weights: readonly number[];
}

/** Legendre's polynomial of the degree and its derivative, by Bonnet's recursion. */
function legendre(degree: number, x: number): { value: number; slope: number } {
  let [before, value] = [1, x];
  for (let k = 2; k <= degree; k++) {
    [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
  }
  return { value, slope: (degree * (x * value - before)) / (x * x - 1) };
}

/** Gauss-Legendre rule, exact for polynomials up to degree 2 count - 1. */
export function gaussLegendre(count: number): QuadratureRule {
  const roots = Array.from({ length: count }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (count + 0.5));
    for (let steps = 0; steps < 6; steps++) {
      const { value, slope } = legendre(count, x);
      x -= value / slope;
    }
    return x;
  });
  return {
    points: roots.map((x) => (1 - x) / 2),
    weights: roots.map((x) => 1 / ((1 - x * x) * legendre(count, x).slope ** 2)),
  };
}
