import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDayAtMark, markWithLeft } from '../../../src/core/put/decay';
import { profitThroughTime, type RunningPut } from '../../../src/core/put/throughTime';
import { netPremiumTotal } from '../../../src/core/put/shortPut';
import { ninetyFivePut } from './trades';

const ninetyFive: RunningPut = {
  terms: ninetyFivePut,
  market: { spot: 100, rate: 0.04, dividendYield: 0, volatility: 0.39053 },
  years: 35 / 365,
};

const withDividend: RunningPut = {
  ...ninetyFive,
  market: { ...ninetyFive.market, cashDividends: [{ years: 10 / 365, amount: 1.5 }] },
};

const firstCounted = (put: RunningPut, mark: number) =>
  Array.from({ length: 36 }, (_, day) => day).find(
    (day) => markWithLeft(put, (35 - day) / 365) <= mark,
  ) ?? null;

describe('the price of a put whose stock does not move', () => {
  test('out of the money is its premium at the start and zero at the end', () => {
    expect(markWithLeft(ninetyFive, 35 / 365)).toBeCloseTo(2.5, 4);
    expect(markWithLeft(ninetyFive, 0)).toBe(0);
  });

  test('is the price that profit through time uses, with dividends or without', () => {
    for (const put of [ninetyFive, withDividend]) {
      const yearsLeft = [30 / 365, 20 / 365, 3 / 365];
      const profits = profitThroughTime(put, { spots: [100], yearsLeft });
      for (const [row, left] of yearsLeft.entries()) {
        const profit = netPremiumTotal(put.terms) - 100 * markWithLeft(put, left);
        expect(profits[row]![0]!).toBeCloseTo(profit, 4);
      }
    }
  });

  test('loses the first half of 2.50 in 19 of 35 days', () => {
    expect(firstDayAtMark(ninetyFive, 1.25)).toBe(firstCounted(ninetyFive, 1.25));
    expect(firstDayAtMark(ninetyFive, 1.25)).toBe(19);
  });

  test('is at or below any higher price from the start', () => {
    expect(firstDayAtMark(ninetyFive, 3)).toBe(0);
  });

  test('is zero only on the last day', () => {
    expect(firstDayAtMark(ninetyFive, 0)).toBe(35);
  });

  test('never falls below its intrinsic value', () => {
    const inTheMoney = { ...ninetyFive, market: { ...ninetyFive.market, spot: 90 } };
    expect(firstDayAtMark(inTheMoney, 4.99)).toBeNull();
  });

  // Worth 34.64 now, strike and stock discounted, and 35 at expiration.
  test('rises with time alone if the put is European and deep in the money', () => {
    const market = { ...ninetyFive.market, spot: 60, style: 'european' } as const;
    const deep = { ...ninetyFive, market };
    expect(firstDayAtMark(deep, 34.7)).toBe(0);
    expect(firstDayAtMark(deep, 34.6)).toBeNull();
    const atTheMoney = { ...deep, market: { ...market, spot: 100 } };
    expect(firstDayAtMark(atTheMoney, 1.25)).toBe(firstCounted(atTheMoney, 1.25));
  });

  test('on the expiration day uses the minutes left', () => {
    const lastDay = { ...ninetyFive, terms: { ...ninetyFivePut, daysToExpiration: 0 } };
    expect(firstDayAtMark(lastDay, 1)).toBeNull();
    expect(firstDayAtMark({ ...lastDay, years: 0 }, 1)).toBe(0);
  });

  test('first reaches a price on the day that counting day by day finds', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(ninetyFive, withDividend),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (put, mark) => {
          expect(firstDayAtMark(put, mark)).toBe(firstCounted(put, mark));
        },
      ),
    );
  });
});
