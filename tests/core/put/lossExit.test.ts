import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IBKR_PRO_SCHEDULE } from '../../../src/core/costs/feeSchedule';
import { isOnTick, type TickClass } from '../../../src/core/market/tickSize';
import { lossExit } from '../../../src/core/put/lossExit';
import { soldAt } from '../../../src/core/put/soldAt';
import { alphabetPut, anyPut, withFees } from './trades';

const exitOf = (premium: number, multiple: number, tickClass: TickClass = 'penny', contracts = 1) =>
  lossExit(soldAt({ ...alphabetPut, contracts }, premium, IBKR_PRO_SCHEDULE), multiple, {
    tickClass,
    schedule: IBKR_PRO_SCHEDULE,
  });

describe('the exit at a loss', () => {
  // (5.40 - 16.20) x 100 - 1.07 - 1.06; fees by the IBKR commission page, 2025.
  test('at three times a premium of 5.40 costs 1,082.13, or 2.96% of the cash', () => {
    const exit = exitOf(5.4, 3);
    expect(exit).toMatchObject({ closePrice: 16.2 });
    if (typeof exit === 'string') throw new Error(exit);
    expect(exit.profitTotal).toBeCloseTo(-1082.13, 2);
    expect(exit.closeFeesTotal).toBeCloseTo(1.06, 2);
    expect(exit.shareOfCash * 36_500).toBeCloseTo(exit.profitTotal, 9);
  });

  test('of ten contracts loses ten times as much before fees', () => {
    const exit = exitOf(5.4, 2, 'penny', 10);
    if (typeof exit === 'string') throw new Error(exit);
    expect(exit.profitTotal).toBeLessThan(-5400);
    expect(exit.profitTotal).toBeGreaterThan(-5420);
  });

  // 5.45 x 2.5 = 13.625.
  test.each([
    ['penny', 13.6],
    ['nickel', 13.6],
    ['allPenny', 13.62],
  ] as const)('rounds down to a tick of a %s class', (tickClass, closePrice) => {
    expect(exitOf(5.45, 2.5, tickClass)).toMatchObject({ closePrice });
  });

  test('does not exist if no tick is between the premium and its multiple', () => {
    expect(exitOf(0.05, 1.5)).toMatchObject({ closePrice: 0.07 });
    expect(exitOf(0.05, 1.5, 'nickel')).toBe('noStep');
    expect(exitOf(0.01, 2, 'nickel')).toBe('noStep');
  });

  test('does not exist above the strike, the most a put can be worth', () => {
    expect(exitOf(182.5, 2)).toMatchObject({ closePrice: 365 });
    expect(exitOf(182.6, 2)).toBe('aboveStrike');
  });

  test('of any put is at a loss and at a valid price above the premium', () => {
    const multiple = fc.double({ min: 1.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(anyPut, multiple, (put, times) => {
        const { openFeesTotal: _, ...terms } = put;
        const sold = withFees(terms);
        const exit = lossExit(sold, times, { tickClass: 'penny', schedule: IBKR_PRO_SCHEDULE });
        if (typeof exit === 'string') return;
        expect(isOnTick(exit.closePrice, 'penny')).toBe(true);
        expect(exit.closePrice).toBeGreaterThan(sold.premium);
        expect(exit.closePrice).toBeLessThanOrEqual(sold.strike);
        expect(exit.profitTotal).toBeLessThan(0);
      }),
    );
  });
});
