import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chanceOfTouch,
  chanceOfTouchPastDividend,
  type DividendPath,
  type LogReturn,
} from '../../../src/core/pricing/touch';
import { normalNumbers } from '../../../src/core/simulation/random';

/** What a stock does in some years at a drift of 4% and a volatility of 30%, or another. */
const move = (years: number, volatility = 0.3): LogReturn => ({
  mean: (0.04 - volatility ** 2 / 2) * years,
  deviation: volatility * Math.sqrt(years),
});

/** Stock 100, dividend 2 after 20 of 40 days, or another. */
const path = (changes: Partial<DividendPath> = {}): DividendPath => ({
  spot: 100,
  dividend: 2,
  before: move(20 / 365),
  after: move(20 / 365),
  ...changes,
});

/** How often a path that goes from one stock price to another falls to a level in between. */
const crossing = (from: number, to: number, level: number, { deviation }: LogReturn) =>
  to <= level ? 1 : Math.exp((-2 * Math.log(level / from) * Math.log(level / to)) / deviation ** 2);

/** Mean and standard error over simulated stocks of the chance that each touched the level. */
function simulated(level: number, { spot, dividend, before, after }: DividendPath) {
  const next = normalNumbers(7);
  const COUNT = 200_000;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < COUNT; i++) {
    const full = spot * Math.exp(before.mean + before.deviation * next());
    const fallen = Math.max(full - dividend, 0);
    const end = fallen * Math.exp(after.mean + after.deviation * next());
    const untouched =
      fallen <= level
        ? 0
        : (1 - crossing(spot, full, level, before)) * (1 - crossing(fallen, end, level, after));
    sum += 1 - untouched;
    squares += (1 - untouched) ** 2;
  }
  const mean = sum / COUNT;
  return { mean, error: Math.sqrt((squares / COUNT - mean ** 2) / COUNT) };
}

describe('a level of 95 under a stock at 100 that pays 2 halfway through 40 days', () => {
  test('is touched in 66.79% of cases: less often than from 98, more often than from 100', () => {
    const all = move(40 / 365);
    expect(chanceOfTouchPastDividend(95, path()).toFixed(4)).toBe('0.6679');
    expect(chanceOfTouch(95, 98, all).toFixed(4)).toBe('0.7555');
    expect(chanceOfTouch(95, 100, all).toFixed(4)).toBe('0.6072');
  });

  test.each([
    ['halfway', {}],
    ['on the first of 365 days', { before: move(1 / 365), after: move(364 / 365) }],
    ['on the last but one', { before: move(364 / 365), after: move(1 / 365) }],
    ['of 60', { dividend: 60, before: move(0.5), after: move(0.5) }],
  ])('is as simulated within 3 standard errors, the dividend being %s', (_, changes) => {
    const given = path(changes);
    const { mean, error } = simulated(95, given);
    expect(Math.abs(chanceOfTouchPastDividend(95, given) - mean)).toBeLessThan(3 * error);
  });

  test('is touched as without a dividend, where that is next to nothing', () => {
    const chance = chanceOfTouchPastDividend(95, path({ dividend: 1e-9 }));
    expect(chance).toBeCloseTo(chanceOfTouch(95, 100, move(40 / 365)), 9);
  });

  test('is touched at least as often the larger the dividend and the higher the level', () => {
    const amount = fc.double({ min: 0.01, max: 50, noNaN: true });
    const level = fc.double({ min: 40, max: 99, noNaN: true });
    fc.assert(
      fc.property(amount, level, (dividend, barrier) => {
        const chance = chanceOfTouchPastDividend(barrier, path({ dividend }));
        const more = chanceOfTouchPastDividend(barrier, path({ dividend: dividend + 0.5 }));
        const higher = chanceOfTouchPastDividend(barrier + 0.5, path({ dividend }));
        expect(more).toBeGreaterThanOrEqual(chance - 1e-9);
        expect(higher).toBeGreaterThanOrEqual(chance - 1e-9);
      }),
    );
  });
});

describe('a touch', () => {
  test('is certain at the stock price and above, and does not happen at 0 or below', () => {
    expect(chanceOfTouchPastDividend(100, path())).toBe(1);
    expect(chanceOfTouchPastDividend(101, path())).toBe(1);
    expect(chanceOfTouchPastDividend(0, path())).toBe(0);
    expect(chanceOfTouchPastDividend(-1, path())).toBe(0);
  });

  test('is certain where the dividend is worth more than the stock will ever be', () => {
    expect(chanceOfTouchPastDividend(1, path({ dividend: 1e9 }))).toBe(1);
  });

  test('without volatility is where the dividend takes the stock', () => {
    const sure = { before: move(0.05, 0), after: move(0.05, 0) };
    expect(chanceOfTouchPastDividend(98, path(sure))).toBeCloseTo(0, 12);
    expect(chanceOfTouchPastDividend(99, path(sure))).toBe(1);
  });

  test('on an ex-date at the end is of the full price until then and of the fall', () => {
    const whole = path({ before: move(40 / 365), after: move(0) });
    const chance = chanceOfTouchPastDividend(95, whole);
    expect(chance).toBeGreaterThan(chanceOfTouch(95, 100, move(40 / 365)));
    expect(chance).toBeLessThan(chanceOfTouch(97, 100, move(40 / 365)));
  });
});
