import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadLabels } from '../../../src/ui/plot/spreadLabels';

const GAP = 0.05;

describe('the labels of a picture', () => {
  test('stay where they are while they have room', () => {
    expect(spreadLabels([0.1, 0.5, 0.3], GAP)).toEqual([0.1, 0.5, 0.3]);
  });

  test('never overlap, keep their order and stay within the picture', () => {
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
