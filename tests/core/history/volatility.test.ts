import fc from 'fast-check';
import { expect, test } from 'vitest';
import { realizedVolatility, volatilityRank } from '../../../src/core';
import { addDays } from '../../../src/core/market/calendar';

const days = (closes: readonly number[]) =>
  closes.map((close, at) => ({ date: addDays('2026-01-01', at), close }));

const volatilities = (values: readonly number[]) =>
  values.map((volatility, at) => ({ date: addDays('2025-01-01', at), volatility }));

test('closes that rise by 1% and fall by 1% in turn have a realized volatility of 16.7%', () => {
  const closes = Array.from({ length: 11 }, (_, at) => (at % 2 === 0 ? 100 : 101));
  expect(realizedVolatility(days(closes), 10)).toBeCloseTo(0.1665, 4);
});

test('a price that never moves has no volatility, and too few closes give no result', () => {
  expect(realizedVolatility(days([5, 5, 5, 5]), 3)).toBe(0);
  expect(realizedVolatility(days([5, 6, 7]), 3)).toBeNull();
  expect(realizedVolatility(days([5, 6, 7]), 1)).toBeNull();
});

test('realized volatility does not depend on the unit of the price, or on days before its own', () => {
  const closes = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), {
    minLength: 12,
    maxLength: 30,
  });
  fc.assert(
    fc.property(closes, fc.double({ min: 0.1, max: 10, noNaN: true }), (all, unit) => {
      const one = realizedVolatility(days(all), 10)!;
      const other = realizedVolatility(days(all.slice(-11).map((close) => close * unit)), 10)!;
      expect(other).toBeCloseTo(one, 8);
    }),
  );
});

test('a volatility of 30% among 20%, 25% and 40% ranks halfway up, above two thirds of the days', () => {
  expect(volatilityRank(volatilities([0.2, 0.25, 0.4]), 0.3)).toEqual({
    rank: (0.3 - 0.2) / (0.4 - 0.2),
    percentile: 2 / 3,
    days: 3,
    low: 0.2,
    high: 0.4,
  });
});

test('a volatility outside the year’s range ranks below 0 or above 1', () => {
  expect(volatilityRank(volatilities([0.2, 0.4]), 0.5)!.rank).toBeCloseTo(1.5);
  expect(volatilityRank(volatilities([0.2, 0.4]), 0.1)).toMatchObject({ percentile: 0 });
});

test('only the last 252 days count, and a single level gives no rank', () => {
  const year = Array.from({ length: 252 }, (_, at) => (at % 2 === 0 ? 0.2 : 0.3));
  expect(volatilityRank(volatilities([0.9, ...year]), 0.25)).toMatchObject({
    days: 252,
    high: 0.3,
  });
  expect(volatilityRank(volatilities([0.2, 0.2]), 0.2)).toBeNull();
  expect(volatilityRank([], 0.2)).toBeNull();
});
