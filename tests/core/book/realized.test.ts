import { describe, expect, test } from 'vitest';
import type { BookEvent } from '../../../src/core/book/event';
import { longTermFrom } from '../../../src/core/book/ledger/term';
import { readBook } from '../../../src/core/book/readBook';
import {
  assigned,
  bought,
  call,
  carried,
  cash,
  changed,
  dividend,
  exercised,
  expired,
  put,
  settled,
  sharesBought,
  sharesSold,
  sold,
  split,
} from './events';

const p50 = put(50, '2026-06-19');

const read = (events: readonly BookEvent[], asOf = '2026-12-31') => readBook(events, asOf);

describe('the term of a gain', () => {
  // IRS Publication 550: the holding period begins the day after acquisition.
  test.each([
    ['2026-03-10', '2027-03-11'],
    ['2027-02-28', '2028-03-01'],
    ['2028-02-28', '2029-03-01'],
    ['2028-02-29', '2029-03-01'],
    ['2026-12-31', '2028-01-01'],
  ])('of a lot acquired on %s is long from %s', (acquired, from) => {
    expect(longTermFrom(acquired)).toBe(from);
  });

  test.each([
    ['2027-03-02', 'short'],
    ['2027-03-03', 'long'],
  ])('of a long option bought on 2026-03-02 and sold on %s is %s', (closed, term) => {
    const leap = put(50, '2028-01-21');
    const [row] = read([bought('2026-03-02', leap, 1), sold(closed, leap, 2)], closed).realized;
    expect(row!.term).toBe(term);
  });

  test('of a short option is short however long it was open, and the gain is in the year it ends', () => {
    const leap = put(50, '2028-01-21');
    const events = [sold('2026-03-02', leap, 1), expired('2028-01-21', leap)];
    expect(read(events, '2028-01-21').realized[0]).toMatchObject({
      term: 'short',
      date: '2028-01-21',
    });
    expect(read(events, '2027-12-31').realized).toEqual([]);
  });

  test('of assigned shares counts from the assignment', () => {
    const events = [
      sold('2026-01-02', p50, 1),
      assigned('2026-06-19', p50),
      sharesSold('2027-06-19', 100, 60),
    ];
    expect(read(events, '2027-06-19').realized[0]).toMatchObject({
      openedOn: '2026-06-19',
      term: 'short',
      gainTotal: 1100,
    });
  });

  test('of carried shares counts from the day they were bought', () => {
    const events = [
      carried('2025-01-02', { symbol: 'ACME' }, 10, 100),
      sharesSold('2026-03-02', 10, 60),
    ];
    expect(read(events).realized[0]!.term).toBe('long');
  });
});

