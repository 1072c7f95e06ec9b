import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { americanPrice } from '../../../../src/core/pricing/american/americanPrice';
import { priceSurface } from '../../../../src/core/pricing/american/priceSurface';
import type { Market, Option } from '../../../../src/core/pricing/option';
import { anyMarket, anyOption } from '../arbitrary';
import { listed } from './rows';

const put95: Option = { right: 'put', strike: 95, years: 60 / 365 };
const calm: Market = { spot: 80, rate: 0.04, dividendYield: 0.01, volatility: 0.3 };

describe('a surface of American prices', () => {
  test('has a row for each time to expiration and a column for each stock price', () => {
    const surface = priceSurface(put95, calm, { spots: [70, 80, 100], years: [0, 60 / 365] });
    expect(surface).toHaveLength(6);
    const expired = [25, 15, 0].map((value) => expect.closeTo(value, 12) as number);
    expect([...surface.subarray(0, 3)]).toEqual(expired);
    expect(surface[3]).toBe(25);
    expect(surface[4]).toBeCloseTo(americanPrice(put95, calm, 'accurate'), 7);
    expect(surface[5]).toBeCloseTo(americanPrice(put95, { ...calm, spot: 100 }, 'accurate'), 7);
  });

  test('has each cell’s own price, within 2e-6 of the strike or the stock', () => {
    const shares = fc.array(fc.double({ min: 0.02, max: 1, noNaN: true }), { maxLength: 4 });
    fc.assert(
      fc.property(listed, shares, ({ option, market }, within) => {
        const years = [...within, 1].map((share) => share * option.years);
        const spots = [0.8, 1, 1.1].map((multiple) => multiple * market.spot);
        const surface = priceSurface(option, market, { spots, years });
        years.forEach((time, row) => {
          spots.forEach((spot, column) => {
            const cell = { ...option, years: time };
            const price = americanPrice(cell, { ...market, spot }, 'accurate');
            const scale = Math.max(spot, option.strike);
            expect(Math.abs(surface[row * 3 + column]! - price)).toBeLessThan(2e-6 * scale);
          });
        });
      }),
    );
  });

  test('is European if early exercise never pays, and empty over an empty grid', () => {
    const noInterest = { ...calm, rate: 0 };
    const surface = priceSurface(put95, noInterest, { spots: [80], years: [0.1] }, 'quick');
    expect([...surface]).toEqual([americanPrice({ ...put95, years: 0.1 }, noInterest)]);
    expect(priceSurface(put95, calm, { spots: [], years: [] })).toHaveLength(0);
  });

  test('holds numbers for any terms', () => {
    fc.assert(
      fc.property(anyOption, anyMarket, (option, market) => {
        const years = [0, option.years / 50, option.years];
        for (const price of priceSurface(option, market, { spots: [market.spot, 1], years })) {
          expect(price).toBeGreaterThanOrEqual(0);
          expect(price).toBeLessThan(Infinity);
        }
      }),
    );
  });
});
