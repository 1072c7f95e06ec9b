import { describe, expect, test } from 'vitest';
import { readBook } from '../../../../src/core/book/readBook';
import { isWhole, line, moneyIn, read } from './reading';

const table = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

describe('a table of trades from anywhere', () => {
  test('may have its columns in any order, and sides in words or by sign', () => {
    const worded = table(
      'Qty,Symbol,Side,Price,Fees,Trade Date,Account',
      '2,ACME 01/17/2025 50.00 P,STO,1.20,1.30,2025-01-06,A1',
      '2,ACME 01/17/2025 50.00 P,Buy to close,0.30,1.30,2025-01-10,A1',
      '1,BOLT 17JAN25 20 P,expired,,,2025-01-17,A1',
    );
    expect(read(worded).events.map(line)).toEqual([
      'A1 2025-01-06 sell 2 ACME-2025-01-17-P50000 1.2 open fees 1.3',
      'A1 2025-01-10 buy 2 ACME-2025-01-17-P50000 0.3 close fees 1.3',
      'A1 2025-01-17 expiration 1 BOLT-2025-01-17-P20000',
    ]);
    const signed = table(
      'Date,Time,Ticker,Put/Call,Strike,Expiration,Contracts,Premium,Currency',
      '2025-01-06,9:31,ACME,P,50,2025-01-17,-2,1.20,EUR',
      '2025-01-06,,ACME,,,,100,50,USD',
    );
    expect(read(signed, { account: 'A1' }).events.map(line)).toEqual([
      'A1 EUR 2025-01-06 09:31:00 sell 2 ACME-2025-01-17-P50000 1.2',
      'A1 2025-01-06 buy 100 ACME 50',
    ]);
    expect(read(signed).asks).toEqual(['account']);
  });

  test('may have a column of sides beside one of types, and a side is recognized only by a whole word', () => {
    const typed = table(
      'Date,Type,Symbol,Side,Quantity,Price',
      '2025-01-06,Stock,ACME,Buy,100,50',
      '2025-01-06,Option,ACME 17JAN25 50 P,Sell,1,1.20',
    );
    expect(read(typed).events.map(line)).toEqual([
      'Table 2025-01-06 buy 100 ACME 50',
      'Table 2025-01-06 sell 1 ACME-2025-01-17-P50000 1.2',
    ]);
    const put = 'Table 2025-01-06 sell 1 ACME-2025-01-17-P50000 1.2';
    const right = table(
      'Date,Type,Strike,Exp,Symbol,Side,Quantity,Price',
      '2025-01-06,Put,50,2025-01-17,ACME,Sell,1,1.20',
    );
    expect(read(right).events.map(line)).toEqual([put]);
    const words = ['Stock', 'Covered call', 'Bottom line', 'Sto', 'BUY_TO_COVER', 'Sold short'];
    const rows = words.map((word) => `2025-01-06,ACME,${word},1,1.20`);
    const statement = read(table('Date,Symbol,Type,Quantity,Price', ...rows));
    expect(statement.unread.map(({ line: at }) => at)).toEqual([2, 3, 4]);
    expect(statement.events.map((event) => 'side' in event && event.side)).toEqual([
      'sell',
      'buy',
      'sell',
    ]);
  });

  test('has days and times in New York, converted by a zone if there is one', () => {
    const moments = [
      '2025-01-07T02:30:00Z',
      '2025-01-06T15:30:00.250+01:00',
      '2025-01-06T00:00:00.000Z',
      '01/16/2025 02:15:00 PM EST',
      '01/16/2025 9:31 AM',
      '1/16/2025 12:05 AM',
      '"2025-01-06, 10:15:02"',
      '2025-01-06 27:15:00',
    ];
    const rows = moments.map((moment, at) => `${moment},ACME,buy,${at + 1},14`);
    const { events } = read(table('Date,Symbol,Action,Quantity,Price', ...rows));
    const bySize = events.toSorted(
      (one, other) =>
        Number('shares' in one && one.shares) - Number('shares' in other && other.shares),
    );
    expect(bySize.map(({ date, time }) => [date, time])).toEqual([
      ['2025-01-06', '21:30:00'],
      ['2025-01-06', '09:30:00'],
      ['2025-01-06', undefined],
      ['2025-01-16', '14:15:00'],
      ['2025-01-16', '09:31:00'],
      ['2025-01-16', '00:05:00'],
      ['2025-01-06', '10:15:02'],
      ['2025-01-06', undefined],
    ]);
  });

  test('has currencies by code or sign, and lists a row whose currency is neither', () => {
    const rows = ['EUR', 'chf', '$', '€', '', 'kroner'].map(
      (currency) => `2025-01-06,ACME,buy,1,14,${currency}`,
    );
    const statement = read(table('Date,Symbol,Action,Quantity,Price,Currency', ...rows));
    expect(statement.events.map(({ account }) => account)).toEqual([
      'Table EUR',
      'Table CHF',
      'Table',
      'Table EUR',
      'Table',
    ]);
    expect(statement.unread).toMatchObject([{ line: 7, why: '“kroner” is not a currency.' }]);
  });

  test('has each fee counted once, from a column or within the amount', () => {
    const within = table(
      'Date,Symbol,Action,Quantity,Price,Amount',
      '2025-01-06,ACME,sell,10,14.05,140.17',
    );
    const column = table(
      'Date,Symbol,Action,Quantity,Price,Fee,Amount',
      '2025-01-06,ACME,sell,10,14.05,0.33,140.17',
    );
    const before = table(
      'Date,Symbol,Action,Quantity,Price,Fee,Amount',
      '2025-01-06,ACME,sell,10,14.05,-0.33,140.50',
    );
    const money = [within, column, before].map((text) =>
      moneyIn(read(text, { account: 'A1' }).events),
    );
    expect(money).toEqual([140.17, 140.17, 140.17]);
    const priceless = table('Date,Symbol,Action,Quantity,Amount', '2025-01-06,ACME,buy,10,-140.50');
    expect(read(priceless).events[0]).toMatchObject({ price: 14.05, feesTotal: 0 });
  });

  test('has a price from an amount after fees, or before them if only that gives whole cents', () => {
    const priced = (side: string, amount: string) => {
      const row = `2025-01-06,ACME,${side},10,${amount},0.33`;
      const { events } = read(table('Date,Symbol,Action,Quantity,Amount,Fee', row));
      return [events[0]!, moneyIn(events)];
    };
    expect(priced('sell', '140.17')).toMatchObject([{ price: 14.05, feesTotal: 0.33 }, 140.17]);
    expect(priced('sell', '140.50')).toMatchObject([{ price: 14.05, feesTotal: 0.33 }, 140.17]);
    expect(priced('buy', '-140.83')).toMatchObject([{ price: 14.05, feesTotal: 0.33 }, -140.83]);
    expect(priced('buy', '(140.83)')).toMatchObject([{ price: 14.05, feesTotal: 0.33 }, -140.83]);
  });

  test('lists a row whose fee, amount or price is not a number', () => {
    const statement = read(
      table(
        'Date,Symbol,Action,Quantity,Price,Fee,Amount',
        '2025-01-06,ACME,buy,10,14.05,some,',
        '2025-01-06,ACME,buy,10,14.05,,much',
        '2025-01-06,ACME,buy,10,dear,,',
        '2025-01-06,ACME,buy,10,USD 14.05,0.33-,',
      ),
    );
    expect(statement.unread.map(({ why }) => why)).toEqual([
      '“some” is not a number.',
      '“much” is not a number.',
      '“dear” is not a number.',
    ]);
    expect(statement.events.map(line)).toEqual(['Table 2025-01-06 buy 10 ACME 14.05 fees 0.33']);
  });

  test('has numbers by its own convention, and asks if that is unclear', () => {
    const rows = (quantity: string, price: string) =>
      table('Date;Symbol;Action;Quantity;Price', `2025-01-06;ACME;buy;${quantity};${price}`);
    expect(read(rows('500,135', '1.234,50')).events[0]).toMatchObject({
      shares: 500.135,
      price: 1234.5,
    });
    expect(read(rows('500,135', '12.34')).events[0]).toMatchObject({
      shares: 500_135,
      price: 12.34,
    });
    const doubtful = rows('500,135', '12');
    expect(read(doubtful)).toMatchObject({
      asks: ['locale'],
      events: [],
      table: { found: { quantity: 3 } },
    });
    expect(read(doubtful, { locale: 'comma' }).events[0]).toMatchObject({ shares: 500.135 });
  });

  test('asks for the year if its days lack it', () => {
    const text = table(
      'Date,Symbol,Action,Quantity,Price',
      '01/06,ACME,buy,10,14',
      '13/06,ACME,buy,1,14',
    );
    expect(read(text).asks).toEqual(['year']);
    expect(isWhole(read(text))).toBe(true);
    const answered = read(text, { year: 2025, account: 'A1' });
    expect(answered.events.map(({ date }) => date)).toEqual(['2025-01-06']);
    expect(answered.unread).toMatchObject([{ line: 3, why: '“13/06” is not a date.' }]);
    expect(read(text, { year: 2025, locale: 'comma' }).events.map(({ date }) => date)).toEqual([
      '2025-06-01',
      '2025-06-13',
    ]);
  });

  test('asks for columns that it does not name, and for sides that it does not state', () => {
    const text = table('When,Symbol,Quantity,Price', '2025-01-06,ACME,10,14.05');
    const asked = read(text);
    expect(asked).toMatchObject({
      asks: ['columns'],
      table: {
        columns: ['When', 'Symbol', 'Quantity', 'Price'],
        rows: [['2025-01-06', 'ACME', '10', '14.05']],
      },
    });
    const columns = { date: 0, symbol: 1, quantity: 2, price: 3 };
    expect(read(text, { columns }).asks).toEqual(['columns']);
    const signed = text.replace(',10,', ',-10,');
    expect(read(signed, { columns, account: 'A1' }).events.map(line)).toEqual([
      'A1 2025-01-06 sell 10 ACME 14.05',
    ]);
  });

  test('keeps two puts on one stock with different strikes apart', () => {
    const text = table(
      'Date,Symbol,Action,Quantity,Price',
      '2025-01-06,ACME 17JAN25 50 P,sell,1,1.20',
      '2025-01-07,ACME 17JAN25 45 P,buy,1,0.40',
    );
    expect(read(text).events.map(line)).toEqual([
      'Table 2025-01-06 sell 1 ACME-2025-01-17-P50000 1.2',
      'Table 2025-01-07 buy 1 ACME-2025-01-17-P45000 0.4',
    ]);
  });

  test('has the shares of an assigned put once, with or without a row of their own', () => {
    const assigned = '2025-01-17,14:00,REMOVAL OF OPTION DUE TO ASSIGNMENT,ACME 17JAN25 50 P,1,';
    const shares = '2025-01-17,14:00,BOT,ACME,100,50';
    const others = ['2025-01-17,14:05,BOT,ACME,100,49.5', '2025-01-18,14:05,BOT,ACME,100,50'];
    const heading = 'Date,Time,Action,Symbol,Quantity,Price';
    const sharesOf = (...rows: readonly string[]) => {
      const statement = read(table(heading, ...rows));
      expect(statement.unread).toEqual([]);
      expect(isWhole(statement)).toBe(true);
      const sold = '2025-01-06,10:00,SOLD,ACME 17JAN25 50 P,1,1.20';
      const { events } = read(table(heading, sold, ...rows));
      return readBook(events, '2025-02-01').shares.map((held) => [held.shares, held.taxBasis]);
    };
    expect(sharesOf(assigned)).toEqual([[100, 48.8]]);
    expect(sharesOf(assigned, `${shares}.00`)).toEqual([[100, 48.8]]);
    expect(sharesOf(assigned, shares, ...others)).toEqual([[300, expect.closeTo(148.3 / 3, 9)]]);
  });

  test('has each leg of a spread at the time of its order, and no leg of an unfilled order', () => {
    const heading =
      ',,Exec Time,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,Price,Net Price,Order Type,Status';
    const statement = read(
      table(
        heading,
        ',,12/23/25 09:31:05,VERTICAL,SELL,-1,TO OPEN,ACME,16 JAN 26,50,PUT,1.20,.80,LMT,FILLED',
        ',,,,BUY,+1,TO OPEN,ACME,16 JAN 26,45,PUT,.40,CREDIT,,',
        ',,12/23/25 09:35:00,VERTICAL,SELL,-1,TO OPEN,ACME,16 JAN 26,55,PUT,2.20,.80,LMT,CANCELED',
        ',,,,BUY,+1,TO OPEN,ACME,16 JAN 26,45,PUT,.40,CREDIT,,',
      ),
    );
    expect(statement.events.map(line)).toEqual([
      expect.stringContaining('2025-12-23 09:31:05 sell 1'),
      expect.stringContaining('2025-12-23 09:31:05 buy 1'),
    ]);
    expect(statement.unread).toEqual([]);
    expect(statement.rows.leftOut).toEqual([{ kind: 'Orders not filled', rows: 2 }]);
    expect(isWhole(statement)).toBe(true);
  });

  test('has only filled orders, by their status or by the table they are in', () => {
    const filled = [
      ',,Exec Time,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,Price,Net Price,Order Type',
      ',,12/23/25 09:31:05,SINGLE,SELL,-1,TO OPEN,ACME,16 JAN 26,50,PUT,1.20,1.20,LMT',
    ];
    const canceled = [
      'Canceled Orders',
      'Notes,,Time Canceled,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,PRICE,,TIF,Status',
      ',,12/23/25 10:02:11,VERTICAL,SELL,-1,TO OPEN,ACME,16 JAN 26,50,PUT,1.40,LMT,DAY,CANCELED',
      ',,,,BUY,+1,TO OPEN,ACME,16 JAN 26,45,PUT,,,,',
      ',,12/22/25 15:59:00,SINGLE,SELL,-1,TO OPEN,ACME,16 JAN 26,50,PUT,1.50,LMT,DAY,REJECTED',
    ];
    const statement = read(
      table('Today’s Trade Activity', 'Filled Orders', ...filled, ...canceled),
    );
    expect(statement.events.map(line)).toEqual([
      expect.stringContaining('2025-12-23 09:31:05 sell 1'),
    ]);
    expect(statement.unread).toEqual([]);
    expect(statement.rows.leftOut).toEqual([
      { kind: 'Notes', rows: 3 },
      { kind: 'Another table', rows: 4 },
    ]);
    expect(isWhole(statement)).toBe(true);
    const others = [
      ...canceled,
      'Working Orders',
      ...Array.from({ length: 20 }, () => canceled[2]!.replace('CANCELED', 'WORKING')),
    ];
    const below = read(
      table('Today’s Trade Activity', ...others, 'Filled Orders', ...filled, ...canceled),
    );
    expect(below.events.map(line)).toEqual(statement.events.map(line));
    expect(isWhole(below)).toBe(true);
    const listed = read(
      table(
        'Date,Symbol,Action,Quantity,Price,Status',
        ...['Filled', 'Cancelled', 'REJECTED: too late', 'Working', 'Open'].map(
          (status, at) => `2025-01-0${at + 1},ACME,buy,1,120,${status}`,
        ),
      ),
    );
    expect(listed.events.map(({ date }) => date)).toEqual(['2025-01-01', '2025-01-05']);
    expect(listed.rows.leftOut).toEqual([{ kind: 'Orders not filled', rows: 3 }]);
    const isCounted = (state: string) =>
      read(
        table(
          'Date,Symbol,Action,Quantity,Price,Order State',
          `2025-01-06,ACME,buy,1,120,${state}`,
          '2025-01-06,ACME,buy,2,120,Filled',
        ),
      ).events.length === 2;
    expect(['Executed', 'Partially filled, canceled', 'Filled 1/1'].map(isCounted)).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      ['Order rejected', 'Not filled', 'Inactive', 'PreSubmitted', 'Replaced'].map(isCounted),
    ).toEqual([false, false, false, false, false]);
  });

  test('lists the rows that are not understood', () => {
    const text = table(
      'A list of mine',
      'Date,Symbol,Action,Quantity,Price',
      '2025-01-06,VERTICAL SPY 100 (Weeklys) 5 JUN 26 715/714 PUT,sell,1,1.20',
      'never,ACME,sell,1,1.20',
      '2025-01-06,ACME,sell,lots,1.20',
      '2025-01-06,ACME,ponder,1,1.20',
      '2025-01-06,ACME,sell,1,1.20',
    );
    const statement = read(text);
    expect(statement.unread.map((row) => [row.line, row.why])).toEqual([
      [3, '“VERTICAL SPY 100 (Weeklys) 5 JUN 26 715/714 PUT” names neither an option nor a stock.'],
      [4, '“never” is not a date.'],
      [5, '“lots” is not a quantity.'],
      [6, '“ponder” is not a known action.'],
    ]);
    expect(statement.rows).toMatchObject({
      all: 7,
      events: 1,
      leftOut: [{ kind: 'Notes', rows: 1 }],
    });
    expect(isWhole(statement)).toBe(true);
  });
});

