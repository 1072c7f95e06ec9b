import { describe, expect, test } from 'vitest';
import type { BookEvent } from '../../../../src/core/book/event';
import { fewestRows } from '../../../../src/core/book/reconcile/explain';
import { reconcile } from '../../../../src/core/book/reconcile/reconcile';
import type { Statement } from '../../../../src/core/book/statement/statement';
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
} from '../events';
import { from, statementOf, total } from './statements';

const differences = (statement: Statement, events: readonly BookEvent[] = []) =>
  reconcile(statement, events).checks.map(({ difference }) => difference);

const day = '2026-03-02';
const acme = put(50, '2026-04-17');

describe('a log’s figures beside a statement’s', () => {
  test('include every kind of event', () => {
    const events = from([
      sold(day, acme, 1.2, { contracts: 2, feesTotal: 1.3 }),
      assigned('2026-04-17', acme, { feesTotal: 5 }),
      expired('2026-04-17', acme),
      sold(day, put(590, '2026-04-17', { underlying: 'XSP' }), 4, { feesTotal: 1 }),
      settled('2026-04-17', put(590, '2026-04-17', { underlying: 'XSP' }), 585.2, { feesTotal: 2 }),
      bought(day, call(60, '2026-04-17'), 1),
      exercised('2026-04-17', call(60, '2026-04-17')),
      sharesSold('2026-05-01', 200, 65, { feesTotal: 1 }),
      dividend('2026-05-02', 24, { withheldTotal: 3.6 }),
      cash('2026-05-02', 'interest', 3),
      cash('2026-05-02', 'fee', -2),
      cash('2026-05-02', 'deposit', 100),
      cash('2026-05-02', 'withdrawal', -40),
      cash('2026-05-03', 'balance', 0),
      split('2026-05-04', 4),
      changed('2026-05-05', 'BOLT', 'APEX'),
    ]);
    const xsp = put(590, '2026-04-17', { underlying: 'XSP' });
    const others = [
      total('options', 240 + 400 - 480 - 100),
      total('shares', -5000 - 6000 + 13_000),
      total('commissions', -1.3 - 5 - 1 - 2 - 1),
      total('commissions', -6, { of: 'shares' }),
      total('commissions', -3, { of: 'options', what: xsp }),
      total('quantity', 0, { of: 'options', what: acme }),
      total('quantity', 0, { of: 'shares', what: 'ACME' }),
      total('quantity', 0, { of: 'options', what: xsp }),
      total('quantity', 0, { of: 'options', what: put(33, '2026-04-17') }),
      total('dividends', 20.4),
      total('interest', 3),
      total('fees', -2),
      total('deposits', 60),
      total('realized', -83, { of: 'options', what: xsp }),
      total('interest', 0, { currency: 'EUR' }),
    ];
    expect(differences(statementOf(events, { others }))).toEqual(others.map(() => 0));
  });

  test('cover only the accounts and days of the statement', () => {
    const events = [
      cash(day, 'interest', 3),
      cash(day, 'interest', 5, { account: 'U1 EUR' }),
      cash(day, 'interest', 7, { account: 'U2' }),
      cash('2025-12-31', 'interest', 9),
      carried(day, { symbol: 'ACME' }, 1, 2),
    ];
    const others = [total('interest', 3), total('interest', 5, { currency: 'EUR' })];
    expect(differences(statementOf([], { others }), events)).toEqual([0, 0]);
  });

  test('are left out if the statement has no days', () => {
    const statement = statementOf([], {}, { from: null, to: null });
    expect(reconcile(statement, [])).toEqual({ checks: [], known: [] });
  });

  test('include, for cash, what moved in its currency and what was left out', () => {
    const events = from([
      cash(day, 'interest', 3),
      cash(day, 'interest', 5, { account: 'U1 EUR' }),
    ]);
    const besides = [{ kind: 'Forex', currency: 'EUR', amountTotal: -4, line: 9 }];
    const ends = (currency: string, ending: number) => ({
      currency,
      starting: 10,
      ending,
      lines: [1],
    });
    const both = { cash: [ends('USD', 13), ends('EUR', 11)] };
    expect(differences(statementOf(events, both, { besides }))).toEqual([0, 0]);
    const one = { cash: [ends('EUR', 14)] };
    expect(differences(statementOf(events, one, { besides }))).toEqual([]);
    const counted = from([cash(day, 'interest', 3)], { counted: 2.7 });
    expect(differences(statementOf(counted, { cash: [ends('EUR', 12.7)] }))).toEqual([0]);
    const unstarted = { cash: [{ ...ends('USD', 13), starting: null }] };
    expect(differences(statementOf(events, unstarted))).toEqual([]);
    expect(differences(statementOf(events, { others: [total('net', 3)] }))).toEqual([0]);
    const short = statementOf(events, { others: [total('net', 0)] });
    expect(reconcile(short, []).checks).toMatchObject([{ difference: -3, lines: [1, 90] }]);
  });

  test('count positions in all accounts together if the statement does not name the account', () => {
    const both = [
      sold(day, acme, 1),
      sold(day, acme, 1, { account: 'U2' }),
      sharesBought(day, 5, 1),
    ];
    const positions = [{ account: null, what: acme, quantity: -2, basisTotal: null, lines: [7] }];
    const statement = statementOf(
      from(both),
      { positions },
      { accounts: ['U1', 'U2'], to: '2026-04-01' },
    );
    expect(reconcile(statement, []).checks).toMatchObject([
      { what: 'position', holding: acme, difference: 0, lines: [7] },
      { holding: 'ACME', ours: 5, theirs: 0, difference: -5, lines: [3] },
    ]);
    const each = positions.map((position) => ({ ...position, account: 'U1' }));
    expect(
      differences(
        statementOf(from(both), { positions: each }, { accounts: ['U1', 'U2'], to: '2026-04-01' }),
      ),
    ).toEqual([-1, 1, -5]);
    const nothing = statementOf([], { positions: [{ ...positions[0]!, lines: [8] }] });
    expect(reconcile(nothing, []).checks).toMatchObject([{ difference: -2, lines: [8] }]);
  });
});

