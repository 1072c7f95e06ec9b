import { describe, expect, test } from 'vitest';
import { economicBreakeven } from '../../../src/core/book/campaigns/breakeven';
import type { BookEvent } from '../../../src/core/book/event';
import { readBook, type Reading } from '../../../src/core/book/readBook';
import {
  assigned,
  bought,
  call,
  changed,
  carried,
  dividend,
  exercised,
  expired,
  put,
  sharesBought,
  sharesSold,
  sold,
  split,
} from './events';

const p50 = put(50, '2026-03-20');

const campaigns = (events: readonly BookEvent[], asOf = '2026-06-30', by?: Reading) =>
  readBook(events, asOf, by).campaigns;

const spans = (...args: Parameters<typeof campaigns>) =>
  campaigns(...args).map(({ from, to }) => [from, to]);

describe('a campaign', () => {
  test('continues if the next event is on the day it went flat', () => {
    const events = [
      sold('2026-03-02', p50, 1, { time: '10:00:00' }),
      bought('2026-03-03', p50, 0.5, { time: '10:00:00' }),
      sold('2026-03-03', p50, 0.6, { time: '11:00:00' }),
      bought('2026-03-04', p50, 0.5),
    ];
    expect(spans(events)).toEqual([['2026-03-02', '2026-03-04']]);
  });

  test('continues over as many flat days as are allowed', () => {
    const weekly = put(50, '2026-03-06');
    const events = [
      sold('2026-03-02', weekly, 1),
      expired('2026-03-06', weekly),
      sold('2026-03-09', put(50, '2026-03-13'), 1),
    ];
    expect(spans(events, '2026-03-10')).toEqual([
      ['2026-03-02', '2026-03-06'],
      ['2026-03-09', null],
    ]);
    expect(spans(events, '2026-03-10', { flatDays: 2 })).toHaveLength(2);
    expect(spans(events, '2026-03-10', { flatDays: 3 })).toEqual([['2026-03-02', null]]);
    expect(spans(events, '2026-03-08', { flatDays: 3 })).toEqual([['2026-03-02', '2026-03-06']]);
  });

  test('includes shares bought as well as assigned, but needs an option', () => {
    const shares = [sharesBought('2026-02-02', 100, 50), sharesSold('2026-04-02', 100, 55)];
    expect(campaigns(shares)).toEqual([]);
    expect(
      campaigns([...shares, sold('2026-03-02', p50, 1), expired('2026-03-20', p50)]),
    ).toMatchObject([
      { from: '2026-02-02', to: '2026-04-02', netCashTotal: 600, realizedTotal: 600 },
    ]);
  });

  test('of a put alone receives a dividend only while it is open, if no campaign had shares', () => {
    const events = [
      dividend('2026-02-02', 10, { id: 'before' }),
      sold('2026-03-02', p50, 1),
      dividend('2026-03-10', 20, { id: 'inside' }),
      expired('2026-03-20', p50),
      dividend('2026-03-23', 40, { id: 'after' }),
    ];
    expect(campaigns(events)).toMatchObject([{ dividendsTotal: 20, netCashTotal: 120 }]);
    expect(readBook(events, '2026-03-23').realized.map(({ what }) => what)).toEqual([
      'ACME',
      'ACME',
      p50,
      'ACME',
    ]);
  });

  test('receives no dividend that belongs to shares held earlier, outside any campaign', () => {
    const events = [
      sharesBought('2026-02-02', 100, 50),
      sharesSold('2026-02-03', 100, 50),
      sold('2026-03-02', p50, 1),
      dividend('2026-03-10', 20),
    ];
    expect(campaigns(events)[0]!.dividendsTotal).toBe(0);
  });

  test('has no yearly return while it is open or without capital', () => {
    expect(campaigns([sold('2026-03-02', p50, 1)])[0]!.annualizedReturn).toBeNull();
    const free = [bought('2026-03-02', p50, 0), expired('2026-03-20', p50)];
    expect(campaigns(free)).toMatchObject([{ capitalDays: 0, annualizedReturn: null }]);
  });
});

