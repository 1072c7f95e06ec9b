import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  portfolioCallPrice,
  portfolioMarginTotal,
  worstMove,
} from '../../../src/core/margin/portfolioMargin';
import { pricedMark, putMark } from './marks';

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

// The ten moves of a stock: FINRA Rule 4210(g).
const moves = [-15, -12, -9, -6, -3, 3, 6, 9, 12, 15].map((percent) => percent / 100);

describe('portfolio margin', () => {
  // FINRA Rule 4210(g); worked example.
  test('on a 95 put is what the put loses if its stock falls 15%: 825.61', () => {
    expect(portfolioMarginTotal(put).toFixed(2)).toBe('825.61');
  });

  // FINRA Rule 4210(g), SEC Release 34-46576: -8% to 6%, -10% to 10%, -15% to 15%.
  test('on a put on a large-cap index is what the put loses if the index falls 8%: 345.11', () => {
    const total = portfolioMarginTotal({ ...put, underlying: 'highCapIndex' });
    expect(total.toFixed(2)).toBe('345.11');
  });

  test.each([
    [{}, -0.15],
    [{ underlying: 'broadIndex' }, -0.1],
    [{ underlying: 'highCapIndex' }, -0.08],
    [{ leverage: 3 }, -0.45],
    [{ underlying: 'broadIndex', leverage: 2 }, -0.2],
    [{ leverage: 10 }, -1],
  ] as const)('for %o is set by a move of %d', (terms, move) => {
    expect(worstMove(terms)).toBeCloseTo(move, 12);
    const fallen = { ...put, spot: put.spot * (1 + move) };
    expect(portfolioMarginTotal({ ...put, ...terms })).toBeCloseTo(
      (putMark(fallen) - putMark(put)) * 100,
      9,
    );
  });

  test('is at least 37.50 a contract, which is what a 70 put takes', () => {
    expect(portfolioMarginTotal({ ...put, strike: 70 })).toBe(37.5);
    expect(portfolioMarginTotal({ ...put, strike: 70, contracts: 2, multiplier: 10 })).toBe(7.5);
  });

  test('is the largest loss in the rule’s ten moves, or its minimum', () => {
    fc.assert(
      fc.property(anyPut, (any) => {
        const { spot, strike, mark, contracts } = any;
        const losses = moves.map(
          (move) =>
            putMark({ spot: spot * (1 + move), strike, mark }) - putMark({ spot, strike, mark }),
        );
        const asked = portfolioMarginTotal(any) / contracts / 100;
        expect(asked).toBeCloseTo(Math.max(...losses, 0.375), 9);
      }),
    );
  });

  test('is proportional to contracts and, above the minimum, at most what a 15% fall takes from the stock', () => {
    fc.assert(
      fc.property(anyPut, (any) => {
        const one = portfolioMarginTotal({ ...any, contracts: 1 });
        expect(portfolioMarginTotal(any) / any.contracts).toBeCloseTo(one, 6);
        expect(one).toBeLessThanOrEqual(Math.max(37.5, 0.15 * any.spot * 100 + 1e-6));
      }),
    );
  });
});

describe('the margin call of a portfolio margin account', () => {
  const at = (cash: number) => portfolioCallPrice({ ...put, cashTotal: cash * 100 });

  test('comes at 85.29 with 22.50 a share in cash, later than the 95.72 of Reg T', () => {
    expect(at(22.5)!.toFixed(2)).toBe('85.29');
  });

  test('comes immediately without enough cash, and never if cash covers the strike and the minimum', () => {
    expect(at(10)).toBe(100);
    expect(at(95.4)).toBeNull();
  });

  test('comes at the price where excess runs out', () => {
    fc.assert(
      fc.property(anyPut, fc.double({ min: 0.1, max: 1, noNaN: true }), (any, share) => {
        const cashTotal = any.strike * any.contracts * 100 * share;
        const price = portfolioCallPrice({ ...any, cashTotal });
        const excess = (spot: number) =>
          cashTotal -
          putMark({ ...any, spot }) * any.contracts * 100 -
          portfolioMarginTotal({ ...any, spot });
        if (price === null) expect(excess(any.spot / 100)).toBeGreaterThanOrEqual(0);
        else if (price === any.spot) expect(excess(price)).toBeLessThan(0);
        else expect(Math.abs(excess(price))).toBeLessThan(0.01);
      }),
    );
  });
});
