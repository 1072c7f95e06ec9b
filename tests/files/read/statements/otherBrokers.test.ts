import { describe, expect, test } from 'vitest';
import { readBook } from '../../../../src/core/book/readBook';
import { isWhole, line, moneyIn, read, statementText, sum } from './reading';
import { TASTY, tasty } from './tastytradeRows';

const rut = {
  Type: 'Trade',
  'Instrument Type': 'Equity Option',
  Symbol: 'RUT   181221P01530000',
  'Root Symbol': 'RUT',
  'Underlying Symbol': 'RUT',
  Multiplier: '100',
  'Call or Put': 'PUT',
  Commissions: '--',
};

describe('tastytrade’s history', () => {
  test('has an index option closed for cash, and no shares: −33,335.00 before fees', () => {
    const rows = [
      {
        Date: '2018-12-06T15:00:00+0100',
        'Sub Type': 'Sell to Open',
        Action: 'SELL_TO_OPEN',
        Value: '6,096.00',
        Quantity: '1',
      },
      {
        Date: '2018-12-06T15:00:00+0100',
        'Sub Type': 'Sell to Open',
        Action: 'SELL_TO_OPEN',
        Value: '36,696.00',
        Quantity: '6',
        Fees: '-14.708',
      },
      {
        Date: '2018-12-06T15:00:00+0100',
        'Sub Type': 'Sell to Open',
        Action: 'SELL_TO_OPEN',
        Value: '12,194.00',
        Quantity: '2',
      },
      {
        Date: '2018-12-20T15:00:00+0100',
        'Sub Type': 'Buy to Close',
        Action: 'BUY_TO_CLOSE',
        Value: '-78,552.00',
        Quantity: '8',
      },
      {
        Date: '2018-12-20T15:00:00+0100',
        'Sub Type': 'Buy to Close',
        Action: 'BUY_TO_CLOSE',
        Value: '-9,769.00',
        Quantity: '1',
      },
    ];
    const text = [TASTY, ...rows.map((cells) => tasty({ ...rut, ...cells }))].join('\n');
    const { events } = read(text);
    expect(moneyIn(events)).toBeCloseTo(-33_349.708, 6);
    const book = readBook(events, '2019-01-01');
    expect([book.positions, book.shares]).toEqual([[], []]);
    expect(sum(book.realized.map(({ gainTotal }) => gainTotal!))).toBeCloseTo(-33_349.708, 6);
  });

  test('has an index option settled in cash, short or long, at the value that was paid', () => {
    const settled = { ...rut, Type: 'Receive Deliver', Date: '2018-12-21T22:00:00+0100' };
    const call = { ...settled, Symbol: 'RUT   181221C01300000', 'Call or Put': 'CALL' };
    const text = [
      TASTY,
      tasty({ ...settled, 'Sub Type': 'Cash Settled Assignment', Value: '-78,552', Quantity: '8' }),
      tasty({ ...call, 'Sub Type': 'Cash Settled Exercise', Value: '2,940', Quantity: '1' }),
    ].join('\n');
    const { events } = read(text);
    expect(events.map(line)).toEqual([
      'tastytrade 2018-12-21 settlement 8 RUT-2018-12-21-P1530000 at 1431.81',
      'tastytrade 2018-12-21 settlement 1 RUT-2018-12-21-C1300000 at 1329.4',
    ]);
    expect(moneyIn(events)).toBeCloseTo(2940 - 78_552, 6);
  });

  test('has a change of symbol that is not a gain', () => {
    const option = {
      ...rut,
      Symbol: 'UTX   200417P00085000',
      'Root Symbol': 'UTX',
      'Underlying Symbol': 'UTX',
    };
    const after = {
      ...option,
      Symbol: 'RTX   200417P00085000',
      'Root Symbol': 'RTX',
      'Underlying Symbol': 'RTX',
    };
    const change = {
      Date: '2020-04-03T09:00:00-0400',
      Type: 'Receive Deliver',
      'Sub Type': 'Symbol Change',
      Quantity: '1',
    };
    const text = [
      TASTY,
      tasty({
        ...option,
        Date: '2020-04-01T10:00:00-0400',
        'Sub Type': 'Sell to Open',
        Action: 'SELL_TO_OPEN',
        Value: '177.28',
        Quantity: '1',
      }),
      tasty({ ...option, ...change, Action: 'BUY_TO_CLOSE', Value: '-177.28' }),
      tasty({ ...after, ...change, Action: 'SELL_TO_OPEN', Value: '177.28' }),
      tasty({
        ...after,
        Date: '2020-04-10T10:00:00-0400',
        'Sub Type': 'Buy to Close',
        Action: 'BUY_TO_CLOSE',
        Value: '-67.43',
        Quantity: '1',
      }),
    ].join('\n');
    const statement = read(text);
    const { realized } = readBook(statement.events, '2020-12-31');
    expect(realized.map(({ gainTotal }) => gainTotal)).toEqual([expect.closeTo(109.85, 9)]);
    expect(isWhole(statement)).toBe(true);
  });

  test('has a split by the shares before and after it', () => {
    const shares = {
      Date: '2020-08-31T06:00:00-0400',
      Type: 'Receive Deliver',
      'Sub Type': 'Forward Split',
      'Instrument Type': 'Equity',
      Symbol: 'ACME',
      Value: '0.00',
    };
    const text = [
      TASTY,
      tasty({ ...shares, Action: 'SELL_TO_CLOSE', Quantity: '100' }),
      tasty({ ...shares, Action: 'BUY_TO_OPEN', Quantity: '400' }),
    ].join('\n');
    expect(read(text).events.map(line)).toEqual(['tastytrade 2020-08-31 split ACME 4']);
  });

  test('lists a merger or a transfer as unread, even if its action is that of a trade', () => {
    const moved = {
      Date: '2020-08-31T06:00:00-0400',
      Type: 'Receive Deliver',
      'Instrument Type': 'Equity',
      Value: '0.00',
      Quantity: '100',
    };
    const statement = read(
      [
        TASTY,
        tasty({ ...moved, 'Sub Type': 'Stock Merger', Symbol: 'ACME', Action: 'SELL_TO_CLOSE' }),
        tasty({ ...moved, 'Sub Type': 'ACAT', Symbol: 'BOLT', Action: 'BUY_TO_OPEN' }),
      ].join('\n'),
    );
    expect(statement.events).toEqual([]);
    expect(statement.unread.map(({ why }) => why)).toEqual([
      '“Stock Merger” is not a known transaction.',
      '“ACAT” is not a known transaction.',
    ]);
  });

  test('has cash with tax deducted, and rows that are left out or not understood', () => {
    const cash = { Date: '2020-08-31T06:00:00-0400', Type: 'Money Movement' };
    const text = [
      TASTY,
      tasty({ ...cash, 'Sub Type': 'Dividend', Symbol: 'ACME', Value: '24.00' }),
      tasty({ ...cash, 'Sub Type': 'Dividend', Symbol: 'ACME', Value: '-3.60' }),
      tasty({ ...cash, 'Sub Type': 'Deposit', Value: '5,000.00' }),
      tasty({ ...cash, 'Sub Type': 'Debit Interest', Value: '-1.00' }),
      tasty({ ...cash, 'Sub Type': 'Balance Adjustment', Value: '-0.01' }),
      tasty({ ...cash, 'Sub Type': 'Riddle', Value: '1.00' }),
      tasty({
        ...cash,
        Type: 'Trade',
        'Instrument Type': 'Future',
        Value: '-10.00',
        Fees: '-2.00',
      }),
      tasty({ ...cash, Date: 'soon', Type: 'Trade' }),
      tasty({
        ...cash,
        Type: 'Trade',
        'Sub Type': 'Buy',
        'Instrument Type': 'Equity',
        Symbol: '12345678',
        Quantity: '1',
      }),
      tasty({
        ...rut,
        Date: cash.Date,
        'Sub Type': 'Assignment',
        Type: 'Receive Deliver',
        Value: '-480.00',
        Quantity: '1',
      }),
    ].join('\n');
    const statement = read(text);
    expect(statement.events.map(line)).toEqual([
      'tastytrade 2020-08-31 dividend ACME 24 withheld 3.6',
      'tastytrade 2020-08-31 deposit +5000',
      'tastytrade 2020-08-31 interest -1',
      'tastytrade 2020-08-31 fee -0.01',
      'tastytrade 2020-08-31 settlement 1 RUT-2018-12-21-P1530000 at 1525.2',
    ]);
    expect(statement.besides).toMatchObject([{ kind: 'Futures', amountTotal: -12 }]);
    expect(statement.unread).toHaveLength(3);
    expect(isWhole(statement)).toBe(true);
  });
});

