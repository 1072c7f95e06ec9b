import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  billIncomeTotal,
  continuousRate,
  treasuryBillFromDiscount,
  treasuryBillFromPrice,
  treasuryBillFromYield,
} from '../../../src/core/bills/treasuryBill';

const anyBill = fc.record({
  rate: fc.double({ min: -0.01, max: 0.2, noNaN: true }),
  days: fc.integer({ min: 1, max: 366 }),
  yearDays: fc.constantFrom<365 | 366>(365, 366),
});

describe('treasury bills', () => {
  // 31 CFR Part 356, Appendix B, section VI, examples.
  test('a bill of 90 days at a discount of 7.610% costs 98.097500', () => {
    expect(treasuryBillFromDiscount({ discountRate: 0.0761, days: 90 }).price).toBeCloseTo(
      98.0975,
      10,
    );
  });

  test('a bill of 182 days at 95.934567 is discounted at 8.042%', () => {
    const { discountRate } = treasuryBillFromPrice({ price: 95.934567, days: 182 });
    expect((discountRate * 100).toFixed(3)).toBe('8.042');
    expect(discountRate).toBeCloseTo(0.080415, 6);
  });

  test('a bill of 20 days at 99.559444 yields 8.076%', () => {
    const { investmentRate } = treasuryBillFromPrice({ price: 99.559444, days: 20 });
    expect((investmentRate * 100).toFixed(3)).toBe('8.076');
    expect(investmentRate).toBeCloseTo(0.080757, 6);
  });

  test('a bill of 364 days at 92.265 yields 8.237%, although the short formula gives 8.406%', () => {
    const { investmentRate, periodReturn } = treasuryBillFromPrice({
      price: 92.265,
      days: 364,
      yearDays: 365,
    });
    expect((investmentRate * 100).toFixed(3)).toBe('8.237');
    expect(investmentRate).toBeCloseTo(0.0823732, 7);
    expect((periodReturn * (365 / 364) * 100).toFixed(3)).toBe('8.406');
  });

  // Worked examples on the formulas of the same section.
  test.each([
    [3.8, 28, '99.704444', '3.8642', '3.8113', '3.9339'],
    [3.8, 91, '99.039444', '3.8901', '3.8369', '3.9473'],
    [3.75, 182, '98.104167', '3.8756', '3.8225', '3.9132'],
    [3.65, 364, '96.309444', '3.8064', '3.7899', '3.8427'],
  ])(
    'a discount of %d% over %d days costs %s and yields %s%',
    (percent, days, price, investment, money, compound) => {
      const bill = treasuryBillFromDiscount({ discountRate: percent / 100, days });
      expect(bill.price.toFixed(6)).toBe(price);
      expect((bill.investmentRate * 100).toFixed(4)).toBe(investment);
      expect((bill.moneyMarketYield * 100).toFixed(4)).toBe(money);
      expect((bill.compoundYield! * 100).toFixed(4)).toBe(compound);
    },
  );

  // 31 CFR Part 356, Appendix B: half a year is half of the 365 or 366 days that follow issue.
  test('half a year ends after 182 days, or after 183 if the year contains February 29', () => {
    const isShort = (days: number, yearDays: 365 | 366): boolean => {
      const bill = treasuryBillFromPrice({ price: 98, days, yearDays });
      return Math.abs(bill.investmentRate - (bill.periodReturn * yearDays) / days) < 1e-12;
    };
    expect([isShort(182, 365), isShort(183, 365), isShort(183, 366), isShort(184, 366)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  // Worked example: the bill beside a put with 35 days to go.
  test('a bill of 35 days at a discount of 3.80% costs 99.630556 and yields 3.8671%', () => {
    const bill = treasuryBillFromDiscount({ discountRate: 0.038, days: 35 });
    expect(bill.price.toFixed(6)).toBe('99.630556');
    expect((bill.periodReturn * 100).toFixed(6)).toBe('0.370814');
    expect((bill.investmentRate * 100).toFixed(4)).toBe('3.8671');
    expect(billIncomeTotal(9_500, bill.periodReturn).toFixed(2)).toBe('35.23');
  });

  test('a price that is not above zero, or whose yield overflows, has no compound yield', () => {
    expect(treasuryBillFromPrice({ price: 0.01, days: 1 }).compoundYield).toBeNull();
    expect(treasuryBillFromPrice({ price: 0.01, days: 37 }).compoundYield).toBeGreaterThan(1e38);
    expect(treasuryBillFromPrice({ price: 100, days: 1 }).compoundYield).toBe(0);
    for (const price of [0, -1]) {
      expect(treasuryBillFromPrice({ price, days: 365 }).compoundYield).toBeNull();
    }
    expect(treasuryBillFromDiscount({ discountRate: 0.5, days: 728 }).compoundYield).toBeNull();
  });

  test('the continuous rate grows the price to 100', () => {
    expect(continuousRate({ price: 99.630556, days: 35 })).toBeCloseTo(0.0386, 5);
    fc.assert(
      fc.property(
        fc.double({ min: 80, max: 101, noNaN: true }),
        fc.integer({ min: 1, max: 366 }),
        (price, days) => {
          expect(price * Math.exp((continuousRate({ price, days }) * days) / 365)).toBeCloseTo(
            100,
            9,
          );
        },
      ),
    );
  });

  test('converting a discount to a price and back gives the same discount', () => {
    fc.assert(
      fc.property(anyBill, ({ rate, days, yearDays }) => {
        const { price } = treasuryBillFromDiscount({ discountRate: rate, days, yearDays });
        expect(treasuryBillFromPrice({ price, days, yearDays }).discountRate).toBeCloseTo(rate, 10);
      }),
    );
  });

  test('converting an investment rate to a price and back gives the same rate, at any length', () => {
    fc.assert(
      fc.property(anyBill, ({ rate, days, yearDays }) => {
        const bill = treasuryBillFromYield({ investmentRate: rate, days, yearDays });
        expect(bill.investmentRate).toBeCloseTo(rate, 10);
        expect(treasuryBillFromPrice({ price: bill.price, days, yearDays })).toEqual(bill);
      }),
    );
  });

  test('a discount of 3.65% and an investment rate of 3.8064% over 364 days quote the same bill', () => {
    expect(treasuryBillFromYield({ investmentRate: 0.038064, days: 364 }).price).toBeCloseTo(
      96.3094,
      4,
    );
  });

  test('the money market yield is above the discount rate and, for a short bill, below the investment rate', () => {
    fc.assert(
      fc.property(anyBill, ({ rate, days, yearDays }) => {
        fc.pre(rate > 1e-6);
        const bill = treasuryBillFromDiscount({ discountRate: rate, days, yearDays });
        expect(bill.moneyMarketYield).toBeGreaterThan(bill.discountRate);
        if (days <= 182) expect(bill.investmentRate).toBeGreaterThan(bill.moneyMarketYield);
      }),
    );
  });
});

test('a bill of 91 days, less than half a year, costs 99.0394 at a yield of 3.8901%', () => {
  const { price } = treasuryBillFromYield({ investmentRate: 0.038901, days: 91 });
  expect(price).toBeCloseTo(99.039444, 4);
});
