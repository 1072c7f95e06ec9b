import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { americanGreeks } from '../../../../src/core/pricing/american/americanGreeks';
import { americanPrice } from '../../../../src/core/pricing/american/americanPrice';
import { impliedVolatility } from '../../../../src/core/pricing/american/impliedVolatility';
import { europeanImpliedVolatility } from '../../../../src/core/pricing/impliedVolatility';
import type { Option } from '../../../../src/core/pricing/option';
import { anyMarket, anyOption } from '../arbitrary';
import { listed, rows } from './rows';

const put95: Option = { right: 'put', strike: 95, years: 35 / 365 };
const stockAt100 = { spot: 100, rate: 0.04, dividendYield: 0 };

const invertible = rows.filter(
  ({ value }) => value.S > 1.001 * value.boundary && value.vega > 0.001 * value.S,
);

describe('the American implied volatility of reference put', () => {
  test.each(invertible)('$id, $cat, is $value.vol', ({ cat, value, option, market }) => {
    for (const accuracy of ['quick', 'accurate'] as const) {
      const found = impliedVolatility(value.price, option, market, 'american', accuracy)!;
      const fromPrice = (error: number) => (error * value.K + value.price_tol) / value.vega;
      const [desk, other] = accuracy === 'quick' ? [2e-8, 4e-6] : [2e-10, 1e-7];
      expect(Math.abs(found - value.vol)).toBeLessThan(fromPrice(cat === 'desk' ? desk : other));
    }
  });

  test.each(rows.filter(({ value }) => value.S <= value.boundary))(
    '$id, which is best exercised, does not exist',
    ({ value, option, market }) => {
      expect(impliedVolatility(value.K - value.S, option, market, 'american')).toBeNull();
    },
  );
});

describe('the American implied volatility', () => {
  test('of a put at 95 for 2.50 with the stock at 100 is 39.05%', () => {
    expect(impliedVolatility(2.5, put95, stockAt100, 'american')).toBeCloseTo(0.390533, 6);
    expect(impliedVolatility(2.5, put95, stockAt100, 'european')).toBeCloseTo(0.391551, 6);
  });

  test('is the volatility that gave the price if vega is not too small', () => {
    fc.assert(
      fc.property(listed, ({ option, market }) => {
        const { price, vega } = {
          ...americanGreeks(option, market),
          price: americanPrice(option, market),
        };
        fc.pre(vega > 1e-3 * market.spot);
        const found = impliedVolatility(price, option, market, 'american')!;
        expect(Math.abs(found - market.volatility)).toBeLessThan(1e-7);
      }),
      { numRuns: 300 },
    );
  });

  test('does not exist for a put at its intrinsic value or below, or at its strike or above', () => {
    const deep = { ...stockAt100, spot: 60 };
    for (const price of [-1, 0, 34, 35, 95, 100]) {
      expect(impliedVolatility(price, put95, deep, 'american')).toBeNull();
    }
    expect(impliedVolatility(0, put95, stockAt100, 'american')).toBeNull();
    expect(impliedVolatility(94.9, put95, deep, 'american')).toBeGreaterThan(5);
  });

  test('does not exist if the option is worth more even without volatility', () => {
    const falling = { spot: 90, rate: 0.05, dividendYield: 0.1 };
    const year: Option = { right: 'put', strike: 100, years: 1 };
    expect(americanPrice(year, { ...falling, volatility: 0 })).toBeGreaterThan(13.6);
    expect(impliedVolatility(13, year, falling, 'american')).toBeNull();
    expect(impliedVolatility(14, year, falling, 'american')).toBeGreaterThan(0.05);
  });

  test('without interest is the European one', () => {
    const noInterest = { ...stockAt100, rate: 0 };
    expect(impliedVolatility(2.5, put95, noInterest, 'american')).toBe(
      europeanImpliedVolatility(2.5, put95, noInterest),
    );
  });

  test('is a number or null at any price', () => {
    fc.assert(
      fc.property(
        anyOption,
        anyMarket,
        fc.double({ min: -1, max: 1e4, noNaN: true }),
        (option, market, price) => {
          const found = impliedVolatility(price, option, market, 'american');
          expect(found === null || (found > 0 && found < Infinity)).toBe(true);
        },
      ),
    );
  });
});