describe('Schwab’s transactions', () => {
  const text = statementText('schwab-transactions.csv');
  const events = read(text).events.map(line);

  test('are read with or without their first line', () => {
    const [, ...rest] = text.split('\n');
    const bare = read(rest.join('\n'));
    expect(bare.asks).toEqual(['account']);
    expect(read(rest.join('\n'), { account: 'Individual ...000' }).events.map(line)).toEqual(
      events,
    );
    expect(read(text.replace('08:12:45 ET', '08:12:45 AM ET')).events.map(line)).toEqual(events);
  });

  test('have shares that an option brought on the day of its posting, at the strike or without a price', () => {
    const heading = text.split('\n')[1]!;
    const sold = `"01/21/2025","Sell to Open","CRUX 02/21/2025 30.00 P","","1","$1.10","$0.66","$109.34"`;
    const assigned = `"02/24/2025 as of 02/21/2025","Assigned","CRUX 02/21/2025 30.00 P","","1","","",""`;
    for (const shares of [
      `"02/24/2025","Buy","CRUX","","100","$30.00","","-$3,000.00"`,
      `"02/24/2025 as of 02/21/2025","Buy","CRUX","","100","","","-$3,000.00"`,
    ]) {
      const statement = read([heading, assigned, shares, sold].join('\n'));
      expect(statement.unread).toEqual([]);
      expect(statement.events.map(line).slice(1)).toEqual([
        'Schwab 2025-02-21 assignment 1 CRUX-2025-02-21-P30000',
      ]);
    }
  });

  test('have an index option settled for its amount, and list it as unread if there is none', () => {
    const row = (amount: string) =>
      `"02/24/2025 as of 02/21/2025","Assigned","SPXW 02/21/2025 6000.00 P","","2","","","${amount}"`;
    const statement = read([text.split('\n')[1], row('-$2,626.00'), row('')].join('\n'));
    expect(statement.events.map(line)).toEqual([
      'Schwab 2025-02-21 settlement 2 SPXW-2025-02-21-P6000000 at 5986.87',
    ]);
    expect(statement.unread).toMatchObject([
      { line: 3, why: 'It does not say at what the index was settled.' },
    ]);
  });

  test('list a last line whose quotation mark is never closed as unread', () => {
    const cut = text.replace(/"\$665\.31"\s*$/, '"$665.31');
    const statement = read(cut);
    expect(statement.events.map(line)).toEqual(events);
    expect(statement.unread).toMatchObject([{ line: 13 }]);
    expect(isWhole(statement)).toBe(true);
  });

  test('may write a negative amount in several ways', () => {
    const row = (amount: string) =>
      `"01/06/2025","MoneyLink Transfer","","Tfr BANK","","","","${amount}"`;
    const rows = ['$(1,234.56)', '($1,234.56)', '-$1,234.56'].map(row);
    expect(
      read([text.split('\n')[1], ...rows].join('\n')).events.map(({ kind, ...event }) => [
        kind,
        'amountTotal' in event && event.amountTotal,
      ]),
    ).toEqual([
      ['cash', -1234.56],
      ['cash', -1234.56],
      ['cash', -1234.56],
    ]);
  });

  test('have dividends, tax, interest and fees by the words of their action', () => {
    const row = (action: string, symbol: string, amount: string) =>
      `"01/06/2025","${action}","${symbol}","","","","","${amount}"`;
    const statement = read(
      [
        text.split('\n')[1],
        row('Qualified Dividend', 'ACME', '$24.00'),
        row('NRA Tax Adj', 'ACME', '-$3.60'),
        row('Credit Interest', '', '$0.12'),
        row('Service Fee', '', '-$25.00'),
        row('Stock Split', 'ACME', ''),
        row('Service Fee', '', ''),
        `"someday","Buy","ACME","","1","$1.00","","-$1.00"`,
        `"01/06/2025","Buy","ACME","","","$1.00","","-$1.00"`,
        `"01/06/2025","Expired","ACME","","1","","",""`,
        `"01/06/2025","Buy","ACME","","1","","","-$1.00"`,
        `"01/06/2025","Sell to Open","ACME 01/17/2025 50.00 P","","1.5","$1.00","","$150.00"`,
        `"01/06/2025","Buy","","CASH FUND","1","$1.00","","-$1.00"`,
      ].join('\n'),
    );
    expect(statement.events.map(line)).toEqual([
      'Schwab 2025-01-06 dividend ACME 24 withheld 3.6',
      'Schwab 2025-01-06 interest +0.12',
      'Schwab 2025-01-06 fee -25',
    ]);
    expect(statement.unread.map(({ why }) => why)).toEqual([
      '“Stock Split” is not a known action.',
      'It has no amount.',
      '“someday” is not a date.',
      'It has no quantity.',
      'It names no option.',
      'It has no price.',
      'It is not for whole contracts.',
      'It names neither an option nor a stock.',
    ]);
  });
});

