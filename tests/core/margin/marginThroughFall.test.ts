import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marginCallPrice } from '../../../src/core/margin/marginCall';
import { marginThroughFall } from '../../../src/core/margin/marginThroughFall';
import { europeanPrice } from '../../../src/core/pricing/blackScholes';
import { pricedMark } from './marks';

const account = { spot: 100, strike: 95, contracts: 1, cashTotal: 5_250, mark: pricedMark };

const anyAccount = fc.record({
  spot: fc.double({ min: 50, max: 150, noNaN: true }),
  strike: fc.double({ min: 50, max: 150, noNaN: true }),
  contracts: fc.integer({ min: 1, max: 5 }),
  multiplier: fc.constantFrom(10, 100),
  cashTotal: fc.double({ min: 0, max: 60_000, noNaN: true }),
  mark: fc.constantFrom('intrinsic' as const, pricedMark),
});

describe('a put in a margin account as its stock falls', () => {
  // Cboe Margin Manual; worked example.
  test.each([
    [105, 1_231],
    [100, 1_750],
    [95, 2_340],
    [90, 2_516],
    [85, 2_776],
    [80, 3_103],
    [70, 3_900],
    [60, 4_700],
    [50, 5_500],
  ])('to %d requires %d', (spot, required) => {
    const [row] = marginThroughFall(account, [spot]);
    expect(Math.round(row!.requirementTotal)).toBe(required);
  });

  // Both ways to write an account's excess; the put's value is taken off once. Worked example.
  test('to 80 is worth 15.035 and leaves 2,146.50 of 5,250 in cash, or of 3,746.50 in net value', () => {
    const [, row] = marginThroughFall(account, [100, 80]);
    expect(row!.spot).toBe(80);
    expect(row!.mark).toBeCloseTo(15.035, 4);
    expect(row!.requirementTotal.toFixed(1)).toBe('3103.5');
    expect(row!.excessTotal.toFixed(1)).toBe('2146.5');
    const netLiquidationTotal = 5_250 - row!.mark * 100;
    expect(netLiquidationTotal).toBeCloseTo(3_746.5, 1);
    expect(netLiquidationTotal - (row!.requirementTotal - row!.mark * 100)).toBeCloseTo(
      row!.excessTotal,
      9,
    );
  });

  // A European price is below intrinsic value deep in the money.
  test('to 52.67 is already short, although its European price would just leave enough', () => {
    const [row] = marginThroughFall(account, [52.67]);
    const { years, ...market } = pricedMark;
    const european = europeanPrice({ right: 'put', strike: 95, years }, { ...market, spot: 52.67 });
    const withEuropean = 5_250 - (european + 0.2 * 52.67) * 100;
    expect(Math.abs(withEuropean)).toBeLessThan(1);
    expect(row!.excessTotal).toBeCloseTo(-36.4, 9);
  });

  test('below the strike requires 0.80 more a share for each dollar of the fall', () => {
    const [above, below] = marginThroughFall({ ...account, mark: 'intrinsic' }, [90, 89]);
    expect(below!.requirementTotal - above!.requirementTotal).toBeCloseTo(80, 9);
  });

  test('to 90 with volatility 50% higher requires 2,726', () => {
    const nervous = { ...pricedMark, volatility: pricedMark.volatility * 1.5 };
    const [row] = marginThroughFall({ ...account, mark: nervous }, [90]);
    expect(row!.requirementTotal.toFixed(0)).toBe('2726');
  });

  test('has no excess left at the price of its margin call', () => {
    fc.assert(
      fc.property(anyAccount, (any) => {
        const price = marginCallPrice(any);
        if (price === null) return;
        const [row] = marginThroughFall(any, [price]);
        const { excessTotal } = row!;
        if (price < any.spot) expect(Math.abs(excessTotal)).toBeLessThan(0.01);
        else expect(excessTotal).toBeLessThan(0.01);
      }),
    );
  });
});
