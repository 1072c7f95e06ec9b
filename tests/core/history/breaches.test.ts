import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breaches, type PriceDay } from '../../../src/core';
import { addDays, dayNumber } from '../../../src/core/market/calendar';

const dated = (closes: readonly (readonly [date: string, close: number])[]): PriceDay[] =>
  closes.map(([date, close]) => ({ date, close }));

const WEEK = dated([
  ['2026-03-02', 100],
  ['2026-03-03', 95],
  ['2026-03-04', 90],
  ['2026-03-05', 99],
]);

/** Prices on some days of two years, with gaps. */
const prices = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 50, max: 150 })), {
    maxLength: 80,
  })
  .map((steps) => {
    let day = '2020-01-01';
    return steps.map(([gap, close]) => ({ date: (day = addDays(day, gap)), close }));
  });

/** The same count, by brute force over windows and days. */
function naive(days: readonly PriceDay[], daysAhead: number, fall: number) {
  let [windows, below, reached, independent, sum] = [0, 0, 0, 0, 0];
  let worst: { from: string; to: string; change: number } | null = null;
  let free = '';
  for (const start of days) {
    const until = addDays(start.date, daysAhead);
    const within = days.filter(({ date }) => date > start.date && date <= until);
    const isCovered = days.some(({ date }) => date >= until);
    const end = within.at(-1);
    if (!isCovered || !end) continue;
    windows++;
    if (start.date >= free) {
      independent++;
      free = end.date;
    }
    const change = end.close / start.close - 1;
    const isDown = (close: number) => close <= start.close * (1 - fall) * (1 + 1e-12);
    if (isDown(end.close)) [below, sum] = [below + 1, sum + change];
    if (within.some(({ close }) => isDown(close))) reached++;
    if (worst === null || change < worst.change) {
      worst = { from: start.date, to: end.date, change };
    }
  }
  const whenBelow = below === 0 ? null : { meanChange: sum / below };
  return { windows, independent, below, reached, worst, whenBelow };
}

test('a breach is a window that ended with the price down that far', () => {
  expect(breaches(WEEK, { daysAhead: 1, fall: 0.05 })).toEqual({
    windows: 3,
    independent: 3,
    below: 2,
    reached: 2,
    worst: { from: '2026-03-03', to: '2026-03-04', change: 90 / 95 - 1 },
    whenBelow: { meanChange: (95 / 100 - 1 + 90 / 95 - 1) / 2 },
  });
  expect(breaches(WEEK, { daysAhead: 1, fall: 0.11 }).below).toBe(0);
});

test('a fall that recovers counts as reached, but not as a breach', () => {
  expect(breaches(WEEK, { daysAhead: 3, fall: 0.1 })).toMatchObject({
    windows: 1,
    below: 0,
    reached: 1,
    whenBelow: null,
  });
});

test('a window ends with the last close on or before its last day, and needs such a close', () => {
  const days = dated([
    ['2026-03-06', 100],
    ['2026-03-09', 90],
    ['2026-03-10', 91],
  ]);
  expect(breaches(days, { daysAhead: 2, fall: 0.05 }).windows).toBe(0);
  expect(breaches(days, { daysAhead: 3, fall: 0.05 })).toMatchObject({
    windows: 1,
    worst: { to: '2026-03-09' },
  });
});

test('without any prices there is no window', () => {
  expect(breaches([], { daysAhead: 30, fall: 0.1 })).toEqual({
    windows: 0,
    independent: 0,
    below: 0,
    reached: 0,
    worst: null,
    whenBelow: null,
  });
});

test('any prices, days and fall give the same count as going window by window', () => {
  fc.assert(
    fc.property(
      prices,
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0.01, max: 0.6, noNaN: true }),
      (days, daysAhead, fall) => {
        expect(breaches(days, { daysAhead, fall })).toEqual(naive(days, daysAhead, fall));
      },
    ),
  );
});

test('windows that follow each other without overlap fit into the days', () => {
  fc.assert(
    fc.property(prices, fc.integer({ min: 5, max: 40 }), (days, daysAhead) => {
      const { windows, independent } = breaches(days, { daysAhead, fall: 0.1 });
      expect(independent).toBeLessThanOrEqual(windows);
      const span = days.length === 0 ? 0 : dayNumber(days.at(-1)!.date) - dayNumber(days[0]!.date);
      // Each is shorter by at most the longest gap between closes.
      expect(independent * (daysAhead - 4)).toBeLessThanOrEqual(span);
    }),
  );
});
