import { describe, expect, test } from 'vitest';
import { readBook } from '../../../../src/core/book/readBook';
import { contractKey } from '../../../../src/core/market/contract';
import type { StatementReading } from '../../../../src/files';
import { feesIn, isWhole, line, moneyIn, readFixture, sum, total } from './reading';

const bookOf = ({ events, opening }: StatementReading, asOf = '2026-01-01') =>
  readBook([...opening, ...events], asOf);

const gains = (statement: StatementReading) =>
  sum(
    bookOf(statement)
      .realized.filter(({ how }) => how !== 'dividend')
      .map(({ gainTotal }) => gainTotal!),
  );

const fillsOf = ({ events }: StatementReading, kind: 'option' | 'stock') =>
  events.filter((event) => event.kind === kind);

describe('Interactive Brokers’ activity statement in dollars', () => {
  const statement = readFixture('ibkr-activity-usd.csv');

  test('names its broker, its account and its days', () => {
    expect(statement).toMatchObject({
      format: 'IBKR Activity Statement',
      broker: 'Interactive Brokers',
      accounts: ['U0000000'],
      from: '2025-01-02',
      to: '2025-03-31',
      asks: [],
      unread: [],
      refused: null,
    });
  });

  test('has every event, each assignment with its shares and its fee', () => {
    expect(statement.events.map(line)).toEqual([
      'U0000000 2025-01-03 deposit +10000',
      'U0000000 2025-01-06 10:15:02 sell 2 ACME-2025-01-17-P50000 1.2 open fees 1.30476',
      'U0000000 2025-01-06 13:31:07 sell 1 BOLT-2025-01-17-P20000 0.5 open fees 0.6523',
      'U0000000 2025-01-10 11:00:41 buy 2 ACME-2025-01-17-P50000 0.3 close fees 1.3',
      'U0000000 2025-01-17 expiration 1 BOLT-2025-01-17-P20000',
      'U0000000 2025-01-21 09:45:10 sell 1 CRUX-2025-02-21-P30000 1.1 open fees 0.6523',
      'U0000000 2025-02-04 fee -1.5',
      'U0000000 2025-02-05 interest +41.17',
      'U0000000 2025-02-18 14:20:00 sell 1 ACME-2025-03-21-P48000 1.5 open fees 0.6534',
      'U0000000 2025-02-21 assignment 1 CRUX-2025-02-21-P30000',
      'U0000000 2025-02-24 10:02:33 sell 1 CRUX-2025-03-21-C32500 0.8 open fees 0.6528',
      'U0000000 2025-03-10 10:30:00 sell 1 ACME-2025-04-17-P47000 2.6 open fees 0.6541',
      'U0000000 2025-03-10 10:30:00 buy 1 ACME-2025-03-21-P48000 2.1 close fees 0.65',
      'U0000000 2025-03-12 15:59:58 buy 1200 BOLT 18.5 fees 6',
      'U0000000 2025-03-21 assignment 1 CRUX-2025-03-21-C32500 fees 0.0907',
      'U0000000 2025-03-28 dividend BOLT 288 withheld 0',
    ]);
  });

  test('names the lines of each event', () => {
    const assignment = statement.events.find(({ kind }) => kind === 'assignment');
    expect(assignment?.source).toMatchObject({ line: 67, also: [50] });
    expect(assignment?.source.text).toMatch(/^Trades,Data,Order,Equity and Index Options,USD,CRUX/);
  });

  test('begins with its starting cash', () => {
    expect(statement.opening.map(line)).toEqual(['U0000000 2025-01-01 balance +60000']);
  });

  test('adds up to its own figures: commissions, realized gains, cash and open positions', () => {
    const book = bookOf(statement);
    expect(feesIn(statement.events)).toBeCloseTo(12.61036, 9);
    expect(gains(statement)).toBeCloseTo(604.04374, 9);
    expect(book.cash[0]?.total).toBeCloseTo(48_985.05964, 9);
    expect(
      book.positions.map(({ contract, contracts }) => [contractKey(contract), contracts]),
    ).toEqual([['ACME-2025-04-17-P47000', -1]]);
    expect(book.shares.map(({ symbol, shares, taxBasis }) => [symbol, shares, taxBasis])).toEqual([
      ['BOLT', 1200, 18.505],
    ]);
    const after = readBook([...statement.opening, ...statement.events], '2025-02-28').shares[0];
    expect(after?.taxBasis).toBeCloseTo(28.906523, 9);
  });

  test('states these figures itself: by contract, in total and at the end', () => {
    const { reported } = statement;
    expect(total(reported.premium)).toBeCloseTo(620, 9);
    expect(total(reported.commissions)).toBeCloseTo(-6.51966 - 6.0907 - 12.61036, 9);
    expect(reported.cash).toMatchObject([
      { currency: 'USD', starting: 60_000, ending: 48_985.05964 },
    ]);
    const realized = (reported.realized ?? []).filter(({ what }) => what !== null);
    expect(
      realized.flatMap(({ what, total: gain }) =>
        gain === 0 ? [] : [[typeof what === 'string' ? what : contractKey(what!), gain]],
      ),
    ).toEqual([
      ['CRUX', 438.6042],
      ['ACME-2025-01-17-P50000', 177.39524],
      ['ACME-2025-03-21-P48000', -61.3034],
      ['BOLT-2025-01-17-P20000', 49.3477],
    ]);
    expect(reported.positions).toMatchObject([
      { what: 'BOLT', quantity: 1200, basisTotal: 22_206 },
      { quantity: -1, basisTotal: -259.3459 },
    ]);
  });

  test('accounts for each of its 103 rows', () => {
    expect(statement.rows).toEqual({
      all: 103,
      events: 18,
      summaries: 78,
      leftOut: [
        { kind: 'Codes', rows: 6 },
        { kind: 'Notes/Legal Notes', rows: 1 },
      ],
      unread: 0,
    });
    expect(isWhole(statement)).toBe(true);
  });
});

