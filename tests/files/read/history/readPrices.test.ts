import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPrices, type PricesAnswers } from '../../../../src/files';
import { pricesOfSize } from '../../../../src/files/read/history/readPrices';

const read = (text: string, fileName?: string, answers: PricesAnswers = {}) =>
  readPrices(
    text,
    { receivedAt: '2026-11-28T15:00:00Z', ...(fileName !== undefined && { fileName }) },
    answers,
  );

const YAHOO = `Date,Open,High,Low,Close,Adj Close,Volume
2025-11-24,311.0,319.2,309.6,318.58,318.20,85165100
2025-11-25,326.2,328.8,317.6,323.44,323.05,88632100
2025-11-26,320.7,324.5,316.8,319.95,319.57,51373400
`;

const closes = [
  { date: '2025-11-24', close: 318.58 },
  { date: '2025-11-25', close: 323.44 },
  { date: '2025-11-26', close: 319.95 },
];

describe('past prices are read', () => {
  test('from Yahoo’s file, by the close that is not adjusted for dividends', () => {
    expect(read(YAHOO, 'GOOGL.csv')).toEqual({
      format: 'Yahoo',
      symbol: 'GOOGL',
      days: closes,
      basis: 'close',
      splits: [],
      unread: [],
      asks: [],
      refused: null,
    });
  });

  test('from a copy of Yahoo’s page, newest first, without its dividends', () => {
    const copied = [
      'Date\tOpen\tHigh\tLow\tClose Close price adjusted for splits.\tAdj Close Adjusted close price adjusted for splits and dividend and/or capital gain distributions.\tVolume',
      'Nov 26, 2025\t320.70\t324.50\t316.80\t319.95\t319.57\t51,373,400',
      'Nov 25, 2025\t0.21 Dividend',
      'Nov 25, 2025\t326.20\t328.80\t317.60\t323.44\t323.05\t88,632,100',
      'Nov 24, 2025\t311.00\t319.20\t309.60\t318.58\t318.20\t85,165,100',
    ].join('\n');
    expect(read(copied, undefined, { symbol: 'GOOGL' })).toMatchObject({
      format: 'Yahoo',
      symbol: 'GOOGL',
      days: closes,
      unread: [],
    });
  });

  test('from Nasdaq’s file, with months first, dollar signs, newest days first and no symbol', () => {
    const text = `Date,Close/Last,Volume,Open,High,Low
11/26/2025,$319.95,51373400,$320.70,$324.50,$316.80
11/25/2025,$323.44,88632100,$326.20,$328.80,$317.60
11/24/2025,$318.58,85165100,$311.00,$319.20,$309.60`;
    const reading = read(text, 'HistoricalData_1764201234567.csv');
    expect(reading).toMatchObject({ format: 'Nasdaq', symbol: null, asks: ['symbol'] });
    expect(reading.days).toEqual(closes);
    expect(read(text, undefined, { symbol: 'GOOGL' })).toMatchObject({
      symbol: 'GOOGL',
      asks: [],
    });
  });

  test('from Stooq’s file, named after its stock', () => {
    const text = `Date,Open,High,Low,Close,Volume
2025-11-24,311.0,319.2,309.6,318.58,85165100
2025-11-25,326.2,328.8,317.6,323.44,88632100
2025-11-26,320.7,324.5,316.8,319.95,51373400`;
    expect(read(text, 'googl_us_d.csv')).toMatchObject({
      format: 'Stooq',
      symbol: 'GOOGL',
      days: closes,
    });
  });

  test('from Stooq’s file of many stocks, with the symbol in a column', () => {
    const text = `<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>
GOOGL.US,D,20251124,000000,311.0,319.2,309.6,318.58,85165100,0
GOOGL.US,D,20251125,000000,326.2,328.8,317.6,323.44,88632100,0`;
    expect(read(text)).toMatchObject({
      format: 'Stooq',
      symbol: 'GOOGL',
      days: closes.slice(0, 2),
    });
  });

  test('from a German sheet, with semicolons, days first and decimal commas', () => {
    const text = 'Datum;Schlusskurs\n24.11.2025;1.318,58\n25.11.2025;1.323,44\n';
    expect(read(text, 'SAP.csv').days).toEqual([
      { date: '2025-11-24', close: 1318.58 },
      { date: '2025-11-25', close: 1323.44 },
    ]);
  });

  test('from two columns without heads', () => {
    expect(read('2025-11-25,323.44\n2025-11-24,318.58\n', 'GOOGL.csv').days).toEqual(
      closes.slice(0, 2),
    );
    expect(read('2025-11-24   318.58\n2025-11-25   323.44\n', 'GOOGL.csv').days).toEqual(
      closes.slice(0, 2),
    );
  });

  test('by the adjusted close if there is no other, and the reading says so', () => {
    const text = 'Date,Adj Close\n2025-11-24,318.20\n';
    expect(read(text, 'GOOGL.csv')).toMatchObject({
      basis: 'adjusted',
      days: [{ date: '2025-11-24', close: 318.2 }],
    });
  });

  test('with the stock’s implied volatility, in percent or decimals', () => {
    const percent = 'Date,Close,IV\n2025-11-24,318.58,28.4\n2025-11-25,323.44,27.9\n';
    const decimal =
      'Date,Close,Implied Volatility\n2025-11-24,318.58,0.284\n2025-11-25,323.44,0.279\n';
    const volatility = [
      { date: '2025-11-24', volatility: 0.284 },
      { date: '2025-11-25', volatility: 0.279 },
    ];
    expect(read(percent, 'GOOGL.csv').volatility).toEqual(volatility);
    expect(read(decimal, 'GOOGL.csv').volatility).toEqual(volatility);
    expect(read('Date,IV\n2025-11-24,28.4%\n2025-11-25,27.9%\n', 'GOOGL.csv')).toMatchObject({
      days: [],
      volatility,
      asks: [],
    });
  });

  test('the same whatever order the rows are in', () => {
    const [head = '', ...rows] = YAHOO.trim().split('\n');
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 3 }), (shuffled) => {
        expect(read([head, ...shuffled].join('\n')).days).toEqual(closes);
      }),
    );
  });
});

