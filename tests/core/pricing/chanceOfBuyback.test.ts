import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buyback,
  chanceOfBuyback,
  type BuybackOrder,
} from '../../../src/core/pricing/chanceOfBuyback';
import { normalNumbers } from '../../../src/core/simulation/random';
import { optionPrice, optionVolatility } from '../../../src/core/pricing/optionPrice';

/** A put with a buyback order at half its premium, at the volatility implied by that premium. */
function orderAtHalf(put: {
  spot: number;
  strike: number;
  premium: number;
  days: number;
  style?: 'american' | 'european';
}): BuybackOrder {
  const { spot, strike, premium, days, style = 'american' } = put;
  const option = { strike, years: days / 365 };
  const stock = { spot, rate: 0.038, dividendYield: 0, style };
  const volatility = optionVolatility(premium, { right: 'put', ...option }, stock)!;
  return { option, market: { ...stock, volatility }, premium, share: 0.5 };
}

/** The same by simulated paths, pricing the put on each day by bisection. */
function simulated({ option, market, premium, share }: BuybackOrder, paths: number) {
  const days = Math.round(option.years * 365);
  const target = premium * (1 - share);
  const levels = Array.from({ length: days - 1 }, (_, day) => {
    const put = { right: 'put', strike: option.strike, years: (days - day - 1) / 365 } as const;
    let [low, high] = [market.spot / 3, market.spot * 3];
    for (let turn = 0; turn < 50; turn += 1) {
      const middle = (low + high) / 2;
      if (optionPrice(put, { ...market, spot: middle }) > target) low = middle;
      else high = middle;
    }
    return Math.log(high / market.spot);
  });
  const normal = normalNumbers(20_261_129);
  const deviation = market.volatility / Math.sqrt(365);
  const mean = (market.rate - market.dividendYield - market.volatility ** 2 / 2) / 365;
  let filled = 0;
  let payoffs = 0;
  for (let path = 0; path < paths; path += 1) {
    let stock = 0;
    const step = () => (stock += mean + deviation * normal());
    if (levels.some((level) => step() >= level)) filled += 1;
    else payoffs += Math.max(0, option.strike - market.spot * Math.exp(step()));
  }
  return { chance: filled / paths, restPayoff: payoffs / paths };
}

