import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fanScaleOf, spreadLabels } from '../../../src/views/compare/fanScale';

const GAP = 0.05;

describe('the labels of the fan', () => {
  test('stay where they are while they have room', () => {
    expect(spreadLabels([0.1, 0.5, 0.3], GAP)).toEqual([0.1, 0.5, 0.3]);
  });

  test('never meet, keep their order and stay within the picture', () => {
    const heights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(heights, (wanted) => {
        const spread = spreadLabels(wanted, GAP);
        const order = wanted.map((_, index) => index).toSorted((a, b) => wanted[a]! - wanted[b]!);
        const placed = order.map((index) => spread[index]!);
        expect(Math.min(...placed)).toBeGreaterThanOrEqual(-1e-9);
        expect(Math.max(...placed)).toBeLessThanOrEqual(1 + 1e-9);
        for (const [rank, height] of placed.entries()) {
          if (rank > 0) expect(height - placed[rank - 1]!).toBeGreaterThanOrEqual(GAP - 1e-9);
        }
      }),
    );
  });
});

test('a fan without width is drawn in the middle', () => {
  const flat = { p5: 1, p25: 1, median: 1, p75: 1, p95: 1, mean: 1, bills: 1 };
  const { y } = fanScaleOf([
    { period: 0, ...flat },
    { period: 1, ...flat },
  ]);
  expect(y(1)).toBeCloseTo(0.5, 9);
});
