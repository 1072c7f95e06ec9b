import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyzeShortPut } from '../../../src/core/put/shortPut';
import { returnIfUnchanged } from '../../../src/core/put/returnIfUnchanged';
import { anyPut, intelPut, ninetyFivePut, withFees } from './trades';

describe('the return if the stock stays where it is', () => {
  // 485 of premium less 400 in the money and 1.07 of fees, on 4,000 for 37 days.
  test('of a 40 put at 4.85 with the stock at 36 is 83.93, or 2.098%, or 20.70% a year', () => {
    const { profitTotal, periodReturn, annualizedSimpleReturn } = returnIfUnchanged(
      withFees(intelPut),
    );
    expect(profitTotal).toBeCloseTo(83.93, 2);
    expect(periodReturn).toBeCloseTo(0.020982, 6);
    expect(annualizedSimpleReturn).toBeCloseTo(0.206986, 6);
  });

  test('of a put out of the money is the return of its premium', () => {
    fc.assert(
      fc.property(anyPut, (trade) => {
        const analysis = analyzeShortPut(trade);
        const unchanged = returnIfUnchanged(trade);
        const whole = {
          profitTotal: analysis.netPremiumTotal,
          periodReturn: analysis.returnOnCollateral,
          annualizedSimpleReturn: analysis.annualizedSimpleReturn,
        };
        if (trade.spot >= trade.strike) expect(unchanged).toEqual(whole);
        else expect(unchanged.profitTotal).toBeLessThanOrEqual(whole.profitTotal);
      }),
    );
  });

  test('has no yearly rate if no day is left', () => {
    const expiring = { ...ninetyFivePut, spot: 90, daysToExpiration: 0 };
    expect(returnIfUnchanged(expiring)).toEqual({
      profitTotal: -250,
      periodReturn: -250 / 9_500,
      annualizedSimpleReturn: null,
    });
  });
});
