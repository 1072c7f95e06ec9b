import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { treasuryBillFromDiscount } from '../../../src/core/bills/treasuryBill';
import { sameCash, type CashUse } from '../../../src/core/strategies/sameCash';
import { DEFAULT_CONVENTION } from '../../../src/core/put/returnConvention';
import { profitAtExpiration } from '../../../src/core/put/payoff';
import { collateralTotal } from '../../../src/core/put/shortPut';
import { alphabetPut, anyPut, ninetyFivePut, withFees } from '../put/trades';

const billAt = (discountRate: number, days: number) =>
  treasuryBillFromDiscount({ discountRate, days }).periodReturn;

const netOfPremium = { ...DEFAULT_CONVENTION, basis: 'netOfPremium' } as const;
const compound = { ...DEFAULT_CONVENTION, compounding: 'compound' } as const;

const find = (rows: readonly CashUse[], kind: CashUse['kind']) =>
  rows.find((row) => row.kind === kind)!;

describe('the cash of a 95 put for 35 days, with bills at 3.80% discount,', () => {
  const { rows, margin } = sameCash(
    withFees(ninetyFivePut),
    DEFAULT_CONVENTION,
    billAt(0.038, 35),
    0.2,
  );

  // Worked example on the fees of Interactive Brokers; bill by 31 CFR 356, Appendix B.
  test.each([
    ['cashSecuredPut', 248.93, 9_500, 0.2733, -1_251.07],
    ['putWithBills', 284.16, 9_500, 0.3119, -1_215.84],
    ['nakedPut', 248.93, 1_750, 1.4834, -1_251.07],
    ['bills', 35.23, 9_500, 0.038671, 35.23],
  ] as const)(
    'used as %s earns %d on %d, %d a year, and ends a 20% fall of the stock with %d',
    (kind, income, capital, annualized, afterFall) => {
      const row = find(rows, kind);
      expect(row.incomeTotal).toBeCloseTo(income, 2);
      expect(row.capitalTotal).toBeCloseTo(capital, 9);
      expect(row.annualizedReturn).toBeCloseTo(annualized, kind === 'bills' ? 6 : 4);
      expect(row.afterFallTotal).toBeCloseTo(afterFall, 2);
    },
  );

  test('has its uses in the order they are compared in', () => {
    expect(rows.map(({ kind }) => kind)).toEqual([
      'cashSecuredPut',
      'putWithBills',
      'nakedPut',
      'bills',
    ]);
  });

  // Cboe Margin Manual, short puts; naked put calculator page.
  test('the naked put takes 1,750, the larger of 17.50 and 12.00 a share', () => {
    expect(margin.outOfTheMoneyBranch).toBe(17.5);
    expect(margin.strikeFloorBranch).toBe(12);
    expect(margin.requirementTotal).toBe(1_750);
    expect(margin.netOfPremiumTotal).toBe(1_500);
    const before = sameCash(ninetyFivePut, DEFAULT_CONVENTION, null, 0.2);
    expect(find(before.rows, 'nakedPut').incomeTotal / 1_750).toBeCloseTo(0.142857, 6);
  });

  test('the put beats the bill by 23.46% a year, or by its whole own return if it is secured by bills', () => {
    const [put, withBills, , bills] = rows.map(({ annualizedReturn }) => annualizedReturn!);
    expect(put! - bills!).toBeCloseTo(0.2346, 4);
    expect(withBills! - bills!).toBeCloseTo(put!, 12);
  });
});

