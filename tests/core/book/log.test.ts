import { describe, expect, test } from 'vitest';
import type { BookEvent } from '../../../src/core/book/event';
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

const p50 = put(50, '2026-03-20');
const c50 = call(50, '2026-03-20');

const read = (events: readonly BookEvent[], asOf = '2026-03-20') => readBook(events, asOf);

/** The problems of each event, by id. */
const said = (events: readonly BookEvent[], asOf?: string) =>
  read(events, asOf).problems.map(({ event, problem }) => [event, problem]);

/** The same for foreign input, whose type nothing guarantees. */
const asRead = (event: BookEvent, wrong: Record<string, unknown>) =>
  ({ ...event, ...wrong, id: 'wrong' }) as BookEvent;

describe('reading a log', () => {
  test('goes by day, then by time, then events without a time, then outcomes at night', () => {
    const events = [
      expired('2026-03-20', p50, { id: 'night', contracts: 2, time: '09:00:00' }),
      sold('2026-03-20', p50, 1, { id: 'untimed' }),
      sold('2026-03-20', p50, 1, { id: 'late', time: '15:00:00' }),
      sold('2026-03-20', p50, 1, { id: 'early', time: '09:30:01' }),
      bought('2026-03-19', p50, 1, { id: 'before' }),
    ];
    const [campaign] = read(events).campaigns;
    expect(campaign!.events).toEqual(['before', 'early', 'late', 'untimed', 'night']);
  });

  test('applies carried positions, splits and name changes from the open', () => {
    const events = [
      sold('2026-03-10', put(40, '2026-06-19'), 1, { time: '09:30:00' }),
      split('2026-03-10', 2, { id: 'split' }),
      carried('2026-03-10', { symbol: 'ACME' }, 10, 1000, { id: 'carried' }),
      split('2026-03-10', 3, { id: 'again' }),
    ];
    const book = read(events, '2026-03-10');
    expect(book.campaigns[0]!.events.slice(0, 2)).toEqual(['carried', 'again']);
    expect(book.shares[0]!.shares).toBe(30);
    expect(book.positions[0]!.contract.strike).toBe(40);
  });

  test('receives shares at night before it delivers them', () => {
    const events = [
      sold('2026-03-02', put(60, '2026-03-20'), 2),
      bought('2026-03-02', put(55, '2026-03-20'), 1),
      exercised('2026-03-20', put(55, '2026-03-20')),
      assigned('2026-03-20', put(60, '2026-03-20')),
      sold('2026-03-02', call(48, '2026-03-20'), 3),
      bought('2026-03-02', call(50, '2026-03-20'), 1),
      assigned('2026-03-20', call(48, '2026-03-20')),
      exercised('2026-03-20', c50),
    ];
    const book = read(events);
    expect(book.problems).toEqual([]);
    expect(book.shares).toEqual([]);
  });

  test('goes by the hours, minutes and seconds of the clock', () => {
    const clock = [
      '09:59:59',
      '10:00:00',
      '10:00:30',
      '10:01:00',
      '10:01:01',
      '10:59:02',
      '15:00:00',
    ];
    const events = clock.map((time) => sold('2026-03-02', p50, 1, { id: time, time }));
    expect(read(events.toReversed()).campaigns[0]!.events).toEqual(clock);
  });

  test('applies changes at the open after outcomes of the night before, wherever they are listed', () => {
    const night = [
      sharesBought('2026-03-02', 100, 40),
      sold('2026-03-02', c50, 2),
      assigned('2026-03-19', c50),
    ];
    for (const event of [changed('2026-03-20', 'ACME', 'APEX'), split('2026-03-20', 2)]) {
      expect(read([event, ...night])).toMatchObject({ shares: [], positions: [], problems: [] });
    }
    const more = carried('2026-03-20', { symbol: 'ACME' }, 10, 100, { id: 'more' });
    expect(said([more, ...night.slice(1)]).at(-1)).toEqual(['more', 'otherSignStands']);
  });

  test('applies outcomes at night after the trades of their day, wherever they are listed', () => {
    const xsp = { underlying: 'XSP' };
    const index = put(590, '2026-03-20', xsp);
    const nights = [
      [settled('2026-03-20', index, 585), sold('2026-03-20', index, 4)],
      [assigned('2026-03-20', p50), sold('2026-03-20', p50, 1)],
      [assigned('2026-03-20', c50), sold('2026-03-20', c50, 1), sharesBought('2026-03-20', 100, 5)],
      [exercised('2026-03-20', c50), bought('2026-03-20', c50, 1)],
      [
        exercised('2026-03-20', p50),
        bought('2026-03-20', p50, 1),
        sharesBought('2026-03-20', 100, 5),
      ],
    ];
    for (const events of nights) {
      expect(read(events)).toMatchObject({ positions: [], problems: [] });
    }
  });

  test('applies events without a time after timed ones and after the open, for every kind', () => {
    const timed = { time: '15:00:00' };
    const shares = [sharesSold('2026-03-20', 20, 50), split('2026-03-20', 2)];
    expect(read([sharesBought('2026-03-02', 10, 50), ...shares])).toMatchObject({
      shares: [],
      problems: [],
    });
    const paid = [dividend('2026-03-20', 5, { id: 'paid' }), sold('2026-03-20', p50, 1, timed)];
    expect(read(paid).campaigns[0]!.events.at(-1)).toBe('paid');
    const fee = [cash('2026-03-20', 'fee', -1, { id: 'fee' }), sold('2026-03-20', p50, 1, timed)];
    expect(
      read(fee)
        .cashMoved.map(({ event }) => event)
        .at(-1),
    ).toBe('fee');
  });

  test('keeps equal events as they are listed', () => {
    const events = [1, 2, 3].map((price) => sold('2026-03-02', p50, price, { id: `at ${price}` }));
    expect(read(events).campaigns[0]!.events).toEqual(['at 1', 'at 2', 'at 3']);
  });

  test('ignores events of later days, and reports nothing about them', () => {
    const later = [
      sold('2026-03-21', p50, 1),
      asRead(sold('2026-03-21', p50, 1), { price: -1 }),
      sold('2026-03-21', p50, 1, { id: 'twice' }),
      sold('2026-03-21', p50, 1, { id: 'twice' }),
    ];
    expect(read(later)).toEqual(read([]));
  });

  test('gives an empty book if there are no events', () => {
    expect(read([])).toEqual({
      positions: [],
      shares: [],
      rolls: [],
      premiums: [],
      campaigns: [],
      realized: [],
      cash: [],
      cashMoved: [],
      problems: [],
    });
  });
});

