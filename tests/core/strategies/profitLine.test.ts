import { describe, expect, test } from 'vitest';
import { breakevens, crossings, extremes } from '../../../src/core/strategies/profitLine';

const put = {
  corners: [0, 95],
  profitAtExpiration: (spot: number) => 250 - Math.max(95 - spot, 0) * 100,
};
const straddle = {
  corners: [0, 100],
  profitAtExpiration: (spot: number) => 965 - Math.abs(spot - 100) * 100,
};
const shares = { corners: [0], profitAtExpiration: (spot: number) => (spot - 100) * 100 };
const certain = (total: number) => ({ corners: [0], profitAtExpiration: () => total });

describe('a profit line', () => {
  test('of a put crosses zero at the breakeven and any other level where it earns that much', () => {
    expect(breakevens(put)).toEqual([92.5]);
    expect(crossings(put, 35)).toEqual([92.85]);
    expect(crossings(put, 250)).toEqual([]);
    expect(crossings(put, -10_000)).toEqual([]);
  });

  test('of a straddle crosses zero twice, the second time past its last corner', () => {
    const [low, high] = breakevens(straddle);
    expect(low).toBeCloseTo(90.35, 9);
    expect(high).toBeCloseTo(109.65, 9);
  });

  test('can cross a level at any distance past its last corner', () => {
    expect(breakevens(shares)).toEqual([100]);
    expect(crossings(shares, 1e6)[0]).toBeCloseTo(10_100, 6);
    expect(crossings(straddle, -1e6)[0]).toBeCloseTo(10_109.65, 6);
  });

  test('that starts or turns at a level crosses it where it leaves that level', () => {
    const freeShares = { corners: [0], profitAtExpiration: (spot: number) => spot };
    expect(breakevens(freeShares)).toEqual([0]);
    const touching = {
      corners: [0, 50, 100],
      profitAtExpiration: (spot: number) => Math.min(0, spot - 50) + Math.max(0, spot - 100),
    };
    expect(breakevens(touching)).toEqual([100]);
    const freeStraddle = {
      corners: [0, 100],
      profitAtExpiration: (spot: number) => -Math.abs(spot - 100),
    };
    expect(breakevens(freeStraddle)).toEqual([]);
  });

  test('that is flat has no breakeven', () => {
    expect([10, 0, -10].map((total) => breakevens(certain(total)))).toEqual([[], [], []]);
  });

  test('has its extremes at its corners, or no limit', () => {
    expect(extremes(put)).toEqual({ maxProfitTotal: 250, maxLossTotal: 9_250 });
    expect(extremes(straddle)).toEqual({ maxProfitTotal: 965, maxLossTotal: 'unlimited' });
    expect(extremes(shares)).toEqual({ maxProfitTotal: 'unlimited', maxLossTotal: 10_000 });
  });

  test('that never loses has a maximum loss of zero, and one that never gains a negative maximum gain', () => {
    expect(extremes(certain(35))).toEqual({ maxProfitTotal: 35, maxLossTotal: 0 });
    expect(extremes(certain(-35))).toEqual({ maxProfitTotal: -35, maxLossTotal: 35 });
  });
});
