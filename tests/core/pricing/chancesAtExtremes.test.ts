import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likelihood, type ShortPutOutlook } from '../../../src/core/pricing/likelihood';
import { chanceOfTouchPastDividends } from '../../../src/core/pricing/touch';

/*
 * Chances at the limits of doubles: almost no volatility or time, a stock that drifts to zero, a
 * dividend as large as the stock price.
 */

const SPOT = 100;
const RATE = 0.04;

interface Extreme {
  readonly volatility: number;
  readonly drift: number;
  readonly years: number;
  /** As a share of the time to expiration. */
  readonly exDividend: number;
  /** Dollars per share; null if no dividend is ahead. */
  readonly amount: number | null;
}

/** The chances of a put at a level that is almost its breakeven. */
function chancesAt(level: number, { volatility, drift, years, exDividend, amount }: Extreme) {
  const outlook: ShortPutOutlook = {
    option: { strike: level, years },
    market: {
      spot: SPOT,
      rate: RATE,
      dividendYield: 0,
      volatility,
      cashDividends: amount === null ? [] : [{ years: years * exDividend, amount }],
    },
    drift,
    breakeven: level * (1 - 1e-12),
  };
  return likelihood(outlook);
}

/** What is wrong with the chances at two levels, the second at least as high. */
function faults(low: number, high: number, extreme: Extreme): readonly string[] {
  const below = chancesAt(low, extreme);
  const above = chancesAt(high, extreme);
  const isSound = [below, above].every(
    ({ assignment, profit, touchStrike, touchBreakeven }) =>
      [assignment, profit, touchStrike, touchBreakeven].every(
        (chance) => chance >= 0 && chance <= 1,
      ) &&
      touchStrike >= assignment - 1e-15 &&
      touchBreakeven >= 1 - profit - 1e-12,
  );
  const rises =
    above.assignment >= below.assignment && above.touchStrike >= below.touchStrike - 1e-9;
  return isSound && rises ? [] : [JSON.stringify({ low, high, extreme, below, above })];
}

const VOLATILITIES = [0, 1e-6, 1e-4, 0.01, 0.3, 10];
const DRIFTS = [-1, -1e-6, 0, 0.04, 1];
const YEARS = [1e-6, 0.5, 10];
const EX_DIVIDENDS = [0, 0.5, 1];
const AMOUNTS = [null, 0, 1e-6, 0.5, 50, 99.9];
const LEVELS = [1, 90, 99.9999, 100, 150];

describe('every chance is between 0 and 1, no lower for a touch than for an end, and no lower at a higher level', () => {
  test.each(VOLATILITIES)('at a volatility of %d', (volatility) => {
    const found = DRIFTS.flatMap((drift) =>
      YEARS.flatMap((years) =>
        EX_DIVIDENDS.flatMap((exDividend) =>
          AMOUNTS.flatMap((amount) =>
            LEVELS.slice(1).flatMap((high, at) =>
              faults(LEVELS[at]!, high, { volatility, drift, years, exDividend, amount }),
            ),
          ),
        ),
      ),
    );
    expect(found).toEqual([]);
  });

  test('at any volatility in between', () => {
    const power = (min: number, max: number) =>
      fc.double({ min: Math.log10(min), max: Math.log10(max), noNaN: true }).map((x) => 10 ** x);
    const extreme = fc.record<Extreme>({
      volatility: power(1e-6, 10),
      drift: fc.double({ min: -1, max: 1, noNaN: true }),
      years: power(1e-6, 10),
      exDividend: fc.double({ min: 0, max: 1, noNaN: true }),
      amount: fc.option(fc.double({ min: 0, max: 99.9, noNaN: true })),
    });
    fc.assert(
      fc.property(power(1e-4, 1e4), power(1, 10), extreme, (low, times, given) => {
        expect(faults(low, low * times, given)).toEqual([]);
      }),
    );
  });
});

// 100 less 0.50 after 20 of 40 days, falling by a whole logarithm a year, volatility 0.01%.
describe('a stock that is almost certain to fall', () => {
  const falling = { volatility: 1e-4, drift: -1, years: 40 / 365, exDividend: 0.5, amount: 0.5 };

  test('touches every level it falls past before the ex-date and none that it never reaches', () => {
    // Before the ex-date down to 94.67, then 0.50 less, at the end 89.15.
    expect(chancesAt(95, falling)).toMatchObject({ touchStrike: 1, touchBreakeven: 1 });
    expect(chancesAt(94.5, falling)).toMatchObject({ touchStrike: 1, touchBreakeven: 1 });
    expect(chancesAt(90, falling)).toMatchObject({ assignment: 1, touchStrike: 1, profit: 0 });
    expect(chancesAt(88, falling)).toMatchObject({ assignment: 0, profit: 1 });
    expect(chancesAt(88, falling).touchStrike).toBeCloseTo(0, 12);
  });
});

test('a stock that never moves touches the price its dividend takes it to and none below', () => {
  const still = { mean: 0, deviation: 0 };
  const paying = (...amounts: readonly number[]) => ({
    spot: 100,
    dividends: amounts.map((amount, at) => ({ years: 0.1 + at / 10, amount })),
    years: 0.5,
    during: () => still,
  });
  expect(chanceOfTouchPastDividends(99.99999999999999, paying(0))).toBeCloseTo(0, 12);
  expect(chanceOfTouchPastDividends(98, paying(2))).toBe(1);
  expect(chanceOfTouchPastDividends(97.9, paying(2))).toBeCloseTo(0, 12);
  expect(chanceOfTouchPastDividends(96.1, paying(2, 2))).toBeCloseTo(1, 12);
  expect(chanceOfTouchPastDividends(95.9, paying(2, 2))).toBeCloseTo(0, 12);
});
