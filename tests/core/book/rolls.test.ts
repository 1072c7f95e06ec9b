import { describe, expect, test } from 'vitest';
import type { BookEvent } from '../../../src/core/book/event';
import { readBook, type Reading } from '../../../src/core/book/readBook';
import { assigned, bought, call, carried, expired, put, sold } from './events';

const day = '2026-03-10';
const old = put(95, '2026-03-20');
const next = put(92.5, '2026-04-24');

const rolls = (events: readonly BookEvent[], by?: Reading) =>
  readBook(events, '2026-06-30', by).rolls.map(({ from, to, contracts, netPerShare }) => [
    from.strike,
    to.strike,
    contracts,
    Math.round(netPerShare * 1e9) / 1e9,
  ]);

describe('a roll', () => {
  test('is recognized whichever fill comes first', () => {
    const events = [
      sold('2026-02-13', old, 2.5),
      sold(day, next, 6.4, { time: '10:00:00' }),
      bought(day, old, 6, { time: '10:00:01' }),
    ];
    expect(rolls(events)).toEqual([[95, 92.5, 1, 0.4]]);
  });

  test('has one account, day, underlying, right and multiplier, and leads into another series', () => {
    const first = [sold('2026-02-13', old, 2.5), bought(day, old, 6)];
    expect(rolls([...first, sold(day, next, 6.4, { account: 'U2' })])).toEqual([]);
    expect(rolls([...first, sold('2026-03-11', next, 6.4)])).toEqual([]);
    expect(rolls([...first, sold(day, put(92.5, '2026-04-24', { underlying: 'B' }), 6)])).toEqual(
      [],
    );
    expect(rolls([...first, sold(day, call(92.5, '2026-04-24'), 6.4)])).toEqual([]);
    expect(rolls([...first, sold(day, { ...next, multiplier: 10 }, 6.4)])).toEqual([]);
    expect(rolls([...first, sold(day, old, 6.4)])).toEqual([]);
  });

  test('never starts from an expiration or an assignment, nor from a long option', () => {
    expect(
      rolls([
        sold('2026-02-13', old, 2.5),
        assigned('2026-03-20', old),
        sold('2026-03-20', next, 6),
      ]),
    ).toEqual([]);
    expect(
      rolls([
        sold('2026-02-13', old, 2.5),
        expired('2026-03-20', old),
        sold('2026-03-20', next, 6),
      ]),
    ).toEqual([]);
    expect(
      rolls([bought('2026-02-13', old, 2.5), sold(day, old, 6), bought(day, next, 6)]),
    ).toEqual([]);
  });

  test('pairs fills of the same time first, then fills in the order of the log', () => {
    const events = [
      sold('2026-02-13', old, 2, { contracts: 2 }),
      bought(day, old, 3, { time: '10:00:00' }),
      sold(day, put(90, '2026-04-24'), 4, { time: '10:30:00' }),
      sold(day, put(85, '2026-04-24'), 2, { time: '10:00:00' }),
      bought(day, old, 5, { time: '11:00:00' }),
    ];
    expect(rolls(events)).toEqual([
      [95, 85, 1, -1],
      [95, 90, 1, -1],
    ]);
  });

  test('pairs fills of the same time even if earlier ones are free', () => {
    const events = [
      sold('2026-02-13', old, 2, { contracts: 2 }),
      sold(day, put(90, '2026-04-24'), 4, { time: '09:30:00' }),
      sold(day, put(85, '2026-04-24'), 2, { time: '10:00:00' }),
      bought(day, old, 3, { time: '10:00:00' }),
      bought(day, old, 5, { time: '11:00:00' }),
    ];
    expect(rolls(events)).toEqual([
      [95, 85, 1, -1],
      [95, 90, 1, -1],
    ]);
  });

  test('is listed by its closing fill, then by its opening fill, whichever is paired first', () => {
    const [a, b] = [put(90, '2026-04-24'), put(85, '2026-04-24')];
    const one = [
      sold('2026-02-13', old, 2, { contracts: 2 }),
      sold(day, a, 4, { time: '10:30:00' }),
      sold(day, b, 2, { time: '11:00:00' }),
      bought(day, old, 3, { contracts: 2, time: '11:00:00' }),
    ];
    expect(rolls(one).map(([, to]) => to)).toEqual([90, 85]);
    const covered = [call(110, '2026-03-20'), call(115, '2026-04-24')] as const;
    const several = [
      sold('2026-02-13', old, 2, { contracts: 2 }),
      sold('2026-02-13', covered[0], 2),
      bought(day, old, 3, { time: '10:00:00' }),
      bought(day, covered[0], 3, { time: '10:10:00' }),
      bought(day, old, 3, { time: '10:20:00' }),
      sold(day, a, 4, { time: '10:30:00' }),
      sold(day, covered[1], 4, { time: '10:40:00' }),
      sold(day, b, 2, { time: '10:50:00' }),
    ];
    expect(rolls(several).map(([, to]) => to)).toEqual([90, 115, 85]);
  });

  test('combines all fills between the same two series on a day, at their average', () => {
    const events = [
      sold('2026-02-13', old, 2, { contracts: 3 }),
      bought(day, old, 3, { contracts: 2, feesTotal: 2 }),
      bought(day, old, 4, { contracts: 1 }),
      sold(day, next, 5, { contracts: 1 }),
      sold(day, next, 6, { contracts: 2, feesTotal: 4 }),
    ];
    expect(rolls(events)).toEqual([[95, 92.5, 3, expect.closeTo((5 + 12 - 10 - 0.06) / 3, 9)]]);
  });

  test('locks in the gain of the contracts it closed, the oldest lots first', () => {
    const events = [
      sold('2026-02-12', old, 1),
      sold('2026-02-13', old, 2, { contracts: 2 }),
      bought(day, old, 3, { contracts: 3 }),
      sold(day, next, 5, { contracts: 2 }),
      sold(day, put(90, '2026-04-24'), 4),
    ];
    expect(
      readBook(events, day).rolls.map(({ to, lockedInTotal }) => [to.strike, lockedInTotal]),
    ).toEqual([
      [92.5, -300],
      [90, -100],
    ]);
  });

  test('of a lot carried without a basis locks in an unknown gain', () => {
    const events = [carried('2026-02-12', { contract: old }, -1, null), bought(day, old, 3)];
    expect(readBook([...events, sold(day, next, 5)], day).rolls[0]).toMatchObject({
      netPerShare: 2,
      lockedInTotal: null,
    });
  });

  test('locks in a known gain even if lots that it did not close have no basis', () => {
    const events = [
      sold('2026-02-12', old, 1),
      carried('2026-02-13', { contract: old }, -1, null),
      bought(day, old, 3, { contracts: 2 }),
      sold(day, next, 5),
      sold(day, put(90, '2026-04-24'), 4),
    ];
    expect(readBook(events, day).rolls.map(({ lockedInTotal }) => lockedInTotal)).toEqual([
      -200,
      null,
    ]);
  });

  test('of fills that cross counts only the contracts that they closed and opened', () => {
    const events = [
      sold('2026-02-12', old, 1),
      bought(day, old, 3, { contracts: 2 }),
      bought('2026-02-12', next, 1),
      sold(day, next, 5, { contracts: 3 }),
    ];
    expect(rolls(events)).toEqual([[95, 92.5, 1, 2]]);
  });

  test('into the same expiration or an earlier one has no yearly rate', () => {
    const into = (to: typeof old) =>
      readBook([sold('2026-02-12', old, 1), bought(day, old, 3), sold(day, to, 2)], day).rolls[0];
    expect(into(put(90, '2026-03-20'))).toMatchObject({ addedDays: 0, annualizedReturn: null });
    expect(into(put(90, '2026-03-13'))).toMatchObject({ addedDays: -7, annualizedReturn: null });
    expect(into(next)!.annualizedReturn).toBeCloseTo((-1 / 92.5 / 35) * 365, 12);
  });

  test('comes after those of earlier days', () => {
    const [a, b] = [put(50, '2026-03-20'), put(48, '2026-04-24')];
    const events = [
      sold('2026-02-12', a, 1),
      sold('2026-02-12', old, 1),
      bought('2026-03-11', a, 1),
      sold('2026-03-11', b, 2),
      bought(day, old, 1),
      sold(day, next, 2),
      bought('2026-03-12', next, 1),
      sold('2026-03-12', put(40, '2026-05-15'), 2),
    ];
    expect(rolls(events).map(([from]) => from)).toEqual([95, 50, 92.5]);
  });
});

