import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  annualizedReturn,
  capitalTotal,
  DEFAULT_CONVENTION,
  periodReturn,
  underConvention,
  type ReturnConvention,
} from '../../../src/core/put/returnConvention';
import { analyzeShortPut } from '../../../src/core/put/shortPut';
import { alphabetPut, anyPut, intelPut, ninetyFivePut, withFees } from './trades';

const convention = (other: Partial<ReturnConvention>): ReturnConvention => ({
  ...DEFAULT_CONVENTION,
  ...other,
});

const anyConvention = fc.record<ReturnConvention>({
  basis: fc.constantFrom('collateral', 'netOfPremium'),
  compounding: fc.constantFrom('simple', 'compound'),
  fees: fc.constantFrom('after', 'before'),
});

describe('the annualized return by convention', () => {
  // Worked example on the fees of Interactive Brokers.
  test.each([
    ['collateral', 'simple', 'after', 0.2733],
    ['collateral', 'simple', 'before', 0.2744],
    ['collateral', 'compound', 'after', 0.3096],
    ['netOfPremium', 'simple', 'after', 0.2806],
    ['netOfPremium', 'simple', 'before', 0.2819],
    ['netOfPremium', 'compound', 'before', 0.3206],
  ] as const)('of the 95 put on %s, %s, %s fees is %d', (basis, compounding, fees, expected) => {
    const annualized = annualizedReturn(withFees(ninetyFivePut), 100, { basis, compounding, fees });
    expect(annualized).toBeCloseTo(expected, 4);
  });

  test('is on collateral, simple and after fees unless chosen otherwise', () => {
    const { annualizedSimpleReturn } = analyzeShortPut(withFees(alphabetPut));
    expect(annualizedReturn(withFees(alphabetPut), 385, DEFAULT_CONVENTION)).toBe(
      annualizedSimpleReturn,
    );
    expect(annualizedSimpleReturn).toBeCloseTo(0.145656, 6);
  });

  test('does not exist if no day is left', () => {
    const expiring = { ...ninetyFivePut, daysToExpiration: 0 };
    expect(annualizedReturn(expiring, 100, DEFAULT_CONVENTION)).toBeNull();
    expect(annualizedReturn(expiring, 100, convention({ compounding: 'compound' }))).toBeNull();
  });

  test('is higher on less capital and before fees', () => {
    fc.assert(
      fc.property(anyPut, (trade) => {
        const paid = annualizedReturn(trade, null, DEFAULT_CONVENTION)!;
        const onLess = annualizedReturn(trade, null, convention({ basis: 'netOfPremium' }))!;
        const beforeFees = annualizedReturn(trade, null, convention({ fees: 'before' }))!;
        expect(onLess).toBeGreaterThanOrEqual(paid);
        expect(beforeFees).toBeGreaterThanOrEqual(paid);
        if (analyzeShortPut(trade).netPremiumTotal > 0.01) expect(onLess).toBeGreaterThan(paid);
        if (trade.openFeesTotal > 0.01) expect(beforeFees).toBeGreaterThan(paid);
      }),
    );
  });

  test('is a finite number, however short and rich the trade', () => {
    const anyDays = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(anyPut, anyDays, anyConvention, (trade, daysToExpiration, any) => {
        const annualized = annualizedReturn({ ...trade, daysToExpiration }, trade.spot, any);
        expect(Number.isFinite(annualized)).toBe(true);
      }),
    );
  });
});

describe('the return of a put in the money', () => {
  const intel = withFees(intelPut);
  const atStrike = (any: ReturnConvention) => annualizedReturn(intel, null, any)!;

  // 485 less 400 and 1.07 of fees on 4,000 for 37 days: 83.93 / 4,000 x 365 / 37.
  test('is that of its time value, 20.70% a year, and not the 119% of its premium', () => {
    expect(annualizedReturn(intel, 36, DEFAULT_CONVENTION)).toBeCloseTo(0.206986, 6);
    expect(atStrike(DEFAULT_CONVENTION)).toBeCloseTo(1.193473, 5);
  });

  test.each([
    ['netOfPremium', 'simple', 'after', 0.235475],
    ['collateral', 'compound', 'after', 0.227335],
    ['collateral', 'simple', 'before', 0.209628],
  ] as const)('on %s, %s, %s fees is %d', (basis, compounding, fees, expected) => {
    const any = { basis, compounding, fees };
    expect(annualizedReturn(intel, 36, any)).toBeCloseTo(expected, 5);
  });

  test('is never higher than with the stock at the strike, and the same for a put out of the money', () => {
    fc.assert(
      fc.property(anyPut, anyConvention, (trade, any) => {
        const unchanged = annualizedReturn(trade, trade.spot, any)!;
        const above = annualizedReturn(trade, null, any)!;
        if (trade.spot >= trade.strike) expect(unchanged).toBe(above);
        else expect(unchanged).toBeLessThanOrEqual(above);
      }),
    );
  });

  test('is a loss if the premium is below the intrinsic value', () => {
    expect(annualizedReturn({ ...intel, premium: 3.9 }, 36, DEFAULT_CONVENTION)).toBeLessThan(0);
  });
});

describe('the return for the period', () => {
  test.each([
    ['collateral', 'after', 0.026204],
    ['collateral', 'before', 0.026316],
    ['netOfPremium', 'after', 0.026909],
    ['netOfPremium', 'before', 0.027027],
  ] as const)('of the 95 put on %s, %s fees is %d', (basis, fees, expected) => {
    const any = convention({ basis, fees });
    expect(periodReturn(withFees(ninetyFivePut), 100, any)).toBeCloseTo(expected, 6);
  });

  test('exists on the expiration day too, unlike the yearly one', () => {
    const expiring = { ...ninetyFivePut, daysToExpiration: 0 };
    expect(periodReturn(expiring, 100, DEFAULT_CONVENTION)).toBeCloseTo(0.026316, 6);
  });
});

describe('the capital of a return', () => {
  test('is the strike in cash, or the strike less the premium kept', () => {
    const trade = withFees(ninetyFivePut);
    expect(capitalTotal(trade, DEFAULT_CONVENTION)).toBe(9_500);
    expect(capitalTotal(trade, convention({ basis: 'netOfPremium' }))).toBeCloseTo(9_251.07, 2);
    expect(capitalTotal(ninetyFivePut, convention({ basis: 'netOfPremium' }))).toBe(9_250);
  });
});

describe('a trade under a convention', () => {
  const charged = { ...withFees(ninetyFivePut), assignmentFeesTotal: 15 };

  test('after fees is the trade itself', () => {
    expect(underConvention(charged, DEFAULT_CONVENTION)).toBe(charged);
  });

  test('before fees has no fees to open or on assignment', () => {
    const seen = underConvention(charged, convention({ fees: 'before' }));
    expect(seen).toEqual({ ...charged, openFeesTotal: 0, assignmentFeesTotal: 0 });
    expect(analyzeShortPut(seen).effectiveCost).toBe(92.5);
  });
});
