import { describe, expect, test } from 'vitest';
import { readBook } from '../../../../src/core/book/readBook';
import { activity, isWhole, line, read, readFixture, statementText, TRADES } from './reading';

const option = (symbol: string, when: string, rest: string) =>
  `Trades,Data,Order,Equity and Index Options,USD,${symbol},"${when}",${rest}`;

const stock = (symbol: string, when: string, rest: string) =>
  `Trades,Data,Order,Stocks,USD,${symbol},"${when}",${rest}`;

const POSITIONS =
  'Open Positions,Header,DataDiscriminator,Asset Category,Currency,Symbol,Quantity,Mult,Cost Price,Cost Basis,Close Price,Value,Unrealized P/L,Code';

describe('what was opened before a statement', () => {
  const closing = option(
    'ACME 17JAN25 50 P',
    '2025-01-10, 11:00:41',
    '2,0.3,0.28,-60,-1.3,238.69524,177.39524,-4,C',
  );
  const opening = option(
    'ACME 17APR25 47 P',
    '2025-03-10, 10:30:00',
    '-1,2.6,2.7,260,-0.6541,-259.3459,0,-10,O',
  );

  test('and closed in it is carried with the basis that the closing row states', () => {
    const { opening: before, events } = read(activity(TRADES, closing));
    expect(before.map(line)).toEqual([
      'U1000000 2025-01-02 carried -2 ACME-2025-01-17-P50000 -238.69524',
    ]);
    expect(readBook([...before, ...events], '2025-12-31').realized[0]?.gainTotal).toBeCloseTo(
      177.39524,
      9,
    );
  });

  test('is carried from the day of its lot if the file has it', () => {
    const lot =
      'Trades,Data,ClosedLot,Equity and Index Options,USD,ACME 17JAN25 50 P,2024-12-03,-2,1.19,,,-238.69524,177.39524,,ST';
    const [carried] = read(activity(TRADES, closing, lot)).opening;
    expect(carried?.date).toBe('2024-12-03');
  });

  test('and never closed shows only in its ending positions', () => {
    const held =
      'Open Positions,Data,Summary,Equity and Index Options,USD,ACME 17APR25 47 P,-3,100,2.59,-778.0377,2.05,-615,163,';
    const bolt =
      'Open Positions,Data,Summary,Stocks,USD,BOLT,"1,200",1,18.505,22206,19.1,22920,714,';
    const { opening: before } = read(activity(POSITIONS, held, bolt, TRADES, opening));
    expect(before.map(line)).toEqual([
      expect.stringMatching(/^U1000000 2025-01-02 carried -2 ACME-2025-04-17-P47000 -518\.69\d*$/),
      'U1000000 2025-01-02 carried +1200 BOLT 22206',
    ]);
  });

  test('is nothing if everything was opened in it, whether open at the end or not', () => {
    const held =
      'Open Positions,Data,Summary,Equity and Index Options,USD,ACME 17APR25 47 P,-1,100,2.59,-259.3459,2.05,-205,54,';
    expect(read(activity(POSITIONS, held, TRADES, opening)).opening).toEqual([]);
    expect(read(activity(TRADES, opening)).opening).toEqual([]);
  });

  test('has no basis if the file does not state one', () => {
    const header = TRADES.replace(',Basis', '');
    const row = option(
      'ACME 17JAN25 50 P',
      '2025-01-10, 11:00:41',
      '2,0.3,0.28,-60,-1.3,177.39524,-4,C',
    );
    expect(read(activity(header, row)).opening).toMatchObject([{ quantity: -2, basisTotal: null }]);
  });
});