describe('the cash of an Alphabet 365 put for 37 days, with bills at 3.80% discount,', () => {
  const { rows, margin, shares, beatsBillsAbove } = sameCash(
    withFees(alphabetPut),
    DEFAULT_CONVENTION,
    billAt(0.038, 37),
    0.2,
  );

  // Trade of a Swiss column on selling puts; the other figures worked out by hand.
  test.each([
    ['cashSecuredPut', 538.93, 36_500, 0.145656, -5_161.07],
    ['putWithBills', 682.04, 36_500, 0.184335, -5_017.96],
    ['nakedPut', 538.93, 6_240, 0.851995, -5_161.07],
    ['bills', 143.11, 36_500, 0.038679, 143.11],
  ] as const)(
    'used as %s earns %d on %d, %d a year, and ends a 20% fall of the stock with %d',
    (kind, income, capital, annualized, afterFall) => {
      const row = find(rows, kind);
      expect(row.incomeTotal).toBeCloseTo(income, 2);
      expect(row.capitalTotal).toBeCloseTo(capital, 9);
      expect(row.annualizedReturn).toBeCloseTo(annualized, 6);
      expect(row.afterFallTotal).toBeCloseTo(afterFall, 2);
    },
  );

  test('every use except the shares makes as much if the stock stays as if it rises', () => {
    for (const row of rows) {
      expect(row.unchangedTotal).toBe(row.incomeTotal);
      expect(row.afterRiseTotal).toBe(row.incomeTotal);
    }
  });

  // 36,500 ÷ 385 is 94.8; 94 × 385 × 20% is 7,238.
  test('buys 94 shares, which gain or lose 7,238 if their price moves by a fifth', () => {
    expect(shares.shares).toBe(94);
    expect(shares.unchangedTotal).toBe(0);
    expect(shares.afterFallTotal).toBeCloseTo(-7_238, 9);
    expect(shares.afterRiseTotal).toBeCloseTo(7_238, 9);
  });

  // 365 less the 395.82 that the put makes beyond the bills, on 100 shares.
  test('the put makes more than the bills from 361.04 up', () => {
    expect(beatsBillsAbove).toBeCloseTo(361.0418, 4);
    expect(profitAtExpiration(withFees(alphabetPut), beatsBillsAbove!)).toBeCloseTo(143.11, 2);
  });

  test('the naked put takes the larger of 62.40 and 41.90 a share', () => {
    expect(margin.outOfTheMoneyBranch).toBeCloseTo(62.4, 9);
    expect(margin.strikeFloorBranch).toBeCloseTo(41.9, 9);
  });
});

