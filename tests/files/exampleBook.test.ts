import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBook } from '../../src/core/book/readBook';
import { addDays } from '../../src/core/market/calendar';
import { isTradingDay } from '../../src/core/market/holidays';
import { exampleBook } from '../../src/files/exampleBook';
import { withIds } from '../core/book/withIds';

const bookOn = (today: string) => readBook(withIds(...exampleBook(today).events), today);

test('the example book has a put without its outcome, one rolled at a loss, and shares with and without a call', () => {
  const { positions, shares, rolls, problems, campaigns, cash } = bookOn('2026-11-28');
  expect(positions.map(({ contract, contracts }) => [contract.underlying, contracts])).toEqual([
    ['PFE', -3],
    ['SBUX', -1],
    ['DIS', -2],
    ['MU', -1],
    ['XOM', -1],
    ['AAPL', -1],
  ]);
  expect(shares.map(({ symbol, shares: held }) => [symbol, held])).toEqual([
    ['SBUX', 100],
    ['KO', 100],
  ]);
  expect(rolls.map(({ lockedInTotal }) => Math.round(lockedInTotal!))).toEqual([-163]);
  expect(problems.map(({ problem }) => problem)).toEqual(['outcomeMissing']);
  expect(campaigns.filter(({ to }) => to === null)).toHaveLength(7);
  expect(cash[0]!.total).toBeGreaterThan(110_000);
});

test('the example book has only past trading days, and shows the same on any day', () => {
  const days = fc.integer({ min: 0, max: 4000 }).map((day) => addDays('2026-01-01', day));
  fc.assert(
    fc.property(days, (today) => {
      const { events } = exampleBook(today);
      for (const { date } of events) {
        expect(isTradingDay(date)).toBe(true);
        expect(date < today).toBe(true);
      }
      const { positions, problems } = bookOn(today);
      expect(positions).toHaveLength(6);
      expect(problems.map(({ problem }) => problem)).toEqual(['outcomeMissing']);
    }),
    { numRuns: 200 },
  );
});

test('the example book knows the stock price on the day of two sales, for the model', () => {
  const { marks } = exampleBook('2026-11-28');
  const days = Object.keys(marks).filter((key) => key.includes('@'));
  expect(days).toEqual(['XOM@2026-11-16', 'AAPL@2026-11-20']);
});