describe('an event that makes no sense', () => {
  const trade = sold('2026-03-02', p50, 1);
  const stock = sharesBought('2026-03-02', 10, 50);

  test.each<[string, BookEvent, Record<string, unknown>]>([
    ['noDate', trade, { date: '2026-02-30' }],
    ['noDate', trade, { date: '20 March' }],
    ['noDate', trade, { date: 'never' }],
    ['noDate', trade, { contract: { ...p50, expiration: '2026-13-01' } }],
    ['noTime', trade, { time: '9:30' }],
    ['noTime', trade, { time: '24:00:00' }],
    ['noTime', trade, { time: '109:30:00' }],
    ['noTime', trade, { time: '09:30:001' }],
    ['notANumber', trade, { price: Number.NaN }],
    ['notANumber', trade, { feesTotal: Infinity }],
    ['notANumber', trade, { contracts: undefined }],
    ['notANumber', trade, { contract: undefined }],
    ['noWholeContracts', trade, { contracts: 1.5 }],
    ['noWholeContracts', trade, { contracts: 0 }],
    ['noWholeContracts', expired('2026-03-20', p50), { contracts: -1 }],
    ['noWholeContracts', assigned('2026-03-20', p50), { contracts: 0.5 }],
    ['notANumber', exercised('2026-03-20', p50), { feesTotal: null }],
    ['noDate', expired('2026-03-20', p50), { contract: { ...p50, expiration: '' } }],
    ['noDate', assigned('2026-03-20', p50), { contract: { ...p50, expiration: '' } }],
    ['noDate', settled('2026-03-20', p50, 49), { contract: { ...p50, expiration: '' } }],
    ['notAboveZero', trade, { contract: { ...p50, strike: 0 } }],
    ['notAboveZero', trade, { contract: { ...p50, multiplier: -100 } }],
    ['belowZero', trade, { price: -0.01 }],
    ['belowZero', settled('2026-03-20', p50, 49), { value: -1 }],
    ['noWholeContracts', settled('2026-03-20', p50, 49), { contracts: 0 }],
    ['notANumber', settled('2026-03-20', p50, 49), { feesTotal: '' }],
    ['notAboveZero', stock, { shares: 0 }],
    ['belowZero', stock, { price: -1 }],
    ['notANumber', stock, { feesTotal: Number.NaN }],
    ['notANumber', dividend('2026-03-02', 1), { withheldTotal: Number.NaN }],
    ['notANumber', cash('2026-03-02', 'deposit', 1), { amountTotal: -Infinity }],
    ['notAboveZero', split('2026-03-02', 2), { ratio: 0 }],
    ['changesKind', changed('2026-03-02', 'ACME', p50), {}],
    ['changesKind', changed('2026-03-02', p50, 'ACME'), {}],
    ['changesKind', changed('2026-03-02', p50, c50), {}],
    ['changesKind', changed('2026-03-02', p50, { ...p50, underlying: 'BOLT' }), {}],
    ['notAboveZero', changed('2026-03-02', { ...p50, strike: 0 }, p50), {}],
    ['noDate', changed('2026-03-02', p50, { ...p50, expiration: 'never' }), {}],
    ['carriesNothing', carried('2026-03-02', { symbol: 'ACME' }, 0, 1), {}],
    ['carriesNothing', carried('2026-03-02', { symbol: 'ACME' }, 1, 1), { contract: p50 }],
    ['carriesNothing', carried('2026-03-02', { symbol: 'ACME' }, 1, 1), { symbol: undefined }],
    ['notANumber', carried('2026-03-02', { symbol: 'ACME' }, 1, Number.NaN), {}],
    ['noWholeContracts', carried('2026-03-02', { contract: p50 }, -0.5, 1), {}],
    ['notAboveZero', carried('2026-03-02', { contract: { ...p50, strike: -1 } }, 1, 1), {}],
    ['kindUnknown', trade, { kind: 'dream' }],
  ])('is reported (%s) and does nothing', (problem, event, wrong) => {
    const wronged = asRead(event, wrong);
    const right = sold('2026-03-03', p50, 1);
    const book = read([wronged, right]);
    expect(book.problems).toEqual([{ event: 'wrong', problem }]);
    expect({ ...book, problems: [] }).toEqual(read([right]));
  });

  test('may be one whose id already appeared in the list, whatever its day', () => {
    const [first, again] = [
      sold('2026-03-03', p50, 1, { id: 'same' }),
      bought('2026-03-02', p50, 2, { id: 'same' }),
    ];
    expect(said([first, again])).toEqual([['same', 'idSeenBefore']]);
    expect(read([first, again]).positions[0]!.contracts).toBe(-1);
  });
});