describe('splits', () => {
  test('in a column of their own adjust the prices before them', () => {
    const text = `symbol,date,close,dividend,split
AAPL,2020-08-28,499.23,0,1
AAPL,2020-08-31,129.04,0,4
AAPL,2020-09-01,134.18,0,1`;
    const { days, splits, asks } = read(text);
    expect(days[0]!.close).toBeCloseTo(499.23 / 4, 10);
    expect(days[1]!.close).toBe(129.04);
    expect(splits).toEqual([{ date: '2020-08-31', ratio: 4 }]);
    expect(asks).toEqual([]);
  });

  const jump = 'Date,Close\n2020-08-28,499.23\n2020-08-31,129.04\n2020-09-01,134.18\n';

  test('that a file does not adjust for are asked about', () => {
    const asked = read(jump, 'AAPL.csv');
    expect(asked.asks).toEqual(['splits']);
    expect(asked.splitsSeen).toEqual([{ date: '2020-08-31', ratio: 4 }]);
    expect(read(jump, 'AAPL.csv', { splits: 'split' }).days[0]!.close).toBeCloseTo(124.8, 1);
    expect(read(jump, 'AAPL.csv', { splits: 'noSplit' })).toMatchObject({
      asks: [],
      splits: [],
      days: [{ close: 499.23 }, {}, {}],
    });
  });

  test('of several shares into one raise the prices before them', () => {
    const text = 'Date,Close\n2024-01-02,1.01\n2024-01-03,10\n';
    expect(read(text, 'X.csv', { splits: 'split' }).days[0]!.close).toBeCloseTo(10.1, 10);
  });
});

