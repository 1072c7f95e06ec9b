import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { americanGreeks } from '../../../../src/core/pricing/american/americanGreeks';
import {
  americanPrice,
  americanPriceAt,
  exerciseBoundary,
} from '../../../../src/core/pricing/american/americanPrice';
import { impliedVolatility } from '../../../../src/core/pricing/american/impliedVolatility';
import { priceSurface } from '../../../../src/core/pricing/american/priceSurface';
import { europeanPrice } from '../../../../src/core/pricing/blackScholes';
import type { DividendMarket } from '../../../../src/core/pricing/cashDividends';
import type { Option } from '../../../../src/core/pricing/option';
import { readFixture } from '../fixture';
import { withDividendsOf, type DividendColumn } from './dividendRows';
import { listed } from './rows';

const rows = readFixture<DividendColumn | 'price_spot'>('american_div_calls.csv').map((row) => {
  const { option, market } = withDividendsOf('call', row);
  return { row, option, market };
});

describe('reference calls with cash dividends', () => {
  test.each(rows)('include $row.id at $row.price_spot', ({ row, option, market }) => {
    const error = Math.abs(americanPrice(option, market) - Number(row.price_spot));
    expect(error / option.strike).toBeLessThan(1e-5);
  });
});

/** Continuous rate of a T-bill of some days, at a discount of 3.80%. */
const billRate = (days: number) => (-Math.log(1 - (0.038 * days) / 360) * 365) / days;

// Finite differences of QuantLib in the spot model, at the volatility the put's premium implies in it.
describe('a call beside a put of the same strike, at the volatility of the put’s premium', () => {
  test.each([
    { spot: 100, strike: 100, premium: 5, days: 40, amount: 2, exDay: 10, call: '3.44' },
    { spot: 100, strike: 95, premium: 2.5, days: 35, amount: 1, exDay: 20, call: '7.08' },
    { spot: 42, strike: 40, premium: 1.1, days: 45, amount: 0.62, exDay: 30, call: '2.88' },
    { spot: 30, strike: 30, premium: 1.5, days: 60, amount: 0.8, exDay: 50, call: '1.15' },
  ])(
    'at $spot, strike $strike, put $premium, $amount paid after $exDay of $days days, is worth $call',
    ({ spot, strike, premium, days, amount, exDay, call }) => {
      const market = {
        spot,
        rate: billRate(days),
        dividendYield: 0,
        cashDividends: [{ years: exDay / 365, amount }],
      };
      const terms = { strike, years: days / 365 };
      const put = { ...terms, right: 'put' } as const;
      const volatility = impliedVolatility(premium, put, market, 'american', 'accurate')!;
      const price = americanPrice({ ...terms, right: 'call' }, { ...market, volatility });
      expect(price.toFixed(2)).toBe(call);
    },
  );
});

const call95: Option = { right: 'call', strike: 95, years: 60 / 365 };
const paying: DividendMarket = {
  spot: 100,
  rate: 0.04,
  dividendYield: 0,
  volatility: 0.3,
  cashDividends: [{ years: 30 / 365, amount: 1 }],
};
const plain = { ...paying, cashDividends: [] };

