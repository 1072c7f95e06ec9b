/**
 * Gaussian elimination in place: the square matrix, row by row, becomes the factors L and U. No
 * pivoting, so for diagonally dominant matrices.
 */
export function eliminate(matrix: Float64Array, size: number): void {
  for (let k = 0; k < size; k++) {
    const pivot = 1 / matrix[k * size + k]!;
    for (let i = k + 1; i < size; i++) {
      const factor = (matrix[i * size + k]! *= pivot);
      for (let j = k + 1; j < size; j++) matrix[i * size + j]! -= factor * matrix[k * size + j]!;
    }
  }
}

/** Solves in place for the right-hand side, given the factors. */
export function substitute(factors: Float64Array, side: Float64Array, size: number): void {
  for (let i = 1; i < size; i++) {
    let sum = side[i]!;
    for (let j = 0; j < i; j++) sum -= factors[i * size + j]! * side[j]!;
    side[i] = sum;
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = side[i]!;
    for (let j = i + 1; j < size; j++) sum -= factors[i * size + j]! * side[j]!;
    side[i] = sum / factors[i * size + i]!;
  }
}
