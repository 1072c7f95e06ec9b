import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { putMark } from '../../../src/core/margin/mark';
import {
  portfolioCallPrice,
  portfolioMargin,
  STRESS_MOVES,
} from '../../../src/core/margin/portfolioMargin';
import { pricedMark } from './marks';

const put = { spot: 100, strike: 95, contracts: 1, mark: pricedMark };

const anyPut = fc.record({
  spot: fc.double({ min: 20, max: 500, noNaN: true }),
  strike: fc.double({ min: 20, max: 500, noNaN: true }),
  contracts: fc.integer({ min: 1, max: 20 }),
  mark: fc.record({
    years: fc.double({ min: 0.01, max: 1, noNaN: true }),
    rate: fc.constantFrom(0, 0.04),
    dividendYield: fc.constantFrom(0, 0.02),
    volatility: fc.double({ min: 0.1, max: 1, noNaN: true }),
  }),
});

describe('portfolio margin', () => {
  // FINRA Rule 4210(g); worked examples.
  test('of a 95 put is what it loses if the stock falls 15%: 825.61', () => {
    const { requirementTotal, worstMove, points } = portfolioMargin(put);
    expect(requirementTotal.toFixed(2)).toBe('825.61');
    expect(worstMove).toBe(-0.15);
    expect(points).toHaveLength(10);
    expect(points[0]!.profitTotal).toBeCloseTo(-requirementTotal, 9);
  });

  test('of the same put on a large index is what it loses in a fall of 8%: 345.11', () => {
    const { requirementTotal, worstMove } = portfolioMargin({ ...put, underlying: 'highCapIndex' });
    expect(requirementTotal.toFixed(2)).toBe('345.11');
    expect(worstMove).toBe(-0.08);
  });

  test('is 37.50 a contract at least, which a 70 put meets', () => {
    const far = portfolioMargin({ ...put, strike: 70, contracts: 2, multiplier: 10 });
    expect(far.requirementTotal).toBe(7.5);
    expect(far.worstMove).toBeNull();
    expect(portfolioMargin({ ...put, strike: 70 }).requirementTotal).toBe(37.5);
  });

  test('looks at ten moves, equally far apart on each side', () => {
    const percents = (moves: readonly number[]) => moves.map((move) => +(move * 100).toFixed(6));
    expect(percents(STRESS_MOVES.equity)).toEqual([-15, -12, -9, -6, -3, 3, 6, 9, 12, 15]);
    expect(percents(STRESS_MOVES.highCapIndex)).toEqual([
      -8, -6.4, -4.8, -3.2, -1.6, 1.2, 2.4, 3.6, 4.8, 6,
    ]);
    expect(percents(STRESS_MOVES.broadIndex)).toEqual([-10, -8, -6, -4, -2, 2, 4, 6, 8, 10]);
  });

  test('grows with the contracts and never exceeds what the fall takes from the stock', () => {
    fc.assert(
      fc.property(anyPut, (any) => {
        const { requirementTotal, points } = portfolioMargin(any);
        const one = portfolioMargin({ ...any, contracts: 1 }).requirementTotal;
        const losses = points.map(({ profitTotal }) => -profitTotal);
        expect(requirementTotal).toBeCloseTo(Math.max(...losses, 37.5 * any.contracts), 6);
        expect(requirementTotal / any.contracts).toBeCloseTo(one, 6);
        expect(one).toBeLessThanOrEqual(Math.max(37.5, 0.15 * any.spot * 100 + 1e-6));
      }),
    );
  });
});

describe('the call of a portfolio margin account', () => {
  const at = (cash: number) => portfolioCallPrice({ ...put, cashTotal: cash * 100 });

  test('comes at 85.29 with 22.50 a share, later than the Reg-T rule’s 95.72', () => {
    expect(at(22.5)!.toFixed(2)).toBe('85.29');
  });

  test('comes at once without the cash, and never with the strike and the minimum', () => {
    expect(at(10)).toBe(100);
    expect(at(95.4)).toBeNull();
  });

  test('leaves no excess where it comes', () => {
    fc.assert(
      fc.property(anyPut, fc.double({ min: 0.1, max: 1, noNaN: true }), (any, share) => {
        const cashTotal = any.strike * any.contracts * 100 * share;
        const price = portfolioCallPrice({ ...any, cashTotal });
        const excess = (spot: number) =>
          cashTotal -
          putMark({ ...any, spot }) * any.contracts * 100 -
          portfolioMargin({ ...any, spot }).requirementTotal;
        if (price === null) expect(excess(any.spot / 100)).toBeGreaterThanOrEqual(0);
        else if (price === any.spot) expect(excess(price)).toBeLessThan(0);
        else expect(Math.abs(excess(price))).toBeLessThan(0.01);
      }),
    );
  });
});
