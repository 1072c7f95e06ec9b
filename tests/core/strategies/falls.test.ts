import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bills } from '../../../src/core/strategies/uses/bills';
import { bullPutSpread } from '../../../src/core/strategies/uses/bullPutSpread';
import { cashSecuredPut } from '../../../src/core/strategies/uses/cashSecuredPut';
import { putWithBills } from '../../../src/core/strategies/uses/putWithBills';
import {
  COMPARED_FALLS,
  extraGoneAtFall,
  profitAfterFall,
} from '../../../src/core/strategies/falls';
import { longStock } from '../../../src/core/strategies/uses/longStock';
import { anyPut } from '../put/trades';
import { beforeFees, reference, rowOf } from './comparisonTerms';

const billsTotal = rowOf(bills, reference).incomeTotal;

// Naked put calculator page, losses of a 95 put sold at 2.50.
test('a 95 put with the stock at 100 makes 250, 250, -250, -1,250, -2,250, and -4,250 in the compared falls', () => {
  const row = rowOf(cashSecuredPut, reference);
  const profits = COMPARED_FALLS.map((fall) => profitAfterFall(row, 100, fall));
  expect(profits.map((profit) => Number(profit.toFixed(9)))).toEqual([
    250, 250, -250, -1_250, -2_250, -4_250,
  ]);
});

describe('the extra over T-bills', () => {
  // 95 - (250 - 35.23) / 100 is 92.852.
  test('of a put with idle cash is gone after a fall of 7.15%', () => {
    const fall = extraGoneAtFall(rowOf(cashSecuredPut, reference), billsTotal, 100)!;
    expect((fall * 100).toFixed(2)).toBe('7.15');
  });

  test('of the put with its cash in T-bills is gone at its own breakeven, 7.5% down', () => {
    const fall = extraGoneAtFall(rowOf(putWithBills, reference), billsTotal, 100);
    expect(fall).toBeCloseTo(0.075, 12);
  });

  test('of the stock takes a rise', () => {
    expect(extraGoneAtFall(rowOf(longStock, reference), billsTotal, 100)).toBeCloseTo(-0.003523, 6);
  });

  test('is gone at no fall if there was none, or if it remains at every price', () => {
    const unpaid = { ...reference, trade: { ...reference.trade, premium: 0.3 } };
    expect(extraGoneAtFall(rowOf(cashSecuredPut, unpaid), billsTotal, 100)).toBeNull();
    expect(extraGoneAtFall(rowOf(bills, reference), billsTotal, 100)).toBeNull();
    expect(extraGoneAtFall(rowOf(bullPutSpread, reference), -400, 100)).toBeNull();
  });

  test('is zero after the fall at which it is gone', () => {
    fc.assert(
      fc.property(
        anyPut,
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        (trade, billPeriodReturn) => {
          const terms = { trade, convention: beforeFees, billPeriodReturn };
          const row = rowOf(cashSecuredPut, terms);
          const total = rowOf(bills, terms).incomeTotal;
          const fall = extraGoneAtFall(row, total, trade.spot);
          if (fall === null) {
            expect(row.incomeTotal).toBeLessThanOrEqual(total);
            return;
          }
          const extra = profitAfterFall(row, trade.spot, fall) - total;
          const shares = trade.contracts * (trade.multiplier ?? 100);
          expect(Math.abs(extra)).toBeLessThan(1e-9 * (trade.strike + trade.spot) * shares);
        },
      ),
    );
  });
});
