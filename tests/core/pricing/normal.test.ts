import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { millsDrop, millsRatio, normalCdf, normalDensity } from '../../../src/core/pricing/normal';
import { normalInverse } from '../../../src/core/pricing/normalInverse';
import { readFixture, relativeError } from './fixture';

const rows = readFixture<'x' | 'density' | 'cdf'>('normal.csv');
const quantiles = readFixture<'p' | 'x'>('normalInverse.csv');

describe('the normal density', () => {
  test.each(rows)('at $x is $density', ({ x, density }) => {
    expect(relativeError(normalDensity(Number(x)), Number(density))).toBeLessThan(5e-16);
  });

  test('vanishes at any distance beyond 40', () => {
    for (const x of [40, 1e10, 1e200, Infinity, -Infinity]) expect(normalDensity(x)).toBe(0);
  });
});

describe('the normal distribution', () => {
  test.each(rows)('at $x is $cdf', ({ x, cdf }) => {
    expect(relativeError(normalCdf(Number(x)), Number(cdf))).toBeLessThan(1.5e-15);
  });

  test('is exactly a half at 0', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(-0)).toBe(0.5);
  });

  test('is 0 and 1 at the ends', () => {
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(-1e300)).toBe(0);
    expect(normalCdf(Infinity)).toBe(1);
  });

  test('has tails that add up to 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (x) => {
        expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 15);
      }),
    );
  });
});

describe('the Mills ratio', () => {
  test('is the tail over the density', () => {
    for (const { x, density, cdf } of rows.filter((row) => Number(row.x) <= 0.75)) {
      expect(relativeError(millsRatio(-Number(x)), Number(cdf) / Number(density))).toBeLessThan(
        1.5e-15,
      );
    }
  });

  test('keeps every digit of its drop over a tiny step', () => {
    // M'(z) = z M(z) - 1, which is -1 at 0.
    expect(relativeError(millsDrop(0, 1e-12), 2e-12)).toBeLessThan(2e-15);
    expect(millsDrop(3, 0)).toBe(0);
  });

  test('drops by the difference between its two ends', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.5, max: 30, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (near, t) => {
          const drop = millsRatio(near) - millsRatio(near + 2 * t);
          expect(Math.abs(millsDrop(near + t, t) - drop)).toBeLessThan(4e-15 * millsRatio(near));
        },
      ),
    );
  });
});

describe('the inverse of the normal distribution', () => {
  test.each(quantiles)('at $p is $x', ({ p, x }) => {
    expect(relativeError(normalInverse(Number(p)), Number(x))).toBeLessThan(1.5e-15);
  });

  test('is a number even at the smallest double', () => {
    expect(normalInverse(5e-324)).toBeCloseTo(-38.467, 2);
  });

  test('is infinite at 0 and 1', () => {
    expect(normalInverse(0)).toBe(-Infinity);
    expect(normalInverse(1)).toBe(Infinity);
  });

  test('undoes the distribution', () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 0, noNaN: true }), (x) => {
        // An error of x is seen through N(x) / n(x), which is at least that of one rounding.
        expect(Math.abs(normalInverse(normalCdf(x)) - x)).toBeLessThan(2e-15 * Math.max(1, -x));
      }),
    );
  });
});
