import { describe, expect, test } from 'vitest';
import { bills } from '../../../../src/core/strategies/uses/bills';
import { cashSecuredPut } from '../../../../src/core/strategies/uses/cashSecuredPut';
import { putWithBills } from '../../../../src/core/strategies/uses/putWithBills';
import { putWithCreditInterest } from '../../../../src/core/strategies/uses/putWithCreditInterest';
import { resultOf } from '../../../../src/core/strategies/strategy';
import { DEFAULT_CONVENTION } from '../../../../src/core/put/returnConvention';
import { alphabetPut, withFees } from '../../put/trades';
import { reference, rowOf } from '../comparisonTerms';

const afterFees = { ...reference, convention: DEFAULT_CONVENTION };
const alphabet = { ...afterFees, trade: withFees(alphabetPut) };

// Worked example: a bill at 3.80% discount, 31 CFR 356, Appendix B; fees of Interactive Brokers.
describe('the collateral of a 95 put for 35 days', () => {
  test('in T-bills earns 35.23, and together with the put 284.16, or 31.19% a year', () => {
    const row = rowOf(putWithBills, afterFees);
    expect(row.interest!.kind).toBe('bills');
    expect(row.interest!.total.toFixed(2)).toBe('35.23');
    expect(row.incomeTotal.toFixed(2)).toBe('284.16');
    expect((row.annualizedReturn! * 100).toFixed(2)).toBe('31.19');
  });

  test('idle leaves the put 27.33% a year, 23.46% more than T-bills', () => {
    const put = rowOf(cashSecuredPut, afterFees);
    const riskless = rowOf(bills, afterFees);
    expect((put.annualizedReturn! * 100).toFixed(2)).toBe('27.33');
    expect((riskless.annualizedReturn! * 100).toFixed(4)).toBe('3.8671');
    expect(((put.annualizedReturn! - riskless.annualizedReturn!) * 100).toFixed(2)).toBe('23.46');
    expect(put.interest).toBeNull();
  });

  test('at Interactive Brokers earns nothing, since it is less than 10,000', () => {
    const row = rowOf(putWithCreditInterest, afterFees);
    expect(row.interest).toEqual({ kind: 'broker', total: 0 });
    expect(row.incomeTotal).toBe(rowOf(cashSecuredPut, afterFees).incomeTotal);
  });
});

describe('the collateral of an Alphabet 365 put for 37 days', () => {
  // Checked by hand: 3.58% of 26,500 is 948.70 for 360 days.
  test('at Interactive Brokers in an account of 120,000 earns 97.51', () => {
    const row = rowOf(putWithCreditInterest, alphabet);
    expect(row.interest!.total.toFixed(2)).toBe('97.51');
    expect(row.incomeTotal).toBeCloseTo(636.43, 2);
    expect(row.profitAtExpiration(308)).toBeCloseTo(-5_063.57, 2);
  });

  test('earns its share of the 183.97 that 60,000 of cash in that account earns', () => {
    const creditInterest = { cash: 60_000, netAssetValue: 120_000, rate: 0.0358 };
    const row = rowOf(putWithCreditInterest, { ...alphabet, creditInterest });
    expect(row.interest!.total.toFixed(2)).toBe('111.92');
  });

  test('in an account worth half of what the full rate takes earns half as much', () => {
    const small = {
      ...alphabet,
      creditInterest: { cash: null, netAssetValue: 50_000, rate: 0.0358 },
    };
    expect(rowOf(putWithCreditInterest, small).interest!.total.toFixed(2)).toBe('48.75');
  });
});

test('interest is not known without a quote or an account', () => {
  const unknown = { ...reference, billPeriodReturn: null, creditInterest: null };
  expect(resultOf(putWithBills, unknown)).toBeNull();
  expect(resultOf(bills, unknown)).toBeNull();
  expect(resultOf(putWithCreditInterest, unknown)).toBeNull();
});

test('T-bills gain the same at every price and lose nothing', () => {
  const row = rowOf(bills, reference);
  expect(row.maxProfitTotal).toBe(row.incomeTotal);
  expect(row.maxLossTotal).toBe(0);
  expect(row.breakevens).toEqual([]);
  expect(row.profitAtExpiration(0)).toBe(row.profitAtExpiration(1_000));
});
