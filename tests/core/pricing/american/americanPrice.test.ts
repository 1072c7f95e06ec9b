import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  americanPrice,
  exerciseBoundary,
} from '../../../../src/core/pricing/american/americanPrice';
import { europeanPrice } from '../../../../src/core/pricing/blackScholes';
import type { Market, Option } from '../../../../src/core/pricing/option';
import { anyMarket, anyOption } from '../arbitrary';
import { listed, rows } from './rows';

/** Error beyond the table's own error, relative to the strike. */
const error = ({ value, option, market }: (typeof rows)[number], accuracy?: 'accurate') =>
  Math.max(Math.abs(americanPrice(option, market, accuracy) - value.price) - value.price_tol, 0) /
  option.strike;

describe('American prices of reference puts', () => {
  test.each(rows)('include $id, $cat, at $value.price', (row) => {
    expect(error(row)).toBeLessThan(row.cat === 'desk' ? 2e-8 : 4e-6);
    expect(error(row, 'accurate')).toBeLessThan(row.cat === 'desk' ? 2e-10 : 1e-7);
    if (row.value.S <= row.value.boundary) {
      expect(americanPrice(row.option, row.market)).toBe(row.value.K - row.value.S);
    }
  });

  test('are met within 2e-7 of the strike in the mean square', () => {
    const sum = rows.reduce((total, row) => total + error(row) ** 2, 0);
    expect(Math.sqrt(sum / rows.length)).toBeLessThan(2e-7);
  });
});

const put95: Option = { right: 'put', strike: 95, years: 60 / 365 };
const calm: Market = { spot: 80, rate: 0.04, dividendYield: 0, volatility: 0.3 };

describe('the put at 95 for 60 days', () => {
  test('with the stock at 70 is worth its intrinsic value', () => {
    expect(americanPrice(put95, { ...calm, spot: 70 })).toBe(25);
  });

  test('with the stock at 80 is worth more than its intrinsic value, although the European one is not', () => {
    expect(americanPrice(put95, calm)).toBeCloseTo(15.11, 2);
    expect(europeanPrice(put95, calm)).toBeCloseTo(14.8, 2);
  });
});

describe('American options', () => {
  test('are worth at least as much as European ones and as their intrinsic value', () => {
    fc.assert(
      fc.property(anyOption, anyMarket, (option, market) => {
        const price = americanPrice(option, market);
        const sign = option.right === 'put' ? -1 : 1;
        expect(price).toBeGreaterThanOrEqual(sign * (market.spot - option.strike));
        const european = europeanPrice(option, market);
        expect(price).toBeGreaterThanOrEqual(european - 1e-14 * (option.strike + market.spot));
      }),
      { numRuns: 500 },
    );
  });

  test('are worth the same if put and call, spot and strike, and rate and yield change places', () => {
    fc.assert(
      fc.property(anyOption, anyMarket, ({ right, strike, years }, market) => {
        const { spot, rate, dividendYield, volatility } = market;
        const twin = americanPrice(
          { right: right === 'put' ? 'call' : 'put', strike: spot, years },
          { spot: strike, rate: dividendYield, dividendYield: rate, volatility },
        );
        const price = americanPrice({ right, strike, years }, market);
        expect(Math.abs(price - twin)).toBeLessThan(1e-14 * (spot + strike));
      }),
    );
  });

  test('that are puts lose value as the stock rises, never faster than it, and ever more slowly', () => {
    fc.assert(
      fc.property(listed, fc.double({ min: 0.01, max: 0.2, noNaN: true }), (given, width) => {
        const option = { ...given.option, right: 'put' } as const;
        const { spot } = given.market;
        const [low, middle, high] = [1 - width, 1, 1 + width].map((multiple) =>
          americanPrice(option, { ...given.market, spot: spot * multiple }, 'accurate'),
        ) as [number, number, number];
        const noise = 2e-7 * option.strike;
        expect(middle).toBeLessThan(low + noise);
        expect(low - middle).toBeLessThan(width * spot + noise);
        expect(low + high - 2 * middle).toBeGreaterThan(-noise);
      }),
    );
  });

  test('rise with volatility', () => {
    fc.assert(
      fc.property(listed, fc.double({ min: 1, max: 1.3, noNaN: true }), (given, factor) => {
        const { option, market } = given;
        const more = { ...market, volatility: market.volatility * factor };
        const noise = 2e-7 * Math.max(option.strike, market.spot);
        const price = americanPrice(option, market, 'accurate');
        expect(americanPrice(option, more, 'accurate')).toBeGreaterThan(price - noise);
      }),
    );
  });

  test('have quick and accurate prices within 1e-5 of the strike or the stock', () => {
    fc.assert(
      fc.property(listed, ({ option, market }) => {
        const difference =
          americanPrice(option, market) - americanPrice(option, market, 'accurate');
        expect(Math.abs(difference)).toBeLessThan(1e-5 * Math.max(option.strike, market.spot));
      }),
    );
  });

  test('have a price for any terms, even expired or certain ones', () => {
    fc.assert(
      fc.property(
        anyOption,
        anyMarket,
        fc.boolean(),
        fc.boolean(),
        (option, market, expired, sure) => {
          const at = expired ? { ...option, years: 0 } : option;
          const given = sure ? { ...market, volatility: 0 } : market;
          for (const accuracy of ['quick', 'accurate'] as const) {
            const price = americanPrice(at, given, accuracy);
            expect(price).toBeGreaterThanOrEqual(0);
            expect(price).toBeLessThan(Infinity);
          }
        },
      ),
    );
  });
});