describe('an activity statement of two accounts in euros', () => {
  const statement = readFixture('ibkr-activity-consolidated-eur.csv');

  test('counts orders, but not their fills or the lots they closed', () => {
    expect(statement.events.map(line)).toEqual([
      'U0000001 EUR 2025-05-05 05:12:09 buy 50 SAPX 120.5 fees 3.01',
      'U0000001 2025-05-12 10:20:30 sell 2 ACME-2025-06-20-P45000 1 open fees 1.4',
      'U0000002 2025-05-12 10:20:30 sell 1 ACME-2025-06-20-P45000 1 open fees 1.05',
      'U0000002 2025-06-02 11:11:11 buy 1 ACME-2025-06-20-P45000 0.4 close fees 1.05',
      'U0000001 2025-06-20 assignment 1 ACME-2025-06-20-P45000',
      'U0000001 2025-06-20 expiration 1 ACME-2025-06-20-P45000',
    ]);
    expect(isWhole(statement)).toBe(true);
  });

  test('adds up to 157.20 dollars realized, 57.90 of them in the second account', () => {
    expect(gains(statement)).toBeCloseTo(157.2, 9);
    const second = bookOf(statement).realized.filter(({ account }) => account === 'U0000002');
    expect(second.map(({ gainTotal }) => gainTotal!)).toEqual([expect.closeTo(57.9, 9)]);
  });

  test('keeps the money of rows left out, by currency', () => {
    expect(statement.besides.map(({ currency, amountTotal }) => [currency, amountTotal])).toEqual([
      ['USD', 5217.32],
      ['EUR', -4600],
      ['EUR', -1.76],
    ]);
    const ending = (currency: string, ledgers: readonly string[]) =>
      moneyIn(statement.events.filter(({ account }) => ledgers.includes(account))) +
      sum(
        statement.besides.filter((row) => row.currency === currency).map((row) => row.amountTotal),
      );
    expect(20_000 + ending('EUR', ['U0000001 EUR'])).toBeCloseTo(9370.23, 6);
    expect(ending('USD', ['U0000001', 'U0000002'])).toBeCloseTo(973.82, 6);
    expect(statement.reported.cash).toMatchObject([
      { currency: 'EUR', ending: 9370.23 },
      { currency: 'USD', ending: 973.82 },
    ]);
  });

  test('counts a total that is given twice once, in the currency of its rows', () => {
    const options = (statement.reported.premium ?? []).map(({ currency, total: of }) => [
      currency,
      of,
    ]);
    expect(options).toEqual([['USD', 260]]);
  });
});

