import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestOf } from '../../../src/ui/plot/nearest';
import { linePath, marksPath, shadeOf } from '../../../src/ui/plot/shapes';

const at = fc.record({
  x: fc.double({ min: -200, max: 900, noNaN: true }),
  y: fc.double({ min: -200, max: 900, noNaN: true }),
});

describe('the nearest mark', () => {
  test('is as near as any other', () => {
    fc.assert(
      fc.property(fc.array(at, { minLength: 1, maxLength: 60 }), at, (marks, point) => {
        const away = (mark: { x: number; y: number }) =>
          Math.hypot(mark.x - point.x, mark.y - point.y);
        expect(away(nearestOf(marks)(point)!)).toBe(Math.min(...marks.map(away)));
      }),
    );
  });

  test('does not exist if there are no marks', () => {
    expect(nearestOf([])({ x: 3, y: 4 })).toBeNull();
  });
});

describe('a class of marks', () => {
  test('is one path, whatever its shape', () => {
    for (const shape of [0, 1, 2, 3, 4]) {
      const path = marksPath(
        [
          { x: 10.04, y: 20 },
          { x: 30, y: 40 },
        ],
        shape,
      );
      expect(path.match(/M/g)).toHaveLength(2);
      expect(path.match(/Z/g)).toHaveLength(2);
    }
    expect(marksPath([], 0)).toBe('');
  });

  test('differs from seven others by shape or shade', () => {
    const looks = Array.from(
      { length: 8 },
      (_, i) => `${marksPath([{ x: 9, y: 9 }], i)} ${shadeOf(i)}`,
    );
    expect(new Set(looks).size).toBe(8);
  });
});

test('a line goes through all marks, and is empty without any', () => {
  expect(
    linePath([
      { x: 1, y: 2 },
      { x: 3.26, y: 4 },
    ]),
  ).toBe('M1 2L3.3 4');
  expect(linePath([])).toBe('');
});
