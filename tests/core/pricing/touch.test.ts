import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chanceOfTouch,
  chanceOfTouchPastDividends,
  type DividendPath,
  type LogReturn,
} from '../../../src/core/pricing/touch';
import { normalNumbers } from '../../../src/core/simulation/random';

/** A stock's log return over some years, at a drift of 4% and a volatility of 30% by default. */
const move = (years: number, volatility = 0.3): LogReturn => ({
  mean: (0.04 - volatility ** 2 / 2) * years,
  deviation: volatility * Math.sqrt(years),
});

/** Stock 100, dividend 2 after 20 of 40 days by default. */
const path = (changes: Partial<DividendPath> = {}): DividendPath => ({
  spot: 100,
  dividends: [{ years: 20 / 365, amount: 2 }],
  years: 40 / 365,
  during: move,
  ...changes,
});

/** The same with another amount or day of the dividend. */
const paying = (amount: number, exDay = 20, days = 40): DividendPath =>
  path({ dividends: [{ years: exDay / 365, amount }], years: days / 365 });

const quarterly = [45, 136, 227, 318].map((day) => ({ years: day / 365, amount: 0.8 }));

/** Chance that a path from one stock price to another falls to a level in between. */
const crossing = (from: number, to: number, level: number, { deviation }: LogReturn) =>
  to <= level ? 1 : Math.exp((-2 * Math.log(level / from) * Math.log(level / to)) / deviation ** 2);

/** Mean and standard error, over simulated stocks, of the chance that each touched the level. */
function simulated(level: number, { spot, dividends, years, during }: DividendPath) {
  const next = normalNumbers(7);
  const COUNT = 200_000;
  const stages = [...dividends, { years, amount: 0 }].map(({ years: until, amount }, i) => ({
    amount,
    stage: during(until - (dividends[i - 1]?.years ?? 0)),
  }));
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < COUNT; i++) {
    let untouched = 1;
    let price = spot;
    for (const { amount, stage } of stages) {
      const full = price * Math.exp(stage.mean + stage.deviation * next());
      untouched *= 1 - crossing(price, full, level, stage);
      price = Math.max(full - amount, 1e-300);
      if (price <= level) untouched = 0;
    }
    sum += 1 - untouched;
    squares += (1 - untouched) ** 2;
  }
  const mean = sum / COUNT;
  return { mean, error: Math.sqrt((squares / COUNT - mean ** 2) / COUNT) };
}

describe('a level of 95 under a stock at 100 that pays 2 halfway through 40 days', () => {
  test('is touched in 66.79% of cases: less often than from 98, more often than from 100', () => {
    const all = move(40 / 365);
    expect(chanceOfTouchPastDividends(95, path()).toFixed(4)).toBe('0.6679');
    expect(chanceOfTouch(95, 98, all).toFixed(4)).toBe('0.7555');
    expect(chanceOfTouch(95, 100, all).toFixed(4)).toBe('0.6072');
  });

  test.each([
    ['halfway', path()],
    ['on the first of 365 days', paying(2, 1, 365)],
    ['on the last but one', paying(2, 364, 365)],
    ['of 60', paying(60, 182.5, 365)],
    ['one of four, each quarter', path({ years: 1, dividends: quarterly })],
    [
      'one of two large ones',
      path({ years: 1, dividends: [quarterly[0]!, { years: 0.4, amount: 30 }] }),
    ],
  ])('is touched as often as simulated, within 3 standard errors: dividend %s', (_, given) => {
    const { mean, error } = simulated(95, given);
    expect(Math.abs(chanceOfTouchPastDividends(95, given) - mean)).toBeLessThan(3 * error);
  });

  test('is touched as often as without a dividend if the dividend is almost nothing', () => {
    const chance = chanceOfTouchPastDividends(95, paying(1e-9));
    expect(chance).toBeCloseTo(chanceOfTouch(95, 100, move(40 / 365)), 9);
  });

  test('is touched no less often if the dividend is larger or the level is higher', () => {
    const amount = fc.double({ min: 0.01, max: 50, noNaN: true });
    const level = fc.double({ min: 40, max: 99, noNaN: true });
    fc.assert(
      fc.property(amount, level, (dividend, barrier) => {
        const chance = chanceOfTouchPastDividends(barrier, paying(dividend));
        const more = chanceOfTouchPastDividends(barrier, paying(dividend + 0.5));
        const higher = chanceOfTouchPastDividends(barrier + 0.5, paying(dividend));
        expect(more).toBeGreaterThanOrEqual(chance - 1e-9);
        expect(higher).toBeGreaterThanOrEqual(chance - 1e-9);
      }),
    );
  });
});

describe('a touch', () => {
  test('is certain at the stock price or above and impossible at 0 or below', () => {
    expect(chanceOfTouchPastDividends(100, path())).toBe(1);
    expect(chanceOfTouchPastDividends(101, path())).toBe(1);
    expect(chanceOfTouchPastDividends(0, path())).toBe(0);
    expect(chanceOfTouchPastDividends(-1, path())).toBe(0);
  });

  test('is certain if the dividend is more than the stock can ever be worth', () => {
    expect(chanceOfTouchPastDividends(1, paying(1e9))).toBe(1);
  });

  test('without volatility happens only at prices the dividend takes the stock to', () => {
    const sure = { during: (years: number) => move(years, 0) };
    expect(chanceOfTouchPastDividends(98, path(sure))).toBeCloseTo(0, 12);
    expect(chanceOfTouchPastDividends(99, path(sure))).toBe(1);
  });

  test('with the ex-date at expiration counts the full price until then, and the fall on that day', () => {
    const whole = paying(2, 40);
    const chance = chanceOfTouchPastDividends(95, whole);
    expect(chance).toBeGreaterThan(chanceOfTouch(95, 100, move(40 / 365)));
    expect(chance).toBeLessThan(chanceOfTouch(97, 100, move(40 / 365)));
  });
});
