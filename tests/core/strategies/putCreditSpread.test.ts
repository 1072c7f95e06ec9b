import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  putCreditSpread,
  putCreditSpreadProfitAtExpiration,
} from '../../../src/core/strategies/putCreditSpread';

const spread = {
  shortStrike: 95,
  longStrike: 90,
  shortPremium: 2.5,
  longPremium: 1.15,
  contracts: 1,
};

const anySpread = fc
  .record({
    longStrike: fc.integer({ min: 1, max: 500 }),
    width: fc.integer({ min: 1, max: 50 }),
    longPremium: fc.integer({ min: 1, max: 2_000 }).map((cents) => cents / 100),
    creditShare: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    contracts: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ longStrike, width, longPremium, creditShare, contracts }) => ({
    shortStrike: longStrike + width,
    longStrike,
    shortPremium: longPremium + width * creditShare,
    longPremium,
    contracts,
  }));

describe('a put credit spread', () => {
  // Worked example.
  test('of 95/90 for 2.50 less 1.15 makes 135, loses 365, and breaks even at 93.65', () => {
    const analysis = putCreditSpread(spread);
    expect(analysis.creditTotal).toBeCloseTo(135, 9);
    expect(analysis.maxProfitTotal).toBeCloseTo(135, 9);
    expect(analysis.maxLossTotal).toBeCloseTo(365, 9);
    expect(analysis.breakeven).toBeCloseTo(93.65, 9);
  });

  // Cboe Margin Manual, put spreads: the account holds the width, of which the credit is part.
  test('requires its width, of which the width less the credit is from own funds', () => {
    const analysis = putCreditSpread({ ...spread, longPremium: 1 });
    expect(analysis.requirementTotal).toBe(500);
    expect(analysis.requirementTotal - analysis.creditTotal).toBe(350);
  });

  // Worked example.
  test.each([
    [80, -365],
    [90, -365],
    [95, 135],
    [100, 135],
    [110, 135],
  ])('with the stock at %d at expiration makes %d', (spot, profit) => {
    expect(putCreditSpreadProfitAtExpiration(spread, spot)).toBeCloseTo(profit, 9);
  });

  test('on twenty shares a contract loses a fifth as much', () => {
    expect(putCreditSpread({ ...spread, multiplier: 20 }).maxLossTotal).toBeCloseTo(73, 9);
    expect(putCreditSpreadProfitAtExpiration({ ...spread, multiplier: 20 }, 80)).toBeCloseTo(
      -73,
      9,
    );
  });

  test('makes zero at the breakeven and stays between its worst and its best', () => {
    fc.assert(
      fc.property(anySpread, fc.double({ min: 0, max: 1_000, noNaN: true }), (any, spot) => {
        const { breakeven, maxLossTotal, maxProfitTotal } = putCreditSpread(any);
        const profit = putCreditSpreadProfitAtExpiration(any, spot);
        expect(putCreditSpreadProfitAtExpiration(any, breakeven)).toBeCloseTo(0, 6);
        expect(profit).toBeGreaterThanOrEqual(-maxLossTotal - 1e-6);
        expect(profit).toBeLessThanOrEqual(maxProfitTotal + 1e-6);
        expect(putCreditSpreadProfitAtExpiration(any, 0)).toBeCloseTo(-maxLossTotal, 6);
        expect(putCreditSpreadProfitAtExpiration(any, any.shortStrike)).toBeCloseTo(
          maxProfitTotal,
          6,
        );
      }),
    );
  });
});
