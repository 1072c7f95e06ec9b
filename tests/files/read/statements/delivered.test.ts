import { describe, expect, test } from 'vitest';
import { readBook } from '../../../../src/core/book/readBook';
import { trade, trades, xml } from './flexRows';
import { activity, isWhole, line, read, TRADES } from './reading';

/*
 * An assigned option and its shares are two rows of one event, which counts once: at the strike, whatever
 * price the rows have, and on the day of the assignment, whenever they were posted.
 */

/** The shares in a book of all events of a file, and their basis. */
function sharesIn(text: string, answers = { account: 'A1' }) {
  const statement = read(text, answers);
  expect(statement.unread).toEqual([]);
  expect(isWhole(statement)).toBe(true);
  const { shares } = readBook(statement.events, '2025-02-01');
  return shares.map((held) => [held.symbol, held.shares, held.taxBasis]);
}

describe('in a table from anywhere', () => {
  const HEADING = 'Date,Time,Action,Symbol,Quantity,Price,Order #';
  const sold = '2025-01-06,10:00,SOLD,ACME 17JAN25 50 P,2,1.20,123';
  const table = (...rows: readonly string[]) => [HEADING, ...rows].join('\n');
  const removed = (day: string, what = 'ACME 17JAN25 50 P,2') =>
    `${day},01:00,REMOVAL OF OPTION DUE TO ASSIGNMENT,${what},,`;
  const brought = [['ACME', 200, 48.8]];

  test('shares of the day at the strike belong to the assignment, in any order and without an order number', () => {
    const shares = '2025-01-17,01:00,BOT,ACME,200,50,';
    const rows = [sold, shares, removed('2025-01-17')];
    expect(sharesIn(table(...rows))).toEqual(brought);
    expect(sharesIn(table(...rows.toReversed()))).toEqual(brought);
  });

  test('an option and its shares may both be posted on the next business day', () => {
    const shares = '2025-01-21,01:00,BOT,ACME,200,50,';
    expect(sharesIn(table(sold, shares, removed('2025-01-21')))).toEqual(brought);
  });

  test('assigned shares without a price are at the strike', () => {
    expect(sharesIn(table(sold, '2025-01-17,01:00,BOT,ACME,200,,', removed('2025-01-17')))).toEqual(
      brought,
    );
  });

  test('assigned shares with only an amount have the excess over the strike as a fee', () => {
    const rows = [
      'Date,Action,Symbol,Quantity,Amount',
      '2025-01-06,SOLD,ACME 17JAN25 50 P,2,240',
      '2025-01-17,ASSIGNED,ACME 17JAN25 50 P,2,',
      '2025-01-17,BOUGHT,ACME,200,-10005',
      '2025-01-17,BOUGHT,BOLT,100,-2000',
    ];
    expect(sharesIn(rows.join('\n'))).toEqual([
      ['BOLT', 100, 20],
      ['ACME', 200, 48.825],
    ]);
  });

  test('shares without a price, an amount or an assigned option are not understood', () => {
    const statement = read(table(sold, '2025-01-17,01:00,BOT,BOLT,100,,', removed('2025-01-17')));
    expect(statement.unread).toMatchObject([{ line: 3, why: 'It has no price.' }]);
    expect(isWhole(statement)).toBe(true);
  });

  test('two assigned strikes have their own shares, and a share class has its ticker', () => {
    const two = [
      '2025-01-06,10:00,SOLD,ACME 17JAN25 50 P,1,1.20,',
      '2025-01-06,10:00,SOLD,BRKB 17JAN25 450 P,1,0.20,',
      '2025-01-17,01:00,BOT,BRK/B,100,450,',
      '2025-01-17,01:00,BOT,ACME,100,50,',
      removed('2025-01-17', 'ACME 17JAN25 50 P,1'),
      removed('2025-01-17', 'BRKB 17JAN25 450 P,1'),
    ];
    expect(sharesIn(table(...two))).toEqual([
      ['ACME', 100, 48.8],
      ['BRK.B', 100, 449.8],
    ]);
  });

  test('an assignment may be named in a description, with the shares’ amount or a fee on the option’s row', () => {
    const described = [
      'Date,Description,Symbol,Quantity,Price',
      '2025-01-06,Sold to open,ACME 17JAN25 50 P,-2,1.20',
      '2025-01-17,REMOVAL OF OPTION DUE TO ASSIGNMENT,ACME 17JAN25 50 P,2,0',
    ];
    expect(sharesIn(described.join('\n'))).toEqual(brought);
    const [heading, sale] = [
      'Date,Action,Symbol,Quantity,Price,Amount',
      '2025-01-06,SOLD,ACME 17JAN25 50 P,2,1.20,240',
    ];
    const assigned = (price: string, amount: string) =>
      [heading, sale, `2025-01-17,Assigned,ACME 17JAN25 50 P,2,${price},${amount}`].join('\n');
    expect(sharesIn(assigned('50', '-10000'))).toEqual(brought);
    expect(sharesIn(assigned('0', '-5'))).toEqual([['ACME', 200, 48.825]]);
    expect(read(assigned('50', '-9000')).unread.map(({ why }) => why)).toEqual([
      'Its amount is not that of the shares at the strike.',
    ]);
  });

  test('an assigned index option is settled in cash for its price', () => {
    const rows = ['2025-02-21,10:00,Assigned,RUT 21FEB25 2200 P,2,19.41,'];
    expect(read(table(...rows)).events.map(line)).toEqual([
      'Table 2025-02-21 settlement 2 RUT-2025-02-21-P2200000 at 2180.59',
    ]);
  });
});