describe('limits of American options', () => {
  // There the power that solves the perpetual put's equation is 0, from both sides.
  test.each([
    ['put', { rate: 0, dividendYield: -0.0018, volatility: 0.06 }],
    ['call', { rate: -0.0018, dividendYield: 0, volatility: 0.06 }],
    ['call', { rate: -0.005, dividendYield: 0, volatility: 0.1 }],
  ] as const)(
    'a %s whose interest is half the variance is worth more than the European: %o',
    (right, market) => {
      const option = { right, strike: 100, years: 1.2219178082191782 };
      const at = { ...market, spot: right === 'put' ? 101 : 99 };
      const near = { ...at, volatility: at.volatility + 1e-9 };
      expect(americanPrice(option, at)).toBeGreaterThan(europeanPrice(option, at));
      expect(americanPrice(option, at)).toBeCloseTo(americanPrice(option, near), 6);
      expect(exerciseBoundary(option, at)).toBeCloseTo(exerciseBoundary(option, near)!, 4);
    },
  );

  test('without interest a put is European, and so is a call without dividends', () => {
    const noInterest = { ...calm, rate: 0 };
    expect(americanPrice(put95, noInterest)).toBe(europeanPrice(put95, noInterest));
    const call95 = { ...put95, right: 'call' } as const;
    expect(americanPrice(call95, calm)).toBe(europeanPrice(call95, calm));
    const negative = { ...calm, rate: -0.01, dividendYield: 0.01 };
    expect(americanPrice(put95, negative)).toBe(europeanPrice(put95, negative));
  });

  test('without interest, early exercise of a put pays if the dividend yield is negative', () => {
    const costly = { ...calm, rate: 0, dividendYield: -0.05 };
    expect(americanPrice(put95, costly)).toBeGreaterThan(europeanPrice(put95, costly) + 0.1);
  });

  test('with a yield below a negative rate the price is the larger of intrinsic and European value', () => {
    const odd = { ...calm, rate: -0.01, dividendYield: -0.04 };
    expect(americanPrice(put95, { ...odd, spot: 60 })).toBe(35);
    expect(americanPrice(put95, { ...odd, spot: 95 })).toBe(
      europeanPrice(put95, { ...odd, spot: 95 }),
    );
  });

  test('without volatility a put waits if the stock falls faster than interest is lost', () => {
    const year: Option = { right: 'put', strike: 100, years: 1 };
    const sure: Market = { spot: 90, rate: 0.05, dividendYield: 0.1, volatility: 0 };
    const expected = 100 * Math.exp(-0.05) - 90 * Math.exp(-0.1);
    expect(americanPrice(year, sure)).toBeCloseTo(expected, 8);
    expect(americanPrice(year, { ...sure, dividendYield: 0 })).toBe(10);
    expect(americanPrice(year, { ...sure, dividendYield: 0, spot: 110 })).toBeCloseTo(0, 12);
  });

  test('an interest rate of almost nothing makes almost no difference', () => {
    for (const rate of [1e-3, 1e-6, 1e-9, 1e-12, 1e-100, 1e-300]) {
      const premium =
        americanPrice(put95, { ...calm, rate }) - europeanPrice(put95, { ...calm, rate });
      expect(premium).toBeLessThan(20 * rate + 1e-12);
      expect(premium).toBeGreaterThan(-1e-12);
    }
  });

  test('a put with a very long life is priced as perpetual', () => {
    // McKean's: (1 - b) (S / b)^-a per strike, a = 2 r / sigma^2, b = a / (1 + a).
    const forever: Option = { right: 'put', strike: 1, years: 400 };
    const market: Market = { spot: 1, rate: 0.08, dividendYield: 0, volatility: 0.2 };
    const [a, b] = [4, 0.8];
    expect(americanPrice(forever, market, 'accurate')).toBeCloseTo((1 - b) * b ** a, 7);
  });
});
