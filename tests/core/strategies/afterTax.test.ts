import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profitAfterTax } from '../../../src/core/strategies/afterTax';
import { longStock } from '../../../src/core/strategies/uses/longStock';
import { cashSecuredPut } from '../../../src/core/strategies/uses/cashSecuredPut';
import { compareStrategies } from '../../../src/core/strategies/compareStrategies';
import { putWithBills } from '../../../src/core/strategies/uses/putWithBills';
import { putWithCreditInterest } from '../../../src/core/strategies/uses/putWithCreditInterest';
import { DEFAULT_CONVENTION } from '../../../src/core/put/returnConvention';
import { alphabetPut, withFees } from '../put/trades';
import { reference, rowOf } from './comparisonTerms';

const rates = { federal: 0.32, state: 0.05, netInvestment: 0.038, longTerm: 0.15 };
const none = { federal: 0, state: 0, netInvestment: 0, longTerm: 0 };
const afterFees = { ...reference, convention: DEFAULT_CONVENTION };

describe('a strategy after tax', () => {
  // Worked example: 27.33% a year is 248.93, and 35.8% of a bill's interest is taxed away.
  test('keeps 147.37 of a put’s 248.93, and 172.76 of an index put’s', () => {
    const put = rowOf(cashSecuredPut, afterFees);
    expect(profitAfterTax(put, 100, rates).toFixed(2)).toBe('147.37');
    expect(profitAfterTax(put, 100, rates, 'section1256').toFixed(2)).toBe('172.76');
  });

  test('keeps 22.62 of the 35.23 that T-bills add, which no state taxes', () => {
    const [put, withBills] = [rowOf(cashSecuredPut, afterFees), rowOf(putWithBills, afterFees)];
    const added = profitAfterTax(withBills, 100, rates) - profitAfterTax(put, 100, rates);
    expect(added.toFixed(2)).toBe('22.62');
  });

  test('keeps less of a broker’s interest, which states tax: 57.72 of 97.51', () => {
    const terms = { ...afterFees, trade: withFees(alphabetPut) };
    const [put, interest] = [rowOf(cashSecuredPut, terms), rowOf(putWithCreditInterest, terms)];
    const added = profitAfterTax(interest, 385, rates) - profitAfterTax(put, 385, rates);
    expect(added.toFixed(2)).toBe('57.72');
  });

  test('pays tax on interest even if the put loses more', () => {
    const row = rowOf(putWithBills, afterFees);
    expect(profitAfterTax(row, 80, rates)).toBeCloseTo(-1_251.07 + 22.62, 2);
  });

  // Shares at 100 pay 1.11 twice: 222, of which 40.8% is taxed, whatever the stock itself loses.
  test('pays tax on dividends as on other income', () => {
    const terms = { ...afterFees, dividendsPerShare: 2.22 };
    const held = rowOf(longStock, terms);
    expect(held.profitAtExpiration(90)).toBeCloseTo(-1_000 + 222, 9);
    expect(profitAfterTax(held, 90, rates)).toBeCloseTo(-1_000 + 222 * (1 - 0.408), 9);
  });

  test('at zero rates makes what it makes before tax', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 300, noNaN: true }), (spot) => {
        for (const row of compareStrategies(reference)) {
          expect(profitAfterTax(row, spot, none)).toBeCloseTo(row.profitAtExpiration(spot), 9);
        }
      }),
    );
  });
});