describe('a text that is not a statement', () => {
  test.each([
    ['', 'There is nothing in it.'],
    ['PK\u0003\u0004\u0014', 'This is a workbook, not text: save its sheet as CSV and read that.'],
    ['%PDF-1.7', 'This is a PDF, not a table: ask your broker for the same statement as CSV.'],
    [
      '<!doctype html><p>',
      'This is a web page and not a statement: download the statement as CSV.',
    ],
    ['BEGIN:VCALENDAR', 'This is a calendar, not a statement.'],
    [
      '{"BrokerageTransactions":[]}',
      'This is JSON, not a known statement: download the statement as CSV.',
    ],
    ['\u0001\u0002\u0003', 'This is not text: save the statement as CSV in UTF-8.'],
    [
      'dear diary',
      'There is no table of trades in it, with columns for day, symbol, quantity and price.',
    ],
    [
      'Statement,Header,Field Name,Field Value\n',
      'This statement ends before it says anything: save it again.',
    ],
  ])('such as %j is refused in a sentence', (text, sentence) => {
    expect(read(text).refused).toBe(sentence);
    expect(read(text).events).toEqual([]);
  });

  test('differs from a statement without trades, which is read', () => {
    const text =
      'Statement,Header,Field Name,Field Value\nStatement,Data,Period,"January 2, 2025"\nStatement,Data,Title,x\n';
    expect(read(text)).toMatchObject({
      refused: null,
      events: [],
      opening: [],
      from: '2025-01-02',
      to: '2025-01-02',
    });
  });
});
