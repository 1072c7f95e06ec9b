import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marginThroughFall, withVolatility } from '../../../src/core/margin/marginThroughFall';
import { europeanPrice } from '../../../src/core/pricing/blackScholes';
import { pricedMark } from './marks';

const put = { spot: 100, strike: 95, contracts: 1 };
const marginAccount = { ...put, kind: 'margin', cashTotal: 5_250, mark: pricedMark } as const;
const cashAccount = { ...put, kind: 'cash', cashTotal: 9_750, mark: pricedMark } as const;

const anyMark = fc.constantFrom('intrinsic' as const, pricedMark);
const anyAccount = fc.record({
  spot: fc.double({ min: 50, max: 150, noNaN: true }),
  strike: fc.double({ min: 50, max: 150, noNaN: true }),
  contracts: fc.integer({ min: 1, max: 5 }),
  multiplier: fc.constantFrom(10, 100),
  cashTotal: fc.double({ min: 0, max: 60_000, noNaN: true }),
  mark: anyMark,
});

describe('a put in a margin account through a fall', () => {
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
  ])('with the stock at %d takes %d', (spot, required) => {
    const [row] = marginThroughFall(marginAccount, [spot]).rows;
    expect(Math.round(row!.requirementTotal)).toBe(required);
  });

  test('at 80 is worth 15.035 and leaves 2,146.50 of 5,250', () => {
    const { rows } = marginThroughFall(marginAccount, [100, 80]);
    const row = rows[1]!;
    expect(row.spot).toBe(80);
    expect(row.mark).toBeCloseTo(15.035, 4);
    expect(row.requirementTotal.toFixed(1)).toBe('3103.5');
    expect(row.excessTotal.toFixed(1)).toBe('2146.5');
    expect(row.netLiquidationTotal).toBeCloseTo(5_250 - 1_503.5, 1);
  });

  // Worked example: cash a share with the premium of 2.50; at intrinsic value, and today.
  test.each([
    [22.5, 90.625, 95.72],
    [52.5, 53.125, 53.125],
    [72.5, 32, 32],
    [97.5, 7, 7],
  ])('with %d a share is called at %d by intrinsic value and at %d today', (cash, low, today) => {
    const callAt = (mark: 'intrinsic' | typeof pricedMark) => {
      const account = { ...marginAccount, cashTotal: cash * 100, mark };
      const { call } = marginThroughFall(account, []);
      return call.possible ? call.fallPrice! : NaN;
    };
    expect(callAt('intrinsic')).toBeCloseTo(low, 9);
    expect(Math.abs(callAt(pricedMark) - today)).toBeLessThanOrEqual(0.005);
  });

  // A European price lies under intrinsic value deep in the money.
  test('at 52.67 is short already, where its European price would just leave enough', () => {
    const [row] = marginThroughFall(marginAccount, [52.67]).rows;
    const { years, ...market } = pricedMark;
    const european = europeanPrice({ right: 'put', strike: 95, years }, { ...market, spot: 52.67 });
    const withEuropean = 5_250 - (european + 0.2 * 52.67) * 100;
    expect(Math.abs(withEuropean)).toBeLessThan(1);
    expect(row!.excessTotal).toBeCloseTo(-36.4, 9);
  });

  test('below the strike takes 0.80 more a share for each dollar', () => {
    const { rows } = marginThroughFall({ ...marginAccount, mark: 'intrinsic' }, [90, 89]);
    expect(rows[1]!.requirementTotal - rows[0]!.requirementTotal).toBeCloseTo(80, 9);
  });

  test('with volatility half as high again takes 2,726 at 90 and is called at 97.60', () => {
    const nervous = {
      ...marginAccount,
      cashTotal: 2_250,
      mark: withVolatility(pricedMark, 1.5),
    };
    const { rows, call } = marginThroughFall(nervous, [90]);
    expect(rows[0]!.requirementTotal.toFixed(0)).toBe('2726');
    expect(call.possible && call.fallPrice).toBeCloseTo(97.6018, 4);
    expect(withVolatility('intrinsic', 1.5)).toBe('intrinsic');
  });

  test('is never called by a fall with the strike and a tenth of it in cash', () => {
    const { call } = marginThroughFall({ ...marginAccount, cashTotal: 10_450 }, []);
    expect(call).toEqual({ possible: true, fallPrice: null, risePrice: null });
  });

  // Both ways to write an account's excess; the put's value is taken off once.
  test('leaves of its cash what it leaves of its net value less the margin beyond the mark', () => {
    fc.assert(
      fc.property(anyAccount, fc.double({ min: 1, max: 200, noNaN: true }), (any, spot) => {
        const [row] = marginThroughFall({ ...any, kind: 'margin' }, [spot]).rows;
        const markTotal = row!.mark * any.contracts * any.multiplier;
        const beyondMark = row!.requirementTotal - markTotal;
        expect(row!.netLiquidationTotal - beyondMark).toBeCloseTo(row!.excessTotal, 6);
      }),
    );
  });

  test('has no excess left where it is called', () => {
    fc.assert(
      fc.property(anyAccount, (any) => {
        const account = { ...any, kind: 'margin' } as const;
        const { call } = marginThroughFall(account, []);
        const price = call.possible ? call.fallPrice : null;
        if (price === null) return;
        const [row] = marginThroughFall(account, [price]).rows;
        const { excessTotal } = row!;
        if (price < any.spot) expect(Math.abs(excessTotal)).toBeLessThan(0.01);
        else expect(excessTotal).toBeLessThan(0.01);
      }),
    );
  });
});

describe('a put in a cash account through a fall', () => {
  test('takes its strike throughout and is never called', () => {
    const { rows, call } = marginThroughFall(cashAccount, [100, 50, 1]);
    expect(rows.map(({ requirementTotal }) => requirementTotal)).toEqual([9_500, 9_500, 9_500]);
    expect(rows.map(({ excessTotal }) => excessTotal)).toEqual([250, 250, 250]);
    expect(call).toEqual({ possible: false });
  });

  test('loses the same net value as in a margin account, which the same cash gets called at 7.00', () => {
    const intrinsic = { ...cashAccount, mark: 'intrinsic' } as const;
    const lent = { ...intrinsic, kind: 'margin' } as const;
    const values = (account: typeof intrinsic | typeof lent) =>
      marginThroughFall(account, [90, 50, 6]).rows.map((row) => row.netLiquidationTotal);
    expect(values(intrinsic)).toEqual(values(lent));
    const { call } = marginThroughFall(lent, []);
    expect(call.possible && call.fallPrice).toBeCloseTo(7, 9);
  });

  test('of ten shares a contract takes a tenth', () => {
    const small = { ...cashAccount, multiplier: 10, cashTotal: 975 };
    expect(marginThroughFall(small, [80]).rows[0]!.requirementTotal).toBe(950);
  });
});
