import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { europeanGreeks, europeanPrice } from '../../../src/core/pricing/blackScholes';
import { europeanImpliedVolatility } from '../../../src/core/pricing/impliedVolatility';
import type { Option } from '../../../src/core/pricing/option';
import { anyMarket, anyOption } from './arbitrary';
import { readFixture } from './fixture';

type Column = 'id' | 'cat' | 'S' | 'K' | 'r' | 'q' | 'days' | 'price' | 'vol' | 'cond_ulp';

const rows = readFixture<Column>('iv.csv').map((row) => {
  const option: Option = { right: 'put', strike: Number(row.K), years: Number(row.days) / 365 };
  const market = { spot: Number(row.S), rate: Number(row.r), dividendYield: Number(row.q) };
  return { row, option, market };
});
const valid = rows.filter(({ row }) => row.vol !== '');
const invalid = rows.filter(({ row }) => row.vol === '');

const put95: Option = { right: 'put', strike: 95, years: 35 / 365 };
const stockAt100 = { spot: 100, rate: 0.04, dividendYield: 0 };
const strikeValue95 = 95 * Math.exp(-0.04 * put95.years);

describe('the European implied volatility of reference put', () => {
  test.each(valid)('$row.id, $row.cat, at $row.price is $row.vol', ({ row, option, market }) => {
    const found = europeanImpliedVolatility(Number(row.price), option, market)!;
    const error = Math.abs(found / Number(row.vol) - 1);
    expect(error).toBeLessThanOrEqual(2 * (2.2e-16 + Number(row.cond_ulp)));
  });

  test.each(invalid)('$row.id at $row.price does not exist', ({ row, option, market }) => {
    expect(europeanImpliedVolatility(Number(row.price), option, market)).toBeNull();
  });
});

describe('the European implied volatility', () => {
  test('of a put at 95 for 2.50 with the stock at 100 is 39.1551%', () => {
    expect(europeanImpliedVolatility(2.5, put95, stockAt100)).toBeCloseTo(0.391551, 6);
  });

  test('is the volatility that gave the price if vega is not too small', () => {
    fc.assert(
      fc.property(anyOption, anyMarket, (option, market) => {
        const price = europeanPrice(option, market);
        const { vega, delta } = europeanGreeks(option, market);
        const { spot, volatility } = market;
        fc.pre(vega > 1e-3 * Math.min(spot, option.strike));
        const conditioning =
          (2.2e-16 * (price + spot * Math.abs(delta) + option.strike)) / (vega * volatility);
        const found = europeanImpliedVolatility(price, option, market)!;
        expect(Math.abs(found / volatility - 1)).toBeLessThan(1e-14 + 8 * conditioning);
      }),
      { numRuns: 500 },
    );
  });

  test('does not exist at or below the discounted intrinsic value', () => {
    for (const price of [0, -1])
      expect(europeanImpliedVolatility(price, put95, stockAt100)).toBeNull();
    const low = { ...stockAt100, spot: 80 };
    const intrinsic = strikeValue95 - 80;
    for (const price of [intrinsic, intrinsic - 1]) {
      expect(europeanImpliedVolatility(price, put95, low)).toBeNull();
    }
    expect(europeanImpliedVolatility(intrinsic + 0.01, put95, low)).toBeGreaterThan(0.1);
  });

  test('does not exist if a price differs from the lowest or highest possible only by rounding', () => {
    fc.assert(
      fc.property(anyOption, anyMarket, (option, market) => {
        const strikeValue = option.strike * Math.exp(-market.rate * option.years);
        const spotValue = market.spot * Math.exp(-market.dividendYield * option.years);
        const [own, other] =
          option.right === 'put' ? [strikeValue, spotValue] : [spotValue, strikeValue];
        for (const price of [Math.max(own - other, 0), own]) {
          expect(europeanImpliedVolatility(price, option, market)).toBeNull();
        }
      }),
    );
  });

  test('does not exist at or above the most the option can be worth', () => {
    const call95: Option = { ...put95, right: 'call' };
    for (const excess of [1e-9, 1, 1e9]) {
      expect(europeanImpliedVolatility(strikeValue95 + excess, put95, stockAt100)).toBeNull();
      expect(europeanImpliedVolatility(100 + excess, call95, stockAt100)).toBeNull();
    }
    expect(europeanImpliedVolatility(100, call95, stockAt100)).toBeNull();
    expect(europeanImpliedVolatility(strikeValue95 - 1e-6, put95, stockAt100)).toBeGreaterThan(20);
    expect(europeanImpliedVolatility(100 - 1e-6, call95, stockAt100)).toBeGreaterThan(20);
  });

  test('does not exist without time left, or for terms that are not numbers', () => {
    expect(europeanImpliedVolatility(2.5, { ...put95, years: 0 }, stockAt100)).toBeNull();
    expect(europeanImpliedVolatility(2.5, { ...put95, years: -1 }, stockAt100)).toBeNull();
    expect(europeanImpliedVolatility(NaN, put95, stockAt100)).toBeNull();
    expect(europeanImpliedVolatility(2.5, put95, { ...stockAt100, spot: NaN })).toBeNull();
  });

  test('does not exist for a strike too many times the stock price for a double to hold', () => {
    expect(
      europeanImpliedVolatility(
        1e199,
        { ...put95, strike: 1e200 },
        { ...stockAt100, spot: 1e-200 },
      ),
    ).toBeNull();
  });

  test('is a number or null at any price', () => {
    fc.assert(
      fc.property(
        anyOption,
        anyMarket,
        fc.double({ min: -1, max: 1e5, noNaN: true }),
        (option, market, price) => {
          const found = europeanImpliedVolatility(price, option, market);
          expect(found === null || (found > 0 && found < Infinity)).toBe(true);
        },
      ),
    );
  });
});
