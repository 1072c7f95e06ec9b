import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profitAtExpiration } from '../../../src/core/put/payoff';
import { payoffPicture } from '../../../src/core/put/payoffPicture';
import {
  breakeven,
  collateralTotal,
  netPremiumTotal,
  sharesTotal,
} from '../../../src/core/put/shortPut';
import { alphabetPut, anyPut, intelPut, ninetyFivePut } from './trades';

const anyMove = fc.option(fc.double({ min: 0, max: 1_000, noNaN: true }));

describe('the prices of the payoff picture', () => {
  test('reach two and a quarter expected moves to each side of the stock', () => {
    expect(payoffPicture(ninetyFivePut, 12).spots).toEqual({ low: 73, high: 127 });
  });

  test('reach 22.5% to each side if no volatility is known', () => {
    expect(payoffPicture(ninetyFivePut, null).spots).toEqual({ low: 77.5, high: 122.5 });
  });

  test('reach 2.25% to each side in the last minutes, when almost no move is expected', () => {
    const { spots } = payoffPicture({ ...ninetyFivePut, strike: 100, premium: 0.1 }, 0);
    expect(spots).toEqual({ low: 97.75, high: 102.25 });
  });

  test('are centered on the strike if the stock price is unknown', () => {
    const { spot: _, ...terms } = ninetyFivePut;
    const { spots, points } = payoffPicture(terms, null);
    expect((spots.low + spots.high) / 2).toBeCloseTo(95, 9);
    expect(points.map(({ spot }) => spot).slice(1, -1)).toEqual([92.5, 95]);
  });

  test('are the held ones if given, whatever part of the payoff they show', () => {
    const held = { low: 90, high: 110 };
    expect(payoffPicture(ninetyFivePut, 12, null, held).spots).toEqual(held);
    const below = payoffPicture({ ...ninetyFivePut, strike: 80 }, 12, null, held);
    expect(below.points.map(({ spot }) => spot)).toEqual([90, 100, 110]);
    const above = payoffPicture({ ...ninetyFivePut, strike: 120 }, 12, null, held);
    expect(above.points.map(({ spot }) => spot)).toEqual([90, 100, 110]);
  });

  test('leave room beside a strike or a breakeven outside the expected moves', () => {
    const far = payoffPicture({ ...ninetyFivePut, strike: 50, premium: 1 }, 6);
    expect(far.spots).toEqual({ low: 49 - 12.75, high: 113.5 });
    const deep = payoffPicture({ ...ninetyFivePut, strike: 150, premium: 51 }, 6);
    expect(deep.spots).toEqual({ low: 99 - 12.75, high: 150 + 12.75 });
  });

  test('stop at zero', () => {
    const { spots, points } = payoffPicture(ninetyFivePut, 80);
    expect(spots).toEqual({ low: 0, high: 280 });
    expect(points[0]).toEqual({ spot: 0, profitTotal: -9_250 });
  });

  test('have corners at breakeven, strike, and stock price, and at both ends', () => {
    const { points } = payoffPicture(alphabetPut, 30);
    expect(points.map(({ spot }) => spot)).toEqual([
      317.5,
      breakeven(alphabetPut),
      365,
      385,
      452.5,
    ]);
  });

  test('have one corner for strike and stock price if they are the same', () => {
    const { points } = payoffPicture({ ...ninetyFivePut, spot: 95 }, 10);
    expect(points.map(({ spot }) => spot)).toEqual([72.5, 92.5, 95, 117.5]);
  });
});