describe('uses of the same cash', () => {
  test('net of premium measure the put on own funds while the bill earns on all the cash', () => {
    const { rows } = sameCash(withFees(ninetyFivePut), netOfPremium, billAt(0.038, 35), 0.2);
    expect(find(rows, 'cashSecuredPut').capitalTotal).toBeCloseTo(9_251.07, 2);
    expect(find(rows, 'cashSecuredPut').annualizedReturn).toBeCloseTo(0.2806, 4);
    expect(find(rows, 'putWithBills').annualizedReturn).toBeCloseTo(0.3203, 4);
    expect(find(rows, 'nakedPut').capitalTotal).toBeCloseTo(1_500, 9);
    expect(find(rows, 'nakedPut').annualizedReturn).toBeCloseTo(1.7307, 4);
    expect(find(rows, 'bills').incomeTotal).toBeCloseTo(35.23, 2);
    expect(find(rows, 'bills').annualizedReturn).toBeCloseTo(0.038671, 6);
  });

  test('compounded return 30.96% for the put and 3.94% for the bill', () => {
    const { rows } = sameCash(withFees(ninetyFivePut), compound, billAt(0.038, 35), 0.2);
    expect(find(rows, 'cashSecuredPut').annualizedReturn).toBeCloseTo(0.3096, 4);
    expect(find(rows, 'bills').annualizedReturn).toBeCloseTo(0.039354, 6);
  });

  test('leave out bills without a quote', () => {
    const { rows } = sameCash(ninetyFivePut, DEFAULT_CONVENTION, null, 0.2);
    expect(rows.map(({ kind }) => kind)).toEqual(['cashSecuredPut', 'nakedPut']);
  });

  test('have no yearly return on expiration day', () => {
    const expiring = { ...ninetyFivePut, daysToExpiration: 0 };
    const { rows } = sameCash(expiring, DEFAULT_CONVENTION, 0, 0.2);
    expect(rows.map(({ annualizedReturn }) => annualizedReturn)).toEqual([null, null, null, null]);
  });

  test('a fall to zero costs the put its strike less the premium', () => {
    const { rows } = sameCash(ninetyFivePut, DEFAULT_CONVENTION, 0.004, 1);
    expect(rows.map(({ afterFallTotal }) => afterFallTotal)).toEqual([-9_250, -9_212, -9_250, 38]);
  });

  test('a put that bills beat even at its best, or that is not compared with any, beats them at no price', () => {
    const poor = { ...ninetyFivePut, premium: 0.01 };
    expect(sameCash(poor, DEFAULT_CONVENTION, 0.004, 0.2).beatsBillsAbove).toBeNull();
    expect(sameCash(ninetyFivePut, DEFAULT_CONVENTION, null, 0.2).beatsBillsAbove).toBeNull();
  });

  test('cash for less than one share buys none, so it neither gains nor loses', () => {
    const dear = { ...ninetyFivePut, spot: 20_000 };
    expect(sameCash(dear, DEFAULT_CONVENTION, 0.004, 0.2).shares).toEqual({
      shares: 0,
      unchangedTotal: 0,
      afterFallTotal: 0,
      afterRiseTotal: 0,
    });
  });

  test('the cash for a put at the money buys exactly its own shares, despite rounding', () => {
    for (const strike of [2.74, 5.19, 10.46, 95]) {
      const atTheMoney = { ...ninetyFivePut, spot: strike, strike, premium: 0.1 };
      expect(sameCash(atTheMoney, DEFAULT_CONVENTION, 0.004, 0.2).shares.shares).toBe(100);
    }
  });

  test('a fall and a rise of zero leave everything as it is', () => {
    const { rows, shares } = sameCash(ninetyFivePut, DEFAULT_CONVENTION, 0.004, 0);
    for (const ends of [...rows, shares]) {
      expect(ends.afterFallTotal).toBe(ends.unchangedTotal);
      expect(ends.afterRiseTotal).toBe(ends.unchangedTotal);
    }
  });

  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const anyBill = fc.double({ min: 0, max: 0.2, noNaN: true });
  const anyConvention = fc.constantFrom(DEFAULT_CONVENTION, netOfPremium, compound);

  test('the naked and the secured put earn and lose the same dollars', () => {
    fc.assert(
      fc.property(anyPut, anyConvention, anyBill, share, (trade, convention, bill, fall) => {
        const { rows } = sameCash(trade, convention, bill, fall);
        const [secured, naked] = [find(rows, 'cashSecuredPut'), find(rows, 'nakedPut')];
        expect(naked.incomeTotal).toBe(secured.incomeTotal);
        expect(naked.afterFallTotal).toBe(secured.afterFallTotal);
      }),
    );
  });

  test('bills that secure the put add what they earn alone, whether the stock falls or not', () => {
    fc.assert(
      fc.property(anyPut, anyConvention, anyBill, share, (trade, convention, bill, fall) => {
        const { rows } = sameCash(trade, convention, bill, fall);
        const [put, withBills] = [find(rows, 'cashSecuredPut'), find(rows, 'putWithBills')];
        const interest = find(rows, 'bills').incomeTotal;
        const tolerance = 1e-9 * collateralTotal(trade);
        expect(Math.abs(withBills.incomeTotal - put.incomeTotal - interest)).toBeLessThan(
          tolerance,
        );
        expect(Math.abs(withBills.afterFallTotal - put.afterFallTotal - interest)).toBeLessThan(
          tolerance,
        );
        expect(withBills.capitalTotal).toBe(put.capitalTotal);
      }),
    );
  });

  test('the shares cost no more than the cash, and one more would', () => {
    fc.assert(
      fc.property(anyPut, share, (trade, fall) => {
        const cash = collateralTotal(trade);
        const { shares, afterFallTotal, afterRiseTotal } = sameCash(
          trade,
          DEFAULT_CONVENTION,
          null,
          fall,
        ).shares;
        expect(shares * trade.spot).toBeLessThanOrEqual(cash * (1 + 1e-12));
        expect((shares + 1) * trade.spot).toBeGreaterThan(cash);
        expect(Math.abs(afterFallTotal + afterRiseTotal)).toBeLessThanOrEqual(1e-9 * cash);
      }),
    );
  });

  test('at the price where the put begins to beat the bills, both make the same', () => {
    fc.assert(
      fc.property(anyPut, anyConvention, anyBill, (trade, convention, bill) => {
        const { rows, beatsBillsAbove } = sameCash(trade, convention, bill, 0.2);
        fc.pre(beatsBillsAbove !== null);
        const difference =
          profitAtExpiration(trade, beatsBillsAbove) - find(rows, 'bills').incomeTotal;
        expect(Math.abs(difference)).toBeLessThan(1e-9 * collateralTotal(trade));
      }),
    );
  });

  test('a put without a premium, secured by bills, equals the bills if the stock stays above the strike', () => {
    fc.assert(
      fc.property(anyPut, anyConvention, anyBill, (trade, convention, bill) => {
        const spot = Math.max(trade.spot, trade.strike);
        const unpaid = { ...trade, spot, premium: 0, openFeesTotal: 0 };
        const { rows } = sameCash(unpaid, convention, bill, 0);
        const [bills, withBills] = [find(rows, 'bills'), find(rows, 'putWithBills')];
        expect({ ...withBills, kind: 'bills' }).toEqual(bills);
      }),
    );
  });
});