describe('a call with cash dividends', () => {
  test('is worth less than without them, and as much if they are almost nothing', () => {
    const less = americanPrice(call95, plain) - americanPrice(call95, paying);
    expect(less).toBeGreaterThan(0.3);
    expect(less).toBeLessThan(1);
    const tiny = { ...paying, cashDividends: [{ years: 30 / 365, amount: 1e-9 }] };
    expect(americanPrice(call95, tiny)).toBeCloseTo(americanPrice(call95, plain), 5);
  });

  test('deep in the money is exercised just before a dividend that takes more than interest would', () => {
    const due = 200 - 95 * Math.exp((-0.04 * 30) / 365);
    expect(americanPrice(call95, { ...paying, spot: 200 })).toBeCloseTo(due, 4);
    // 0.10 is less than the interest on the strike in the remaining 30 days: held to the end.
    const small = { ...paying, spot: 200, cashDividends: [{ years: 30 / 365, amount: 0.1 }] };
    const held = 200 - 0.1 * Math.exp((-0.04 * 30) / 365) - 95 * Math.exp((-0.04 * 60) / 365);
    expect(americanPrice(call95, small)).toBeCloseTo(held, 4);
    const several = [10, 30, 52].map((day) => ({ years: day / 365, amount: 0.1 }));
    const last = Math.exp((-0.04 * 52) / 365);
    const worth = americanPrice(call95, { ...paying, spot: 1000, cashDividends: several });
    const paid = [10, 30].reduce((sum, day) => sum + 0.1 * Math.exp((-0.04 * day) / 365), 0);
    expect(worth).toBeCloseTo(1000 - 95 * last - paid, 3);
  });

  test('without volatility is worth what exercise on the best day pays', () => {
    const sure = { ...paying, volatility: 0 };
    expect(americanPrice(call95, sure)).toBeCloseTo(100 - 95 * Math.exp((-0.04 * 30) / 365), 6);
    expect(americanPrice({ ...call95, strike: 110 }, sure)).toBe(0);
  });

  test('is worth nothing on a stock worth nothing', () => {
    expect(americanPriceAt(call95, paying)(1e-9)).toBeCloseTo(0, 12);
  });

  test('has no stock price at which exercise today is best', () => {
    expect(exerciseBoundary(call95, paying)).toBeNull();
  });

  test('has Greeks near those without dividends, and the volatility that gives its price', () => {
    const greeks = americanGreeks(call95, paying);
    const without = americanGreeks(call95, plain);
    expect(greeks.price).toBeCloseTo(americanPrice(call95, paying), 12);
    expect(Math.abs(greeks.delta - without.delta)).toBeLessThan(0.05);
    expect(Math.abs(greeks.gamma - without.gamma)).toBeLessThan(0.01);
    expect(greeks.vega / without.vega).toBeCloseTo(1, 0);
    const { volatility, ...rest } = paying;
    expect(impliedVolatility(greeks.price, call95, rest, 'american')).toBeCloseTo(volatility, 8);
  });

  test('has a surface and a price curve made of its own prices', () => {
    const spots = [80, 95, 120];
    const surface = priceSurface(call95, paying, { spots, years: [60 / 365] });
    const priceAt = americanPriceAt(call95, paying);
    spots.forEach((spot, column) => {
      const price = americanPrice(call95, { ...paying, spot });
      expect(surface[column]).toBeCloseTo(price, 12);
      expect(priceAt(spot)).toBeCloseTo(price, 12);
    });
  });

  test('is a number between intrinsic value and the stock for any terms', () => {
    const dividend = fc.record({
      years: fc.double({ min: 0, max: 2, noNaN: true }),
      amount: fc.double({ min: 0, max: 600, noNaN: true }),
    });
    fc.assert(
      fc.property(listed, fc.array(dividend, { maxLength: 4 }), (given, cashDividends) => {
        const option = { ...given.option, right: 'call' } as const;
        const market = { ...given.market, dividendYield: 0, cashDividends };
        const price = americanPrice(option, market);
        expect(price).toBeGreaterThanOrEqual(Math.max(market.spot - option.strike, 0));
        expect(price).toBeLessThanOrEqual(market.spot * (1 + 1e-6));
        const without = europeanPrice(option, market);
        expect(price).toBeLessThanOrEqual(without + 1e-4 * option.strike);
      }),
      { numRuns: 40 },
    );
  });
});

describe('an American price curve from one boundary', () => {
  test('has the price at each stock price: of a put, a call, an option without a boundary, and a long one', () => {
    fc.assert(
      fc.property(listed, ({ option, market }) => {
        for (const terms of [market, { ...market, rate: 0, dividendYield: 0 }]) {
          const priceAt = americanPriceAt(option, terms, 'accurate');
          americanPrice({ ...option, years: 3 }, terms, 'accurate'); // solves in the same place
          const price = americanPrice(option, terms, 'accurate');
          expect(priceAt(market.spot)).toBeCloseTo(price, 9);
        }
      }),
    );
    const long: Option = { right: 'put', strike: 95, years: 2000 };
    const market = { spot: 100, rate: 0.04, dividendYield: 0, volatility: 0.3 };
    expect(americanPriceAt(long, market)(100)).toBeCloseTo(americanPrice(long, market), 12);
  });
});
