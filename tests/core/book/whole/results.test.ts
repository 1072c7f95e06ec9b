import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BookEvent } from '../../../../src/core/book/event';
import { readBook } from '../../../../src/core/book/readBook';
import { outcomesOf, recordOf } from '../../../../src/core/book/whole/outcomes';
import {
  resultsByMonth,
  resultsByName,
  resultsByYear,
} from '../../../../src/core/book/whole/results';
import { anyTrades, LAST } from '../anyLog';
import {
  assigned,
  bought,
  call,
  carried,
  dividend,
  expired,
  put,
  sharesSold,
  sold,
} from '../events';

/** The wheel with a gap: a put expires, another is assigned, and a call takes the shares. */
const wheel: readonly BookEvent[] = [
  sold('2026-01-08', put(95, '2026-02-06'), 1.5),
  expired('2026-02-06', put(95, '2026-02-06')),
  sold('2026-02-09', put(95, '2026-03-06'), 2.5),
  assigned('2026-03-06', put(95, '2026-03-06')),
  sold('2026-03-09', call(97, '2026-04-10'), 1.2),
  dividend('2026-03-20', 50),
  expired('2026-04-10', call(97, '2026-04-10')),
  sold('2026-04-13', call(97, '2026-05-08'), 1),
  assigned('2026-05-08', call(97, '2026-05-08')),
];

const readWheel = () => readBook(wheel, '2026-05-08');

describe('results', () => {
  test('by month say when premium came, when it was realized and when a campaign ended', () => {
    const months = resultsByMonth(readWheel()).map(
      ({ key, keptTotal, realizedTotal, endedTotal }) => [
        key,
        keptTotal,
        realizedTotal,
        endedTotal,
      ],
    );
    expect(months).toEqual([
      ['2026-01', 150, 0, 0],
      ['2026-02', 250, 150, 150],
      ['2026-03', 120, 50, 0],
      ['2026-04', 100, 120, 0],
      ['2026-05', 0, 550, 720],
    ]);
  });

  test('count premium paid back, and the fees of both fills', () => {
    const p50 = put(50, '2026-03-20');
    const events = [
      sold('2026-03-02', p50, 1, { contracts: 2, feesTotal: 2 }),
      bought('2026-03-03', p50, 0.4, { contracts: 3, feesTotal: 3 }),
      sold('2026-03-04', p50, 0.6),
    ];
    expect(resultsByYear(readBook(events, '2026-03-04'))).toEqual([
      {
        key: '2026',
        receivedTotal: 200,
        paidBackTotal: 80,
        keptTotal: 116,
        realizedTotal: expect.closeTo(116 + 19, 9),
        endedTotal: expect.closeTo(116 + 19, 9),
      },
    ]);
  });

  test('by name are separate for each name', () => {
    const other = sold('2026-03-02', put(50, '2026-03-20', { underlying: 'BOLT' }), 1);
    const names = resultsByName(readBook([...wheel, other], '2026-05-08'));
    expect(
      names.map(({ key, receivedTotal, endedTotal }) => [key, receivedTotal, endedTotal]),
    ).toEqual([
      ['ACME', 620, 870],
      ['BOLT', 100, 0],
    ]);
  });

  test('are in the order of months or names, whatever made them', () => {
    const early = put(95, '2026-02-20', { underlying: 'BOLT' });
    const late = put(50, '2026-03-20');
    const events = [
      sold('2026-01-08', early, 2),
      expired('2026-02-20', early),
      sold('2026-03-02', late, 1),
    ];
    const book = readBook(events, '2026-03-20');
    expect(resultsByMonth(book).map(({ key }) => key)).toEqual(['2026-01', '2026-02', '2026-03']);
    expect(resultsByName(book).map(({ key }) => key)).toEqual(['ACME', 'BOLT']);
  });

  test('of positions carried without a basis are unknown', () => {
    const events = [
      carried('2026-03-02', { symbol: 'ACME' }, 10, null),
      sold('2026-03-02', put(50, '2026-03-20'), 1),
      expired('2026-03-20', put(50, '2026-03-20')),
      sharesSold('2026-03-23', 10, 50),
    ];
    expect(resultsByYear(readBook(events, '2026-03-23'))).toMatchObject([
      { receivedTotal: 100, realizedTotal: null, endedTotal: null },
    ]);
  });

  test('add up to the realized rows, however they are grouped', () => {
    fc.assert(
      fc.property(anyTrades, (events) => {
        const read = readBook(events, LAST);
        const all = read.realized.reduce((sum, { gainTotal }) => sum + gainTotal!, 0);
        for (const results of [resultsByMonth(read), resultsByYear(read), resultsByName(read)]) {
          const sum = results.reduce((part, { realizedTotal }) => part + realizedTotal!, 0);
          expect(sum).toBeCloseTo(all, 5);
        }
      }),
    );
  });
});

