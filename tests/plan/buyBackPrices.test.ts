import { describe, expect, test } from 'vitest';
import { markWithLeft } from '../../src/core/put/decay';
import { buyBackPricesOf, halfExitOf, runningOf } from '../../src/plan/derived';
import { outlookOf } from './outlooks';

describe('what the put costs to buy back', () => {
  test('begins at the premium and falls to nothing if the stock stays above the strike', () => {
    const { unchanged } = buyBackPricesOf(outlookOf())!;
    expect(unchanged.spot).toBe(385);
    expect(unchanged.prices[0]!.price).toBeCloseTo(5.4, 6);
    expect(unchanged.prices.at(-1)).toEqual({ day: 37, price: 0 });
    const falls = unchanged.prices
      .slice(1)
      .map(({ price }, at) => unchanged.prices[at]!.price - price);
    expect(Math.min(...falls)).toBeGreaterThan(0);
  });

  test('is what the same put is worth on each day', () => {
    const plan = outlookOf();
    const running = runningOf(plan)!;
    const { unchanged } = buyBackPricesOf(plan)!;
    for (const { day, price } of unchanged.prices.slice(0, -1)) {
      const yearsLeft = day === 0 ? running.years : (37 - day) / 365 + (running.years - 37 / 365);
      expect(price).toBeCloseTo(markWithLeft(running, yearsLeft), 3);
    }
  });

  test('is more on every day if the stock falls half way to the strike', () => {
    const { unchanged, lower } = buyBackPricesOf(outlookOf())!;
    expect(lower.spot).toBe(375);
    for (const [at, { price }] of lower.prices.slice(0, -1).entries()) {
      expect(price).toBeGreaterThan(unchanged.prices[at]!.price);
    }
  });

  test('assumes a slightly lower stock for a put in the money, and ends at exercise value', () => {
    const { lower } = buyBackPricesOf(outlookOf({ spot: '360', premium: '15' }))!;
    expect(lower.spot).toBeCloseTo(349.2, 9);
    expect(lower.prices.at(-1)!.price).toBeCloseTo(15.8, 9);
  });

  test('has a line below which closing pays: at half the premium, for 18 of 37 days', () => {
    const plan = outlookOf();
    const { pays } = buyBackPricesOf(plan)!;
    const [first, last] = pays!;
    const { mark, paysUntil } = halfExitOf(plan)!;
    const day = (last!.day * (first!.price - mark)) / first!.price;
    expect(Math.floor(day)).toBe(paysUntil);
    expect(day).toBeCloseTo(18.4, 1);
  });

  test('has no such line if the fee to buy back is more than what is kept', () => {
    expect(buyBackPricesOf(outlookOf({ premium: '0.02' }))!.pays).toBeNull();
  });

  test('is not known without a stock price, or with only a day left', () => {
    expect(buyBackPricesOf(outlookOf({ spot: '' }))).toBeNull();
    expect(buyBackPricesOf(outlookOf({ days: '1' }))).toBeNull();
  });
});