describe('an activity statement in German', () => {
  const statement = readFixture('ibkr-activity-german.csv');

  test('is read like one in English', () => {
    expect(statement).toMatchObject({
      accounts: ['U0000003'],
      from: '2025-05-01',
      to: '2025-06-30',
    });
    expect(statement.events.map(line)).toEqual([
      'U0000003 2025-05-02 09:45:00 sell 3 BOLT-2025-05-16-P17500 0.4 open fees 2.1',
      'U0000003 2025-05-12 10:20:30 sell 1 ACME-2025-06-20-P45000 1 open fees 1.05',
      'U0000003 2025-05-16 expiration 3 BOLT-2025-05-16-P17500',
      'U0000003 2025-06-03 10:00:00 buy 1500 BOLT 18 fees 7.5',
      'U0000003 2025-06-20 assignment 1 ACME-2025-06-20-P45000',
    ]);
    expect(gains(statement)).toBeCloseTo(117.9, 9);
    expect(total(statement.reported.premium)).toBe(220);
    expect(total(statement.reported.commissions)).toBe(-3.15);
    expect(isWhole(statement)).toBe(true);
  });
});

describe('Interactive Brokers’ transaction history', () => {
  const statement = readFixture('ibkr-transaction-history.csv', { account: 'U0000001' });

  test('has prices in dollars, and commissions converted back from euros at the rate of their row', () => {
    expect(statement.events.map(line)).toEqual([
      'U0000001 EUR 2025-05-06 interest +9.52',
      'U0000001 2025-05-12 sell 1 ACME-2025-06-20-P45000 1 fees 1.05',
      'U0000001 2025-06-20 assignment 1 ACME-2025-06-20-P45000',
    ]);
    expect(isWhole(statement)).toBe(true);
  });

  test('adds up to its change of cash in euros', () => {
    const counted = statement.events.map((event) => event.source.counted ?? event);
    const change =
      sum(counted.map((each) => (typeof each === 'number' ? each : moneyIn([each])))) +
      sum(statement.besides.map(({ amountTotal }) => amountTotal));
    expect(change).toBeCloseTo(-4041.2062637591, 9);
    expect(statement.reported.others).toMatchObject([
      { figure: 'net', total: expect.closeTo(-4041.2062637591, 9) },
    ]);
  });

  test('asks for the account, which it masks', () => {
    const masked = readFixture('ibkr-transaction-history.csv');
    expect(masked).toMatchObject({ accounts: ['U***00001'], asks: ['account'] });
    expect(statement.asks).toEqual([]);
  });
});

describe('a Flex query as XML', () => {
  const statement = readFixture('ibkr-flex-activity.xml');

  test('counts a trade that was canceled and rebooked once, with all its fees', () => {
    expect(statement.events.map(line)).toEqual([
      'U0000000 2025-01-03 deposit +10000',
      'U0000000 2025-01-06 10:15:02 sell 2 ACME-2025-01-17-P50000 1.2 open fees 1.30476',
      expect.stringMatching(/13:31:07 sell 1 BOLT-2025-01-17-P20000 0.5 open fees 0.652\d*$/),
      'U0000000 2025-01-10 11:00:41 buy 2 ACME-2025-01-17-P50000 0.3 close fees 1.3',
      'U0000000 2025-01-17 expiration 1 BOLT-2025-01-17-P20000',
      'U0000000 2025-01-21 09:45:10 sell 1 CRUX-2025-02-21-P30000 1.1 open fees 0.6523',
      'U0000000 2025-02-05 interest +41.17',
      'U0000000 2025-02-21 assignment 1 CRUX-2025-02-21-P30000',
    ]);
    const bolt = statement.events.filter(({ kind }) => kind === 'option')[1];
    expect(feesIn([bolt!])).toBeCloseTo(0.6523, 9);
    expect(bolt?.source.also).toEqual([8, 9]);
  });

  test('counts outcomes reported twice once, and a position given as a sum and as lots once', () => {
    expect(statement.rows).toMatchObject({ events: 11, summaries: 6, unread: 0 });
    expect(statement.reported.positions).toMatchObject([
      { what: 'CRUX', quantity: 100, basisTotal: 2890.6523 },
    ]);
    expect(bookOf(statement).shares[0]?.taxBasis).toBeCloseTo(28.906523, 9);
    expect(isWhole(statement)).toBe(true);
  });
});

