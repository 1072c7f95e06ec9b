import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundTicks } from '../../src/text/roundTicks';

describe('round values between two ends', () => {
  test.each([
    [-2_700, 540, 5, [-2_000, -1_000, 0]],
    [299, 437, 5, [300, 350, 400]],
    [0, 1, 5, [0, 0.25, 0.5, 0.75, 1]],
    [300, 300, 5, [300]],
  ])('from %d to %d, at most %d, are %j', (low, high, most, ticks) => {
    expect(roundTicks(low, high, most)).toEqual(ticks);
  });

  test('are evenly spread, within the ends and no more than asked for', () => {
    const anyEnd = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        anyEnd,
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        fc.integer({ min: 2, max: 30 }),
        (low, span, most) => {
          const ticks = roundTicks(low, low + span, most);
          const slack = span * 1e-6;
          expect(ticks.length).toBeLessThanOrEqual(most);
          const step = (ticks[1] ?? 0) - (ticks[0] ?? 0);
          ticks.forEach((tick, i) => {
            expect(tick).toBeGreaterThanOrEqual(low - slack);
            expect(tick).toBeLessThanOrEqual(low + span + slack);
            if (i > 0) expect(Math.abs(tick - ticks[i - 1]! - step)).toBeLessThan(slack);
          });
        },
      ),
    );
  });
});
