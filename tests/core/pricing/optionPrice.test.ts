import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { americanGreeks } from '../../../src/core/pricing/american/americanGreeks';
import { americanPrice, exerciseBoundary } from '../../../src/core/pricing/american/americanPrice';
import { impliedVolatility } from '../../../src/core/pricing/american/impliedVolatility';
import { priceSurface } from '../../../src/core/pricing/american/priceSurface';
import { europeanGreeks, europeanPrice } from '../../../src/core/pricing/blackScholes';
import type { Option } from '../../../src/core/pricing/option';
import {
  exercisedAt,
  optionGreeks,
  optionPrice,
  optionSurface,
  optionVolatility,
  type PricedMarket,
} from '../../../src/core/pricing/optionPrice';
import { anyMarket, anyOption } from './arbitrary';

const put95: Option = { right: 'put', strike: 95, years: 60 / 365 };
const calm: PricedMarket = { spot: 80, rate: 0.04, dividendYield: 0, volatility: 0.3 };
const european: PricedMarket = { ...calm, style: 'european' };
const grid = { spots: [70, 80, 100], years: [10 / 365, 60 / 365] };

describe('an option that can be exercised on any day', () => {
  test('is American in every figure, whether its style is given or not', () => {
    for (const style of ['american', undefined] as const) {
      const market = { ...calm, style };
      expect(optionPrice(put95, market)).toBe(americanPrice(put95, calm, 'accurate'));
      expect(optionPrice(put95, market, 'quick')).toBe(americanPrice(put95, calm, 'quick'));
      expect(optionGreeks(put95, market)).toEqual(americanGreeks(put95, calm));
      expect(optionSurface(put95, market, grid)).toEqual(priceSurface(put95, calm, grid));
      expect(exercisedAt(put95, market)).toBe(exerciseBoundary(put95, calm));
      expect(optionVolatility(15.2, put95, market)).toBe(
        impliedVolatility(15.2, put95, calm, 'american', 'accurate'),
      );
    }
  });
});

describe('an option exercised only at expiration', () => {
  test('can be worth less than its intrinsic value, and has no stock price to exercise it at', () => {
    expect(optionPrice(put95, european)).toBeCloseTo(14.8009, 4);
    expect(optionPrice(put95, { ...european, spot: 70 })).toBeCloseTo(24.4, 4);
    expect(exercisedAt(put95, european)).toBeNull();
    expect(exerciseBoundary(put95, calm)).toBeCloseTo(76.3856, 3);
  });

  test('has the European Greeks and volatility', () => {
    expect(optionGreeks(put95, european)).toEqual({
      price: europeanPrice(put95, calm),
      ...europeanGreeks(put95, calm),
    });
    const put = { ...put95, years: 35 / 365 };
    expect(optionVolatility(2.5, put, { ...european, spot: 100 })).toBeCloseTo(0.391551, 6);
  });

  test('has a surface of its own prices', () => {
    const surface = optionSurface(put95, european, grid);
    expect(surface).toHaveLength(6);
    expect(surface[1]).toBe(optionPrice({ ...put95, years: 10 / 365 }, european));
    expect(surface[3]).toBeCloseTo(24.4, 4);
    expect(optionSurface(put95, european, { spots: [], years: [1] })).toHaveLength(0);
  });

  test('is never worth more than one that can be exercised early', () => {
    fc.assert(
      fc.property(anyOption, anyMarket, (option, market) => {
        const price = optionPrice(option, { ...market, style: 'european' });
        const scale = Math.max(market.spot, option.strike);
        expect(price).toBeLessThanOrEqual(optionPrice(option, market) + 1e-9 * scale);
      }),
    );
  });
});

const paying: PricedMarket = {
  ...european,
  spot: 100,
  cashDividends: [
    { years: 30 / 365, amount: 2 },
    { years: 90 / 365, amount: 5 }, // after expiration
  ],
};

describe('a European option on a stock with dividends in dollars', () => {
  // Finite differences in the spot model: 3.1185 and 6.7476; the escrowed stock has 3.0726 and 6.7017.
  test('costs almost what it does if the stock itself falls by the dividend, whether call or put', () => {
    expect(optionPrice(put95, paying)).toBeCloseTo(3.1187, 4);
    expect(optionPrice({ ...put95, right: 'call' }, paying)).toBeCloseTo(6.7478, 4);
    expect(optionPrice(put95, { ...paying, cashDividends: [] })).toBeCloseTo(2.4246, 4);
  });

  test('has the volatility that gives its price', () => {
    const { volatility: _, ...market } = paying;
    expect(optionVolatility(optionPrice(put95, paying), put95, market)).toBeCloseTo(0.3, 10);
  });

  test.each(['put', 'call'] as const)('as a %s moves as its Greeks predict', (right) => {
    const option = { ...put95, right };
    const { delta, gamma, theta, vega, rho } = optionGreeks(option, paying);
    const at = (change: Partial<PricedMarket>) => optionPrice(option, { ...paying, ...change });
    const [up, down] = [at({ spot: 100.01 }), at({ spot: 99.99 })];
    expect(delta).toBeCloseTo((up - down) / 0.02, 6);
    expect(gamma).toBeCloseTo((up + down - 2 * at({})) / 1e-4, 4);
    expect(vega).toBeCloseTo((at({ volatility: 0.3001 }) - at({ volatility: 0.2999 })) / 2e-4, 5);
    expect(rho).toBeCloseTo((at({ rate: 0.0401 }) - at({ rate: 0.0399 })) / 2e-4, 5);
    const after = (time: number) =>
      optionPrice(
        { ...option, years: option.years - time },
        { ...paying, cashDividends: [{ years: 30 / 365 - time, amount: 2 }] },
      );
    expect(theta).toBeCloseTo((after(1e-5) - after(-1e-5)) / 2e-5, 4);
  });

  test('has a price even if the stock pays more than it is worth', () => {
    const ruined = { ...paying, cashDividends: [{ years: 0.1, amount: 200 }] };
    expect(optionPrice(put95, ruined)).toBeCloseTo(95 * Math.exp(-0.04 * put95.years), 10);
    expect(optionVolatility(50, put95, ruined)).toBeNull();
  });
});