describe('with an unknown basis or an adjusted series', () => {
  test('a campaign has no cash, breakeven or yearly return, though its capital is known', () => {
    const short = carried('2026-03-02', { contract: p50 }, -1, null);
    expect(campaigns([short], '2026-03-03')).toMatchObject([
      { netCashTotal: null, capitalDays: 5000, economicBreakeven: null },
    ]);
    expect(campaigns([short, expired('2026-03-20', p50)])).toMatchObject([
      { netCashTotal: null, capitalDays: 90_000, annualizedReturn: null },
    ]);
  });

  test('a campaign has no breakeven while an adjusted series is open', () => {
    const odd = put(50, '2026-03-20', { root: 'ACME1' });
    const [campaign] = campaigns([sold('2026-03-02', odd, 1)], '2026-03-03');
    expect(campaign).toMatchObject({ netCashTotal: 100, economicBreakeven: null });
  });

  test('the gain of called shares is unknown if the call’s is', () => {
    const c60 = call(60, '2026-03-20');
    const events = [
      sharesBought('2026-03-02', 100, 50),
      carried('2026-03-02', { contract: c60 }, -1, null),
      assigned('2026-03-20', c60),
    ];
    expect(readBook(events, '2026-03-20').realized).toMatchObject([
      { costTotal: 5000, proceedsTotal: null, gainTotal: null },
    ]);
  });
});

