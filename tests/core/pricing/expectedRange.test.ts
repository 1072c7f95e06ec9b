import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deviationsDown, expectedRange } from '../../../src/core/pricing/expectedRange';
import { likelihood } from '../../../src/core/pricing/likelihood';
import { normalCdf } from '../../../src/core/pricing/normal';
import { normalNumbers } from '../../../src/core/simulation/random';

/** A stock with a continuous yearly drift, over some years. */
const move = (volatility: number, years: number, drift = 0.04) => ({
  mean: (drift - volatility ** 2 / 2) * years,
  deviation: volatility * Math.sqrt(years),
});

describe('the expected range', () => {
  // Worked example: the put at 95 sold for 2.50 with the stock at 100 and 35 days to go.
  test('of a stock at 100 at 39.155% for 35 days is 88.58 to 112.89, with 68.2% within', () => {
    const { low, high, share } = expectedRange(100, move(0.391551, 35 / 365));
    expect(low.toFixed(2)).toBe('88.58');
    expect(high.toFixed(2)).toBe('112.89');
    expect(share.toFixed(3)).toBe('0.682');
  });

  // To first order it would be 20 less 22.60, which no stock can be.
  test('of a stock at 20 at 113% for a year is 6.46 to 61.91, with 61.8% within', () => {
    const { low, high, share } = expectedRange(20, move(1.13, 1));
    expect(low.toFixed(2)).toBe('6.46');
    expect(high.toFixed(2)).toBe('61.91');
    expect(share.toFixed(3)).toBe('0.618');
  });

  test.each([
    [0.3, 0.25, 0.04],
    [1.13, 1, 0.04],
    [0.8, 2, -0.5],
  ])('holds its share of simulations at %d for %d years, drift %d', (volatility, years, drift) => {
    const given = move(volatility, years, drift);
    const { low, high, share } = expectedRange(50, given);
    const next = normalNumbers(3);
    const COUNT = 100_000;
    const within = Array.from(
      { length: COUNT },
      () => 50 * Math.exp(given.mean + given.deviation * next()),
    ).filter((end) => end >= low && end <= high).length;
    const error = Math.sqrt((share * (1 - share)) / COUNT);
    expect(Math.abs(within / COUNT - share)).toBeLessThan(3 * error);
  });

  test('includes the stock price, stays above zero, and holds at most 68.27% of outcomes', () => {
    const any = fc.tuple(
      fc.double({ min: 1e-6, max: 10, noNaN: true }),
      fc.double({ min: 1e-6, max: 10, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(any, ([volatility, years, drift]) => {
        const { low, high, share } = expectedRange(100, move(volatility, years, drift));
        expect(low).toBeGreaterThan(0);
        expect(low).toBeLessThanOrEqual(100);
        expect(high).toBeGreaterThanOrEqual(100);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(0.6826894921370859 + 1e-12);
      }),
    );
  });

  test('of a stock whose dividends can take it to nothing begins at 0 and includes every end there', () => {
    const given = move(0.5, 1);
    const { low, high, share } = expectedRange(100, given, 70);
    expect([low, high.toFixed(2)]).toEqual([0, '94.87']);
    const above = 1 - normalCdf((given.deviation - given.mean) / given.deviation);
    expect(share).toBeCloseTo(1 - above, 14);
  });

  test('of a stock that cannot vary is its price now, and holds every outcome unless the stock drifts', () => {
    const still = { low: 100, high: 100 };
    expect(expectedRange(100, { mean: 0, deviation: 0 })).toEqual({ ...still, share: 1 });
    expect(expectedRange(100, { mean: 0.01, deviation: 0 })).toEqual({ ...still, share: 0 });
  });

  test('is among the chances of a put', () => {
    const option = { strike: 95, years: 35 / 365 };
    const market = { spot: 100, rate: 0.04, dividendYield: 0, volatility: 0.391551 };
    const chances = likelihood({ option, market, breakeven: 92.5, drift: 0.1 });
    const { volatility } = market;
    expect(chances.expectedRange).toEqual(expectedRange(100, move(volatility, option.years, 0.1)));
  });
});

describe('a fall in standard deviations', () => {
  // ln(385 / 308) / (0.2832 x sqrt(37 / 365)).
  test('of 20% in 37 days at 28.32% is 2.47', () => {
    expect(deviationsDown(0.2, { volatility: 0.2832, years: 37 / 365 })!.toFixed(2)).toBe('2.47');
  });

  test('is one to the low end of the range, and zero for no fall', () => {
    const { low } = expectedRange(100, move(0.5, 0.5));
    expect(deviationsDown(1 - low / 100, { volatility: 0.5, years: 0.5 })).toBeCloseTo(1, 12);
    expect(deviationsDown(0, { volatility: 0.5, years: 0.5 })).toBe(0);
  });

  test('is unknown if the stock cannot move', () => {
    expect(deviationsDown(0.2, { volatility: 0, years: 1 })).toBeNull();
    expect(deviationsDown(0.2, { volatility: 0.3, years: 0 })).toBeNull();
  });
});

test('the far part of dividends is subtracted from both ends of the expected range, down to zero', () => {
  const plain = expectedRange(100, move(0.3, 1));
  const paying = expectedRange(100, move(0.3, 1), 5);
  expect(paying).toEqual({ low: plain.low - 5, high: plain.high - 5, share: plain.share });
  expect(expectedRange(100, move(0.3, 1), 500)).toMatchObject({ low: 0, high: 0 });
});
