import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterTax, taxEquivalentYield, taxRate, type Income } from '../../../src/core/costs/tax';
import { treasuryBillFromDiscount } from '../../../src/core/bills/treasuryBill';

const rates = { federal: 0.32, state: 0.05, netInvestment: 0.038, longTerm: 0.15 };
const none = { federal: 0, state: 0, netInvestment: 0, longTerm: 0 };
const incomes = ['billInterest', 'interest', 'shortTerm', 'section1256'] as const;

const bill = treasuryBillFromDiscount({ discountRate: 0.038, days: 35 }).investmentRate;
const put = ((250 - 1.06639) / 9_500) * (365 / 35);
const percent = (value: number | null) => (value! * 100).toFixed(2);

const anyIncome = fc.constantFrom<Income>(...incomes);
const share = (max: number) => fc.double({ min: 0, max, noNaN: true });
const anyRates = fc.record({
  federal: share(0.4),
  state: share(0.14),
  netInvestment: fc.constantFrom(0, 0.038),
  longTerm: share(0.2),
});
const anyGain = fc.integer({ min: -1e8, max: 1e8 }).map((cents) => cents / 100);

describe('tax', () => {
  // 26 USC 1256 and 1411, 31 USC 3124; worked example.
  test.each([
    ['billInterest', 0.358],
    ['interest', 0.408],
    ['shortTerm', 0.408],
    ['section1256', 0.306],
  ] as const)('on %s is %d at rates of 32%, 5%, 3.8% and 15%', (income, expected) => {
    expect(taxRate(income, rates)).toBeCloseTo(expected, 12);
  });

  test('on an index option is 21.8% federally, or 26.8% at the highest rates', () => {
    const federalOnly = { ...none, federal: 0.32, longTerm: 0.15 };
    expect(taxRate('section1256', federalOnly)).toBeCloseTo(0.218, 12);
    const highest = { ...none, federal: 0.37, longTerm: 0.2 };
    expect(taxRate('section1256', highest)).toBeCloseTo(0.268, 12);
  });

  test('leaves 2.4827% of a bill’s 3.8671%, and as much of a yield of 4.1937% that states tax', () => {
    expect((bill * 100).toFixed(4)).toBe('3.8671');
    expect((afterTax(bill, 'billInterest', rates) * 100).toFixed(4)).toBe('2.4827');
    const equivalent = taxEquivalentYield(bill, 'billInterest', 'interest', rates)!;
    expect((equivalent * 100).toFixed(4)).toBe('4.1937');
  });

  test('leaves 16.18% of a put’s 27.33%, or 18.96% if the put is on an index', () => {
    expect(percent(put)).toBe('27.33');
    expect(percent(afterTax(put, 'shortTerm', rates))).toBe('16.18');
    expect(percent(afterTax(put, 'section1256', rates))).toBe('18.96');
  });

  test('leaves as much of a bill’s 25.20% as of that put’s return', () => {
    expect(percent(taxEquivalentYield(put, 'shortTerm', 'billInterest', rates))).toBe('25.20');
  });

  test('is zero on a loss', () => {
    expect(afterTax(-1_251.07, 'shortTerm', rates)).toBe(-1_251.07);
    expect(taxEquivalentYield(-0.1, 'shortTerm', 'billInterest', rates)).toBe(-0.1);
    expect(afterTax(0, 'shortTerm', rates)).toBe(0);
  });

  test('that takes everything leaves no equivalent yield', () => {
    const whole = { ...none, federal: 1 };
    expect(taxEquivalentYield(0.04, 'billInterest', 'interest', whole)).toBeNull();
  });

  test('at zero rates changes neither a gain nor its equivalent yield', () => {
    fc.assert(
      fc.property(anyGain, anyIncome, anyIncome, (gain, income, other) => {
        expect(afterTax(gain, income, none)).toBe(gain);
        expect(taxEquivalentYield(gain, income, other, none)).toBe(gain);
      }),
    );
  });

  test('never turns a gain into a loss, and takes no more of a bill’s interest than of other interest', () => {
    fc.assert(
      fc.property(anyGain, anyRates, (gain, any) => {
        const fromBill = afterTax(gain, 'billInterest', any);
        const interest = afterTax(gain, 'interest', any);
        expect(Math.sign(interest)).toBe(Math.sign(gain));
        expect(fromBill).toBeGreaterThanOrEqual(interest);
        expect(afterTax(gain, 'shortTerm', any)).toBe(interest);
      }),
    );
  });

  test('leaves as much of the equivalent yield as of the yield it matches', () => {
    fc.assert(
      fc.property(anyGain, anyIncome, anyIncome, anyRates, (gain, income, other, any) => {
        const equivalent = taxEquivalentYield(gain, income, other, any)!;
        const difference = afterTax(equivalent, other, any) - afterTax(gain, income, any);
        expect(Math.abs(difference)).toBeLessThanOrEqual(1e-12 * Math.abs(gain));
      }),
    );
  });
});
