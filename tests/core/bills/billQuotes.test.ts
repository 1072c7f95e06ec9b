import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchedBill, quotedBill, type BillQuote } from '../../../src/core/bills/billQuotes';
import { treasuryBillFromDiscount } from '../../../src/core/bills/treasuryBill';

const fourWeeks = { days: 28, discountRate: 0.038 };
const thirteenWeeks = { days: 91, discountRate: 0.038 };
const halfYear = { days: 182, investmentRate: 0.038756 };
const year = { days: 364, price: 96.309444 };
const quotes: readonly BillQuote[] = [year, thirteenWeeks, fourWeeks, halfYear];

const anyQuote = fc.record({
  days: fc.integer({ min: 1, max: 364 }),
  investmentRate: fc.double({ min: -0.01, max: 0.2, noNaN: true }),
});

describe('the T-bill for a trade', () => {
  // 31 CFR Part 356, Appendix B, section VI.
  test('of a quoted length is the quoted bill, given by discount rate, investment rate, or price', () => {
    expect(matchedBill(28, quotes)).toEqual({
      bill: treasuryBillFromDiscount(fourWeeks),
      source: 'quoted',
      quotedDays: [28],
      isRolled: false,
    });
    expect(matchedBill(182, quotes)!.bill.price).toBeCloseTo(98.104167, 4);
    expect(matchedBill(364, quotes)!.bill.investmentRate).toBeCloseTo(0.038064, 6);
  });

  // Checked by hand: 3.8642% + (3.8901% - 3.8642%) x 9/63.
  test('of 37 days yields 3.8679%, between 3.8642% for 28 days and 3.8901% for 91', () => {
    const { bill, source, quotedDays } = matchedBill(37, quotes)!;
    expect((bill.investmentRate * 100).toFixed(4)).toBe('3.8679');
    expect(bill.periodReturn).toBeCloseTo((bill.investmentRate * 37) / 365, 12);
    expect(source).toBe('interpolated');
    expect(quotedDays).toEqual([28, 91]);
  });

  // (100 / 96.309444)^(500/364) - 1, by hand.
  test('longer than any quote is the 52-week bill, bought again at the same yield', () => {
    const { bill, source, quotedDays, isRolled } = matchedBill(500, quotes)!;
    expect({ source, quotedDays, isRolled }).toEqual({
      source: 'quoted',
      quotedDays: [364],
      isRolled: true,
    });
    expect(bill.price).toBe(96.309444);
    expect((bill.periodReturn * 100).toFixed(3)).toBe('5.301');
    expect(matchedBill(728, quotes)!.bill.periodReturn).toBeCloseTo((100 / 96.309444) ** 2 - 1, 12);
    expect(matchedBill(364, quotes)!.isRolled).toBe(false);
    expect(matchedBill(500, [])).toBeNull();
  });

  test('outside the quoted range has the investment rate of the nearest quote', () => {
    const week = matchedBill(7, quotes)!;
    expect(week.bill.investmentRate).toBeCloseTo(quotedBill(fourWeeks).investmentRate, 12);
    expect([week.source, week.quotedDays]).toEqual(['nearest', [28]]);
    const long = matchedBill(91, [fourWeeks])!;
    expect(long.bill.investmentRate).toBeCloseTo(quotedBill(fourWeeks).investmentRate, 12);
    expect([long.source, long.quotedDays]).toEqual(['nearest', [28]]);
  });

  test('is unknown without a quote, without days left, or if every quoted bill has matured', () => {
    expect(matchedBill(35, [])).toBeNull();
    expect(matchedBill(0, quotes)).toBeNull();
    expect(matchedBill(35, [{ days: 0, investmentRate: 0.04 }])).toBeNull();
  });

  test('uses the first of two quotes for the same days', () => {
    const twice = [fourWeeks, { days: 28, discountRate: 0.05 }];
    expect(matchedBill(28, twice)!.bill.discountRate).toBeCloseTo(0.038, 12);
  });

  // 31 CFR Part 356, Appendix B: each bill's year starts at its own issue.
  test('is quoted on 366 days if the year from that bill’s own issue contains February 29', () => {
    const leap = { ...fourWeeks, yearDays: 366 } as const;
    const usual = quotedBill(fourWeeks).investmentRate;
    expect(matchedBill(28, [leap])!.bill.investmentRate / usual).toBeCloseTo(366 / 365, 12);
    expect(matchedBill(28, [fourWeeks], 366)!.bill.investmentRate).toBe(usual);
    const { bill } = matchedBill(7, [leap])!;
    expect(bill.investmentRate / usual).toBeCloseTo(366 / 365, 12);
    expect(bill.periodReturn).toBeCloseTo((bill.investmentRate * 7) / 365, 12);
    const sought = matchedBill(7, [leap], 366)!.bill;
    expect(sought.periodReturn).toBeCloseTo((sought.investmentRate * 7) / 366, 12);
  });

  test('yields no less and no more than the quotes it is based on', () => {
    fc.assert(
      fc.property(
        fc.array(anyQuote, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 364 }),
        (any, days) => {
          const { bill, quotedDays } = matchedBill(days, any)!;
          const near = any.filter((quote) => quotedDays.includes(quote.days));
          const all = near.map(({ investmentRate }) => investmentRate);
          expect(bill.investmentRate).toBeGreaterThanOrEqual(Math.min(...all) - 1e-9);
          expect(bill.investmentRate).toBeLessThanOrEqual(Math.max(...all) + 1e-9);
        },
      ),
    );
  });
});