describe('the profits of the payoff picture', () => {
  test('end at a round loss of three to four premiums if more could be lost', () => {
    const { profits, tornAt } = payoffPicture(alphabetPut, 30);
    expect(profits).toEqual({ low: -2_000, high: 540 });
    expect(tornAt).toBeCloseTo(339.6, 9);
  });

  test.each([
    [2.5, -1_000],
    [3.5, -1_400],
    [4.2, -1_500],
    [9, -3_000],
  ])('of a put sold at %d end at %d', (premium, low) => {
    expect(payoffPicture({ ...ninetyFivePut, premium }, 40).profits.low).toBeCloseTo(low, 9);
  });

  test('show the whole loss if it is smaller', () => {
    const { profits, tornAt } = payoffPicture(intelPut, 5);
    expect(profits.low).toBe(-1_040);
    expect(profits.high).toBeCloseTo(485, 9);
    expect(tornAt).toBeNull();
  });

  test('show the whole loss of a put sold for nothing', () => {
    const { profits, tornAt } = payoffPicture({ ...ninetyFivePut, premium: 0 }, 10);
    expect(profits).toEqual({ low: -1_750, high: 0 });
    expect(tornAt).toBeNull();
  });

  test('leave room for a loss today, down to three to four premiums', () => {
    const low = (today: number) => payoffPicture(intelPut, 5, () => today).profits.low;
    expect(low(-800)).toBe(-1_040);
    expect(low(-1_200)).toBe(-1_200);
    expect(low(-9_999)).toBe(-1_500);
    expect(payoffPicture(intelPut, 5, () => -9_999).tornAt).toBeNull();
  });

  test('of a put whose fees exceed its premium include zero', () => {
    const { profits } = payoffPicture({ ...ninetyFivePut, openFeesTotal: 300 }, 10);
    expect(profits).toEqual({ low: -1_050, high: 0 });
  });

  test('cover strike, breakeven, stock price, and zero profit for any trade', () => {
    fc.assert(
      fc.property(anyPut, anyMove, (trade, move) => {
        const { points, spots, profits, tornAt } = payoffPicture(trade, move);
        const corners = points.map(({ spot }) => spot);
        const marks = [trade.strike, breakeven(trade), trade.spot];
        expect(corners).toEqual(expect.arrayContaining(marks));
        expect(corners.at(0)).toBe(spots.low);
        expect(corners.at(-1)).toBe(spots.high);
        expect(corners).toEqual([...new Set(corners)].toSorted((a, b) => a - b));
        expect(spots.low).toBeGreaterThanOrEqual(0);
        expect(spots.high).toBeGreaterThan(spots.low);
        for (const { spot, profitTotal } of points) {
          expect(profitTotal).toBe(profitAtExpiration(trade, spot));
          expect(profitTotal).toBeLessThanOrEqual(profits.high);
        }
        expect(profits.low).toBeLessThanOrEqual(0);
        expect(profits.high).toBeGreaterThanOrEqual(0);
        if (tornAt === null) expect(points[0]!.profitTotal).toBeGreaterThanOrEqual(profits.low);
      }),
    );
  });

  test('are cut off three to four premiums below zero, or below the net premium if that is negative', () => {
    fc.assert(
      fc.property(anyPut, anyMove, (trade, move) => {
        const { spots, profits, tornAt } = payoffPicture(trade, move);
        fc.pre(tornAt !== null);
        const shown = Math.min(0, netPremiumTotal(trade)) - profits.low;
        const premiums = shown / (trade.premium * sharesTotal(trade));
        expect(premiums).toBeGreaterThan(3 - 1e-9);
        expect(premiums).toBeLessThan(4 + 1e-9);
        expect(tornAt).toBeGreaterThan(spots.low);
        expect(tornAt).toBeLessThan(breakeven(trade));
        const error = profitAtExpiration(trade, tornAt) - profits.low;
        expect(Math.abs(error)).toBeLessThan(1e-9 * collateralTotal(trade));
      }),
    );
  });

  test('run straight between two corners', () => {
    fc.assert(
      fc.property(anyPut, anyMove, (trade, move) => {
        const { points } = payoffPicture(trade, move);
        for (const [i, { spot, profitTotal }] of points.slice(1).entries()) {
          const before = points[i]!;
          const middle = profitAtExpiration(trade, (before.spot + spot) / 2);
          const error = middle - (before.profitTotal + profitTotal) / 2;
          expect(Math.abs(error)).toBeLessThan(1e-9 * collateralTotal(trade));
        }
      }),
    );
  });
});
