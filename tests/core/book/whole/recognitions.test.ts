import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../../../src/core/book/readBook';
import { recognize } from '../../../../src/core/book/whole/recognitions';
import { anyLog, LAST } from '../anyLog';
import { assigned, bought, call, carried, expired, put, sharesSold, sold, split } from '../events';
import { WHEEL } from '../wheel';

const of = (events: Parameters<typeof readBook>[0], by: 'month' | 'year' = 'month') =>
  recognize(readBook(events, '2027-12-31'), by);

const sums = (recognitions: ReturnType<typeof recognize>) =>
  (['whenReceivedTotal', 'whenClosedTotal', 'dayByDayTotal'] as const).map((way) =>
    recognitions.periods.reduce((sum, period) => sum + period[way], 0),
  );

describe('with one profit counted in three ways', () => {
  // Sold December 10 for 2.00, 36 days to January 15: 22 of them in December.
  const p = put(100, '2027-01-15');
  const PUT = [sold('2026-12-10', p, 2), expired('2027-01-15', p)];

  test('a premium is received when sold, closed when it expires, and earned on each day between', () => {
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

  test('a whole wheel makes 870 each way, with its premiums months before its shares', () => {
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

  test('a put closed on the day it was opened is earned on that day', () => {
    const day = put(95, '2026-03-06');
    const { periods } = of([sold('2026-03-06', day, 1), expired('2026-03-06', day)]);
    expect(periods).toEqual([
      { key: '2026-03', whenReceivedTotal: 100, whenClosedTotal: 100, dayByDayTotal: 100 },
    ]);
  });

  test('an open campaign does not count, whatever it has received', () => {
    const open = put(95, '2028-03-06');
    expect(of([sold('2026-03-06', open, 1)])).toEqual({
      periods: [],
      total: 0,
      campaigns: 0,
      leftOut: 0,
    });
  });

  test('a campaign with an unknown cost is left out, and reported as left out', () => {
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

  test('a premium paid back reduces what that month received, and fees reduce their own months', () => {
    const short = put(95, '2026-03-20');
    const events = [
      sold('2026-01-08', short, 2, { contracts: 2, feesTotal: 2 }),
      bought('2026-02-12', short, 0.5, { feesTotal: 2 }),
      expired('2026-03-20', short),
    ];
    expect(of(events).periods).toMatchObject([
      { key: '2026-01', whenReceivedTotal: 398, whenClosedTotal: 0 },
      { key: '2026-02', whenReceivedTotal: -52, whenClosedTotal: 147 },
      { key: '2026-03', whenReceivedTotal: 0, whenClosedTotal: 199 },
    ]);
  });

  test('periods are in calendar order, whatever made them', () => {
    const [early, late] = [put(95, '2026-02-20'), put(50, '2026-03-20', { underlying: 'BOLT' })];
    const events = [
      sold('2026-01-08', early, 2),
      expired('2026-02-20', early),
      sold('2026-03-02', late, 1),
      expired('2026-03-20', late),
    ];
    expect(of(events).periods.map(({ key }) => key)).toEqual(['2026-01', '2026-02', '2026-03']);
  });

  test('each of several years gets what its own days earned', () => {
    const leap = put(100, '2028-01-21');
    const { periods } = recognize(
      readBook([sold('2026-12-02', leap, 4), expired('2028-01-21', leap)], '2028-12-31'),
      'year',
    );
    // 415 days: 30 of 2026, 365 of 2027, 20 of 2028.
    expect(periods.map(({ key, dayByDayTotal }) => [key, dayByDayTotal])).toEqual([
      ['2026', expect.closeTo((400 * 30) / 415, 9)],
      ['2027', expect.closeTo((400 * 365) / 415, 9)],
      ['2028', expect.closeTo((400 * 20) / 415, 9)],
    ]);
  });

  test('a campaign with an unknown gain has unknown cash, whatever else happens in it', () => {
    const unknown = carried('2026-01-05', { symbol: 'ACME' }, 150, null);
    const short = carried('2026-01-05', { contract: put(44, '2026-03-06') }, -2, null);
    fc.assert(
      fc.property(anyLog, fc.boolean(), (events, isShort) => {
        const book = readBook([isShort ? short : unknown, ...events], LAST);
        const unsure = new Set(
          book.realized.filter(({ gainTotal }) => gainTotal === null).map(({ event }) => event),
        );
        for (const { netCashTotal, events: own } of book.campaigns) {
          if (own.some((event) => unsure.has(event))) expect(netCashTotal).toBeNull();
        }
      }),
    );
    const halved = [
      unknown,
      split('2026-01-06', 2),
      sold('2026-01-07', call(50, '2026-02-20'), 1),
      sharesSold('2026-02-02', 300, 20),
      expired('2026-02-20', call(50, '2026-02-20')),
    ];
    expect(of(halved)).toMatchObject({ campaigns: 0, leftOut: 1 });
  });

  test('over any log the three sums are equal, and months add up to years', () => {
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
