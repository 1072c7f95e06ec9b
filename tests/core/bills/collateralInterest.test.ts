import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ibkrCreditInterestTotal } from '../../../src/core/bills/collateralInterest';

const account = { cash: 50_000, netAssetValue: 50_000, rate: 0.0358, days: 360 };

describe('interest on idle cash', () => {
  // IBKR interest rates page; worked examples at 3.58%.
  test.each([
    [50_000, 50_000, 716],
    [50_000, 120_000, 1_432],
    [25_000, 90_000, 483.3],
    [9_500, 50_000, 0],
  ])('on %d in an account of %d is %d in 360 days', (cash, netAssetValue, interest) => {
    expect(ibkrCreditInterestTotal({ ...account, cash, netAssetValue })).toBeCloseTo(interest, 9);
  });

  test('accrues by the day', () => {
    expect(ibkrCreditInterestTotal({ ...account, rate: 0.036, days: 1 })).toBeCloseTo(2, 12);
    expect(ibkrCreditInterestTotal({ ...account, days: 0 })).toBe(0);
  });

  test('is none without cash, or in an account worth less than nothing', () => {
    expect(ibkrCreditInterestTotal({ ...account, cash: 0 })).toBe(0);
    expect(ibkrCreditInterestTotal({ ...account, cash: -5_000 })).toBe(0);
    expect(ibkrCreditInterestTotal({ ...account, netAssetValue: -1 })).toBe(0);
  });

  test('is always less than the rate on all the cash', () => {
    const dollars = fc.double({ min: 1, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(dollars, dollars, (cash, netAssetValue) => {
        const earned = ibkrCreditInterestTotal({ ...account, cash, netAssetValue });
        expect(earned / cash).toBeLessThan(0.0358);
      }),
    );
  });
});