test('problems are listed oldest first; within a day, events that make no sense come before the rest', () => {
  const [day, next] = ['2026-03-03', '2026-03-04'];
  const events = [
    bought(next, c50, 1, { id: 'later', effect: 'close' }),
    sold('2026-03-02', put(45, '2026-03-06'), 1, { id: 'asks' }),
    bought(day, p50, 1, { id: 'first', effect: 'close', time: '10:00:00' }),
    bought(day, put(40, '2026-03-20'), 1, { id: 'second', effect: 'close', time: '11:00:00' }),
    asRead(sold(day, p50, 1), { price: -1 }),
    sold(day, put(35, '2026-03-06'), 1, { id: 'zeroth', time: '09:30:00' }),
  ];
  expect(said(events).map(([event]) => event)).toEqual([
    'asks',
    'wrong',
    'zeroth',
    'first',
    'second',
    'later',
  ]);
  expect(said(events.slice(2, 5)).map(([event]) => event)).toEqual(['wrong', 'first', 'second']);
});

describe('the book reports', () => {
  test('a close without a position to close', () => {
    expect(said([bought('2026-03-02', p50, 1, { id: 'e', effect: 'close' })])).toEqual([
      ['e', 'closesTooMany'],
    ]);
  });

  test('an opening that closes a position on the other side', () => {
    const events = [
      sold('2026-03-02', p50, 1, { contracts: 2, effect: 'open' }),
      bought('2026-03-03', p50, 1, { id: 'e', effect: 'open' }),
    ];
    expect(said(events)).toEqual([['e', 'opensAgainst']]);
    expect(read(events).positions[0]!.contracts).toBe(-1);
  });

  test('a fill that crosses from long to short', () => {
    const events = [
      bought('2026-03-02', p50, 1),
      sold('2026-03-03', p50, 2, { id: 'e', contracts: 3 }),
    ];
    expect(said(events)).toEqual([['e', 'crosses']]);
    expect(read(events).positions[0]).toMatchObject({ contracts: -2, premium: 2 });
  });

  test('nothing about a close of an open position', () => {
    const events = [sold('2026-03-02', p50, 1), bought('2026-03-03', p50, 1, { effect: 'close' })];
    expect(said(events)).toEqual([]);
  });

  test('an outcome for the other side of a position, which does nothing', () => {
    const events = [
      sold('2026-03-02', p50, 1),
      exercised('2026-03-19', p50, { id: 'short cannot' }),
      bought('2026-03-02', c50, 1),
      assigned('2026-03-19', c50, { id: 'long cannot' }),
      expired('2026-03-19', put(45, '2026-03-19'), { id: 'none' }),
    ];
    expect(said(events)).toEqual([
      ['short cannot', 'moreThanStand'],
      ['long cannot', 'moreThanStand'],
      ['none', 'moreThanStand'],
    ]);
    expect(read(events).positions).toHaveLength(2);
  });

  test('the excess of an outcome, whose fees do not count either', () => {
    const events = [
      sold('2026-03-02', p50, 1),
      assigned('2026-03-20', p50, { id: 'e', contracts: 4, feesTotal: 20 }),
    ];
    const book = read(events);
    expect(book.problems).toEqual([{ event: 'e', problem: 'moreThanStand' }]);
    expect(book.shares[0]).toMatchObject({ shares: 100, taxBasis: 49.05 });
    expect(book.campaigns[0]!.feesTotal).toBeCloseTo(5, 9);
  });

  test('shares sold that are not held, once until the short position is closed', () => {
    const events = [
      sharesBought('2026-03-02', 10, 50),
      sharesSold('2026-03-03', 15, 50, { id: 'first' }),
      sharesSold('2026-03-04', 5, 50),
      sharesBought('2026-03-05', 10, 50),
      sharesSold('2026-03-06', 5, 50, { id: 'anew' }),
    ];
    expect(said(events)).toEqual([
      ['first', 'sharesNotHeld'],
      ['anew', 'sharesNotHeld'],
    ]);
  });

  test('a call assigned without shares', () => {
    const events = [sold('2026-03-02', c50, 1), assigned('2026-03-20', c50, { id: 'e' })];
    expect(said(events)).toEqual([['e', 'sharesNotHeld']]);
    expect(read(events).shares[0]).toMatchObject({ shares: -100, taxBasis: 51 });
  });

  test('an option event after its expiration, and an expiration before it; both count', () => {
    const events = [
      sold('2026-03-02', p50, 1, { contracts: 2 }),
      expired('2026-03-19', p50, { id: 'early' }),
      bought('2026-03-23', p50, 0.5, { id: 'late' }),
    ];
    expect(said(events, '2026-03-23')).toEqual([
      ['early', 'expiresEarly'],
      ['late', 'afterExpiration'],
    ]);
    expect(read(events, '2026-03-23').positions).toEqual([]);
  });

  test('an open position from the day after its expiration, at its oldest opening', () => {
    const events = [
      sold('2026-03-03', p50, 1),
      sold('2026-03-02', p50, 1, { id: 'oldest' }),
      sharesBought('2026-03-04', 1, 1),
    ];
    expect(said(events, '2026-03-20')).toEqual([]);
    expect(said(events, '2026-03-21')).toEqual([['oldest', 'outcomeMissing']]);
  });

  test('an adjusted series, once per account, and its unknown delivery each time', () => {
    const odd = put(50, '2026-03-20', { root: 'ACME1' });
    const events = [
      sold('2026-03-02', odd, 1, { id: 'first', contracts: 2 }),
      sold('2026-03-03', odd, 1),
      assigned('2026-03-20', odd, { id: 'taken' }),
      expired('2026-03-20', odd, { contracts: 3 }),
      sold('2026-03-02', odd, 1, { id: 'elsewhere', account: 'U2' }),
    ];
    expect(said(events)).toEqual([
      ['first', 'adjusted'],
      ['elsewhere', 'adjusted'],
      ['taken', 'deliversUnknown'],
    ]);
    expect(read(events).shares).toEqual([]);
    expect(read(events).campaigns[0]!.economicBreakeven).toBeNull();
  });

  test('an index assigned as if it delivered shares: it settles in cash', () => {
    const xsp = put(590, '2026-03-20', { underlying: 'XSP' });
    const events = [sold('2026-03-02', xsp, 5), assigned('2026-03-20', xsp, { id: 'e' })];
    expect(said(events)).toEqual([['e', 'settlesInCash']]);
    expect(read(events).shares).toEqual([]);
  });

  test('an unknown basis, but not a known one', () => {
    const known = carried('2026-03-02', { symbol: 'ACME' }, 10, 500);
    const unknown = carried('2026-03-02', { symbol: 'BOLT' }, 10, null, { id: 'e' });
    expect(said([known, unknown])).toEqual([['e', 'basisUnknown']]);
  });
});

