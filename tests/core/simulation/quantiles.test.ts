import { expect, test } from 'vitest';
import { quantiles } from '../../../src/core/simulation/quantiles';

// Hyndman and Fan, type 7, as R's quantile() and NumPy's percentile() by default.
test('the quartiles of 1, 2, 3, 4 are 1.75, 2.5, and 3.25', () => {
  expect(quantiles(new Float64Array([4, 2, 3, 1]), [0.25, 0.5, 0.75])).toEqual([1.75, 2.5, 3.25]);
});

test('the lowest quantile is the smallest value, and the highest is the largest', () => {
  expect(quantiles(new Float64Array([3, 1, 2]), [0, 1])).toEqual([1, 3]);
});

test('a single value is every quantile, and the sample keeps its order', () => {
  const sample = new Float64Array([7]);
  expect(quantiles(sample, [0.05, 0.5, 1])).toEqual([7, 7, 7]);
  const unsorted = new Float64Array([10, 9, 100]);
  expect(quantiles(unsorted, [0.5])).toEqual([10]);
  expect([...unsorted]).toEqual([10, 9, 100]);
});