describe('capital over days', () => {
  const days = (events: readonly BookEvent[], asOf?: string) =>
    campaigns(events, asOf)[0]!.capitalDays;

  test('of a put sold and bought back on the same day counts for one day', () => {
    expect(days([sold('2026-03-02', p50, 1), bought('2026-03-02', p50, 2)])).toBe(5000);
  });

  test('ends for the part of a lot that is closed', () => {
    const events = [
      sold('2026-03-02', p50, 1, { contracts: 3 }),
      bought('2026-03-12', p50, 1),
      bought('2026-03-17', p50, 1, { contracts: 2 }),
    ];
    expect(days(events)).toBe(5000 * 10 + 10_000 * 15);
  });

  test('of a put spread is its width, or nothing if the long strike is higher', () => {
    const spread = (long: number) => [
      sold('2026-03-02', p50, 1),
      bought('2026-03-02', put(long, '2026-03-20'), 1),
    ];
    expect(days(spread(45), '2026-03-12')).toBe((500 + 100) * 10);
    expect(days(spread(55), '2026-03-12')).toBe(100 * 10);
  });

  test('of a put is not reduced by a long option of another expiration, size or right', () => {
    const beside = (long: ReturnType<typeof put>) =>
      days([sold('2026-03-02', p50, 1), bought('2026-03-02', long, 1)], '2026-03-03');
    expect(beside(put(45, '2026-06-19'))).toBe(5100);
    expect(beside(put(45, '2026-03-20', { multiplier: 10 }))).toBe(5010);
    expect(beside(call(45, '2026-03-20'))).toBe(5100);
  });

  test('pairs puts from the highest strikes down', () => {
    const events = [
      sold('2026-03-02', put(40, '2026-03-20'), 1, { contracts: 2 }),
      sold('2026-03-02', p50, 1),
      bought('2026-03-02', put(35, '2026-03-20'), 0),
      bought('2026-03-02', put(45, '2026-03-20'), 0),
    ];
    // 50 against 45, one 40 against 35, the other alone.
    expect(days(events, '2026-03-03')).toBe(500 + 500 + 4000);
  });

  test('of calls is nothing if shares cover them: the oldest first, only whole contracts', () => {
    const events = [
      sharesBought('2026-03-02', 150, 40),
      sold('2026-03-03', call(60, '2026-03-20'), 1),
      sold('2026-03-04', call(50, '2026-03-20'), 1),
    ];
    expect(days(events, '2026-03-04')).toBe(6000 * 2 + 5000);
  });

  test('pairs calls that shares do not cover from the lowest strikes up', () => {
    const events = [
      sharesBought('2026-03-02', 100, 40),
      sold('2026-03-02', call(50, '2026-03-20'), 1, { contracts: 2 }),
      sold('2026-03-02', call(45, '2026-03-20'), 1),
      bought('2026-03-02', call(55, '2026-03-20'), 0),
      bought('2026-03-02', call(48, '2026-03-20'), 0),
    ];
    // The first 50 is covered; 45 against 48; the other 50 against 55.
    expect(days(events, '2026-03-03')).toBe(4000 + 300 + 500);
  });

  test('of calls is nothing for one call per hundred shares, in order', () => {
    const events = [
      sharesBought('2026-03-02', 200, 40),
      sold('2026-03-02', call(60, '2026-03-20'), 1),
      sold('2026-03-02', call(55, '2026-03-20'), 1),
      sold('2026-03-02', call(50, '2026-03-20'), 1),
    ];
    expect(days(events, '2026-03-03')).toBe(8000 + 5000);
  });

  test('of a call is not reduced by long puts or by shares sold short', () => {
    const c50 = call(50, '2026-03-20');
    const puts = bought('2026-03-02', put(10, '2026-03-20'), 0, { contracts: 100 });
    expect(days([sold('2026-03-02', c50, 1), puts], '2026-03-03')).toBe(5000);
    const short = sharesSold('2026-03-02', 100, 40);
    expect(days([sold('2026-03-02', c50, 1), short], '2026-03-03')).toBe(5000 + 4000);
  });

  test('keeps the oldest call covered after its series changes', () => {
    const events = [
      sharesBought('2026-03-02', 100, 40),
      sold('2026-03-02', call(60, '2026-03-20'), 1),
      sold('2026-03-03', call(50, '2026-03-20'), 1),
      changed('2026-03-04', call(60, '2026-03-20'), call(61, '2026-03-20')),
    ];
    expect(days(events, '2026-03-05')).toBe(4000 * 3 + 5000 * 2);
  });

  test('of shares bought and sold on the same day counts for one day', () => {
    const events = [
      sold('2026-03-02', p50, 1),
      sharesBought('2026-03-03', 100, 40, { time: '10:00:00' }),
      sharesSold('2026-03-03', 100, 41, { time: '11:00:00' }),
    ];
    expect(days(events, '2026-03-04')).toBe(5000 * 2 + 4000);
  });

  test('of a covered call begins on the day its shares are sold', () => {
    const events = [
      sharesBought('2026-03-02', 100, 40),
      sold('2026-03-02', call(50, '2026-03-20'), 1),
      sharesSold('2026-03-12', 100, 45),
    ];
    expect(days(events, '2026-03-14')).toBe(4000 * 10 + 5000 * 2);
  });

  test('of shares sold short is their sale price, and of carried positions their basis', () => {
    expect(
      days([sharesSold('2026-03-02', 100, 40), sold('2026-03-02', p50, 1)], '2026-03-03'),
    ).toBe(4000 + 5000);
    expect(
      days(
        [
          carried('2026-03-02', { symbol: 'ACME' }, 100, 3000),
          carried('2026-03-02', { contract: p50 }, 1, 80),
        ],
        '2026-03-04',
      ),
    ).toBe(2 * 3080);
  });

  test('of shares assigned and called away the same night is nothing', () => {
    const events = [
      sold('2026-03-02', p50, 1),
      assigned('2026-03-20', p50),
      sold('2026-03-20', call(48, '2026-03-20'), 2),
      assigned('2026-03-20', call(48, '2026-03-20')),
    ];
    // The put for 18 days, the call for the day it was sold.
    expect(days(events)).toBe(5000 * 18 + 4800);
  });

  test('of an option changes with its listed strike after a split', () => {
    const events = [sold('2026-03-02', p50, 1), split('2026-03-12', 3)];
    expect(days(events, '2026-03-14')).toBeCloseTo(5000 * 10 + 5001 * 2, 6);
  });

  test('counts the shares that cover a call as they are after a split', () => {
    const events = [
      sharesBought('2026-03-02', 50, 40),
      sold('2026-03-02', call(60, '2026-03-20'), 1),
      split('2026-03-12', 1.5),
      split('2026-03-13', 4 / 3),
    ];
    expect(days(events, '2026-03-14')).toBeCloseTo(2000 * 12 + 6000 * 11, 6);
  });
});

