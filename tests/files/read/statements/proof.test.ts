import { describe, expect, test } from 'vitest';
import { reconcile, type Check } from '../../../../src/core';
import { contractKey } from '../../../../src/core/market/contract';
import { activity, read, readFixture, statementText, TRADES } from './reading';

const usd = statementText('ibkr-activity-usd.csv');

const nameOf = ({ holding }: Check) =>
  holding === null ? 'all' : typeof holding === 'string' ? holding : contractKey(holding);

/** What differs, in a line each: `commissions of options, all: -1.30`. */
const differing = (text: string) =>
  reconcile(read(text), []).checks.flatMap((check) =>
    check.difference === 0
      ? []
      : [`${check.what} of ${check.of}, ${nameOf(check)}: ${check.difference?.toFixed(2)}`],
  );

const checkOf = (text: string, what: Check['what'], of: Check['of'], name = 'all') =>
  reconcile(read(text), []).checks.find(
    (check) => check.what === what && check.of === of && nameOf(check) === name,
  )!;

/** The line that a part of a text stands on. */
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('the proof of a correct statement', () => {
  test.each([
    'ibkr-activity-usd.csv',
    'ibkr-activity-consolidated-eur.csv',
    'ibkr-activity-german.csv',
    'ibkr-transaction-history.csv',
    'schwab-transactions.csv',
  ])('agrees in every figure: %s', (name) => {
    const { checks, known } = reconcile(readFixture(name), []);
    expect(checks.filter(({ difference }) => difference !== 0)).toEqual([]);
    expect(checks.length).toBeGreaterThan(0);
    expect(known).toEqual([]);
  });

  test('has the figures of the file: realized gains, commissions, cash and open positions', () => {
    const { checks } = reconcile(readFixture('ibkr-activity-usd.csv'), []);
    const find = (what: Check['what'], of: Check['of']) =>
      checks.find((check) => check.what === what && check.of === of && check.holding === null);
    expect(find('commissions', 'all')).toMatchObject({
      ours: expect.closeTo(-12.61036, 9),
      theirs: -12.61036,
    });
    expect(find('realized', 'options')).toMatchObject({ theirs: 165.43954 });
    expect(find('realized', 'shares')).toMatchObject({ theirs: 438.6042 });
    expect(find('cash', 'all')).toMatchObject({ theirs: 48_985.05964, lines: [31, 39] });
    expect(
      checks
        .filter(({ what }) => what === 'position')
        .map((check) => [nameOf(check), check.ours, check.theirs]),
    ).toEqual([
      ['ACME-2025-04-17-P47000', -1, -1],
      ['BOLT', 1200, 1200],
    ]);
  });

  test('applies a split to the position, with shares bought before the file, within it and after the split', () => {
    const bought = (day: string, shares: number, price: number) =>
      `Trades,Data,Order,Stocks,USD,ACME,"2025-${day}, 10:00:00",${shares},${price},${price},${-shares * price},-1,${shares * price + 1},0,0,O`;
    const text = activity(
      'Open Positions,Header,DataDiscriminator,Asset Category,Currency,Symbol,Quantity,Mult,Cost Price,Cost Basis,Close Price,Value,Unrealized P/L,Code',
      'Open Positions,Data,Summary,Stocks,USD,ACME,480,1,18.8,9022,20,9600,578,',
      TRADES,
      bought('01-06', 10, 80),
      bought('03-03', 40, 20),
      'Corporate Actions,Header,Asset Category,Currency,Report Date,Date/Time,Description,Quantity,Proceeds,Value,Realized P/L,Code',
      'Corporate Actions,Data,Stocks,USD,2025-02-10,"2025-02-07, 20:25:00","ACME(US0000000001) Split 4 for 1 (ACME, ACME INC, US0000000001)",330,0,0,0,',
    );
    const statement = read(text);
    expect(statement.opening).toMatchObject([{ kind: 'carried', symbol: 'ACME', quantity: 100 }]);
    const { checks } = reconcile(statement, []);
    expect(checks.filter(({ what }) => what === 'position')).toMatchObject([
      { ours: 480, theirs: 480, difference: 0 },
    ]);
  });

  test('recognizes what the book already has', () => {
    const statement = readFixture('ibkr-activity-usd.csv');
    const { checks, known } = reconcile(statement, [...statement.opening, ...statement.events]);
    expect(known).toEqual(statement.events.map(({ id }) => id));
    expect(checks.filter(({ difference }) => difference !== 0)).toEqual([]);
  });
});

