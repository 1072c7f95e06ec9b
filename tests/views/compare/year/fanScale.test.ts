import { expect, test } from 'vitest';
import { fanScaleOf } from '../../../../src/views/compare/year/fanScale';

test('a fan without width is drawn in the middle', () => {
  const flat = { p5: 1, p25: 1, median: 1, p75: 1, p95: 1, mean: 1, bills: 1 };
  const { y } = fanScaleOf([
    { period: 0, day: 0, ...flat },
    { period: 1, day: 37, ...flat },
  ]);
  expect(y(1)).toBeCloseTo(0.5, 9);
});