describe('Fidelity’s history', () => {
  const [, heading = ''] = statementText('fidelity-history.csv').split('\n');

  test('may have quantities before prices, accounts in a column, and money market dividends as interest', () => {
    const text = [
      'Run Date,Account,Account Number,Action,Symbol,Description,Quantity,Price ($),Commission ($),Fees ($),Amount ($)',
      ' 01/06/2025,Individual,Z1,"YOU SOLD CLOSING TRANSACTION CALL (ACME) ACME JAN 17 25 $50 (100 SHS)", -ACME250117C50,CALL,-1,2,0.65,0.02,199.33',
      ' 01/07/2025,Individual,Z2,"YOU BOUGHT ACME",ACME,ACME,10,50,,,-500',
      ' 01/08/2025,Individual,Z2,"DIVIDEND RECEIVED ACME",ACME,ACME,,,,,5',
      ' 01/08/2025,Individual,Z2,"FOREIGN TAX PAID ACME",ACME,ACME,,,,,-1',
      ' 01/09/2025,Individual,Z2,"DIVIDEND RECEIVED FIDELITY GOVERNMENT MONEY MARKET","","",,,,,1.5',
      ' 01/09/2025,Individual,Z2,"SOMETHING ELSE","","",,,,,1.5',
    ].join('\n');
    const statement = read(text);
    expect(statement).toMatchObject({ accounts: ['Z1', 'Z2'], asks: [] });
    expect(statement.events.map(line)).toEqual([
      'Z1 2025-01-06 sell 1 ACME-2025-01-17-C50000 2 close fees 0.67',
      'Z2 2025-01-07 buy 10 ACME 50',
      'Z2 2025-01-08 dividend ACME 5 withheld 1',
      'Z2 2025-01-09 interest +1.5',
    ]);
    expect(statement.opening.map(line)).toEqual([
      'Z1 2025-01-06 carried +1 ACME-2025-01-17-C50000 null',
    ]);
    expect(statement.unread).toMatchObject([{ line: 7, why: 'Its action is not known here.' }]);
  });

  test('has contracts adjusted to the number of shares in their description', () => {
    const row =
      '01/06/2025,"YOU SOLD OPENING TRANSACTION PUT (ACME) ACME JAN 17 25 $50 (150 SHS)", -ACME1250117P50,PUT,Cash,1,-1,"","","",150,0,""';
    const [event] = read([heading, row].join('\n')).events;
    expect(event).toMatchObject({
      contract: { root: 'ACME1', underlying: 'ACME', multiplier: 150 },
      feesTotal: 0,
    });
  });
});