describe('a planted wrong total', () => {
  test('of commissions is named with its line', () => {
    const text = usd.replace(
      'Cash Report,Data,Commissions,Base Currency Summary,-12.61036',
      'Cash Report,Data,Commissions,Base Currency Summary,-13.91036',
    );
    expect(differing(text)).toEqual(['commissions of all, all: -1.30']);
    expect(checkOf(text, 'commissions', 'all').lines).toContain(
      lineOf(text, 'Cash Report,Data,Commissions'),
    );
  });

  test('of cash at the end is named with its line', () => {
    const text = usd.replace(
      'Ending Cash,Base Currency Summary,48985.05964',
      'Ending Cash,Base Currency Summary,48885.05964',
    );
    expect(differing(text)).toEqual(['cash of all, all: -100.00']);
    expect(checkOf(text, 'cash', 'all').lines).toEqual([
      lineOf(text, 'Cash Report,Data,Starting'),
      lineOf(text, 'Cash Report,Data,Ending Cash'),
    ]);
  });

  test('of realized gains on options is named with its line', () => {
    const text = usd.replace('-259.3459,165.43954,271', '-259.3459,175.43954,271');
    expect(differing(text)).toEqual(['realized of options, all: 10.00']);
    expect(checkOf(text, 'realized', 'options').lines).toEqual([
      lineOf(text, 'Trades,Total,,Equity'),
    ]);
  });

  test('of a series is named with the rows of that series', () => {
    const text = usd.replace(
      'Trades,SubTotal,,Equity and Index Options,USD,ACME 17JAN25 50 P,,0,,,180,-2.60476',
      'Trades,SubTotal,,Equity and Index Options,USD,ACME 17JAN25 50 P,,0,,,190,-2.60476',
    );
    expect(differing(text)).toEqual(['options of options, ACME-2025-01-17-P50000: 10.00']);
    expect(checkOf(text, 'options', 'options', 'ACME-2025-01-17-P50000').lines).toEqual([
      57, 58, 59,
    ]);
  });

  test('of a position is named with all its trades', () => {
    const text = usd.replace('BOLT,"1,200",1,18.505', 'BOLT,"1,300",1,18.505');
    expect(differing(text)).toEqual(['position of shares, BOLT: 100.00']);
    expect(checkOf(text, 'position', 'shares', 'BOLT').lines).toEqual([42, 48]);
  });
});

describe('a missing trade', () => {
  const order =
    'Trades,Data,Order,Equity and Index Options,USD,ACME 17JAN25 50 P,"2025-01-10, 11:00:41",2,0.3,0.28,-60,-1.3,238.69524,177.39524,-4,C\n';
  const text = usd.replace(order, '');

  test('is named by its series, in the figures of the series and in the totals', () => {
    expect(usd).toContain(order);
    expect(differing(text)).toEqual([
      'realized of options, all: 177.40',
      'commissions of options, all: -1.30',
      'commissions of all, all: -1.30',
      'options of options, all: -60.00',
      'cash of all, all: -61.30',
      'realized of options, ACME-2025-01-17-P50000: 177.40',
      'options of options, ACME-2025-01-17-P50000: -60.00',
      'commissions of options, ACME-2025-01-17-P50000: -1.30',
      'quantity of options, ACME-2025-01-17-P50000: 2.00',
      'position of options, ACME-2025-01-17-P50000: 2.00',
    ]);
  });

  test('is shown by the rows of its series if a total differs by it', () => {
    const [opening, subtotal] = [57, 58];
    expect(checkOf(text, 'options', 'options', 'ACME-2025-01-17-P50000').lines).toEqual([
      opening,
      subtotal,
    ]);
    expect(checkOf(text, 'commissions', 'all').lines).toEqual(
      expect.arrayContaining([opening, subtotal]),
    );
  });
});

describe('a trade that the book has with another fee', () => {
  const statement = read(usd);
  const typed = statement.events.map((event) =>
    event.kind === 'option' && event.contracts === 2 && event.side === 'buy'
      ? { ...event, feesTotal: 0 }
      : event,
  );

  test('is the one row that explains every difference', () => {
    const { checks, known } = reconcile(statement, [...statement.opening, ...typed]);
    const differs = checks.filter(({ difference }) => difference !== 0);
    const fee = 58;
    expect(differs.length).toBeGreaterThan(3);
    for (const { lines, difference } of differs) {
      expect(difference).toBeCloseTo(-1.3, 9);
      expect(lines).toContain(fee);
    }
    expect(known).toHaveLength(statement.events.length - 1);
  });
});

test('an event that only the book has is named if a figure differs by it', () => {
  const statement = read(usd);
  const extra = {
    id: 'extra',
    account: 'U0000000',
    date: '2025-02-10',
    kind: 'cash' as const,
    reason: 'interest' as const,
    amountTotal: 5,
  };
  const { checks } = reconcile(statement, [...statement.opening, ...statement.events, extra]);
  const cash = checks.find(({ what }) => what === 'cash');
  expect(cash).toMatchObject({ difference: expect.closeTo(-5, 6), events: ['extra'] });
});

test('an unknown premium leaves the realized gain unknown, and its rows are named', () => {
  const text = usd
    .replace(
      /^Trades,Data,Order,Equity and Index Options,USD,CRUX 21FEB25 30 P,"2025-01-21.*\n/m,
      '',
    )
    .replace(/^Trades,SubTotal.*\n/gm, '')
    .replace('109.3477,0,140,A;C', ',0,140,A;C');
  const check = checkOf(text, 'realized', 'shares', 'CRUX');
  expect(check).toMatchObject({ ours: null, difference: null });
  expect(check.lines.length).toBeGreaterThan(0);
});
