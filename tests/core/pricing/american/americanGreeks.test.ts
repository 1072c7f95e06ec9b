import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { americanGreeks } from '../../../../src/core/pricing/american/americanGreeks';
import {
  americanPrice,
  exerciseBoundary,
} from '../../../../src/core/pricing/american/americanPrice';
import { europeanGreeks, europeanPrice } from '../../../../src/core/pricing/blackScholes';
import type { Market, Option } from '../../../../src/core/pricing/option';
import { anyMarket, anyOption } from '../arbitrary';
import { listed, rows } from './rows';

const alive = rows.filter(({ value }) => value.S > value.boundary);
const dead = rows.filter(({ value }) => value.S <= value.boundary);

describe('American Greeks of reference put', () => {
  test.each(alive)('$id, $cat, match the table', ({ cat, value, option, market }) => {
    const greeks = americanGreeks(option, market);
    const desk = cat === 'desk';
    expect(Math.abs(greeks.price - value.price)).toBeLessThan((desk ? 1e-9 : 1e-7) * value.K);
    expect(Math.abs(greeks.delta - value.delta)).toBeLessThan(1e-7);
    const gammaScale = Math.max(value.gamma, 1 / value.S);
    expect(Math.abs(greeks.gamma - value.gamma) / gammaScale).toBeLessThan(desk ? 1e-7 : 3e-6);
    expect(Math.abs(greeks.theta - value.theta_year)).toBeLessThan(desk ? 1e-5 : 2e-4);
    expect(Math.abs(greeks.vega - value.vega)).toBeLessThan(desk ? 1e-4 : 6e-4);
    // The table's rho has wide steps in it where the rate is small or near the yield.
    if (desk) expect(Math.abs(greeks.rho - value.rho)).toBeLessThan(1e-4);
  });

  test.each(dead)('$id, $cat, best exercised, are a delta of -1', ({ value, option, market }) => {
    expect(americanGreeks(option, market)).toEqual({
      price: value.K - value.S,
      delta: -1,
      gamma: 0,
      theta: 0,
      vega: 0,
      rho: 0,
    });
  });
});

/** Five-point differences of the accurate price. */
function bumped(option: Option, market: Market, what: keyof Market, step: number): number {
  const at = (steps: number) =>
    americanPrice(option, { ...market, [what]: market[what] + steps * step }, 'accurate');
  return (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * step);
}

const put95: Option = { right: 'put', strike: 95, years: 60 / 365 };
const calm: Market = { spot: 85, rate: 0.04, dividendYield: 0, volatility: 0.3 };

describe('American Greeks', () => {
  test('of the put at 95 for 60 days include a delta of -0.809 with the stock at 85', () => {
    const { delta, theta } = americanGreeks(put95, calm);
    expect(delta).toBeCloseTo(-0.809, 3);
    const tomorrow = americanPrice({ ...put95, years: 59 / 365 }, calm, 'accurate');
    expect(tomorrow - americanPrice(put95, calm, 'accurate')).toBeCloseTo(theta / 365, 3);
  });

  test('are the slopes of the price, for puts and for calls', () => {
    fc.assert(
      fc.property(listed, ({ option, market }) => {
        const given = {
          ...market,
          rate: market.rate + 0.01,
          dividendYield: market.dividendYield + 0.01,
        };
        const { spot, volatility } = given;
        // Away from the boundary's kink and from vanishing volatility.
        const boundary = exerciseBoundary(option, given)!;
        const deviation = volatility * Math.sqrt(option.years);
        fc.pre(deviation > 0.03 && Math.abs(Math.log(spot / boundary)) > deviation / 4);
        const greeks = americanGreeks(option, given);
        const scale = Math.max(spot, option.strike);
        const { delta, vega, rho } = greeks;
        expect(greeks.price / scale).toBeCloseTo(
          americanPrice(option, given, 'accurate') / scale,
          8,
        );
        expect(Math.abs(bumped(option, given, 'spot', 1e-3 * spot) - delta)).toBeLessThan(1e-4);
        const byVolatility = bumped(option, given, 'volatility', 1e-3 * volatility);
        expect(Math.abs(byVolatility - vega)).toBeLessThan(1e-4 * scale);
        expect(Math.abs(bumped(option, given, 'rate', 1e-4) - rho)).toBeLessThan(1e-3 * scale);
      }),
    );
  });

  test('are European if early exercise never pays', () => {
    const noInterest = { ...calm, rate: 0 };
    expect(americanGreeks(put95, noInterest)).toEqual({
      price: europeanPrice(put95, noInterest),
      ...europeanGreeks(put95, noInterest),
    });
  });

  test('of a call best exercised are zero except a delta of 1', () => {
    const call95: Option = { ...put95, right: 'call' };
    const greeks = americanGreeks(call95, { ...calm, spot: 190, dividendYield: 0.1 });
    expect(greeks).toEqual({ price: 95, delta: 1, gamma: 0, theta: 0, vega: 0, rho: 0 });
  });

  test('of a call with a dividend yield include the slope by interest even at a rate of zero', () => {
    const call95: Option = { ...put95, right: 'call' };
    const market = { ...calm, rate: 0, dividendYield: 0.05 };
    const { rho } = americanGreeks(call95, market);
    expect(rho).toBeCloseTo(bumped(call95, market, 'rate', 1e-5), 3);
  });

  test('are numbers for any terms', () => {
    fc.assert(
      fc.property(anyOption, anyMarket, fc.boolean(), (option, market, sure) => {
        const given = sure ? { ...market, volatility: 0 } : market;
        for (const figure of Object.values(americanGreeks(option, given))) {
          expect(Number.isFinite(figure)).toBe(true);
        }
      }),
    );
  });
});
