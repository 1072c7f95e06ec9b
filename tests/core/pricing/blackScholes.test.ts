import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { europeanGreeks, europeanPrice } from '../../../src/core/pricing/blackScholes';
import type { Market, Option } from '../../../src/core/pricing/option';
import { anyMarket, anyOption } from './arbitrary';
import { readFixture, relativeError } from './fixture';

type Column =
  | ('id' | 'S' | 'K' | 'r' | 'q' | 'vol' | 'days' | 'price')
  | ('delta' | 'gamma' | 'theta_year' | 'vega' | 'rho');

const rows = readFixture<Column>('european.csv').map((row) => ({
  option: { right: 'put', strike: Number(row.K), years: Number(row.days) / 365 } as Option,
  market: {
    spot: Number(row.S),
    rate: Number(row.r),
    dividendYield: Number(row.q),
    volatility: Number(row.vol),
  },
  row,
}));

const put95: Option = { right: 'put', strike: 95, years: 35 / 365 };
const call95: Option = { ...put95, right: 'call' };
const stockAt100: Market = { spot: 100, rate: 0.04, dividendYield: 0, volatility: 0.391551 };

describe('the European price of reference put', () => {
  test.each(rows)('$row.id is $row.price', ({ option, market, row }) => {
    expect(relativeError(europeanPrice(option, market), Number(row.price))).toBeLessThan(2e-13);
  });

  test.each(rows)('$row.id comes with the Greeks of the table', ({ option, market, row }) => {
    const greeks = europeanGreeks(option, market);
    expect(relativeError(greeks.delta, Number(row.delta))).toBeLessThan(2e-13);
    expect(relativeError(greeks.gamma, Number(row.gamma))).toBeLessThan(2e-13);
    expect(relativeError(greeks.theta, Number(row.theta_year))).toBeLessThan(2e-13);
    expect(relativeError(greeks.vega, Number(row.vega))).toBeLessThan(2e-13);
    expect(relativeError(greeks.rho, Number(row.rho))).toBeLessThan(2e-13);
  });
});

describe('the put at 95 on a stock at 100', () => {
  test('has a price of 2.50 and a delta of -0.303171', () => {
    expect(europeanPrice(put95, stockAt100)).toBeCloseTo(2.5, 5);
    expect(europeanGreeks(put95, stockAt100).delta).toBeCloseTo(-0.303171, 6);
  });

  test('loses 5.69 cents a day by its theta, and 5.73 over the next day', () => {
    expect(europeanGreeks(put95, stockAt100).theta / 365).toBeCloseTo(-0.05691, 5);
    const tomorrow = europeanPrice({ ...put95, years: 34 / 365 }, stockAt100);
    expect(europeanPrice(put95, stockAt100) - tomorrow).toBeCloseTo(0.0573, 4);
  });

  test('gains 10.82 cents per point of volatility and has a gamma of 0.02881', () => {
    const { vega, gamma } = europeanGreeks(put95, stockAt100);
    expect(vega / 100).toBeCloseTo(0.1082, 4);
    expect(gamma).toBeCloseTo(0.02881, 5);
  });

  test('for 60 days at 30% volatility is worth less than intrinsic value deep in the money', () => {
    const deep = { ...put95, years: 60 / 365 };
    const calm = { ...stockAt100, volatility: 0.3 };
    expect(europeanPrice(deep, { ...calm, spot: 70 })).toBeCloseTo(24.4, 2);
    expect(europeanPrice(deep, { ...calm, spot: 80 })).toBeCloseTo(14.8, 2);
  });
});