describe('rows of an activity statement', () => {
  test('are read even if a spreadsheet lost their quotation marks', () => {
    const text = statementText('ibkr-activity-usd.csv').replaceAll(
      /"(20\d\d-\d\d-\d\d), ([\d:]+)"/g,
      '$1, $2',
    );
    expect(text).toContain(',2025-01-06, 10:15:02,');
    expect(read(text).events.map(line)).toEqual(
      readFixture('ibkr-activity-usd.csv').events.map(line),
    );
  });

  test('are read even if each record is quoted as a whole, or with semicolons', () => {
    const plain = statementText('ibkr-activity-usd.csv');
    const events = readFixture('ibkr-activity-usd.csv').events.map(line);
    const whole = (end: string) =>
      plain
        .trimEnd()
        .split('\n')
        .map((record) => `"${record.replaceAll('"', '""')}"${end}`)
        .join('\n');
    for (const end of ['', ';', ';;;']) {
      expect(read(whole(end)).events.map(line)).toEqual(events);
    }
    const separated = (text: string) =>
      text.replaceAll(/("[^"\n]*"(?:"[^"\n]*")*)|,/g, (_, cell?: string) => cell ?? ';');
    expect(read(separated(plain)).events.map(line)).toEqual(events);
    const quoted = separated(plain.replaceAll(/,(\w+;\w+)$/gm, ',"$1"'));
    expect(read(quoted).events.map(line)).toEqual(events);
  });

  test('are read even in UTF-16, or with CRLF and empty cells at the end', () => {
    const plain = statementText('ibkr-activity-usd.csv');
    const events = readFixture('ibkr-activity-usd.csv').events.map(line);
    const wide = `\uFFFD\uFFFD${plain.split('').join('\0')}\0`;
    expect(read(wide).events.map(line)).toEqual(events);
    const padded = plain.replaceAll('\n', ',,,\r\n');
    expect(read(padded).events.length).toBeGreaterThan(0);
  });

  test('are recognized by their structure in an unknown language', () => {
    const text = activity(
      'Сделки,Header,DataDiscriminator,Класс,Валюта,Знак,Когда,Сколько,Почем,Закрытие,Выручено,Сбор,Основа,Итог,Прочее,Код',
      'Сделки,Data,Order,Опционы,USD,ACME 17JAN25 50 P,"2025-01-06, 10:15:02",-2,1.2,1.15,240,-1.30476,-238.69524,0,10,O;P',
      'Сделки,Data,Order,Акции,USD,BOLT,"2025-03-12, 15:59:58","1,200",18.5,18.62,-22200,-6,22206,0,144,O',
    );
    expect(read(text).events.map(line)).toEqual([
      'U1000000 2025-01-06 10:15:02 sell 2 ACME-2025-01-17-P50000 1.2 open fees 1.30476',
      'U1000000 2025-03-12 15:59:58 buy 1200 BOLT 18.5 fees 6',
    ]);
  });

  test('are fills if there are no orders', () => {
    const text = activity(
      TRADES,
      option('ACME 17JAN25 50 P', '2025-01-06, 10:15:02', '-2,1.2,1.15,240,-1.3,-238.7,0,10,O;P'),
    ).replace(',Order,', ',Trade,');
    expect(read(text).events).toHaveLength(1);
  });

  test('that cancel a trade remove it, and its fee stays with the trade booked instead', () => {
    const wrong = option(
      'ACME 17JAN25 50 P',
      '2025-01-06, 10:15:02',
      '-2,1.2,1.15,240,-1.3,-238.7,0,10,O',
    );
    const back = option(
      'ACME 17JAN25 50 P',
      '2025-01-06, 10:15:02',
      '2,1.2,1.15,-240,0,238.7,0,10,Ca',
    );
    const right = option(
      'ACME 17JAN25 50 P',
      '2025-01-06, 10:15:02',
      '-1,1.2,1.15,120,0,-118.7,0,10,Co;O',
    );
    const all = read(activity(TRADES, wrong, back, right));
    expect(all.events.map(line)).toEqual([
      'U1000000 2025-01-06 10:15:02 sell 1 ACME-2025-01-17-P50000 1.2 open fees 1.3',
    ]);
    expect(isWhole(all)).toBe(true);
    expect(read(activity(TRADES, wrong, back)).events.map(line)).toEqual([
      'U1000000 2025-01-06 fee -1.3',
    ]);
    const free = read(activity(TRADES, wrong.replace('-1.3,', '0,'), back));
    expect(free.events).toEqual([]);
    expect(free.rows.leftOut).toEqual([{ kind: 'Canceled trades', rows: 2 }]);
    const alone = read(activity(TRADES, back));
    expect(alone.unread).toMatchObject([
      {
        line: 8,
        why: 'It cancels a trade that is not in this file: if your trades have it, delete it there.',
      },
    ]);
    expect(isWhole(alone)).toBe(true);
  });

  test('of an index option settled in cash give the value it was settled at', () => {
    const rows = [
      option('XSP 18DEC26 590 P', '2025-01-06, 10:15:02', '-1,4,4,400,-1,-399,0,0,O'),
      option('XSP 18DEC26 590 P', '2025-03-18, 16:20:00', '1,4.8,0,-480,0,399,-81,0,A;C'),
      option('SPXW 17JAN25 5900 P', '2025-01-17, 16:20:00', '1,0,0,0,0,399,399,0,A;C'),
    ];
    expect(read(activity(TRADES, ...rows)).events.map(line)).toEqual([
      'U1000000 2025-01-06 10:15:02 sell 1 XSP-2026-12-18-P590000 4 open fees 1',
      'U1000000 2025-01-17 expiration 1 SPXW-2025-01-17-P5900000',
      'U1000000 2025-03-18 settlement 1 XSP-2026-12-18-P590000 at 585.2',
    ]);
  });

  test('of an assigned adjusted series end it, and its shares count as bought', () => {
    const rows = [
      stock('OPEN', '2025-01-17, 16:20:00', '150,5,4,-750,0,750,0,0,A;O'),
      option('OPEN1 17JAN25 5 P', '2025-01-17, 16:20:00', '1,0,0,0,0,50,0,0,A;C'),
    ];
    expect(read(activity(TRADES, ...rows)).events.map(line)).toEqual([
      'U1000000 2025-01-17 16:20:00 buy 150 OPEN 5',
      'U1000000 2025-01-17 expiration 1 OPEN1-2025-01-17-P5000',
    ]);
  });

  test('of 250 shares belong to two assignments, and the rest counts as bought', () => {
    const rows = [
      stock('ACME', '2025-01-17, 16:20:00', '250,50,49,-12500,-1,12500,0,0,A;O'),
      option('ACME 17JAN25 50 P', '2025-01-17, 16:20:00', '1,0,0,0,0,50,0,0,A;C'),
      option('ACME 17JAN25 50 P', '2025-01-17, 16:20:00', '1,0,0,0,0,50,0,0,A;C'),
    ];
    expect(read(activity(TRADES, ...rows)).events.map(line)).toEqual([
      'U1000000 2025-01-17 16:20:00 buy 50 ACME 50 fees 0.2',
      'U1000000 2025-01-17 assignment 1 ACME-2025-01-17-P50000 fees 0.4',
      'U1000000 2025-01-17 assignment 1 ACME-2025-01-17-P50000 fees 0.4',
    ]);
  });

  test('of one series may have two symbols if the file says so', () => {
    const text = activity(
      TRADES,
      option('ACME 20JUN25 45 P', '2025-01-06, 10:15:02', '-1,1,1,100,-1,-99,0,0,O'),
      option('ACME1 20JUN25 45 P', '2025-03-06, 10:15:02', '1,0.5,1,-50,-1,99,48,0,C'),
      'Financial Instrument Information,Header,Asset Category,Symbol,Description,Conid,Underlying,Listing Exch,Multiplier,Expiry,Delivery Month,Type,Strike,Code',
      'Financial Instrument Information,Data,Equity and Index Options,"ACME 20JUN25 45 P, ACME1 20JUN25 45 P",ACME 20JUN25 45 P,9,ACME,CBOE,100,2025-06-20,2025-06,P,45,',
      'Financial Instrument Information,Data,Equity and Index Options,C ODAX DEC 18 12000,C ODAX DEC 18 12000,9,DAX,EUREX,5,2018-12-21,2018-12,C,12000,',
    );
    const { events } = read(text);
    expect(readBook(events, '2025-12-31')).toMatchObject({ positions: [], problems: [] });
  });

  test('that repeat each other are two events, each with its own id', () => {
    const twin = option(
      'ACME 17JAN25 50 P',
      '2025-01-06, 10:15:02',
      '-1,1.2,1.15,120,-0.65,-119.35,0,10,O',
    );
    const ids = read(activity(TRADES, twin, twin)).events.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(ids[1]).toBe(`${ids[0]} #2`);
  });

  test('that are not understood are listed with their line and a reason', () => {
    const rows = [
      option('NO SUCH THING', '2025-01-06, 10:15:02', '-1,1,1,100,-1,-99,0,0,O'),
      option('ACME 17JAN25 50 P', 'someday', '-1,1,1,100,-1,-99,0,0,O'),
      option('ACME 17JAN25 50 P', '2025-01-06, 10:15:02', 'many,1,1,100,-1,-99,0,0,O'),
      option('ACME 17JAN25 50 P', '2025-01-06, 10:15:02', '0,1,1,0,-1,-99,0,0,O'),
      option('ACME 17JAN25 50 P', '2025-01-06, 10:15:02', '-1.5,1,1,150,-1,-99,0,0,O'),
      stock('ACME', '2025-01-06, 10:15:02', '1,200,1,1,100,-1,-99,0,0,O'),
      'Corporate Actions,Header,Asset Category,Currency,Report Date,Date/Time,Description,Quantity,Proceeds,Value,Realized P/L,Code',
      'Corporate Actions,Data,Stocks,USD,2025-02-03,"2025-02-02, 20:25:00",BOLT(US0000000002) Tender Offer,-10,0,0,0,',
      'Transfers,Header,Asset Category,Currency,Symbol,Date,Type,Direction,Qty',
      'Transfers,Data,Stocks,USD,BOLT,2025-02-04;20:25,ACATS,In,100',
      'Dividends,Header,Currency,Date,Description,Amount',
      'Dividends,Data,USD,2025-02-04,no stock is named,12',
      'Dividends,Data,USD,2025-02-04,BOLT(US0000000002) Cash Dividend,none',
    ];
    const statement = read(activity(TRADES, ...rows));
    expect(statement.unread.map((row) => [row.line, row.why])).toEqual([
      [8, '“NO SUCH THING” names neither an option nor a stock.'],
      [9, '“someday” is not a date.'],
      [10, '“many” is not a quantity.'],
      [11, 'Its quantity is 0.'],
      [12, 'It is not for whole contracts.'],
      [13, 'It has more cells than its header.'],
      [15, 'This corporate action is not read: enter by hand what it changed.'],
      [17, 'Moves like this are not read: enter by hand what came or went.'],
      [19, 'It names no stock.'],
      [20, 'It has no amount.'],
    ]);
    expect(statement.events).toEqual([]);
    expect(isWhole(statement)).toBe(true);
  });

  test('of a day that does not exist are listed as unread', () => {
    const { events, unread } = read(
      activity(
        TRADES,
        option('ACME 17JAN25 50 P', '2025-02-30, 10:15:02', '-1,1,1,100,-1,-99,0,0,O'),
        'Dividends,Header,Currency,Date,Description,Amount',
        'Dividends,Data,USD,2025-02-31,BOLT(US0000000002) Cash Dividend,288',
        'Corporate Actions,Header,Asset Category,Currency,Report Date,Date/Time,Description,Quantity,Proceeds,Value,Realized P/L,Code',
        'Corporate Actions,Data,Stocks,USD,2025-13-01,"2025-13-01, 20:25:00",ACME(US0000000001) Split 2 for 1,100,0,0,0,',
      ),
    );
    expect(events).toEqual([]);
    expect(unread.map(({ why }) => why)).toEqual([
      '“2025-02-30, 10:15:02” is not a date.',
      '“2025-02-31” is not a date.',
      '“2025-13-01” is not a date.',
    ]);
  });

  test('of a day that does not exist are listed as unread in a Transaction History too', () => {
    const text = statementText('ibkr-transaction-history.csv');
    const [, date] = /Transaction History,Data,(\d{4}-\d\d-\d\d)/.exec(text)!;
    const { unread, events } = read(text.replaceAll(`Data,${date},`, 'Data,2025-02-30,'));
    expect(unread.map(({ why }) => why)).toContain('“2025-02-30” is not a date.');
    expect(events.every((event) => event.date !== '2025-02-30')).toBe(true);
  });

  test('of dividends have their tax deducted, and a later correction is an event of its own', () => {
    const statement = read(
      activity(
        'Dividends,Header,Currency,Date,Description,Amount',
        'Dividends,Data,USD,2025-03-28,BOLT(US0000000002) Cash Dividend USD 0.24 per Share (Ordinary Dividend),288',
        'Dividends,Data,Total,,,288',
        'Withholding Tax,Header,Currency,Date,Description,Amount,Code',
        'Withholding Tax,Data,USD,2025-03-28,BOLT(US0000000002) Cash Dividend USD 0.24 per Share - US Tax,-43.2,',
        'Withholding Tax,Data,USD,2025-03-29,BOLT(US0000000002) Cash Dividend USD 0.24 per Share - US Tax,14.4,',
        'Withholding Tax,Data,USD,2025-03-30,Withholding @ 20% on Credit Interest,-2,',
        'Withholding Tax,Data,Total,,,-30.8,',
        'Interest,Header,Currency,Date,Description,Amount',
        'Interest,Data,EUR,2025-03-30,EUR Debit Interest for Feb-2025,-0.5',
        'Deposits & Withdrawals,Header,Currency,Settle Date,Description,Amount',
        'Deposits & Withdrawals,Data,USD,2025-03-30,Disbursement,-500',
        'Corporate Actions,Header,Asset Category,Currency,Report Date,Date/Time,Description,Quantity,Proceeds,Value,Realized P/L,Code',
        'Corporate Actions,Data,Stocks,USD,2025-02-04,"2025-02-03, 20:25:00","BOLT(US0000000002) Split 4 for 1 (BOLT, BOLT INC, US0000000002)",300,0,0,0,',
      ),
    );
    expect(statement.events.map(line)).toEqual([
      'U1000000 2025-02-04 split BOLT 4',
      'U1000000 2025-03-28 dividend BOLT 288 withheld 43.2',
      'U1000000 2025-03-29 dividend BOLT 0 withheld -14.4',
      'U1000000 2025-03-30 interest -2',
      'U1000000 EUR 2025-03-30 interest -0.5',
      'U1000000 2025-03-30 withdrawal -500',
    ]);
  });

  test('of futures, bonds and the like are counted by kind, with the money they moved', () => {
    const statement = read(
      activity(
        TRADES,
        'Trades,Data,Order,Futures,USD,ESZ5,"2025-01-06, 10:15:02",1,6000,6001,-300000,-2.25,300002,0,50,O',
        'Trades,Data,Order,Bonds,USD,T 4 1/4 11/15,"2025-01-06, 10:15:02",1000,98,98,-980,-1,981,0,0,O',
        'Trades,Data,Order,Forex,EUR,USD.EUR,"2025-01-06, 10:15:02",100,0.9,,-90,-2,,,,',
      ),
    );
    expect(statement.rows.leftOut).toEqual([
      { kind: 'Futures', rows: 1 },
      { kind: 'Bonds', rows: 1 },
      { kind: 'Forex', rows: 1 },
    ]);
    expect(
      statement.besides.map(({ currency, amountTotal }) => `${amountTotal} ${currency}`),
    ).toEqual(['-2.25 USD', '-981 USD', '-90 EUR', '100 USD', '-2 USD']);
    expect(isWhole(statement)).toBe(true);
  });
});