describe('a wash flag', () => {
  const flags = (events: readonly BookEvent[]) => read(events).realized.map((row) => row.flags);
  const loss = [sharesBought('2026-02-02', 100, 50), sharesSold('2026-05-01', 100, 40)];

  test.each([
    ['2026-03-31', []],
    ['2026-04-01', ['W1']],
    ['2026-05-31', ['W1']],
    ['2026-06-01', []],
  ])('on shares sold at a loss on 2026-05-01, with others bought on %s, is %j', (on, is) => {
    const other = sharesBought(on, 1, 40, { account: 'U2' });
    expect(flags([...loss, other])).toEqual([is]);
  });

  test('counts shares bought by an assignment or an exercise', () => {
    const c30 = call(30, '2026-05-15');
    expect(flags([...loss, sold('2026-04-20', p50, 1), assigned('2026-05-04', p50)])).toEqual([
      ['W1'],
    ]);
    expect(flags([...loss, bought('2026-04-20', c30, 12), exercised('2026-05-15', c30)])).toEqual([
      ['W1'],
    ]);
  });

  test('ignores carried shares, other names, gains and the purchase of the lot itself', () => {
    expect(flags(loss)).toEqual([[]]);
    expect(flags([sharesBought('2026-04-20', 100, 50), sharesSold('2026-05-01', 100, 40)])).toEqual(
      [[]],
    );
    expect(flags([...loss, carried('2026-04-20', { symbol: 'ACME' }, 1, 40)])).toEqual([[]]);
    expect(flags([...loss, sharesBought('2026-05-04', 1, 40, { symbol: 'BOLT' })])).toEqual([[]]);
    const gain = [sharesBought('2026-02-02', 100, 50), sharesSold('2026-05-01', 100, 60)];
    expect(flags([...gain, sharesBought('2026-05-04', 1, 40)])).toEqual([[]]);
    const even = [sharesBought('2026-02-02', 100, 50), sharesSold('2026-05-01', 100, 50)];
    expect(flags([...even, sharesBought('2026-05-04', 1, 40)])).toEqual([[]]);
    const short = [sharesSold('2026-02-02', 100, 30), sharesBought('2026-05-01', 100, 40)];
    expect(flags([...short, sharesBought('2026-05-04', 1, 40)])).toEqual([[]]);
    expect(flags([dividend('2026-05-01', -10), sharesBought('2026-05-04', 1, 40)])).toEqual([[]]);
    const carriedIn = carried('2026-02-02', { symbol: 'ACME' }, 10, 500);
    expect(flags([carriedIn, sharesSold('2026-05-01', 10, 40)])).toEqual([[]]);
  });

  test('follows a changed name, whichever account has the change', () => {
    const events = [
      ...loss,
      sharesBought('2026-05-05', 10, 40, { symbol: 'APEX', account: 'U2' }),
      sharesBought('2026-05-04', 10, 40, { account: 'U3' }),
      changed('2026-05-06', 'ACME', 'APEX', { account: 'U3' }),
      changed('2026-05-07', 'APEX', 'ACME', { account: 'U2' }),
    ];
    expect(flags(events)).toEqual([['W1']]);
    const once = events.filter(({ account }) => account !== 'U2');
    expect(
      flags([...once.slice(0, 2), sharesBought('2026-05-05', 1, 9, { symbol: 'APEX' })]),
    ).toEqual([[]]);
  });

  test('is set on a short put bought back at a loss if another of its strike is sold', () => {
    const back = [sold('2026-03-02', p50, 1), bought('2026-05-01', p50, 3)];
    expect(flags([...back, sold('2026-05-20', put(50, '2026-07-17'), 2)])).toEqual([['W3']]);
    expect(flags([...back, sold('2026-05-20', put(49, '2026-07-17'), 2)])).toEqual([[]]);
    expect(flags([...back, sold('2026-06-20', put(50, '2026-07-17'), 2)])).toEqual([[]]);
    expect(flags([...back, sold('2026-05-20', call(50, '2026-07-17'), 2)])).toEqual([[]]);
    expect(flags(back)).toEqual([[]]);
  });

  test('is not set on a call or on a long option sold at a loss', () => {
    const c50 = call(50, '2026-06-19');
    expect(
      flags([
        sold('2026-03-02', c50, 1),
        bought('2026-05-01', c50, 3),
        sold('2026-05-04', call(50, '2026-07-17'), 2),
      ]),
    ).toEqual([[]]);
    expect(
      flags([
        bought('2026-03-02', p50, 3),
        sold('2026-05-01', p50, 1),
        sold('2026-05-04', put(50, '2026-07-17'), 2),
      ]),
    ).toEqual([[]]);
  });

  test('follows a name that changed twice to purchases under the last one', () => {
    const held = (symbol: string, to: string, on: string) =>
      changed(on, symbol, to, { account: 'U3' });
    const events = [
      ...loss,
      sharesBought('2026-01-05', 10, 40, { account: 'U3' }),
      held('ACME', 'APEX', '2026-05-04'),
      held('APEX', 'AXIS', '2026-05-05'),
    ];
    const buying = (symbol: string) =>
      sharesBought('2026-05-08', 10, 40, { symbol, account: 'U2' });
    expect(flags([...events, buying('AXIS')])).toEqual([['W1']]);
    expect(flags([...events, buying('APEX')])).toEqual([['W1']]);
    expect(flags([...events, buying('BOLT')])).toEqual([[]]);
    expect(flags([...events.slice(0, 3), buying('AXIS')])).toEqual([[]]);
  });

  test('counts the only purchase of a name, and the only one near enough', () => {
    const old = carried('2025-01-02', { symbol: 'ACME' }, 10, 500);
    const events = [old, sharesSold('2026-05-01', 10, 40)];
    expect(flags([...events, sharesBought('2026-05-04', 1, 40)])).toEqual([['W1']]);
    const [far, near] = [sharesBought('2026-09-01', 1, 40), sharesBought('2026-05-04', 1, 40)];
    expect(flags([...events, near, far])).toEqual([['W1']]);
  });

  test('is not set because a put is settled or bought, or because of a call at its strike', () => {
    const index = (on: string) => put(50, on, { underlying: 'XSP' });
    expect(
      flags([
        sold('2026-03-02', index('2026-05-15'), 1),
        settled('2026-05-15', index('2026-05-15'), 40),
        sold('2026-05-20', index('2026-07-17'), 2),
      ]),
    ).toEqual([[]]);
    const back = [sold('2026-03-02', p50, 1), bought('2026-05-01', p50, 3)];
    expect(flags([...back, bought('2026-05-20', put(50, '2026-07-17'), 2)])).toEqual([[]]);
    const c50 = call(50, '2026-06-19');
    const calls = [sold('2026-03-02', c50, 1), bought('2026-05-01', c50, 3)];
    expect(flags([...calls, sold('2026-05-04', put(50, '2026-07-17'), 2)])).toEqual([[]]);
  });

  test('changes neither the gain nor the basis', () => {
    const events = [...loss, sharesBought('2026-05-04', 100, 40)];
    expect(read(events).realized[0]!.gainTotal).toBe(-1000);
    expect(read(events).shares[0]!.taxBasis).toBe(40);
  });
});

describe('the cash of an account', () => {
  const total = (events: readonly BookEvent[], asOf?: string) =>
    read(events, asOf).cash.map((account) => account.total);

  test('is the sum of every flow since the first deposit, by trade date', () => {
    const events = [
      cash('2026-02-02', 'deposit', 20_000),
      sold('2026-02-03', p50, 1, { feesTotal: 1 }),
      assigned('2026-06-19', p50, { feesTotal: 2 }),
      dividend('2026-06-22', 30, { withheldTotal: 5 }),
      sharesSold('2026-06-23', 100, 45, { feesTotal: 3 }),
      cash('2026-06-24', 'interest', 7),
      cash('2026-06-24', 'fee', -4),
      cash('2026-06-25', 'withdrawal', -1000),
    ];
    expect(total(events)).toEqual([20_000 + 99 - 5002 + 25 + 4497 + 7 - 4 - 1000]);
    expect(total(events, '2026-02-02')).toEqual([20_000]);
  });

  test('is the last stated balance plus the flows of later days', () => {
    const events = [
      cash('2026-02-02', 'balance', 10_000),
      sold('2026-02-03', p50, 1),
      cash('2026-02-04', 'balance', 9000, { time: '09:00:00' }),
      cash('2026-02-04', 'deposit', 500, { time: '12:00:00' }),
      cash('2026-02-05', 'interest', 3),
    ];
    expect(total(events)).toEqual([9003]);
  });

  test('is unknown if the account states no balance and has no deposit', () => {
    expect(total([split('2026-02-02', 2), sold('2026-02-03', p50, 1, { account: 'U2' })])).toEqual([
      null,
      null,
    ]);
  });
});