describe('in Interactive Brokers’ files', () => {
  const row = (type: string, symbol: string, quantity: string, price: string, gross: string) =>
    `Transaction History,Data,2025-01-17,U***1,,${type},${symbol},${quantity},${price},USD,${gross},-,${gross}`;
  const history = (...rows: readonly string[]) =>
    [
      'Statement,Header,Field Name,Field Value',
      'Statement,Data,Title,Transaction History',
      'Summary,Header,Field Name,Field Value',
      'Summary,Data,Base Currency,USD',
      'Transaction History,Header,Date,Account,Description,Transaction Type,Symbol,Quantity,Price,Price Currency,Gross Amount ,Commission,Net Amount',
      ...rows,
      row('Sell', PUT, '-1.0', '1.2', '120').replace('2025-01-17', '2025-01-06'),
    ].join('\n');
  const PUT = 'ACME  250117P00050000';
  const brought = [['ACME', 100, 48.8]];
  const option = row('Assigned', PUT, '1.0', '-', '-');

  test.each([
    ['has shares at the strike', [row('Assigned', 'ACME', '100.0', '50', '-5000'), option]],
    ['has shares without a price', [row('Assigned', 'ACME', '100.0', '-', '-5000'), option]],
    ['calls them bought', [row('Buy', 'ACME', '100.0', '50', '-5000'), option]],
    ['has the option’s row alone', [option]],
    ['has the price of the shares on it', [row('Assigned', PUT, '1.0', '50', '-5000')]],
    ['has the shares’ row alone', [row('Assigned', 'ACME', '100.0', '50', '-5000')]],
    ['calls it an exercise', [row('Exercise', 'ACME', '100.0', '50', '-5000')]],
  ])('an assigned put brings its shares if a history %s', (_, rows) => {
    expect(sharesIn(history(...rows))).toEqual(brought);
  });

  test('shares of a history that no option of the file can have brought are bought', () => {
    const other = row('Assigned', 'ACME', '200.0', '50', '-10000');
    expect(sharesIn(history(other))).toEqual([['ACME', 200, 50]]);
    const strike = row('Assigned', 'ACME', '100.0', '45', '-4500');
    expect(sharesIn(history(strike))).toEqual([['ACME', 100, 45]]);
  });

  test('the fees in a history’s net amount include those beside its commission', () => {
    const text = history(row('Sell', 'BOLT', '-10.0', '14.05', '140.5'))
      .replace(',Commission,Net Amount', ',Commission,Net Amount,Transaction Fees')
      .replace('140.5,-,140.5', '140.5,-0.30,140.17,-0.03');
    expect(read(text).events.map(line)).toContain('U***1 2025-01-17 sell 10 BOLT 14.05 fees 0.33');
  });

  test('an assigned put brings its shares if an activity statement has no prices, or 0', () => {
    const order = (name: string, quantity: number, price: string, proceeds: number, code: string) =>
      `Trades,Data,Order,Equity and Index Options,USD,${name},"2025-01-17, 16:20:00",${quantity},${price},,${proceeds},0,0,0,0,${code}`;
    const sold = order('ACME 17JAN25 50 P', -1, '1.2', 120, 'O').replace('-17, 16', '-06, 10');
    for (const price of ['', '0']) {
      const text = activity(
        TRADES,
        order('ACME', 100, price, -5000, 'A;O').replace('Equity and Index Options', 'Stocks'),
        sold,
        order('ACME 17JAN25 50 P', 1, price, 0, 'A;C'),
      );
      expect(sharesIn(text)).toEqual(brought);
    }
  });

  test('an assigned put brings its shares if a Flex query has them without a price', () => {
    const series = { strike: '50', expiry: '20250117', putCall: 'P', assetCategory: 'OPT' };
    const booked = { transactionType: 'BookTrade', notes: 'A', tradeDate: '20250117' };
    const sold = { ...series, symbol: PUT, quantity: '-1', tradePrice: '1.2', proceeds: '120' };
    const text = xml(
      trades(
        trade({ ...sold, underlyingSymbol: 'ACME' }),
        trade({ ...booked, ...series, symbol: PUT, underlyingSymbol: 'ACME', quantity: '1' }),
        trade({ ...booked, quantity: '100', proceeds: '-5000' }),
      ),
    );
    expect(sharesIn(text)).toEqual(brought);
  });
});