describe('the rows behind a difference', () => {
  const contradicted = (fee: number) => from([sold(day, acme, 1.2, { id: 'f', feesTotal: fee })]);

  test('are those of a trade with other money, if that explains it', () => {
    const book = [sold(day, acme, 1.2, { feesTotal: 0 }), bought(day, acme, 0.2)];
    const statement = statementOf(contradicted(1.3), { others: [total('commissions', -1.3)] });
    expect(reconcile(statement, book).checks).toMatchObject([{ difference: -1.3, lines: [1, 90] }]);
  });

  test('are the fewest that add up to it, missing or doubled', () => {
    const events = from([1, 2, 4, 8].map((amount) => cash(day, 'interest', amount)));
    const lines = (theirs: number) =>
      reconcile(statementOf(events, { others: [total('interest', theirs)] }), []).checks[0]?.lines;
    expect(lines(15 - 4)).toEqual([3, 90]);
    expect(lines(15 + 10)).toEqual([2, 4, 90]);
    expect(lines(15 - 7)).toEqual([1, 2, 3, 90]);
    expect(lines(15.5)).toEqual([90]);
  });

  test('are, for cash, those of a series whose own money differs, before others of the same amount', () => {
    const others = put(45, '2026-04-17');
    const events = from([sold(day, acme, 1.2), bought(day, others, 0.7), sold(day, others, 1.4)]);
    const statement = statementOf(events, {
      cash: [{ currency: 'USD', starting: 0, ending: 190 - 70, lines: [99] }],
      commissions: [total('commissions', 0, { what: acme })],
      others: [
        total('options', 50, { of: 'options', what: acme, lines: [91] }),
        total('options', 70, { of: 'options', what: others, lines: [92] }),
        total('interest', 0),
        total('net', 120, { lines: [98] }),
      ],
    });
    const lines = reconcile(statement, []).checks.flatMap((check) =>
      check.what === 'cash' || check.what === 'net' ? [check.lines] : [],
    );
    expect(lines).toEqual([
      [1, 91, 99],
      [1, 91, 98],
    ]);
  });

  test('are not searched for in twos or threes among too many', () => {
    const many = (length: number) =>
      Array.from({ length }, (_, at) => ({ amount: at + 1, lines: [at] }));
    expect(fewestRows(many(1001), 2001)).toBeNull();
    expect(fewestRows(many(61), 61 + 60 + 59)).toBeNull();
    expect(fewestRows(many(1001), 1001)).toEqual([1000]);
    expect(fewestRows(many(60), 60 + 59 + 58)).toEqual([57, 58, 59]);
    expect(fewestRows(many(1000), 1000 + 999)).toEqual([998, 999]);
    const nothing = Array.from({ length: 2000 }, () => ({ amount: 0, lines: [99] }));
    expect(fewestRows([...nothing, ...many(60)], 60 + 59 + 58)).toEqual([57, 58, 59]);
  });

  test('are all rows of a series if no small number of them adds up to it', () => {
    const events = from([sold(day, acme, 1.2), bought(day, acme, 0.2), bought(day, acme, 0.3)]);
    const others = [
      total('options', 999, { of: 'options', what: acme }),
      total('options', 69, { of: 'options' }),
    ];
    const { checks } = reconcile(statementOf(events, { others }), []);
    expect(checks.map(({ lines }) => lines)).toEqual([
      [1, 2, 3, 90],
      [1, 2, 3, 90],
    ]);
  });

  test('are those that closed lots without a known basis, if that makes the gain unknown', () => {
    const opening = from([carried('2026-01-01', { contract: acme }, -1, null)]);
    const others = put(45, '2026-04-17');
    const events = from([
      bought(day, acme, 0.2),
      sold(day, others, 1),
      bought('2026-03-03', others, 0.4),
    ]);
    const realized = [
      total('realized', 99, { of: 'options', what: acme }),
      total('realized', 159, { of: 'options' }),
    ];
    const unknown = { ours: null, difference: null, lines: [1, 90] };
    for (const stated of realized) {
      const statement = statementOf(events, { realized: [stated] }, { opening });
      expect(reconcile(statement, []).checks).toMatchObject([unknown]);
    }
  });
});
