import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stressShortPut } from '../../../src/core/put/stress';
import type { RunningPut } from '../../../src/core/put/throughTime';
import { ninetyFivePut } from './trades';

const ninetyFive: RunningPut = {
  terms: ninetyFivePut,
  market: { spot: 100, rate: 0.04, dividendYield: 0, volatility: 0.39053 },
  years: 35 / 365,
};

describe('a shock', () => {
  const half = stressShortPut(ninetyFive, { gap: 0.5, volatilityRise: 0 });

  // At half the stock price the put is worth exercising: strike less stock, to the cent.
  test('of half the stock price costs strike less stock, less the premium', () => {
    expect(half.spot).toBe(50);
    expect(half.mark).toBe(45);
    expect(half.profitTotal).toBe(-4_250);
  });

  test('is also stated in months of the premium', () => {
    // 250 in 35 days are 217.26 a month.
    expect(half.monthsOfPremium).toBeCloseTo(19.56, 2);
  });

  test('raises the margin from 1,750 to the requirement at the fallen price', () => {
    expect(half.marginNowTotal).toBe(1_750);
    expect(half.marginThenTotal).toBe(5_500);
  });

  test('of nothing leaves everything as it was', () => {
    const calm = stressShortPut(ninetyFive, { gap: 0, volatilityRise: 0 });
    expect(calm.mark).toBeCloseTo(2.5, 4);
    expect(calm.profitTotal).toBeCloseTo(0, 2);
    expect(calm.marginThenTotal).toBeCloseTo(calm.marginNowTotal, 1);
  });

  test('that earns the seller money is not stated in months of premium', () => {
    const rise = stressShortPut(ninetyFive, { gap: -0.2, volatilityRise: 0 });
    expect(rise.profitTotal).toBeGreaterThan(0);
    expect(rise.monthsOfPremium).toBeNull();
  });

  test('on the last day or without a premium has no monthly premium to compare with', () => {
    const shock = { gap: 0.2, volatilityRise: 0.1 };
    const lastDay = { ...ninetyFive, terms: { ...ninetyFivePut, daysToExpiration: 0 } };
    expect(stressShortPut(lastDay, shock).monthsOfPremium).toBeNull();
    const unpaid = { ...ninetyFive, terms: { ...ninetyFivePut, premium: 0 } };
    expect(stressShortPut(unpaid, shock).monthsOfPremium).toBeNull();
  });

  test('stated in months of almost no premium is limited to the largest number', () => {
    const next = { ...ninetyFivePut, premium: Number.MIN_VALUE, openFeesTotal: 0 };
    const stressed = stressShortPut(
      { ...ninetyFive, terms: next },
      { gap: 0.5, volatilityRise: 0 },
    );
    expect(stressed.monthsOfPremium).toBe(Number.MAX_VALUE);
  });

  test('costs more the further the stock falls and the higher volatility goes', () => {
    const shocks = fc.record({
      gap: fc.double({ min: 0, max: 0.9, noNaN: true }),
      volatilityRise: fc.double({ min: 0, max: 2, noNaN: true }),
    });
    const more = fc.double({ min: 0.001, max: 0.09, noNaN: true });
    fc.assert(
      fc.property(shocks, more, ({ gap, volatilityRise }, further) => {
        const { profitTotal } = stressShortPut(ninetyFive, { gap, volatilityRise });
        const lower = stressShortPut(ninetyFive, { gap: gap + further, volatilityRise });
        const wilder = stressShortPut(ninetyFive, {
          gap,
          volatilityRise: volatilityRise + further,
        });
        expect(lower.profitTotal).toBeLessThan(profitTotal);
        expect(wilder.profitTotal).toBeLessThanOrEqual(profitTotal + 1e-4);
      }),
    );
  });
});
