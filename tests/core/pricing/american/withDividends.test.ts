import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { americanGreeks } from '../../../../src/core/pricing/american/americanGreeks';
import {
  americanPrice,
  exerciseBoundary,
} from '../../../../src/core/pricing/american/americanPrice';
import type { DividendMarket } from '../../../../src/core/pricing/cashDividends';
import { impliedVolatility } from '../../../../src/core/pricing/american/impliedVolatility';
import { priceSurface } from '../../../../src/core/pricing/american/priceSurface';
import { europeanPrice } from '../../../../src/core/pricing/blackScholes';
import type { Option } from '../../../../src/core/pricing/option';
import { readFixture } from '../fixture';
import { withDividendsOf, type DividendColumn } from './dividendRows';
import { listed } from './rows';

type Column = DividendColumn | 'price_spot' | 'delta_spot' | 'price_tol' | 'ql_fd_escrowed_extrap';

const rows = readFixture<Column>('american_div.csv').map((row) => {
  const { option, market } = withDividendsOf('put', row);
  return { row, option, market };
});

const meanSquare = (errors: readonly number[]) =>
  Math.sqrt(errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);

describe('reference puts with cash dividends', () => {
  test.each(rows)('include $row.id at $row.price_spot', ({ row, option, market }) => {
    const error = Math.abs(americanPrice(option, market) - Number(row.price_spot));
    expect(error / option.strike).toBeLessThan(6e-4);
  });

  test('are met within 1.1e-4 of the strike in the mean square, ten times closer than by an escrowed stock', () => {
    const ours = rows.map(
      ({ row, option, market }) =>
        (americanPrice(option, market) - Number(row.price_spot)) / option.strike,
    );
    const escrowed = rows.map(
      ({ row, option }) =>
        (Number(row.ql_fd_escrowed_extrap) - Number(row.price_spot)) / option.strike,
    );
    expect(meanSquare(ours)).toBeLessThan(1.1e-4);
    expect(meanSquare(escrowed)).toBeGreaterThan(1.1e-3);
  });

  test('have deltas met within 0.014', () => {
    for (const { row, option, market } of rows) {
      const { delta } = americanGreeks(option, market);
      expect(Math.abs(delta - Number(row.delta_spot))).toBeLessThan(0.014);
    }
  });
});

const put95: Option = { right: 'put', strike: 95, years: 60 / 365 };
const calm: DividendMarket = {
  spot: 90,
  rate: 0.04,
  dividendYield: 0,
  volatility: 0.3,
  cashDividends: [{ years: 30 / 365, amount: 0.2 }],
};

describe('a put with cash dividends', () => {
  test('is worth more than without them, by less than they pay', () => {
    const plain = { ...calm, cashDividends: undefined };
    const more = americanPrice(put95, calm) - americanPrice(put95, plain);
    expect(more).toBeGreaterThan(0.05);
    expect(more).toBeLessThan(0.2);
  });

  test('is not affected by dividends that are past, zero or after expiration', () => {
    const cashDividends = [
      { years: 61 / 365, amount: 1 },
      { years: 0, amount: 1 },
      { years: 30 / 365, amount: 0 },
    ];
    const plain = americanPrice(put95, { ...calm, cashDividends: [] });
    expect(americanPrice(put95, { ...calm, cashDividends })).toBe(plain);
  });

  test('is not exercised if a dividend is near, and otherwise only at a lower stock price', () => {
    const plain = exerciseBoundary(put95, { ...calm, cashDividends: [] })!;
    const far = exerciseBoundary(put95, calm)!;
    expect(far).toBeLessThan(plain);
    expect(far).toBeGreaterThan(0.9 * plain);
    expect(americanPrice(put95, { ...calm, spot: far - 1 })).toBe(95 - (far - 1));
    const near = { ...calm, cashDividends: [{ years: 5 / 365, amount: 0.5 }] };
    expect(exerciseBoundary(put95, near)).toBeNull();
    expect(americanPrice(put95, { ...near, spot: 70 })).toBeGreaterThan(25);
  });

  test('without interest is European, on the stock less the near part and the strike plus the far part', () => {
    const noInterest = { ...calm, rate: 0 };
    expect(exerciseBoundary(put95, noInterest)).toBeNull();
    const twin = europeanPrice({ ...put95, strike: 95.1 }, { ...noInterest, spot: 89.9 });
    expect(americanPrice(put95, noInterest)).toBeCloseTo(twin, 12);
    expect(americanPrice(put95, { ...noInterest, spot: 0.01 })).toBeGreaterThan(94.99);
  });

  test('takes a dividend yield into account as well', () => {
    const both = { ...calm, dividendYield: 0.02 };
    const plain = { ...both, cashDividends: [{ years: 1 / 365, amount: 1e-6 }] };
    expect(americanPrice(put95, plain)).toBeCloseTo(
      americanPrice(put95, { ...both, cashDividends: [] }),
      3,
    );
    expect(americanPrice(put95, both)).toBeGreaterThan(americanPrice(put95, calm));
  });

  test('has Greeks near those without dividends, and the volatility that gives its price', () => {
    const greeks = americanGreeks(put95, calm);
    const plain = americanGreeks(put95, { ...calm, cashDividends: [] });
    expect(greeks.price).toBe(americanPrice(put95, calm, 'accurate'));
    expect(greeks.delta).toBeCloseTo(plain.delta, 1);
    expect(greeks.gamma).toBeCloseTo(plain.gamma, 2);
    expect(greeks.vega / plain.vega).toBeCloseTo(1, 1);
    expect(greeks.theta / plain.theta).toBeCloseTo(1, 0);
    expect(greeks.rho / plain.rho).toBeCloseTo(1, 0);
    const { volatility, ...rest } = calm;
    const price = americanPrice(put95, calm);
    expect(impliedVolatility(price, put95, rest, 'american')).toBeCloseTo(volatility, 8);
    const noInterest = { ...rest, rate: 0 };
    const dearer = americanPrice(put95, { ...noInterest, volatility });
    expect(impliedVolatility(dearer, put95, noInterest, 'american')).toBeCloseTo(volatility, 8);
  });

  test('has a surface whose rows each count the dividends before their own expiration', () => {
    const spots = [70, 90, 100];
    const years = [20 / 365, 60 / 365, 25 / 365];
    const surface = priceSurface(put95, calm, { spots, years });
    years.forEach((time, row) =>
      spots.forEach((spot, column) => {
        const price = americanPrice({ ...put95, years: time }, { ...calm, spot }, 'accurate');
        expect(surface[row * 3 + column]).toBeCloseTo(price, 5);
      }),
    );
  });

  test('is a number between intrinsic value and strike for any terms', () => {
    const dividend = fc.record({
      years: fc.double({ min: 0, max: 2, noNaN: true }),
      amount: fc.double({ min: 0, max: 600, noNaN: true }),
    });
    fc.assert(
      fc.property(listed, fc.array(dividend, { maxLength: 5 }), (given, cashDividends) => {
        const option = { ...given.option, right: 'put' } as const;
        const market = { ...given.market, cashDividends };
        const price = americanPrice(option, market);
        expect(price).toBeGreaterThanOrEqual(Math.max(option.strike - market.spot, 0));
        expect(price).toBeLessThanOrEqual(option.strike * 1.0001);
        for (const figure of Object.values(americanGreeks(option, market, 'quick'))) {
          expect(Number.isFinite(figure)).toBe(true);
        }
      }),
    );
  });
});
