import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../../../src/core/book/readBook';
import { recognize } from '../../../../src/core/book/whole/recognitions';
import { anyLog, LAST } from '../anyLog';
import { assigned, call, expired, put, sold } from '../events';
import { WHEEL } from '../wheel';

const of = (events: Parameters<typeof readBook>[0], by: 'month' | 'year' = 'month') =>
  recognize(readBook(events, '2027-12-31'), by);

const sums = (recognitions: ReturnType<typeof recognize>) =>
  (['whenReceivedTotal', 'whenClosedTotal', 'dayByDayTotal'] as const).map((way) =>
    recognitions.periods.reduce((sum, period) => sum + period[way], 0),
  );

describe('one profit by three ways of counting', () => {
  // Sold December 10 for 2.00, 36 days to January 15: 22 of them in December.
  const p = put(100, '2027-01-15');
  const PUT = [sold('2026-12-10', p, 2), expired('2027-01-15', p)];

  test('a premium is received when sold, closed when it expires, and made on each day between', () => {
    const { periods, total } = of(PUT, 'year');
    expect(total).toBe(200);
    expect(periods).toEqual([
      {
        key: '2026',
        whenReceivedTotal: 200,
        whenClosedTotal: 0,
        dayByDayTotal: expect.closeTo((200 * 22) / 36, 9),
      },
      {
        key: '2027',
        whenReceivedTotal: 0,
        whenClosedTotal: 200,
        dayByDayTotal: expect.closeTo((200 * 14) / 36, 9),
      },
    ]);
    expect(of(PUT).periods.map(({ key }) => key)).toEqual(['2026-12', '2027-01']);
  });

  test('a whole wheel makes 870 by each, its premiums months before its shares', () => {
    const wheel = of(WHEEL);
    expect(wheel).toMatchObject({ total: 870, campaigns: 1, leftOut: 0 });
    for (const sum of sums(wheel)) expect(sum).toBeCloseTo(870, 9);
    const received = wheel.periods.map(({ key, whenReceivedTotal }) => [key, whenReceivedTotal]);
    expect(received).toEqual([
      ['2026-01', 150],
      ['2026-02', 250],
      ['2026-03', 170],
      ['2026-04', 100],
      ['2026-05', 200], // bought at 95, sold at 97
    ]);
  });

  test('what closes on the day it was opened is made on that day', () => {
    const day = put(95, '2026-03-06');
    const { periods } = of([sold('2026-03-06', day, 1), expired('2026-03-06', day)]);
    expect(periods).toEqual([
      { key: '2026-03', whenReceivedTotal: 100, whenClosedTotal: 100, dayByDayTotal: 100 },
    ]);
  });

  test('nothing of an open campaign is in it, whatever it has received', () => {
    const open = put(95, '2028-03-06');
    expect(of([sold('2026-03-06', open, 1)])).toEqual({
      periods: [],
      total: 0,
      campaigns: 0,
      leftOut: 0,
    });
  });

  test('a campaign with a cost that is not known is left out, and counted', () => {
    const later = call(97, '2026-04-10');
    const book = of([
      {
        id: 'c',
        account: 'U1',
        date: '2026-01-02',
        kind: 'carried',
        symbol: 'ACME',
        quantity: 100,
        basisTotal: null,
      },
      sold('2026-03-09', later, 1),
      assigned('2026-04-10', later),
    ]);
    expect(book).toEqual({ periods: [], total: 0, campaigns: 0, leftOut: 1 });
  });

  test('over any log the three sums are one, and months add up to years', () => {
    fc.assert(
      fc.property(anyLog, (events) => {
        const book = readBook(events, LAST);
        const months = recognize(book, 'month');
        const years = recognize(book, 'year');
        for (const sum of [...sums(months), ...sums(years)])
          expect(sum).toBeCloseTo(years.total, 4);
        for (const { key, ...ways } of years.periods) {
          const own = months.periods.filter((month) => month.key.startsWith(key));
          for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
            expect(own.reduce((sum, month) => sum + month[way], 0)).toBeCloseTo(ways[way], 4);
          }
        }
      }),
    );
  });
});
