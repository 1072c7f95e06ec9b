import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortPutMargin } from '../../../src/core/margin/margin';
import { profitAtExpiration } from '../../../src/core/put/payoff';
import { breakeven, collateralTotal, netPremiumTotal } from '../../../src/core/put/shortPut';
import { anyEnd, anyPut, ninetyFivePut, withFees } from './trades';

const anyPutAndEnd = anyPut.chain((trade) => fc.tuple(fc.constant(trade), anyEnd(trade)));

describe('profit at expiration', () => {
  const margin = shortPutMargin({ ...ninetyFivePut, mark: 2.5 });

  // Naked put calculator page, its table of losses; the requirement by the Cboe Margin Manual.
  test.each([
    [100, 250, 14.29, 16.67, 2.63],
    [95, 250, 14.29, 16.67, 2.63],
    [92.5, 0, 0, 0, 0],
    [90, -250, -14.29, -16.67, -2.63],
    [85, -750, -42.86, -50, -7.89],
    [80, -1_250, -71.43, -83.33, -13.16],
    [70, -2_250, -128.57, -150, -23.68],
    [50, -4_250, -242.86, -283.33, -44.74],
    [0, -9_250, -528.57, -616.67, -97.37],
  ])(
    'of the 95 put sold at 2.50 with the stock at %d is %d: %d% of margin, %d% of own funds, %d% of cash',
    (spot, dollars, ofMargin, ofOwnFunds, ofCash) => {
      const profit = profitAtExpiration(ninetyFivePut, spot);
      expect(margin.requirementTotal).toBe(1_750);
      expect(margin.netOfPremiumTotal).toBe(1_500);
      expect(collateralTotal(ninetyFivePut)).toBe(9_500);
      expect(profit).toBe(dollars);
      expect((profit / margin.requirementTotal) * 100).toBeCloseTo(ofMargin, 2);
      expect((profit / margin.netOfPremiumTotal) * 100).toBeCloseTo(ofOwnFunds, 2);
      expect((profit / collateralTotal(ninetyFivePut)) * 100).toBeCloseTo(ofCash, 2);
    },
  );

  // Naked put calculator page: a loss of "nearly three times" the margin, and of more than twice.
  test('is a loss of 4,750 at 45, 2.714 times the margin, and of twice the margin at 57.50', () => {
    const timesMargin = (spot: number) =>
      -profitAtExpiration(ninetyFivePut, spot) / margin.requirementTotal;
    expect(profitAtExpiration(ninetyFivePut, 45)).toBe(-4_750);
    expect(timesMargin(45)).toBeCloseTo(2.714, 3);
    expect(timesMargin(70)).toBeCloseTo(1.286, 3);
    expect(timesMargin(57.5)).toBe(2);
  });

  // Worked example, five strategies on one stock.
  test.each([
    [80, -1_250],
    [95, 250],
    [100, 250],
    [110, 250],
  ])('of the 95 put with the stock at %d is %d, secured or not', (spot, dollars) => {
    expect(profitAtExpiration(ninetyFivePut, spot)).toBe(dollars);
  });

  // Worked example on the fees of Interactive Brokers.
  test('at 80 after fees is a loss of 13.17% of the collateral', () => {
    const loss = profitAtExpiration(withFees(ninetyFivePut), 80);
    expect(loss).toBeCloseTo(-1_251.07, 2);
    expect(loss / 9_500).toBeCloseTo(-0.1317, 4);
  });

  test('below the strike falls a dollar a share with each dollar, however far down', () => {
    const steps = [94, 60, 1].map(
      (spot) =>
        profitAtExpiration(ninetyFivePut, spot) - profitAtExpiration(ninetyFivePut, spot - 1),
    );
    expect(steps).toEqual([100, 100, 100]);
  });

  test('is zero at the breakeven', () => {
    fc.assert(
      fc.property(anyPut, (trade) => {
        const profit = profitAtExpiration(trade, breakeven(trade));
        expect(Math.abs(profit)).toBeLessThan(1e-11 * collateralTotal(trade));
      }),
    );
  });

  test('never falls as the stock rises', () => {
    fc.assert(
      fc.property(
        anyPutAndEnd,
        fc.double({ min: 0, max: 1e4, noNaN: true }),
        ([put, end], rise) => {
          const risen = profitAtExpiration(put, end + rise);
          expect(risen).toBeGreaterThanOrEqual(profitAtExpiration(put, end));
        },
      ),
    );
  });

  test('is at best the net premium, at the strike or above, and at worst that less the collateral', () => {
    fc.assert(
      fc.property(anyPutAndEnd, ([put, end]) => {
        const best = netPremiumTotal(put);
        const worst = best - collateralTotal(put);
        const profit = profitAtExpiration(put, end);
        expect(profitAtExpiration(put, put.strike)).toBe(best);
        expect(profitAtExpiration(put, 0)).toBeCloseTo(worst, 4);
        expect(profit).toBeLessThanOrEqual(best);
        expect(profit).toBeGreaterThanOrEqual(profitAtExpiration(put, 0));
        if (end < put.strike) expect(profit).toBeLessThan(best);
      }),
    );
  });

  test('is lower by exactly the fees paid, wherever the stock ends', () => {
    fc.assert(
      fc.property(
        anyPutAndEnd,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        ([put, end], fee) => {
          const charged = { ...put, openFeesTotal: put.openFeesTotal + fee };
          const difference = profitAtExpiration(put, end) - profitAtExpiration(charged, end);
          expect(difference).toBeCloseTo(fee, 4);
        },
      ),
    );
  });
});