describe.each(['ibkr-flex-trades-plain.csv', 'ibkr-flex-trades-bof.csv'])(
  'Flex as CSV, %s',
  (name) => {
    const statement = readFixture(name);

    test('has the same trades, with what was held before them', () => {
      expect(statement.format).toBe('IBKR Flex query, CSV');
      expect(statement.events.map(line)).toEqual([
        'U0000000 2025-01-06 10:15:02 sell 2 ACME-2025-01-17-P50000 1.2 open fees 1.30476',
        'U0000000 2025-02-21 assignment 1 CRUX-2025-02-21-P30000',
      ]);
      expect(statement.opening.map(line)).toEqual([
        `U0000000 ${statement.from} carried -1 CRUX-2025-02-21-P30000 -109.3477`,
      ]);
      expect(isWhole(statement)).toBe(true);
    });
  },
);

describe('among other brokers', () => {
  test('tastytrade’s history has times in New York, prices per share and money to the cent', () => {
    const statement = readFixture('tastytrade-history.csv');
    expect(statement.events.map(line)).toEqual([
      'tastytrade 2025-01-06 08:31:07 sell 1 BOLT-2025-01-17-P20000 0.5 open fees 1.14',
      'tastytrade 2025-01-06 10:15:02 sell 2 ACME-2025-01-17-P50000 1.2 open fees 2.28',
      'tastytrade 2025-01-10 11:00:41 buy 2 ACME-2025-01-17-P50000 0.3 close fees 0.28',
      'tastytrade 2025-01-17 expiration 1 BOLT-2025-01-17-P20000',
      'tastytrade 2025-01-21 09:45:10 sell 1 CRUX-2025-02-21-P30000 1.1 open fees 1.14',
      'tastytrade 2025-02-21 assignment 1 CRUX-2025-02-21-P30000 fees 5',
      'tastytrade 2025-02-24 10:02:33 sell 1 CRUX-2025-03-21-C32500 0.8 open fees 1.14',
      'tastytrade 2025-03-21 assignment 1 CRUX-2025-03-21-C32500 fees 5.09',
    ]);
    expect(moneyIn(statement.events)).toBeCloseTo(653.93, 9);
    expect(isWhole(statement)).toBe(true);
  });

  test('Schwab’s transactions have outcomes on their as-of day, and add up to their own total', () => {
    const statement = readFixture('schwab-transactions.csv');
    expect(statement.accounts).toEqual(['Individual ...000']);
    expect(statement.events.map(line).filter((text) => /tion|assign/.test(text))).toEqual([
      'Individual ...000 2025-01-17 expiration 1 BOLT-2025-01-17-P20000',
      'Individual ...000 2025-02-21 assignment 1 CRUX-2025-02-21-P30000',
      'Individual ...000 2025-03-21 assignment 1 CRUX-2025-03-21-C32500 fees 0.09',
    ]);
    expect(moneyIn(statement.events)).toBeCloseTo(665.31, 9);
    expect(statement.reported.others).toMatchObject([{ figure: 'net', total: 665.31 }]);
    expect(isWhole(statement)).toBe(true);
  });

  test('Fidelity’s history has an assigned put with its shares and its premium of 109.32', () => {
    const statement = readFixture('fidelity-history.csv');
    expect(statement.events.map(line)).toEqual([
      'Fidelity 2025-01-06 sell 1 BOLT-2025-01-17-P20000 0.5 open fees 0.67',
      'Fidelity 2025-01-17 expiration 1 BOLT-2025-01-17-P20000',
      'Fidelity 2025-01-21 sell 1 CRUX-2025-02-21-P30000 1.1 open fees 0.68',
      'Fidelity 2025-02-21 assignment 1 CRUX-2025-02-21-P30000',
    ]);
    expect(moneyIn(fillsOf(statement, 'option'))).toBeCloseTo(49.33 + 109.32, 9);
    expect(statement.rows).toMatchObject({ events: 5, leftOut: [{ kind: 'Notes', rows: 2 }] });
    expect(isWhole(statement)).toBe(true);
  });

  test('Robinhood’s activity has fees within its amounts, and line breaks within a cell', () => {
    const statement = readFixture('robinhood-activity.csv');
    expect(statement.rows.events).toBe(7);
    expect(moneyIn(statement.events)).toBeCloseTo(-2660.27, 9);
    const assignment = statement.events.find(({ kind }) => kind === 'assignment');
    expect(assignment?.source).toMatchObject({ line: 2, also: [3] });
    expect(statement.events[0]?.source.line).toBe(10);
    expect(isWhole(statement)).toBe(true);
  });
});