describe('outcomes', () => {
  test('count rows by how they ended, most frequent first', () => {
    expect(outcomesOf(readWheel().realized)).toEqual([
      { how: 'expired', rows: 2, gainTotal: 270 },
      { how: 'dividend', rows: 1, gainTotal: 50 },
      { how: 'assigned', rows: 1, gainTotal: 550 },
    ]);
  });
});

test('outcomes that came later are first if there are more of them', () => {
  const events = [dividend('2026-01-02', 5), ...wheel.slice(0, 2), ...wheel.slice(4, 7)];
  expect(
    outcomesOf(readBook(events, '2026-05-08').realized).map(({ how, rows }) => [how, rows]),
  ).toEqual([
    ['dividend', 2],
    ['expired', 2],
  ]);
  const more = [...events, sold('2026-04-13', put(95, '2026-05-08'), 1)];
  const last = [...more, expired('2026-05-08', put(95, '2026-05-08'))];
  expect(outcomesOf(readBook(last, '2026-05-08').realized)[0]).toMatchObject({
    how: 'expired',
    rows: 3,
  });
});

describe('the record of campaigns', () => {
  test('that made 150 and 720 shows 28.57% a year, and 121.81 for T-bills at 4%', () => {
    const record = recordOf(readWheel().campaigns, 0.04);
    expect(record).toMatchObject({
      campaigns: 2,
      won: 2,
      winRate: 1,
      averageDays: (29 + 88) / 2,
      profitTotal: 870,
      capitalDays: 1_111_500,
    });
    expect(record.annualizedReturn).toBeCloseTo(0.2857, 4);
    expect(record.billTotal).toBeCloseTo(121.81, 2);
  });

  test('counts losses, but not open or unknown campaigns', () => {
    const events = [
      sold('2026-03-02', put(50, '2026-03-20'), 1),
      bought('2026-03-12', put(50, '2026-03-20'), 3),
      sold('2026-03-16', put(50, '2026-03-20'), 1),
      carried('2026-03-02', { contract: put(9, '2026-03-20', { underlying: 'BOLT' }) }, 1, null),
      expired('2026-03-20', put(9, '2026-03-20', { underlying: 'BOLT' })),
    ];
    const { campaigns } = readBook(events, '2026-03-20');
    expect(campaigns).toHaveLength(3);
    expect(recordOf(campaigns, null)).toMatchObject({
      campaigns: 1,
      won: 0,
      winRate: 0,
      profitTotal: -200,
      billTotal: null,
    });
    expect(recordOf(campaigns, null).annualizedReturn).toBeCloseTo((-200 / 50_000) * 365, 9);
  });

  test('does not count a campaign that broke even, or one with an unknown premium, as won', () => {
    const [even, unknown] = [put(50, '2026-03-20'), put(9, '2026-03-20', { underlying: 'BOLT' })];
    const events = [
      sold('2026-03-02', even, 1),
      bought('2026-03-12', even, 1),
      carried('2026-03-02', { contract: unknown }, -1, null),
      expired('2026-03-20', unknown),
    ];
    const { campaigns } = readBook(events, '2026-03-20');
    expect(campaigns).toMatchObject([
      { netCashTotal: null, capitalDays: 16_200, annualizedReturn: null },
      { netCashTotal: 0 },
    ]);
    expect(recordOf(campaigns, null)).toMatchObject({ campaigns: 1, won: 0, winRate: 0 });
  });

  test('has no rate without a campaign', () => {
    expect(recordOf([], 0.04)).toEqual({
      campaigns: 0,
      won: 0,
      winRate: null,
      averageDays: null,
      profitTotal: 0,
      capitalDays: 0,
      annualizedReturn: null,
      billTotal: 0,
    });
  });
});
