import { describe, expect, test } from 'vitest';
import { readBook } from '../../../../src/core/book/readBook';
import { activity, isWhole, line, read, TRADES } from './reading';
import { TASTY, tasty } from './tastytradeRows';

/*
 * A position that continues under another name is reported by two rows, one that removes it and one that
 * adds it, both at its book value: no money moves, nothing is gained, and there was no other position.
 */

const ROWS = {
  STO: { 'Sub Type': 'Sell to Open', Action: 'SELL_TO_OPEN' },
  BTC: { 'Sub Type': 'Buy to Close', Action: 'BUY_TO_CLOSE' },
  BTO: { 'Sub Type': 'Buy to Open', Action: 'BUY_TO_OPEN' },
  STC: { 'Sub Type': 'Sell to Close', Action: 'SELL_TO_CLOSE' },
} as const;

/** A trade, or half of a change if a sub type says so: `BTC`, the day, the value. */
const row = (
  action: keyof typeof ROWS,
  day: string,
  value: string,
  what: Readonly<Record<string, string>>,
) => tasty({ Type: 'Trade', Date: `${day}T10:00:00-0400`, ...ROWS[action], Value: value, ...what });

const put = (root: string, strike: number, underlying = root, quantity = 1) => ({
  'Instrument Type': 'Equity Option',
  Symbol: `${root.padEnd(6)}200417P${String(strike * 1000).padStart(8, '0')}`,
  'Root Symbol': root,
  'Underlying Symbol': underlying,
  Multiplier: '100',
  'Call or Put': 'PUT',
  Quantity: String(quantity),
});

const shares = (symbol: string, quantity: number) => ({
  'Instrument Type': 'Equity',
  Symbol: symbol,
  Quantity: String(quantity),
});

const change = { Type: 'Receive Deliver', 'Sub Type': 'Symbol Change' };

/** A spread opened on UTX and closed on RTX: 109.85 gained and 67.43 lost. */
const SPREAD = [
  row('STO', '2020-04-01', '177.28', put('UTX', 85)),
  row('BTO', '2020-04-01', '-100.00', put('UTX', 80)),
  row('BTC', '2020-04-03', '-177.28', { ...put('UTX', 85), ...change }),
  row('STC', '2020-04-03', '100.00', { ...put('UTX', 80), ...change }),
  row('BTO', '2020-04-03', '-100.00', { ...put('RTX', 80), ...change }),
  row('STO', '2020-04-03', '177.28', { ...put('RTX', 85), ...change }),
  row('BTC', '2020-04-10', '-67.43', put('RTX', 85)),
  row('STC', '2020-04-10', '32.57', put('RTX', 80)),
];

const OTHER = [
  row('STO', '2020-04-01', '50.00', put('ABC', 10)),
  row('BTC', '2020-04-03', '-50.00', { ...put('ABC', 10), ...change }),
  row('STO', '2020-04-03', '50.00', { ...put('XYZ', 10), ...change }),
  row('BTC', '2020-04-10', '-20.00', put('XYZ', 10)),
];

function bookOf(...rows: readonly string[]) {
  const statement = read([TASTY, ...rows].join('\n'));
  expect(statement.unread).toEqual([]);
  expect(isWhole(statement)).toBe(true);
  expect(statement.opening.map(line)).toEqual([]);
  const book = readBook(statement.events, '2020-04-12');
  expect(book.problems).toEqual([]);
  return book;
}

const gainsIn = ({ realized }: ReturnType<typeof bookOf>) =>
  realized.map(({ gainTotal }) => gainTotal!.toFixed(2)).toSorted();

describe('a change of symbol', () => {
  test('gains nothing and implies no earlier position, whichever row comes first', () => {
    expect(gainsIn(bookOf(...SPREAD))).toEqual(['-67.43', '109.85']);
    expect(gainsIn(bookOf(...SPREAD.toReversed()))).toEqual(['-67.43', '109.85']);
  });

  test.each([
    [[...SPREAD, ...OTHER]],
    [[...OTHER, ...SPREAD]],
    [[...SPREAD, ...OTHER].toReversed()],
  ])('belongs to its own company if two change on one day', (rows) => {
    expect(gainsIn(bookOf(...rows))).toEqual(['-67.43', '109.85', '30.00']);
  });

  test('also applies to shares', () => {
    const book = bookOf(
      row('BTO', '2020-04-01', '-9,000', shares('UTX', 100)),
      row('STC', '2020-04-03', '9,000', { ...shares('UTX', 100), ...change }),
      row('BTO', '2020-04-03', '-9,000', { ...shares('RTX', 100), ...change }),
    );
    expect(book.shares).toMatchObject([{ symbol: 'RTX', shares: 100, taxBasis: 90 }]);
  });

  test('carries positions opened before the file under their old name', () => {
    const { opening } = read([TASTY, ...SPREAD.slice(2)].join('\n'));
    expect(opening.map(line)).toEqual([
      'tastytrade 2020-04-03 carried -1 UTX-2020-04-17-P85000 null',
      'tastytrade 2020-04-03 carried +1 UTX-2020-04-17-P80000 null',
    ]);
  });

  test('without its other half is not understood', () => {
    const statement = read([TASTY, SPREAD[2], OTHER[2]!.replace('200417P', '200515P')].join('\n'));
    expect(statement.unread.map(({ why }) => why)).toEqual([
      'What it became is not in this file.',
      'What it was before is not in this file.',
    ]);
    expect(isWhole(statement)).toBe(true);
  });
});

