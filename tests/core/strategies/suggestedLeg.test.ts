import { describe, expect, test } from 'vitest';
import { suggestedLongStrike, suggestedPremium } from '../../../src/core/strategies/suggestedLeg';

const market = { spot: 100, rate: 0.04, dividendYield: 0, volatility: 0.391551 };
const years = 35 / 365;

describe('a suggested premium', () => {
  // Worked example: the premiums of five strategies on a stock at 100.
  test.each([
    ['put', 90, 1.15],
    ['call', 105, 2.98],
    ['put', 100, 4.65],
    ['call', 100, 5],
  ] as const)('of a %s at %d is %d', (right, strike, premium) => {
    expect(suggestedPremium({ right, strike, years }, market, 'penny')).toBe(premium);
  });

  test('does not exist if the option is worth less than half a tick', () => {
    const far = { right: 'put', strike: 50, years } as const;
    expect(suggestedPremium(far, market, 'penny')).toBeNull();
  });
});

test('a suggested long strike is about 5% lower, on the usual intervals', () => {
  expect([95, 365, 22.5, 10, 207.5].map(suggestedLongStrike)).toEqual([90, 350, 20, 7.5, 200]);
  expect(suggestedLongStrike(2.5)).toBeNull();
});
