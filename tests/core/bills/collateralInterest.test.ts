import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ibkrCreditInterest,
  ibkrCreditInterestTotal,
} from '../../../src/core/bills/collateralInterest';

const account = { cash: 50_000, netAssetValue: 50_000, rate: 0.0358, days: 360 };

describe('interest on idle cash', () => {
  // IBKR interest rates page; worked examples at 3.58%.
  test.each([
    [50_000, 50_000, 716],
    [50_000, 120_000, 1_432],
    [25_000, 90_000, 483.3],
    [9_500, 50_000, 0],
  ])('of %d in an account of %d is %d for 360 days', (cash, netAssetValue, interest) => {
    expect(ibkrCreditInterestTotal({ ...account, cash, netAssetValue })).toBeCloseTo(interest, 9);
  });

  test('accrues by the day', () => {
    expect(ibkrCreditInterestTotal({ ...account, rate: 0.036, days: 1 })).toBeCloseTo(2, 12);
    expect(ibkrCreditInterestTotal({ ...account, days: 0 })).toBe(0);
  });

  test('is zero without cash, or in an account worth less than nothing', () => {
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

describe('the interest on a put’s cash in an account', () => {
  const terms = { netAssetValue: 120_000, rate: 0.0358, days: 37 };

  // IBKR's rule, by hand: 3.58% of the 50,000 above 10,000, for 37 of 360 days.
  test('is its share of the account’s: 111.92 on 36,500 of the 183.97 on 60,000 for 37 days', () => {
    const { accountTotal, shareTotal } = ibkrCreditInterest(36_500, { ...terms, cash: 60_000 });
    expect(accountTotal.toFixed(2)).toBe('183.97');
    expect(shareTotal.toFixed(2)).toBe('111.92');
  });

  test('leaves out 10,000 only once: the shares of two puts add up to the account’s interest', () => {
    const [one, other] = [20_000, 40_000].map((own) =>
      ibkrCreditInterest(own, { ...terms, cash: 60_000 }),
    );
    expect(one!.shareTotal + other!.shareTotal).toBeCloseTo(one!.accountTotal, 9);
    const apart = ibkrCreditInterest(20_000, { ...terms, cash: null }).shareTotal;
    expect(one!.shareTotal).toBeGreaterThan(apart);
  });

  test('is computed on the put’s cash alone if the account’s is unknown or smaller', () => {
    for (const cash of [null, 0, 20_000]) {
      expect(ibkrCreditInterest(36_500, { ...terms, cash })).toEqual({
        cashTotal: 36_500,
        accountTotal: expect.closeTo(97.505, 3),
        shareTotal: expect.closeTo(97.505, 3),
      });
    }
  });
});