describe('European options', () => {
  test('a put and a call differ by the forward', () => {
    fc.assert(
      fc.property(anyOption, anyMarket, (option, market) => {
        const { strike, years } = option;
        const difference =
          market.spot * Math.exp(-market.dividendYield * years) -
          strike * Math.exp(-market.rate * years);
        const parity =
          europeanPrice({ ...option, right: 'call' }, market) -
          europeanPrice({ ...option, right: 'put' }, market);
        expect(Math.abs(parity - difference)).toBeLessThan(4e-15 * (market.spot + strike));
      }),
    );
  });

  test('the Greeks of a put and a call differ by those of the forward', () => {
    fc.assert(
      fc.property(anyOption, anyMarket, (option, market) => {
        const { strike, years } = option;
        const ofCall = europeanGreeks({ ...option, right: 'call' }, market);
        const ofPut = europeanGreeks({ ...option, right: 'put' }, market);
        const spotDiscount = Math.exp(-market.dividendYield * years);
        const strikeValue = strike * Math.exp(-market.rate * years);
        expect(ofCall.delta - ofPut.delta).toBeCloseTo(spotDiscount, 12);
        expect((ofCall.rho - ofPut.rho) / (years * strikeValue)).toBeCloseTo(1, 12);
        expect(ofCall.gamma).toBe(ofPut.gamma);
        expect(ofCall.vega).toBe(ofPut.vega);
      }),
    );
  });

  test('price and Greeks solve the Black-Scholes equation', () => {
    fc.assert(
      fc.property(anyOption, anyMarket, (option, market) => {
        const { spot, rate, dividendYield, volatility } = market;
        const { delta, gamma, theta } = europeanGreeks(option, market);
        const terms = [
          theta,
          (rate - dividendYield) * spot * delta,
          ((volatility * spot) ** 2 * gamma) / 2,
          -rate * europeanPrice(option, market),
        ];
        const scale = terms.reduce((sum, term) => sum + Math.abs(term), 0);
        fc.pre(scale > 1e-300);
        const residual = terms.reduce((sum, term) => sum + term, 0);
        expect(Math.abs(residual)).toBeLessThanOrEqual(1e-12 * scale);
      }),
    );
  });

  test('a put never rises with the stock or falls with volatility', () => {
    fc.assert(
      fc.property(
        anyOption,
        anyMarket,
        fc.double({ min: 1, max: 2, noNaN: true }),
        (option, market, factor) => {
          const thePut = { ...option, right: 'put' } as const;
          const { spot, volatility } = market;
          const price = europeanPrice(thePut, market);
          const roundings = 1e-14 * price;
          expect(europeanPrice(thePut, { ...market, spot: spot * factor })).toBeLessThanOrEqual(
            price + roundings,
          );
          expect(
            europeanPrice(thePut, { ...market, volatility: volatility * factor }),
          ).toBeGreaterThanOrEqual(price - roundings);
        },
      ),
    );
  });

  test('prices and Greeks are numbers for any terms, even expired or certain ones', () => {
    fc.assert(
      fc.property(
        anyOption,
        anyMarket,
        fc.boolean(),
        fc.boolean(),
        (option, market, expired, sure) => {
          const at = expired ? { ...option, years: 0 } : option;
          const given = sure ? { ...market, volatility: 0 } : market;
          const figures = [europeanPrice(at, given), ...Object.values(europeanGreeks(at, given))];
          for (const figure of figures) expect(Number.isFinite(figure)).toBe(true);
          expect(figures[0]).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('limits of European options', () => {
  test('at expiration the price is the intrinsic value', () => {
    for (const [spot, ofPut, ofCall] of [
      [80, 15, 0],
      [95, 0, 0],
      [110, 0, 15],
    ] as const) {
      const market = { ...stockAt100, spot };
      expect(europeanPrice({ ...put95, years: 0 }, market)).toBeCloseTo(ofPut, 12);
      expect(europeanPrice({ ...call95, years: 0 }, market)).toBeCloseTo(ofCall, 12);
    }
  });

  test('with too little volatility for a finite gamma are those without volatility', () => {
    const atTheMoney = { right: 'put', strike: 1e7, years: 1e-7 } as const;
    const market = { spot: 1e7, rate: 0, dividendYield: 0, volatility: 1e-307 };
    const { delta, gamma, vega } = europeanGreeks(atTheMoney, market);
    expect([delta, gamma, vega]).toEqual([-0.5, 0, 0]);
  });

  test('at expiration only delta is left, a half at the strike', () => {
    const greeksAt = (spot: number) =>
      europeanGreeks({ ...put95, years: 0 }, { ...stockAt100, spot, rate: 0, dividendYield: 0 });
    const nothing = { gamma: 0, vega: 0, theta: 0, rho: 0 };
    expect(greeksAt(80)).toEqual({ ...nothing, delta: -1 });
    expect(greeksAt(95).delta).toBe(-0.5);
    expect(greeksAt(110)).toEqual({ ...nothing, delta: 0 });
  });

  test('without volatility the price is the intrinsic value of the forward', () => {
    const sure = { ...stockAt100, volatility: 0, dividendYield: 0.01 };
    const spotValue = 80 * Math.exp(-0.01 * put95.years);
    const strikeValue = 95 * Math.exp(-0.04 * put95.years);
    expect(europeanPrice(put95, { ...sure, spot: 80 })).toBeCloseTo(strikeValue - spotValue, 12);
    expect(europeanPrice(put95, sure)).toBe(0);
    expect(europeanGreeks(put95, { ...sure, spot: 80 })).toEqual({
      delta: expect.closeTo(-Math.exp(-0.01 * put95.years), 14),
      gamma: 0,
      theta: expect.closeTo(0.04 * strikeValue - 0.01 * spotValue, 12),
      vega: 0,
      rho: expect.closeTo(-put95.years * strikeValue, 12),
    });
  });

  test('with enormous volatility a put is worth its discounted strike', () => {
    expect(europeanPrice(put95, { ...stockAt100, volatility: 1e6 })).toBeCloseTo(
      95 * Math.exp(-0.04 * put95.years),
      12,
    );
  });

  test('on a worthless stock a put is worth its discounted strike, with a delta of -1', () => {
    const strikeValue = 95 * Math.exp(-0.04 * put95.years);
    expect(europeanPrice(put95, { ...stockAt100, spot: 0 })).toBeCloseTo(strikeValue, 12);
    expect(europeanPrice(call95, { ...stockAt100, spot: 0 })).toBe(0);
    expect(europeanGreeks(put95, { ...stockAt100, spot: 0 })).toMatchObject({
      delta: -1,
      gamma: 0,
    });
  });
});
