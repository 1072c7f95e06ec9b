import { describe, expect, test } from 'vitest';
import { readBook } from '../../../../src/core/book/readBook';
import {
  BOOK_THRESHOLDS,
  judgeBook,
  type BookFacts,
  type BookRuleName,
} from '../../../../src/core/book/whole/bookRules';
import { bought, call, put, sold } from '../events';

const day = '2026-03-02';
const fridays = ['2026-03-20', '2026-03-27', '2026-04-02'] as const;

/** One put of 100 on each of several names, spread over three weeks and three sectors. */
const named = (count: number) =>
  readBook(
    Array.from({ length: count }, (_, i) =>
      sold(day, put(100, fridays[i % 3]!, { underlying: `N${'ABCDEFGHIJKLMNOPQRST'[i]}` }), 1),
    ),
    day,
  ).positions;

const sectors = Object.fromEntries(
  'ABCDEFGHIJKLMNOPQRST'.split('').map((letter, i) => [`N${letter}`, `sector ${i % 3}`] as const),
);

/** Six puts of 10,000 each that pass every rule. */
const sound = (): BookFacts => ({
  positions: named(6),
  rolls: [],
  cashTotal: 66_000,
  accountValueTotal: 80_000,
  unusedPowerTotal: 20_000,
  spots: {},
  sectors,
});

const judge = (name: BookRuleName, change: Partial<BookFacts> = {}) =>
  judgeBook({ ...sound(), ...change }, BOOK_THRESHOLDS)[name];

describe('a rule for the whole book', () => {
  test('is passed by six puts on six names with cash to spare', () => {
    const verdicts = Object.values(judgeBook(sound(), BOOK_THRESHOLDS));
    expect(verdicts.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 'pass'));
  });

  test.each<[BookRuleName, Partial<BookFacts>, string]>([
    ['cashSecured', { cashTotal: 60_000 }, 'pass'],
    ['cashSecured', { cashTotal: 59_999 }, 'fail'],
    ['cashBuffer', { cashTotal: 65_999 }, 'warn'],
    ['cashBuffer', { cashTotal: 59_999 }, 'fail'],
    ['nameWeight', { accountValueTotal: 50_000 }, 'pass'],
    ['nameWeight', { accountValueTotal: 40_000 }, 'warn'],
    ['nameWeight', { accountValueTotal: 30_000 }, 'fail'],
    ['unusedPower', { unusedPowerTotal: 8000 }, 'warn'],
    ['unusedPower', { unusedPowerTotal: 7999 }, 'fail'],
  ])('named %s, given %o, has the verdict %s', (name, change, status) => {
    expect(judge(name, change).status).toBe(status);
  });

  test.each<[BookRuleName, number, string]>([
    ['names', 10, 'pass'],
    ['names', 4, 'warn'],
    ['names', 15, 'warn'],
    ['names', 2, 'fail'],
    ['names', 16, 'fail'],
    ['weekWeight', 2, 'pass'],
    ['weekWeight', 1, 'fail'],
    ['weekWeight', 0, 'pass'],
    ['sectorWeight', 2, 'warn'],
  ])('named %s, given %d puts, has the verdict %s', (name, count, status) => {
    expect(judge(name, { positions: named(count) }).status).toBe(status);
  });

  test('about names counts only names with short puts', () => {
    const others = 'OPQRST'
      .split('')
      .flatMap((letter) => [
        bought(day, put(100, fridays[0], { underlying: `N${letter}` }), 1),
        sold(day, call(100, fridays[0], { underlying: `N${letter}` }), 1),
      ]);
    const positions = [...named(6), ...readBook(others, day).positions];
    expect(judge('names', { positions })).toEqual({ status: 'pass', value: 6 });
  });

  test('about weeks warns, and about sectors fails, if two of three puts share one', () => {
    const positions = named(4).filter((_, i) => i !== 1);
    expect(judge('weekWeight', { positions }).status).toBe('warn');
    expect(judge('sectorWeight', { positions }).status).toBe('fail');
  });

  test.each<[BookRuleName, Partial<BookFacts>, string]>([
    ['cashSecured', { cashTotal: null }, 'cash'],
    ['nameWeight', { accountValueTotal: null }, 'accountValue'],
    ['nameWeight', { accountValueTotal: 0 }, 'accountValue'],
    ['sectorWeight', { sectors: {} }, 'sector'],
    ['unusedPower', { unusedPowerTotal: null }, 'unusedPower'],
    ['unusedPower', { accountValueTotal: null }, 'accountValue'],
  ])('named %s is never passed without its input', (name, change, missing) => {
    expect(judge(name, change)).toEqual({ status: 'unknown', missing });
  });

  test('about cash or weight passes if there is no put', () => {
    expect(judge('cashSecured', { positions: [], cashTotal: null }).status).toBe('pass');
    expect(judge('nameWeight', { positions: [] })).toEqual({ status: 'pass', value: 0 });
  });
});

