import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOnTick } from '../../../src/core/market/tickSize';
import { orderTicket } from '../../../src/core/put/orderTicket';

// Half the premium, Swiss column on selling puts; ticks by the Penny Interval Program, Cboe Rule 5.4.
describe('the order ticket', () => {
  test.each([
    [5.4, 'penny', 5.4, 2.7],
    [5.45, 'penny', 5.45, 2.72],
    [2.5, 'penny', 2.5, 1.25],
    [5.473, 'allPenny', 5.48, 2.73],
    [5.42, 'penny', 5.45, 2.71],
    [7.95, 'penny', 7.95, 3.95],
    [5.45, 'nickel', 5.5, 2.7],
    [0.02, 'penny', 0.02, 0.01],
  ] as const)(
    'for a premium of %d in a %s class sells at %d and buys back at %d',
    (premium, tickClass, sellLimit, takeProfitLimit) => {
      expect(orderTicket(premium, tickClass)).toEqual({ sellLimit, takeProfitLimit });
    },
  );

  test.each([
    [5.4, 0.5, 2.7],
    [5.4, 0.75, 1.35],
    [5.4, 0.8, 1.08],
    [5.45, 0.75, 1.36],
    [5.4, 0.25, 4.05],
    [5.4, 0.9, 0.54],
  ])('for a premium of %d with a share of %d to keep buys back at %d', (premium, share, limit) => {
    expect(orderTicket(premium, 'penny', share).takeProfitLimit).toBe(limit);
  });

  test('has no order to buy back if all of the premium is to be kept', () => {
    expect(orderTicket(5.4, 'penny', 1)).toEqual({ sellLimit: 5.4, takeProfitLimit: null });
  });

  test('has no order to buy back if half the premium is less than one tick', () => {
    expect(orderTicket(0.01, 'penny')).toEqual({ sellLimit: 0.01, takeProfitLimit: null });
    expect(orderTicket(0.05, 'nickel').takeProfitLimit).toBeNull();
  });

  test('has no price to sell at for a premium of zero', () => {
    expect(orderTicket(0, 'penny')).toEqual({ sellLimit: null, takeProfitLimit: null });
  });

  test('sells for no less than the premium and buys back for no more than half, both on a tick', () => {
    const anyPremium = fc.integer({ min: 20, max: 100_000 }).map((cents) => cents / 100);
    const anyClass = fc.constantFrom<'penny' | 'nickel' | 'allPenny'>(
      'penny',
      'nickel',
      'allPenny',
    );
    fc.assert(
      fc.property(anyPremium, anyClass, (premium, tickClass) => {
        const { sellLimit, takeProfitLimit } = orderTicket(premium, tickClass);
        expect(isOnTick(sellLimit!, tickClass)).toBe(true);
        expect(isOnTick(takeProfitLimit!, tickClass)).toBe(true);
        expect(sellLimit).toBeGreaterThanOrEqual(premium);
        expect(sellLimit).toBeLessThan(premium + 0.1);
        expect(takeProfitLimit).toBeLessThanOrEqual(premium / 2 + 1e-9);
        expect(takeProfitLimit).toBeGreaterThan(premium / 2 - 0.1);
      }),
    );
  });
});