describe('the economic breakeven', () => {
  const even = (events: readonly BookEvent[]) =>
    campaigns(events, '2026-03-02')[0]!.economicBreakeven;
  const short = { contract: p50, contracts: -1 };

  test('of one short put is its strike less the premium kept, and does not exist if fees exceed the premium', () => {
    expect(even([sold('2026-03-02', p50, 2)])).toBeCloseTo(48, 12);
    expect(even([sold('2026-03-02', p50, 2, { feesTotal: 201 })])).toBeNull();
  });

  test('of a put that kept nothing is its strike, despite the rounding of doubles', () => {
    expect(economicBreakeven({ netCash: 0, shares: 0, options: [short] })).toBe(50);
    expect(economicBreakeven({ netCash: -1e-13, shares: 0, options: [short] })).toBe(50);
    expect(economicBreakeven({ netCash: 5000, shares: 0, options: [short] })).toBe(0);
    expect(economicBreakeven({ netCash: 5001, shares: 0, options: [short] })).toBeNull();
  });

  test('of shares alone is their net cost per share, and does not exist if that is negative', () => {
    expect(economicBreakeven({ netCash: -4000, shares: 100, options: [] })).toBe(40);
    expect(economicBreakeven({ netCash: 0, shares: 100, options: [] })).toBe(0);
    expect(economicBreakeven({ netCash: 1, shares: 100, options: [] })).toBeNull();
  });

  test('of shares and a put counts both, above and below the strike', () => {
    const options = [short];
    expect(economicBreakeven({ netCash: -4700, shares: 100, options })).toBe((5000 + 4700) / 200);
    expect(economicBreakeven({ netCash: -5500, shares: 100, options })).toBe(55);
  });

  test('of a covered call is its strike if that just breaks even, and does not exist if the strike is lower', () => {
    const options = [{ contract: call(92, '2026-03-20'), contracts: -1 }];
    expect(economicBreakeven({ netCash: -9150, shares: 100, options })).toBe(91.5);
    expect(economicBreakeven({ netCash: -9200, shares: 100, options })).toBe(92);
    expect(economicBreakeven({ netCash: -9201, shares: 100, options })).toBeNull();
  });

  test('of a long call is its strike plus its cost, and does not exist for a call sold alone', () => {
    const c50 = call(50, '2026-03-20');
    const long = { contract: c50, contracts: 1 };
    expect(economicBreakeven({ netCash: -100, shares: 0, options: [long] })).toBe(51);
    const alone = { contract: c50, contracts: -1 };
    expect(economicBreakeven({ netCash: 100, shares: 0, options: [alone] })).toBeNull();
  });

  test('of two puts is below both strikes if the premium pays for the higher one', () => {
    const options = [60, 50].map((strike) => ({
      contract: put(strike, '2026-03-20'),
      contracts: -1,
    }));
    // At 40: 3,000 - 2,000 - 1,000.
    expect(economicBreakeven({ netCash: 3000, shares: 0, options })).toBe(40);
  });

  test('does not exist for positions that never lose, like calls that cost nothing', () => {
    const calls = [50, 60].map((strike) => ({
      contract: call(strike, '2026-03-20'),
      contracts: 1,
    }));
    expect(economicBreakeven({ netCash: 0, shares: 0, options: calls.slice(0, 1) })).toBeNull();
    expect(economicBreakeven({ netCash: 0, shares: 0, options: calls })).toBeNull();
  });

  test('is the highest price at which the result rises above zero, if there are several', () => {
    const options = [
      { contract: put(50, '2026-03-20'), contracts: -1 },
      { contract: call(60, '2026-03-20'), contracts: -2 },
      { contract: call(70, '2026-03-20'), contracts: 3 },
    ];
    expect(economicBreakeven({ netCash: 200, shares: 0, options })).toBe(70 + 18);
  });
});

