import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ibkrCreditInterest } from '../../../src/core/bills/collateralInterest';

describe('interest on idle cash', () => {
  // IBKR interest rates page; worked examples at 3.58%.
  test.each([
    [50_000, 50_000, 716, 0.01432],
    [50_000, 120_000, 1_432, 0.02864],
    [25_000, 90_000, 483.3, 0.019332],
    [9_500, 50_000, 0, 0],
  ])(
    'cash %d in an account of %d earns %d a year',
    (cash, netAssetValue, interest, effectiveRate) => {
      const earned = ibkrCreditInterest({ cash, netAssetValue, rate: 0.0358 });
      expect(earned.annualInterestTotal).toBeCloseTo(interest, 9);
      expect(earned.effectiveRate).toBeCloseTo(effectiveRate, 9);
    },
  );

  test('dollars accrue by the 360th', () => {
    const { dailyInterestTotal } = ibkrCreditInterest({
      cash: 50_000,
      netAssetValue: 50_000,
      rate: 0.036,
    });
    expect(dailyInterestTotal).toBeCloseTo(2, 12);
  });

  test('without cash there is neither interest nor a rate', () => {
    const none = { annualInterestTotal: 0, dailyInterestTotal: 0, effectiveRate: null };
    expect(ibkrCreditInterest({ cash: 0, netAssetValue: 50_000, rate: 0.0358 })).toEqual(none);
    expect(ibkrCreditInterest({ cash: -5_000, netAssetValue: 50_000, rate: 0.0358 })).toEqual(none);
  });

  test('an account worth less than nothing earns nothing', () => {
    const earned = ibkrCreditInterest({ cash: 50_000, netAssetValue: -1, rate: 0.0358 });
    expect(earned.annualInterestTotal).toBe(0);
  });

  test('the effective rate never exceeds the rate paid', () => {
    const dollars = fc.double({ min: 1, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(dollars, dollars, (cash, netAssetValue) => {
        const { effectiveRate } = ibkrCreditInterest({ cash, netAssetValue, rate: 0.0358 });
        expect(effectiveRate).toBeLessThan(0.0358);
      }),
    );
  });
});