describe('Robinhood’s activity', () => {
  const [heading = ''] = statementText('robinhood-activity.csv').split('\n');
  const row = (...cells: readonly string[]) =>
    ['1/6/2025', '1/6/2025', '1/7/2025', ...cells].map((cell) => `"${cell}"`).join(',');

  test('marks short positions with a letter, and has cash by codes', () => {
    const statement = read(
      [
        heading,
        row('ACME', 'Option Expiration for ACME 1/6/2025 Put $50.00', 'OEXP', '2S', '', ''),
        row('ACME', 'Cash Div: R/D', 'CDIV', '', '', '$24.00'),
        row('', 'Gold Subscription Fee', 'GOLD', '', '', '($5.00)'),
        row('', 'ACH Deposit', 'ACH', '', '', '$500.00'),
        row('ACME', 'a riddle', 'STO', '1', '$1.00', '$99.95'),
        row('ACME', 'a riddle', 'RIDDLE', '1', '$1.00', '$99.95'),
      ].join('\n'),
    );
    expect(statement.events.map(line)).toEqual([
      'Robinhood 2025-01-06 expiration 2 ACME-2025-01-06-P50000',
      'Robinhood 2025-01-06 dividend ACME 24 withheld 0',
      'Robinhood 2025-01-06 fee -5',
      'Robinhood 2025-01-06 deposit +500',
    ]);
    expect(statement.opening.map(line)).toEqual([
      'Robinhood 2025-01-06 carried -2 ACME-2025-01-06-P50000 null',
    ]);
    expect(statement.unread.map(({ why }) => why)).toEqual([
      '“a riddle” names no option.',
      '“RIDDLE” is not a known code.',
    ]);
  });

  test('has index strikes in the thousands, and shares on the day of their posting', () => {
    const day = (activity: string, process: string, ...cells: readonly string[]) =>
      [activity, process, process, ...cells].map((cell) => `"${cell}"`).join(',');
    const statement = read(
      [
        heading,
        day(
          '2/24/2025',
          '2/24/2025',
          'CRUX',
          'CRUX\n1 CRUX Option Assigned',
          'Buy',
          '100',
          '',
          '($3,000.00)',
        ),
        day('2/21/2025', '2/24/2025', 'CRUX', 'CRUX 2/21/2025 Put $30.00', 'OASGN', '1', '', ''),
        day(
          '2/21/2025',
          '2/21/2025',
          'SPXW',
          'SPXW 2/21/2025 Put $6,000.00',
          'OASGN',
          '1',
          '',
          '($1,313.00)',
        ),
      ].join('\n'),
    );
    expect(statement.events.map(line).toSorted()).toEqual([
      'Robinhood 2025-02-21 assignment 1 CRUX-2025-02-21-P30000',
      'Robinhood 2025-02-21 settlement 1 SPXW-2025-02-21-P6000000 at 5986.87',
    ]);
  });
});
