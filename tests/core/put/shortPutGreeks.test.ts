import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { americanGreeks } from '../../../src/core/pricing/american/americanGreeks';
import { americanPrice } from '../../../src/core/pricing/american/americanPrice';
import { europeanGreeks } from '../../../src/core/pricing/blackScholes';
import { shortPutGreeks } from '../../../src/core/put/shortPutGreeks';
import { anyPut, ninetyFivePut } from './trades';

const option = { right: 'put', strike: 95, years: 35 / 365 } as const;
const market = { spot: 100, rate: 0.04, dividendYield: 0, volatility: 0.391551 };

describe('the Greeks of a short put', () => {
  // Worked example, Black-Scholes at the volatility its premium implies.
  test('at 95 with the stock at 100 are 5.69 a day, a loss of 10.82 a point of volatility, and a delta of 30.3', () => {
    const seller = shortPutGreeks(ninetyFivePut, europeanGreeks(option, market));
    expect(seller.thetaPerDayTotal).toBeCloseTo(5.69, 2);
    expect(seller.vegaPerPointTotal).toBeCloseTo(-10.82, 2);
    expect(seller.deltaTotal).toBeCloseTo(30.3171, 4);
    expect(seller.gammaTotal).toBeCloseTo(-2.881, 3);
  });

  test('predict how the American price moves', () => {
    const seller = shortPutGreeks(ninetyFivePut, americanGreeks(option, market));
    const worth = (moved: Partial<typeof market>, days = 35) =>
      -100 * americanPrice({ ...option, years: days / 365 }, { ...market, ...moved }, 'accurate');
    const now = worth({});
    expect(worth({ spot: 100.01 }) - now).toBeCloseTo(seller.deltaTotal / 100, 3);
    expect(worth({ volatility: 0.401551 }) - now).toBeCloseTo(seller.vegaPerPointTotal, 1);
    expect(worth({ rate: 0.05 }) - now).toBeCloseTo(seller.rhoPerPointTotal, 1);
    expect(worth({}, 34) - now).toBeCloseTo(seller.thetaPerDayTotal, 1);
  });

  test('are proportional to contracts', () => {
    fc.assert(
      fc.property(anyPut, fc.integer({ min: 2, max: 9 }), (put, times) => {
        const greeks = { delta: -0.3, gamma: 0.02, theta: -20, vega: 11, rho: -3 };
        const one = shortPutGreeks(put, greeks);
        const many = shortPutGreeks({ ...put, contracts: put.contracts * times }, greeks);
        expect(many.deltaTotal).toBeCloseTo(times * one.deltaTotal, 6);
        expect(many.thetaPerDayTotal).toBeCloseTo(times * one.thetaPerDayTotal, 6);
      }),
    );
  });
});