describe('campaigns on a name', () => {
  test('that have ended come before one that continues under another symbol', () => {
    const apex = (strike: number, on: string) => put(strike, on, { underlying: 'APEX' });
    const events = [
      sold('2026-02-02', apex(30, '2026-02-20'), 1),
      expired('2026-02-20', apex(30, '2026-02-20')),
      sold('2026-02-03', put(40, '2026-02-06'), 1),
      expired('2026-02-06', put(40, '2026-02-06')),
      sold('2026-02-23', p50, 1),
      changed('2026-02-24', 'ACME', 'APEX'),
    ];
    expect(campaigns(events).map(({ underlying, to }) => [underlying, to])).toEqual([
      ['APEX', '2026-02-20'],
      ['ACME', '2026-02-06'],
      ['APEX', null],
    ]);
  });

  test('become one if both are open, one with shares and one with options', () => {
    const events = [
      sharesBought('2026-02-02', 100, 40, { symbol: 'APEX' }),
      sold('2026-02-03', p50, 1),
      changed('2026-02-24', 'APEX', 'ACME'),
      dividend('2026-02-25', 10),
    ];
    expect(campaigns(events)).toMatchObject([
      { from: '2026-02-02', to: null, creditsTotal: 100, netCashTotal: -3890, dividendsTotal: 10 },
    ]);
  });

  test('that become one add up their money and order their events as in the log', () => {
    const apex = { symbol: 'APEX' };
    const events = [
      sold('2026-02-02', p50, 1, { id: 'a', feesTotal: 1 }),
      sharesBought('2026-02-03', 100, 40, { id: 'b', feesTotal: 2, ...apex }),
      dividend('2026-02-04', 7, { id: 'c' }),
      dividend('2026-02-05', 5, { id: 'd', ...apex }),
      sold('2026-02-06', call(60, '2026-03-20'), 1, { id: 'e', feesTotal: 4 }),
      changed('2026-02-24', 'APEX', 'ACME', { id: 'f' }),
    ];
    expect(campaigns(events)).toMatchObject([
      {
        events: ['a', 'b', 'c', 'd', 'e', 'f'],
        creditsTotal: 200,
        feesTotal: 7,
        dividendsTotal: 12,
        netCashTotal: 200 - 7 + 12 - 4000,
      },
    ]);
  });

  test('do not exist if the name has only shares', () => {
    const events = [
      sharesBought('2026-02-02', 100, 40, { symbol: 'APEX' }),
      sharesBought('2026-02-03', 100, 40),
      changed('2026-02-24', 'APEX', 'ACME'),
    ];
    expect(campaigns(events)).toEqual([]);
  });

  test('that become one receive dividends after their end if they held shares', () => {
    const apex = put(40, '2026-03-20', { underlying: 'APEX' });
    const joined = (...shares: readonly BookEvent[]) => [
      ...shares,
      sold('2026-03-03', p50, 1, { id: 'joined' }),
      sold('2026-03-03', apex, 1),
      changed('2026-03-04', 'APEX', 'ACME'),
      expired('2026-03-20', p50),
      expired('2026-03-20', put(40, '2026-03-20')),
      sold('2026-04-01', put(50, '2026-05-15'), 1),
      dividend('2026-04-02', 9),
    ];
    const dividends = (events: readonly BookEvent[]) =>
      campaigns(events, '2026-04-03').map(({ dividendsTotal }) => dividendsTotal);
    const before = [sharesBought('2026-02-02', 100, 40), sharesSold('2026-02-03', 100, 40)];
    expect(dividends(joined(...before))).toEqual([0, 0]);
    expect(dividends(joined())).toEqual([0, 9]);
    const within = [
      sharesBought('2026-03-03', 100, 40, { symbol: 'APEX', time: '10:00:00' }),
      sharesSold('2026-03-03', 100, 40, { symbol: 'APEX', time: '11:00:00' }),
    ];
    expect(dividends(joined(...within))).toEqual([9, 0]);
  });

  test('with carried shares receive the dividend, instead of an earlier one that had shares', () => {
    const events = [
      sold('2026-03-02', p50, 1),
      assigned('2026-03-20', p50),
      sharesSold('2026-03-23', 100, 50),
      carried('2026-04-01', { symbol: 'ACME' }, 100, 4000),
      sold('2026-04-01', call(50, '2026-05-15'), 1),
      dividend('2026-04-02', 9),
    ];
    expect(campaigns(events, '2026-04-03').map(({ dividendsTotal }) => dividendsTotal)).toEqual([
      0, 9,
    ]);
  });

  test('include the fees of shares', () => {
    const events = [
      sold('2026-03-02', p50, 1, { feesTotal: 1 }),
      sharesBought('2026-03-03', 100, 40, { feesTotal: 2 }),
    ];
    expect(campaigns(events, '2026-03-04')).toMatchObject([
      { feesTotal: 3, netCashTotal: 100 - 4000 - 3 },
    ]);
  });

  test('end on the day a put’s exercise sells its shares', () => {
    const events = [
      sharesBought('2026-03-02', 100, 52),
      bought('2026-03-02', p50, 1),
      exercised('2026-03-20', p50),
    ];
    expect(campaigns(events)).toMatchObject([
      { from: '2026-03-02', to: '2026-03-20', netCashTotal: -300, realizedTotal: -300 },
    ]);
  });
});