test('series that become adjusted each keep their strike', () => {
  const statement = read(
    [
      TASTY,
      ...SPREAD.slice(0, 4),
      row('BTO', '2020-04-03', '-100.00', { ...put('UTX1', 80, 'UTX'), ...change }),
      row('STO', '2020-04-03', '177.28', { ...put('UTX1', 85, 'UTX'), ...change }),
    ].join('\n'),
  );
  const { positions } = readBook(statement.events, '2020-04-12');
  expect(
    positions.map(({ contract, contracts }) => [contract.root, contract.strike, contracts]),
  ).toEqual([
    ['UTX1', 85, -1],
    ['UTX1', 80, 1],
  ]);
});

describe('a split', () => {
  const split = { Type: 'Receive Deliver', 'Sub Type': 'Forward Split' };

  test('divides a put that is later closed at its new strike', () => {
    const book = bookOf(
      row('STO', '2020-04-01', '800.00', put('ACME', 400)),
      row('BTC', '2020-04-03', '-800.00', { ...put('ACME', 400), ...split }),
      row('STO', '2020-04-03', '800.00', { ...put('ACME', 100, 'ACME', 4), ...split }),
      row('BTC', '2020-04-10', '-200.00', put('ACME', 100, 'ACME', 4)),
    );
    expect(gainsIn(book)).toEqual(['600.00']);
  });

  test('divides no adjusted series and no series already closed', () => {
    const action =
      'Corporate Actions,Data,Stocks,USD,2025-02-10,"2025-02-07, 20:25:00","ACME(US1) Split 4 for 1 (ACME, ACME, US1)",300,0,0,0,';
    const order = (name: string, quantity: number, code: string, day: string) =>
      `Trades,Data,Order,Equity and Index Options,USD,${name},"2025-${day}, 10:00:00",${quantity},1,1,${-100 * quantity},0,,0,0,${code}`;
    const { opening } = read(
      activity(
        TRADES,
        order('ACME 17APR25 200 P', -1, 'O', '01-06'),
        order('ACME 17APR25 200 P', 1, 'C', '01-07'),
        order('ACME1 17APR25 80 P', -1, 'O', '01-06'),
        'Corporate Actions,Header,Asset Category,Currency,Report Date,Date/Time,Description,Quantity,Proceeds,Value,Realized P/L,Code',
        action,
        order('ACME 17APR25 50 P', 4, 'C', '03-06'),
        order('ACME1 17APR25 80 P', 1, 'C', '03-06'),
      ),
    );
    expect(opening.map(line)).toEqual([
      'U1000000 2025-01-02 carried -1 ACME-2025-04-17-P200000 null',
    ]);
  });

  test('gives an open put a round strike before it and the strike of the ending positions after it', () => {
    const { opening, events } = read(
      activity(
        'Open Positions,Header,DataDiscriminator,Asset Category,Currency,Symbol,Quantity,Mult,Cost Price,Cost Basis,Close Price,Value,Unrealized P/L,Code',
        'Open Positions,Data,Summary,Equity and Index Options,USD,ACME 17APR25 266.67 P,-3,100,4,-1200,4,-1200,0,',
        'Corporate Actions,Header,Asset Category,Currency,Report Date,Date/Time,Description,Quantity,Proceeds,Value,Realized P/L,Code',
        'Corporate Actions,Data,Stocks,USD,2025-02-10,"2025-02-07, 20:25:00","ACME(US1) Split 3 for 1 (ACME, ACME, US1)",0,0,0,0,',
      ),
    );
    expect(opening.map(line)).toEqual([
      'U1000000 2025-01-02 carried -1 ACME-2025-04-17-P800000 -1200',
    ]);
    const { positions } = readBook([...opening, ...events], '2025-03-31');
    expect(positions).toMatchObject([{ contract: { strike: 266.67 }, contracts: -3 }]);
  });

  test('counts shares sold after it as the smaller number before it', () => {
    const { opening } = read(
      [
        TASTY,
        row('STC', '2020-04-03', '0', { ...shares('ACME', 100), ...split }),
        row('BTO', '2020-04-03', '0', { ...shares('ACME', 400), ...split }),
        row('STC', '2020-04-10', '6,000', shares('ACME', 400)),
      ].join('\n'),
    );
    expect(opening.map(line)).toEqual(['tastytrade 2020-04-03 carried +100 ACME null']);
  });
});