describe('the cash of an account', () => {
  const interest = cash('2026-03-03', 'interest', 5);

  test('is the sum of every flow since the first deposit, and unknown without a deposit', () => {
    expect(read([interest]).cash).toEqual([{ account: 'U1', total: null }]);
    expect(read([cash('2026-03-02', 'deposit', 1000), interest]).cash).toEqual([
      { account: 'U1', total: 1005 },
    ]);
  });

  test('is the last stated balance plus the flows of later days', () => {
    const stated = cash('2026-03-03', 'balance', 700);
    const later = cash('2026-03-04', 'fee', -2);
    expect(read([interest, stated, later]).cash).toEqual([{ account: 'U1', total: 698 }]);
  });
});

test('each event that moves cash states how much, after fees', () => {
  const short = sold('2026-03-02', put(50, '2026-03-20'), 1.2, { id: 'sold', feesTotal: 1 });
  const book = readBook(
    [
      short,
      assigned('2026-03-20', put(50, '2026-03-20'), { id: 'assigned', feesTotal: 5 }),
      expired('2026-03-20', put(45, '2026-03-20'), { id: 'none' }),
    ],
    '2026-04-01',
  );
  expect(book.cashMoved).toEqual([
    { event: 'sold', total: 119 },
    { event: 'assigned', total: -5005 },
  ]);
  const index = put(590, '2026-03-20', { underlying: 'XSP' });
  const long = [
    bought('2026-03-02', index, 0, { id: 'free', contracts: 2 }),
    settled('2026-03-20', index, 580, { id: 'settled', contracts: 2, feesTotal: 3 }),
  ];
  expect(readBook(long, '2026-04-01').cashMoved).toEqual([
    { event: 'free', total: 0 },
    { event: 'settled', total: 1997 },
  ]);
});
