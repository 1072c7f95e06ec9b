import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { americanGreeks } from '../../../../src/core/pricing/american/americanGreeks';
import { americanPrice } from '../../../../src/core/pricing/american/americanPrice';
import { impliedVolatility } from '../../../../src/core/pricing/american/impliedVolatility';
import { putsTogether } from '../../../../src/core/pricing/american/putsTogether';

const at = (strike: number, years: number) => ({ right: 'put', strike, years }) as const;

const market = fc.record({
  spot: fc.constant(100),
  rate: fc.double({ min: 0.001, max: 0.1, noNaN: true }),
  dividendYield: fc.double({ min: 0, max: 0.08, noNaN: true }),
});
const years = fc.double({ min: 1 / 365, max: 2, noNaN: true });
const strike = fc.integer({ min: 60, max: 150 });
const volatility = fc.double({ min: 0.08, max: 1.5, noNaN: true });

describe('puts of one expiration', () => {
  test('have the prices that each has alone, within 5e-6 of the strike', () => {
    fc.assert(
      fc.property(market, years, fc.array(fc.tuple(strike, volatility)), (given, time, rows) => {
        const { priceAt } = putsTogether(time, given);
        for (const [K, v] of rows) {
          const alone = americanPrice(at(K, time), { ...given, volatility: v }, 'accurate');
          expect(Math.abs(priceAt(K, v) - alone) / K).toBeLessThan(5e-6);
        }
      }),
    );
  });

  test('have the deltas that each has alone', () => {
    fc.assert(
      fc.property(market, years, strike, volatility, (given, time, K, v) => {
        const alone = americanGreeks(at(K, time), { ...given, volatility: v });
        const delta = putsTogether(time, given).deltaAt(K, v);
        // Next to the boundary, a tiny difference decides between -1 and slightly less.
        if (alone.delta > -0.98) expect(Math.abs(delta - alone.delta)).toBeLessThan(1e-4);
        else expect(delta).toBeLessThan(-0.95);
      }),
    );
  });

  test('have the volatilities that their prices imply, within one part in ten thousand', () => {
    const given = { spot: 100, rate: 0.04, dividendYield: 0.01 };
    const { volatilityAt } = putsTogether(34 / 365, given);
    for (let K = 75; K <= 108; K++) {
      const v = 0.3 + 0.004 * (100 - K);
      const price = americanPrice(at(K, 34 / 365), { ...given, volatility: v }, 'accurate');
      expect(Math.abs(volatilityAt(K, price)! / v - 1), String(K)).toBeLessThan(1e-4);
    }
  });

  test('have no volatility at a price of their intrinsic value, zero, or the strike', () => {
    const { volatilityAt } = putsTogether(0.1, { spot: 100, rate: 0.04, dividendYield: 0 });
    expect(volatilityAt(120, 20)).toBeNull();
    expect(volatilityAt(95, 0)).toBeNull();
    expect(volatilityAt(95, 95)).toBeNull();
  });

  test('have a volatility even above the discounted strike, which no European put can cost', () => {
    const given = { spot: 100, rate: 0.04, dividendYield: 0 };
    const { volatilityAt, priceAt } = putsTogether(1, given);
    expect(impliedVolatility(92, at(95, 1), given, 'european')).toBeNull();
    expect(priceAt(95, volatilityAt(95, 92)!)).toBeCloseTo(92, 1);
    expect(volatilityAt(95, priceAt(95, 0.2))).toBeCloseTo(0.2, 4);
  });

  test('are worth their intrinsic value below the exercise boundary, and move with the stock', () => {
    const { priceAt, deltaAt } = putsTogether(0.1, { spot: 100, rate: 0.04, dividendYield: 0 });
    expect(priceAt(140, 0.2)).toBe(40);
    expect(deltaAt(140, 0.2)).toBe(-1);
  });

  test('are priced one by one if a dividend in dollars comes before they expire', () => {
    const given = { spot: 100, rate: 0.04, dividendYield: 0 };
    const paid = { ...given, cashDividends: [{ years: 0.05, amount: 2 }] };
    const { priceAt, volatilityAt, deltaAt } = putsTogether(0.1, paid);
    const there = { ...paid, volatility: 0.3 };
    expect(priceAt(95, 0.3)).toBe(americanPrice(at(95, 0.1), there));
    expect(volatilityAt(95, priceAt(95, 0.3))).toBeCloseTo(0.3, 6);
    expect(deltaAt(95, 0.3)).toBe(americanGreeks(at(95, 0.1), there, 'quick').delta);
  });

  test('are priced as each is alone if they last too long for expiration to matter', () => {
    const given = { spot: 100, rate: 0.2, dividendYield: 0 };
    const { priceAt, deltaAt } = putsTogether(200, given);
    const there = { ...given, volatility: 0.3 };
    expect(priceAt(95, 0.3)).toBe(americanPrice(at(95, 200), there));
    expect(deltaAt(95, 0.3)).toBe(americanGreeks(at(95, 200), there, 'quick').delta);
  });

  test('without interest are European', () => {
    const given = { spot: 100, rate: 0, dividendYield: 0.02 };
    expect(putsTogether(0.5, given).priceAt(95, 0.3)).toBe(
      americanPrice(at(95, 0.5), { ...given, volatility: 0.3 }),
    );
  });
});