describe('reading past prices asks', () => {
  test('which columns have the day and the close', () => {
    const text = 'Wann,Wie viel,Wo\n2025-11-24,318.58,US\n2025-11-25,323.44,US\n';
    const asked = read(text, 'GOOGL.csv');
    expect(asked).toMatchObject({ asks: ['columns'], days: [] });
    expect(asked.table!.rows).toHaveLength(3);
    expect(read(text, 'GOOGL.csv', { columns: { date: 0, close: 1 } }).days).toEqual(
      closes.slice(0, 2),
    );
  });

  test('how numbers are written if both ways would do', () => {
    const text = 'Date;Close\n2025-11-24;1.318\n2025-11-25;1.323\n';
    expect(read(text, 'X.csv').asks).toEqual(['locale']);
    expect(read(text, 'X.csv', { locale: 'comma' }).days[0]!.close).toBe(1318);
  });

  test('whether the day or the month comes first if both would do', () => {
    const text = 'Date,Close\n3/4/2026,10\n4/4/2026,11\n';
    expect(read(text, 'X.csv').asks).toEqual(['dates']);
    expect(read(text, 'X.csv', { dates: 'dayFirst' }).days[0]!.date).toBe('2026-04-03');
    expect(read(text, 'X.csv', { dates: 'monthFirst' }).days[0]!.date).toBe('2026-03-04');
  });

  test('which of several stocks is meant', () => {
    const text = 'symbol,date,close\nKO,2021-04-20,54.4\nAAPL,2021-04-20,133.1\n';
    expect(read(text)).toMatchObject({ asks: ['symbol'], symbols: ['KO', 'AAPL'], days: [] });
    expect(read(text, undefined, { symbol: 'KO' })).toMatchObject({
      symbol: 'KO',
      days: [{ date: '2021-04-20', close: 54.4 }],
    });
  });
});

describe('a line that is not a price', () => {
  test.each([
    ['2025-11-27,null,null,null,null,null,null', 'no close'],
    ['no day,1,1,1,1,1,1', 'no day'],
    ['2025-02-30,1,1,1,1,1,1', 'no day'],
    ['2025-11-26,1,1,1,2,2,1', 'same day'],
    ['2025-11-28,1,1,1,-2,2,1', 'above zero'],
    ['2027-01-04,1,1,1,2,2,1', 'to come'],
  ])('such as %s is listed with its number and the reason', (row, why) => {
    const { days, unread } = read(`${YAHOO}${row}\n`);
    expect(days).toEqual(closes);
    expect(unread).toHaveLength(1);
    expect(unread[0]!.line).toBe(5);
    expect(unread[0]!.why).toContain(why);
    expect(unread[0]!.why).toMatch(/^[A-Z].*\.$/);
  });
});

describe('a text without prices', () => {
  test.each([
    ['nothing', ' \n', 'nothing in it'],
    ['a workbook', 'PK\u0003\u0004\u0014\0', 'workbook'],
    ['a PDF', '%PDF-1.7\n', 'PDF'],
    ['a web page', '<!DOCTYPE html><html></html>', 'web page'],
    ['JSON', '{"chart": {"result": []}}', 'JSON'],
    ['a statement', 'Statement,Header,Field Name\n', 'statement'],
    ['a letter', 'Dear reader,\nthere is nothing to sell.\n', 'no table'],
    ['heads alone', 'Date,Close\n', 'no table'],
    ['a table without one close', 'Date,Close\n2025-11-24,n/a\n', 'No line of it'],
  ])('such as %s is refused in one sentence', (_, text, part) => {
    const { refused, days } = read(text);
    expect(refused).toContain(part);
    expect(refused).toMatch(/^[A-Z].*\.$/);
    expect(days).toEqual([]);
  });

  test('is refused without being opened if it is too large', () => {
    expect(pricesOfSize(60 * 1024 * 1024)!.refused).toContain('50 MB');
    expect(pricesOfSize(1000)).toBeNull();
  });

  test('is refused or asked about, like any text, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const reading = read(text);
        expect(reading.refused !== null || reading.asks.length + reading.days.length > 0).toBe(
          true,
        );
      }),
    );
  });
});
