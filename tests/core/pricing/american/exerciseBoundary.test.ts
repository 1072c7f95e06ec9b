import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  americanPrice,
  exerciseBoundary,
} from '../../../../src/core/pricing/american/americanPrice';
import type { Market, Option } from '../../../../src/core/pricing/option';
import { anyMarket, anyOption } from '../arbitrary';
import { listed, rows } from './rows';

describe('the exercise boundary of reference put', () => {
  test.each(rows)('$id is $value.boundary', ({ value, option, market }) => {
    const found = exerciseBoundary(option, market);
    if (value.boundary === 0) expect(found).toBeNull();
    else {
      expect(Math.abs(found! - value.boundary) / value.K).toBeLessThan(2e-6);
      const quick = exerciseBoundary(option, market, 'quick')!;
      expect(Math.abs(quick - value.boundary) / value.K).toBeLessThan(1e-4);
    }
  });
});

const put95: Option = { right: 'put', strike: 95, years: 60 / 365 };
const calm: Market = { spot: 80, rate: 0.04, dividendYield: 0, volatility: 0.3 };

describe('the exercise boundary', () => {
  test('of the put at 95 for 60 days is 76.39, where the price meets 95 less the stock', () => {
    const boundary = exerciseBoundary(put95, calm)!;
    expect(boundary).toBeCloseTo(76.39, 2);
    const there = { ...calm, spot: boundary };
    expect(americanPrice(put95, there, 'accurate')).toBeCloseTo(95 - boundary, 8);
    const above = americanPrice(put95, { ...calm, spot: boundary + 1 }, 'accurate');
    expect(above).toBeGreaterThan(94 - boundary);
  });

  test('does not depend on the stock price, and is proportional to the strike', () => {
    const boundary = exerciseBoundary(put95, calm)!;
    expect(exerciseBoundary(put95, { ...calm, spot: 1 })).toBe(boundary);
    expect(exerciseBoundary({ ...put95, strike: 190 }, calm)).toBeCloseTo(2 * boundary, 10);
  });

  test('of a call is above the strike, as a mirror of the put’s', () => {
    const market = { ...calm, dividendYield: 0.06 };
    const ofCall = exerciseBoundary({ ...put95, right: 'call' }, market)!;
    const swapped = { ...market, rate: 0.06, dividendYield: 0.04 };
    expect(ofCall).toBeGreaterThan(95);
    expect(ofCall * exerciseBoundary(put95, swapped)!).toBeCloseTo(95 * 95, 8);
  });

  test('does not exist if early exercise never pays', () => {
    expect(exerciseBoundary(put95, { ...calm, rate: 0 })).toBeNull();
    expect(exerciseBoundary(put95, { ...calm, rate: -0.01 })).toBeNull();
    expect(exerciseBoundary({ ...put95, right: 'call' }, calm)).toBeNull();
    expect(exerciseBoundary({ ...put95, years: 0 }, calm)).toBeNull();
    const wild = { ...calm, rate: 1e-98, volatility: 300 };
    expect(exerciseBoundary(put95, wild)).toBeNull();
  });

  test('is lower with more time to expiration and with more volatility', () => {
    fc.assert(
      fc.property(listed, ({ option, market }) => {
        const at = { ...option, right: 'put' } as const;
        const given = { ...market, rate: market.rate + 0.001 };
        const boundary = exerciseBoundary(at, given)!;
        const longer = exerciseBoundary({ ...at, years: at.years * 1.2 }, given)!;
        const wilder = exerciseBoundary(at, { ...given, volatility: given.volatility * 1.1 })!;
        expect(longer).toBeLessThan(boundary * (1 + 1e-6));
        expect(wilder).toBeLessThan(boundary * (1 + 1e-6));
      }),
    );
  });

  test('is a number or null for any terms', () => {
    fc.assert(
      fc.property(anyOption, anyMarket, (option, market) => {
        const boundary = exerciseBoundary(option, market);
        expect(boundary === null || (boundary > 0 && boundary < Infinity)).toBe(true);
      }),
    );
  });
});

// Cases in which the first guess leaves the boundary's range, above and below.
describe.each(['quick', 'accurate'] as const)('the %s boundary from any first guess', (tier) => {
  test.each([
    [0.000553, 0.0204, 0.607, 0.0326],
    [0.00154, 0.000301, 1.61, 0.00144],
    [0.1, 1e-6, 0.8, 0.005],
  ])('is at most the strike times rate over yield: %d years, %d, %d, %d', (...terms) => {
    const [years, rate, dividendYield, volatility] = terms;
    const option: Option = { right: 'put', strike: 100, years };
    const boundary = exerciseBoundary(
      option,
      { spot: 100, rate, dividendYield, volatility },
      tier,
    )!;
    expect(boundary).toBeGreaterThan(0);
    expect(boundary).toBeLessThanOrEqual((100 * rate) / dividendYield);
  });
});
