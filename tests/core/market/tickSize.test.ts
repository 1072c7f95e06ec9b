import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isOnTick,
  nearestTick,
  nthTick,
  roundToTick,
  tickNumber,
  type TickClass,
} from '../../../src/core/market/tickSize';

const tickClasses: readonly TickClass[] = ['penny', 'nickel', 'allPenny'];
const anyClass = fc.constantFrom(...tickClasses);
const anySide = fc.constantFrom<'buy' | 'sell'>('buy', 'sell');
const anyPrice = fc.oneof(
  fc.double({ min: 0.0001, max: 500, noNaN: true }),
  fc.integer({ min: 1, max: 500_000 }).map((mils) => mils / 1000),
);

// Increments: Cboe Rule 5.4, Penny Interval Program.
describe('option ticks', () => {
  test('from 3.00 up, ticks are wider in every class except all-penny', () => {
    const around3 = (tickClass: TickClass) => [
      roundToTick(2.98, 'sell', tickClass),
      roundToTick(3.001, 'sell', tickClass),
    ];
    expect(tickClasses.map(around3)).toEqual([
      [2.98, 3.05],
      [3, 3.1],
      [2.98, 3.01],
    ]);
  });

  test('a price of 3.00 with rounding noise still counts as 3.00', () => {
    expect(isOnTick(2.9999999999999996, 'penny')).toBe(true);
    expect(roundToTick(3.0000000000000004, 'sell', 'nickel')).toBe(3);
  });

  test.each([
    [3.02, 'buy', 'penny', 3],
    [2.995, 'sell', 'penny', 3],
    [5.475, 'sell', 'penny', 5.5],
    [2.97, 'sell', 'nickel', 3],
    [3.04, 'buy', 'nickel', 3],
    [5.473, 'sell', 'allPenny', 5.48],
    [0.001, 'sell', 'penny', 0.01],
    [3.01, 'sell', 'nickel', 3.1],
  ] as const)('%d to %s in a %s class becomes %d', (price, side, tickClass, expected) => {
    expect(roundToTick(price, side, tickClass)).toBe(expected);
  });

  test('a bid below the first tick or an ask of zero has no valid price', () => {
    expect(roundToTick(0.045, 'buy', 'nickel')).toBeNull();
    expect(roundToTick(0, 'sell', 'penny')).toBeNull();
  });

  test('half of 5.45 is bid as 2.72 and half of 5.40 as 2.70', () => {
    expect(roundToTick(5.45 * (1 - 0.5), 'buy', 'penny')).toBe(2.72);
    expect(roundToTick(5.4 * (1 - 0.5), 'buy', 'penny')).toBe(2.7);
  });

  test('prices already on a tick stay there despite rounding noise', () => {
    expect(roundToTick(0.1 + 0.2, 'sell', 'penny')).toBe(0.3);
    expect(roundToTick(0.3 - 0.1, 'buy', 'nickel')).toBe(0.2);
    expect(roundToTick(1.1 * 3, 'sell', 'nickel')).toBe(3.3);
  });

  test('an order can be at 2.99 or 3.05 in a penny class, but not at 3.02 or zero', () => {
    expect([2.99, 3.05, 3.02, 0, -0.05].map((price) => isOnTick(price, 'penny'))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect([0.05, 2.95, 3.1, 2.99, 3.05].map((price) => isOnTick(price, 'nickel'))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  test('every whole cent is on the all-penny tick', () => {
    const prices = Array.from({ length: 60_000 }, (_, index) => (index + 1) / 100);
    expect(prices.filter((price) => !isOnTick(price, 'allPenny'))).toEqual([]);
  });

  test('a rounded price is on the tick and rounds to itself', () => {
    fc.assert(
      fc.property(anyPrice, anySide, anyClass, (price, side, tickClass) => {
        const rounded = roundToTick(price, side, tickClass);
        if (rounded === null) return;
        expect(isOnTick(rounded, tickClass)).toBe(true);
        expect(roundToTick(rounded, 'sell', tickClass)).toBe(rounded);
        expect(roundToTick(rounded, 'buy', tickClass)).toBe(rounded);
      }),
    );
  });

  test('a sale is never rounded down, a purchase never up, and no valid price is between the two', () => {
    const aMillionth = 1e-6;
    fc.assert(
      fc.property(anyPrice, anyClass, (price, tickClass) => {
        const ask = roundToTick(price, 'sell', tickClass) ?? 0; // null below half a millionth
        const bid = roundToTick(price, 'buy', tickClass) ?? 0; // null below the first tick
        expect(ask - price).toBeGreaterThan(-aMillionth);
        expect(price - bid).toBeGreaterThan(-aMillionth);
        expect(tickNumber(ask, tickClass) - tickNumber(bid, tickClass)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('the bands meet at 3.00: the 300th price of a penny class and the 60th of a nickel class', () => {
    const places = (tickClass: TickClass, ...prices: number[]) =>
      prices.map((price) => tickNumber(price, tickClass));
    expect(places('penny', 0.01, 2.99, 3, 3.05, 5.4)).toEqual([1, 299, 300, 301, 348]);
    expect(places('nickel', 0.05, 2.95, 3, 3.1, 5.4)).toEqual([1, 59, 60, 61, 84]);
    expect(places('allPenny', 0.01, 2.99, 3, 3.01, 5.4)).toEqual([1, 299, 300, 301, 540]);
  });

  test('the prices of a class follow each other without a gap', () => {
    const around3 = [-1, 0, 1];
    expect(around3.map((step) => nthTick(300 + step, 'penny'))).toEqual([2.99, 3, 3.05]);
    expect(around3.map((step) => nthTick(60 + step, 'nickel'))).toEqual([2.95, 3, 3.1]);
    expect(around3.map((step) => nthTick(300 + step, 'allPenny'))).toEqual([2.99, 3, 3.01]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), anyClass, (place, tickClass) => {
        const price = nthTick(place, tickClass);
        expect(isOnTick(price, tickClass)).toBe(true);
        expect(tickNumber(price, tickClass)).toBe(place);
        const next = nthTick(place + 1, tickClass);
        expect(roundToTick(price + 0.001, 'sell', tickClass)).toBe(next);
      }),
    );
  });
});

describe('the nearest tick', () => {
  test.each([
    [4.66, 'penny', 4.65],
    [4.675, 'penny', 4.7],
    [1.1547, 'penny', 1.15],
    [2.98, 'nickel', 3],
    [2.97, 'nickel', 2.95],
    [5.473, 'allPenny', 5.47],
    [0.005, 'penny', 0.01],
  ] as const)('to %d in a %s class is %d', (price, tickClass, tick) => {
    expect(nearestTick(price, tickClass)).toBe(tick);
  });

  test('does not exist for a price nearer to zero', () => {
    expect(nearestTick(0.004, 'penny')).toBeNull();
    expect(nearestTick(0, 'nickel')).toBeNull();
  });

  test('is a valid price, and none on either side is nearer', () => {
    fc.assert(
      fc.property(anyPrice, anyClass, (price, tickClass) => {
        const nearest = nearestTick(price, tickClass);
        if (nearest !== null) expect(isOnTick(nearest, tickClass)).toBe(true);
        const distance = Math.abs((nearest ?? 0) - price);
        for (const side of ['buy', 'sell'] as const) {
          const other = roundToTick(price, side, tickClass) ?? 0;
          expect(distance).toBeLessThanOrEqual(Math.abs(other - price) + 1e-6);
        }
      }),
    );
  });
});