describe('averaging down', () => {
  const [old, next] = [put(95, '2026-03-20'), put(85, '2026-04-17')];
  const both = () =>
    readBook([sold('2026-03-02', old, 2), sold('2026-03-10', next, 3)], '2026-03-10');
  const given = (spot: number) =>
    judge('averagingDown', { ...both(), spots: { ACME: spot } }).status;

  test('is a put sold on a name while an older one on it is in the money', () => {
    expect(given(90)).toBe('fail');
    expect(given(95)).toBe('pass');
  });

  test('is unknown without the stock price if two puts are on one name', () => {
    expect(judge('averagingDown', both())).toEqual({ status: 'unknown', missing: 'spot' });
    const twins = readBook([sold(day, old, 2), sold(day, next, 3)], day);
    expect(judge('averagingDown', twins).status).toBe('pass');
  });

  test('is not a put beside one of an adjusted series, of which that is not known', () => {
    const adjusted = put(95, '2026-03-20', { root: 'ACME1' });
    const beside = readBook(
      [sold('2026-03-02', adjusted, 2), sold('2026-03-10', next, 3)],
      '2026-03-10',
    );
    const facts = { ...beside, spots: { ACME: 90 } };
    expect(judge('averagingDown', facts)).toEqual({ status: 'pass', value: 0 });
  });

  test('is not a put sold later on another name, whatever the older one is', () => {
    const other = put(85, '2026-04-17', { underlying: 'BOLT' });
    const apart = readBook(
      [sold('2026-03-02', old, 2), sold('2026-03-10', other, 3)],
      '2026-03-10',
    );
    expect(judge('averagingDown', apart)).toEqual({ status: 'pass', value: 0 });
    const [more, spots] = [sold('2026-03-11', put(80, '2026-04-17'), 1), { ACME: 90, BOLT: 99 }];
    const three = readBook(
      [
        sold('2026-03-02', other, 2),
        sold('2026-03-03', put(70, '2026-04-17', { underlying: 'BOLT' }), 2),
        sold('2026-03-04', old, 2),
        more,
      ],
      '2026-03-11',
    );
    expect(judge('averagingDown', { ...three, spots })).toEqual({ status: 'fail', value: 1 });
    const later = { ...three, spots: { ACME: 99, BOLT: 80 } };
    expect(judge('averagingDown', later)).toEqual({ status: 'fail', value: 1 });
  });

  test('is not a put in the money itself if the older one is not', () => {
    const higher = readBook(
      [sold('2026-03-02', next, 2), sold('2026-03-10', old, 3)],
      '2026-03-10',
    );
    expect(judge('averagingDown', { ...higher, spots: { ACME: 90 } }).status).toBe('pass');
  });

  test('fails if one came from a roll and another did not', () => {
    const events = [
      sold('2026-03-02', old, 2, { contracts: 2 }),
      bought('2026-03-10', old, 6),
      sold('2026-03-10', next, 6.4),
      sold('2026-03-11', put(80, '2026-04-17'), 1),
    ];
    const facts = { ...readBook(events, '2026-03-11'), spots: { ACME: 90 } };
    expect(judge('averagingDown', facts)).toEqual({ status: 'fail', value: 2 });
  });

  test('by a roll is a warning', () => {
    const rolled = readBook(
      [
        sold('2026-03-02', old, 2, { contracts: 2 }),
        bought('2026-03-10', old, 6),
        sold('2026-03-10', next, 6.4),
      ],
      '2026-03-10',
    );
    expect(judge('averagingDown', { ...rolled, spots: { ACME: 90 } }).status).toBe('warn');
    const before = rolled.rolls.map((roll) => Object.assign({}, roll, { date: '2026-03-09' }));
    const another = rolled.rolls.map((roll) => Object.assign({}, roll, { to: old }));
    for (const rolls of [before, another]) {
      const facts = { positions: rolled.positions, rolls, spots: { ACME: 90 } };
      expect(judge('averagingDown', facts).status).toBe('fail');
    }
  });
});