describe('the chance of buying back at half the premium', () => {
  test.each([
    ['Alphabet 365 at 5.40, 37 days', { spot: 385, strike: 365, premium: 5.4, days: 37 }],
    ['near the money', { spot: 385, strike: 380, premium: 12, days: 37 }],
    ['in the money', { spot: 36, strike: 40, premium: 4.85, days: 37 }],
    ['for a quarter', { spot: 385, strike: 350, premium: 8, days: 91 }],
    ['on an index', { spot: 6800, strike: 6500, premium: 62.4, days: 30, style: 'european' }],
  ] as const)('agrees with simulated paths within half a point: %s', (_, put) => {
    const order = orderAtHalf(put);
    const { chance, restPayoff } = simulated(order, 20_000);
    expect(Math.abs(chanceOfBuyback(order) - chance)).toBeLessThan(0.005);
    expect(Math.abs(buyback(order).restPayoff - restPayoff)).toBeLessThan(order.premium * 0.05);
  });

  test('is 86.0% for Alphabet at 365, over the 36 closes before expiration', () => {
    const order = orderAtHalf({ spot: 385, strike: 365, premium: 5.4, days: 37 });
    const { byClose: days } = buyback(order);
    expect(days).toHaveLength(36);
    expect(days.at(-1)!.chance).toBeCloseTo(0.86, 2);
    expect(days.at(-1)!.chance).toBe(chanceOfBuyback(order));
  });

  test('never falls from one close to the next', () => {
    const { byClose: days } = buyback(
      orderAtHalf({ spot: 100, strike: 95, premium: 2.5, days: 35 }),
    );
    for (const [at, { chance }] of days.entries()) {
      expect(chance).toBeGreaterThanOrEqual((days[at - 1]?.chance ?? 0) - 1e-9);
    }
  });

  test('counts only the closes it is given', () => {
    const order = orderAtHalf({ spot: 385, strike: 365, premium: 5.4, days: 37 });
    const weekly = { ...order, closes: [7, 14, 21, 28, 35].map((day) => day / 365) };
    expect(buyback(weekly).byClose).toHaveLength(5);
    expect(chanceOfBuyback(weekly)).toBeLessThan(chanceOfBuyback(order));
    expect(chanceOfBuyback({ ...order, closes: [] })).toBe(0);
  });

  test('is higher for a stock expected to rise', () => {
    const order = orderAtHalf({ spot: 385, strike: 365, premium: 5.4, days: 37 });
    expect(chanceOfBuyback({ ...order, drift: 0.3 })).toBeGreaterThan(chanceOfBuyback(order));
  });

  test('counts a dividend ahead, which keeps the put expensive until it is paid', () => {
    const order = orderAtHalf({ spot: 100, strike: 95, premium: 2.5, days: 35 });
    const market = { ...order.market, cashDividends: [{ years: 30 / 365, amount: 3 }] };
    expect(chanceOfBuyback({ ...order, market })).toBeLessThan(chanceOfBuyback(order));
  });

  test('is zero for an order that keeps the whole premium, or on the last day', () => {
    const order = orderAtHalf({ spot: 385, strike: 365, premium: 5.4, days: 37 });
    expect(chanceOfBuyback({ ...order, share: 1 })).toBe(0);
    expect(chanceOfBuyback({ ...order, option: { strike: 365, years: 1 / 365 } })).toBe(0);
  });

  test('leaves the put’s holder its whole payoff if no close comes before expiration', () => {
    const order = orderAtHalf({ spot: 385, strike: 365, premium: 5.4, days: 37 });
    // 5.40 with the interest of 37 days, less what early exercise is worth.
    expect(buyback({ ...order, closes: [] }).restPayoff).toBeCloseTo(5.42, 1);
  });

  test(
    'is found quickly for a put sold for more than it can ever be worth',
    { timeout: 10_000 },
    () => {
      const market = { spot: 930, rate: 0.051, dividendYield: -0.008, volatility: 1e-20 };
      const cashDividends = [{ years: 0.77, amount: 7.5 }];
      const option = { strike: 0.0001, years: 0.25 };
      const order = { option, market: { ...market, cashDividends }, premium: 18, share: 0.15 };
      expect(chanceOfBuyback(order)).toBe(1);
    },
  );

  test('is 0 or 1 if the path of the stock is certain', () => {
    const still = {
      option: { strike: 95, years: 35 / 365 },
      market: { spot: 100, rate: 0.04, dividendYield: 0, volatility: 0 },
      share: 0.5,
    };
    expect(chanceOfBuyback({ ...still, premium: 2.5 })).toBe(1);
    const inTheMoney = { ...still, market: { ...still.market, spot: 90 } };
    expect(chanceOfBuyback({ ...inTheMoney, premium: 4 })).toBe(0);
  });

  test('is between 0 and 1 for any put, and no higher if the order keeps more of the premium', () => {
    const anyOrder = fc.record({
      spot: fc.double({ min: 50, max: 200, noNaN: true }),
      volatility: fc.double({ min: 0.02, max: 2, noNaN: true }),
      days: fc.integer({ min: 2, max: 60 }),
      premium: fc.double({ min: 0.05, max: 30, noNaN: true }),
    });
    fc.assert(
      fc.property(anyOrder, ({ spot, volatility, days, premium }) => {
        const order = {
          option: { strike: 100, years: days / 365 },
          market: { spot, rate: 0.04, dividendYield: 0.01, volatility },
          premium,
        };
        const [half, most] = [0.5, 0.9].map((share) => chanceOfBuyback({ ...order, share }));
        expect(half).toBeGreaterThanOrEqual(0);
        expect(half).toBeLessThanOrEqual(1);
        expect(most).toBeLessThanOrEqual(half! + 1e-6);
      }),
      { numRuns: 15 },
    );
  });
});