describe('with rolls set by hand', () => {
  const closing = bought(day, old, 6, { id: 'closing' });
  const opening = sold(day, next, 6.4, { id: 'opening' });
  const later = sold('2026-03-17', next, 6.4, { id: 'later' });
  const first = sold('2026-02-13', old, 2.5);

  test('fills that are separated are not a roll', () => {
    expect(rolls([first, closing, opening], { parted: [['closing', 'opening']] })).toEqual([]);
    expect(rolls([first, closing, opening], { parted: [['closing', 'other']] })).toHaveLength(1);
  });

  test('a joined pair is a roll on its later day, and stays in one campaign whatever the gap', () => {
    const between = [
      sold('2026-03-12', put(80, '2026-03-13'), 1),
      expired('2026-03-13', put(80, '2026-03-13')),
    ];
    const events = [first, closing, ...between, later];
    const joined = readBook(events, '2026-03-17', { joined: [['closing', 'later']] });
    expect(joined.rolls).toMatchObject([{ date: '2026-03-17', contracts: 1, lockedInTotal: -350 }]);
    expect(joined.campaigns).toMatchObject([{ from: '2026-02-13', to: null, netCashTotal: 390 }]);
    expect(joined.campaigns[0]!.economicBreakeven).toBeCloseTo(88.6, 9);
    // 9,500 x 25, 8,000 x 1, and 9,250 on the day of the opening.
    expect(joined.campaigns[0]!.capitalDays).toBe(237_500 + 8000 + 9250);
    expect(readBook(events, '2026-03-17').campaigns).toHaveLength(3);
  });

  test('a joined pair is sorted among the others by its later day, whichever fill that is', () => {
    const early = sold('2026-03-04', next, 6.4, { id: 'early' });
    const late = bought('2026-03-17', old, 6, { id: 'late' });
    const between = [
      bought('2026-03-11', call(100, '2026-03-20'), 1),
      sold('2026-03-11', call(105, '2026-04-24'), 1),
    ];
    const events = [first, sold('2026-02-13', call(100, '2026-03-20'), 2), early, ...between, late];
    const by = { joined: [['late', 'early']] } as const;
    expect(readBook(events, '2026-03-17', by).rolls.map(({ date }) => date)).toEqual([
      '2026-03-11',
      '2026-03-17',
    ]);
  });

  test('a joined pair leaves campaigns before and after it as they are', () => {
    const [before, after] = [put(70, '2026-01-16'), put(75, '2026-05-15')];
    const events = [
      sold('2026-01-05', before, 1),
      expired('2026-01-16', before),
      sold('2026-01-19', put(70, '2026-01-23'), 1),
      expired('2026-01-23', put(70, '2026-01-23')),
      first,
      closing,
      later,
      expired('2026-04-24', next),
      sold('2026-05-04', after, 1),
      expired('2026-05-15', after),
    ];
    const { campaigns } = readBook(events, '2026-06-30', { joined: [['closing', 'later']] });
    expect(campaigns.map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-05', '2026-01-16'],
      ['2026-01-19', '2026-01-23'],
      ['2026-02-13', '2026-04-24'],
      ['2026-05-04', '2026-05-15'],
    ]);
  });

  test('a pair joined within a campaign changes only the roll', () => {
    const events = [first, closing, opening, sold(day, put(90, '2026-04-24'), 4, { id: 'other' })];
    const by = { joined: [['closing', 'other']] } as const;
    expect(rolls(events, by)).toEqual([[95, 90, 1, -2]]);
    expect(readBook(events, day, by).campaigns).toEqual(readBook(events, day).campaigns);
  });

  test('fills that cannot be a roll are not joined', () => {
    const other = sold('2026-03-17', call(100, '2026-04-24'), 1, { id: 'call' });
    const same = sold('2026-03-17', old, 1, { id: 'same' });
    const pairs = [
      ['closing', 'call'],
      ['closing', 'same'],
      ['closing', 'nothing'],
      ['opening', 'closing'],
    ] as const;
    expect(rolls([first, closing, other, same], { joined: pairs })).toEqual([]);
  });
});

test('premiums that short options received and paid are in the order of the log', () => {
  const events = [
    sold('2026-02-13', old, 2.5, { id: 'sold' }),
    bought(day, old, 6, { id: 'bought' }),
    sold(day, next, 6.4, { id: 'again' }),
  ];
  const { premiums } = readBook(events, day);
  expect(
    premiums.map(({ event, receivedTotal, paidTotal }) => [event, receivedTotal, paidTotal]),
  ).toEqual([
    ['sold', 250, 0],
    ['bought', 0, 600],
    ['again', 640, 0],
  ]);
});
