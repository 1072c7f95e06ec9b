import { describe, expect, test } from 'vitest';
import { chainText, line, read, readFixture } from './reading';

describe('Cboe’s quote table', () => {
  const reading = readFixture('cboe-quotedata-current.csv');

  test('has a call and a put in each of its 7 rows, and the last price of the stock', () => {
    expect(reading.quotes).toHaveLength(14);
    expect(reading).toMatchObject({ format: 'Cboe', underlying: 'ACME', spot: 50.12, asks: [] });
    expect(reading.unread).toEqual([]);
  });

  test('keeps the adjusted root apart from the standard one of the same strike', () => {
    const roots = reading.quotes.map(({ contract }) => contract.root);
    expect(roots.filter((root) => root === 'ACME')).toHaveLength(12);
    expect(roots.filter((root) => root === 'ACME1')).toHaveLength(2);
    expect(new Set(reading.quotes.map(({ contract }) => contract.underlying))).toEqual(
      new Set(['ACME']),
    );
  });

  test('gives every figure of a put as the source has it', () => {
    expect(reading.quotes[7]).toEqual({
      contract: {
        underlying: 'ACME',
        root: 'ACME',
        expiration: '2025-11-21',
        right: 'put',
        strike: 47.5,
        multiplier: 100,
      },
      bid: 0.6,
      ask: 0.66,
      last: 0.62,
      volume: 233,
      openInterest: 2210,
      impliedVolatility: 0.3902,
      delta: -0.2211,
    });
  });

  test('has no volatility for an expired option, and no quotes if both sides are 0', () => {
    expect(reading.quotes[0]).toMatchObject({ impliedVolatility: null, delta: null });
    expect(reading.quotes.slice(-2).map(({ bid, ask }) => [bid, ask])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test('keeps a bid of 0 if there is an ask', () => {
    expect(reading.quotes[5]).toMatchObject({ bid: 0, ask: 1.15, last: 0.2 });
  });

  test('is from 7:23 in the evening in New York, which is 00:23 in UTC', () => {
    expect(reading.quotedAt).toBe('2025-11-15T00:23:00.000Z');
  });

  test('reads the same with the date of a French browser, in a line without quotation marks', () => {
    const french = readFixture('cboe-quotedata-localised.csv');
    expect(french.quotes).toEqual(reading.quotes.slice(2, 10));
    expect(french).toMatchObject({ spot: 50.12, quotedAt: '2025-11-14T23:55:00.000Z' });
  });

  test.each([
    ['July 9, 2022 at 5:28 p.m. EDT', '2022-07-09T21:28:00.000Z'],
    ['"Date: June 11, 2022, 8:47 PM EDT"', '2022-06-12T00:47:00.000Z'],
    ['Date: 9 декабря 2023 г. в 13:49 GMT-5', '2023-12-09T18:49:00.000Z'],
    ['Date: 14. November 2025 um 00:23 MEZ', '2025-11-14T00:23:00'],
    ['Date: 2023年12月9日 13:49 GMT-5', '2023-12-09T18:49:00.000Z'],
    ['Date: who knows', null],
  ])('takes its time from %s, or has none', (date, quotedAt) => {
    const text = chainText('cboe-quotedata-localised.csv').replace(/^Date: .*UTC−5/mu, date);
    expect(read(text).quotedAt).toBe(quotedAt);
  });

  test('of 2020 has its price in the first line and 0.02 for a missing volatility', () => {
    const old = readFixture('cboe-quotedata-legacy-2020.dat');
    expect(old).toMatchObject({ spot: 50.12, underlying: 'ACME' });
    expect(old.quotedAt).toBe('2020-09-05T00:49:00.000Z');
    expect(old.quotes.map(({ contract }) => contract.strike)).toEqual([45, 45, 47.5, 47.5]);
    expect(old.quotes.map((quote) => quote.impliedVolatility)).toEqual([
      null,
      null,
      0.4105,
      0.4188,
    ]);
  });

  test('of 2017 is refused in a sentence', () => {
    const { refused, ...rest } = readFixture('cboe-quotedata-legacy-2017.dat');
    expect(refused).toContain('layout of 2017');
    expect(rest).toMatchObject({ quotes: [], unread: [], asks: [] });
  });

  test('without rows below its heading is refused', () => {
    const [, title, date, heads] = chainText('cboe-quotedata-current.csv').split('\n');
    expect(read([title, date, heads, ''].join('\n')).refused).toMatch(/^No line/);
  });

  test('saved by a spreadsheet, with other dates and decimal commas, takes its days from its symbols', () => {
    const saved = chainText('cboe-quotedata-current.csv')
      .split('\n')
      .slice(3)
      .map((row) => row.replace(/^\w{3} (\w{3}) (\d\d) 20(\d\d)/, '$2-11-$3'))
      .map((row) => row.replaceAll(',', ';').replaceAll('.', ','))
      .join('\n');
    expect(read(saved).quotes).toEqual(reading.quotes);
    expect(read(saved)).toMatchObject({ spot: null, quotedAt: null, asks: ['spot'] });
  });

  test('takes both roots of an index for one index, even at the same strike and day', () => {
    const index = chainText('cboe-quotedata-current.csv')
      .replaceAll('ACME1', 'SPXW')
      .replaceAll('ACME', 'SPX');
    const { quotes, underlying } = read(index);
    expect(underlying).toBe('SPX');
    expect(new Set(quotes.map(({ contract }) => contract.root))).toEqual(new Set(['SPX', 'SPXW']));
    expect(new Set(quotes.map(({ contract }) => contract.underlying))).toEqual(new Set(['SPX']));
  });

  test('lists a row whose strike differs from that of its symbol', () => {
    const text = chainText('cboe-quotedata-current.csv').replace(',88,45.00,', ',88,46.00,');
    expect(read(text).unread).toMatchObject([
      { line: 6, why: 'Its strike 46 is not the 45 of its symbol.' },
    ]);
  });
});

describe('Cboe’s JSON', () => {
  test('has 3 contracts, one of them adjusted, at an instant in UTC', () => {
    const reading = readFixture('cboe-delayed-quotes.json');
    expect(reading.quotes.map(line)).toEqual([
      'ACME 2025-11-21 47.5 put 0.6/0.66',
      'ACME1 2025-11-21 45 put 0/1.15',
      'ACME 2025-11-21 50 call 1.31/1.4',
    ]);
    expect(reading).toMatchObject({
      format: 'Cboe',
      underlying: 'ACME',
      spot: 50.12,
      quotedAt: '2025-11-15T00:30:11.000Z',
      asks: [],
    });
  });

  test('of an index has its name without the underscore', () => {
    const text = chainText('cboe-delayed-quotes.json')
      .replaceAll('"ACME"', '"_SPX"')
      .replaceAll('ACME', 'SPXW');
    expect(read(text).underlying).toBe('SPX');
  });

  test('lists an entry whose symbol names no option', () => {
    const text = chainText('cboe-delayed-quotes.json').replace(
      'ACME251121P00047500',
      'ACME251399P',
    );
    expect(read(text).unread).toMatchObject([{ line: 6, why: 'Its symbol names no option.' }]);
  });
});

describe('Barchart’s file', () => {
  const text = chainText('barchart-options-stacked.csv');
  const name = 'acme-options-exp-2025-11-21-weekly-show-all-stacked-11-14-2025.csv';

  test('has 4 contracts on the stock and day in its name', () => {
    const reading = read(text, {}, name);
    expect(reading.quotes.map(line)).toEqual([
      'ACME 2025-11-21 45 call 5.05/5.4',
      'ACME 2025-11-21 47.5 call 2.95/3.15',
      'ACME 2025-11-21 45 put 0.28/0.34',
      'ACME 2025-11-21 47.5 put 0.6/0.66',
    ]);
    expect(reading).toMatchObject({ format: 'Barchart', underlying: 'ACME', asks: ['spot'] });
    expect(reading.unread).toEqual([]);
    expect(reading.quotes[3]).toMatchObject({
      last: 0.62,
      openInterest: 2210,
      impliedVolatility: 0.3902,
    });
  });

  test('is dated by its footer', () => {
    expect(read(text).quotedAt).toBe('2025-11-15T00:45:00.000Z');
  });

  test('under another name asks for the stock and the day, and is read with the answers', () => {
    const unnamed = readFixture('barchart-options-stacked.csv');
    expect(unnamed).toMatchObject({
      quotes: [],
      unread: [],
      asks: ['underlying', 'spot', 'expiration'],
    });
    const answers = { underlying: 'acme', spot: 50.12, expiration: '2025-11-21' };
    const reading = readFixture('barchart-options-stacked.csv', answers);
    expect(reading.quotes).toEqual(read(text, {}, name).quotes);
    expect(reading).toMatchObject({ underlying: 'ACME', spot: 50.12, asks: [] });
  });

  test('has the stock price if it comes from the page of Greeks', () => {
    const greeks = [
      'Symbol,Price~,Type,Exp Date,Strike,Bid,Ask,Volume,"Open Int",IV,Delta',
      'ACME|20251121|45.00P,50.12,Put,11/21/25,45.00,0.28,0.34,120,"1,450",42.33%,-0.0902',
    ].join('\n');
    expect(read(greeks)).toMatchObject({ underlying: 'ACME', spot: 50.12, asks: [] });
  });

  test.each([
    ['with the type on either side', 'Type,Latest,Bid,Ask,"Open Int",IV', 'Call', 'Put'],
    ['without it', 'Latest,Bid,Ask,"Open Int",IV', null, null],
  ])('may have calls and puts side by side, %s', (_, heads, ofCall, ofPut) => {
    const side = (right: string | null, figures: string) =>
      right === null ? figures : `${right},${figures}`;
    const reading = read(
      [
        `${heads},Strike,${heads}`,
        `${side(ofCall, '5.10,5.00,5.20,"1,300",31.2%')},45.00,${side(ofPut, '0.30,0.28,0.34,900,38.1%')}`,
        '"Downloaded from Barchart.com as of 11-14-2025 03:00pm CST"',
      ].join('\n'),
      { spot: 50 },
      'acme-options-exp-2025-11-21-weekly-show-all-sideBySide-11-14-2025.csv',
    );
    expect(reading.quotes.map(line)).toEqual([
      'ACME 2025-11-21 45 call 5/5.2',
      'ACME 2025-11-21 45 put 0.28/0.34',
    ]);
    expect(reading.quotes.map(({ openInterest }) => openInterest)).toEqual([1300, 900]);
    expect(reading.quotes[1]!.impliedVolatility).toBeCloseTo(0.381, 12);
    expect(reading.unread).toEqual([]);
  });
});

describe('Yahoo’s data', () => {
  test('has its day as a time in UTC, with 1 call and 2 puts', () => {
    const reading = readFixture('yahoo-options.json');
    expect(reading.quotes.map(line)).toEqual([
      'ACME 2025-11-21 50 call 1.31/1.4',
      'ACME 2025-11-21 45 put 0.28/0.34',
      'ACME 2025-11-21 47.5 put 0.6/0.66',
    ]);
    expect(reading).toMatchObject({ spot: 50.12, quotedAt: '2025-11-14T21:00:01.000Z', asks: [] });
  });

  test('in a yfinance table has no volatility in rows 2 and 3 and no quotes in row 2', () => {
    const { quotes, asks } = readFixture('yfinance-puts.csv');
    expect(quotes.map(line)).toEqual([
      'ACME 2025-11-21 45 put 0.28/0.34',
      'ACME 2025-11-21 47.5 put -/-',
      'ACME 2025-11-21 55 put 5.2/5.6',
    ]);
    expect(quotes.map((quote) => quote.impliedVolatility)).toEqual([0.4233408984375, null, null]);
    expect(asks).toEqual(['spot']);
  });

  test('has no open interest if it gives 0 for every contract', () => {
    const text = chainText('yfinance-puts.csv')
      .replace(',1450,', ',0,')
      .replace(',21,1.0', ',0,1.0');
    expect(read(text).quotes.map(({ openInterest }) => openInterest)).toEqual([null, null, null]);
  });

  test('has contracts on 10 shares if it calls them mini', () => {
    const text = chainText('yahoo-options.json').replace('"REGULAR"', '"MINI"');
    expect(read(text).quotes.map(({ contract }) => contract.multiplier)).toEqual([10, 100, 100]);
  });

  test('copied from its page has dashes in a row without quotes', () => {
    const page = [
      'Contract Name\tLast Trade Date (EDT)\tStrike\tLast Price\tBid\tAsk\tChange\tVolume\tOpen Interest\tImplied Volatility',
      'ACME251121P00047500\t11/14/2025 3:58 PM\t47.5\t0.62\t0.60\t0.66\t-0.08\t233\t2,210\t39.02%',
      'ACME251121P00045000\t11/14/2025 3:58 PM\t45\t0.31\t-\t-\t-\t-\t-\t0.00%',
    ].join('\n');
    const { quotes } = read(page);
    expect(quotes.map(line)).toEqual([
      'ACME 2025-11-21 47.5 put 0.6/0.66',
      'ACME 2025-11-21 45 put -/-',
    ]);
    expect(quotes.map(({ openInterest }) => openInterest)).toEqual([2210, null]);
    expect(quotes[1]!.impliedVolatility).toBeNull();
  });
});

describe('Nasdaq’s JSON', () => {
  const text = chainText('nasdaq-option-chain.json');

  test('has 2 strikes of the day that its group is named after, and asks for the stock', () => {
    const reading = read(text);
    expect(reading.quotes.map(({ contract }) => [contract.expiration, contract.strike])).toEqual([
      ['2025-11-21', 45],
      ['2025-11-21', 45],
      ['2025-11-21', 47.5],
      ['2025-11-21', 47.5],
    ]);
    expect(reading).toMatchObject({ spot: 50.12, quotedAt: '2025-11-14', asks: ['underlying'] });
    expect(reading.quotes[0]).toMatchObject({ last: null, volume: null, openInterest: 301 });
  });

  test('is of the stock that the answer names', () => {
    expect(read(text, { underlying: 'acme' })).toMatchObject({ underlying: 'ACME', asks: [] });
  });

  test('takes the stock from its links', () => {
    const linked = text.replaceAll(
      '"drillDownURL": null',
      '"drillDownURL": "/market-activity/stocks/acme/option-chain/call-put-options/acme--251121c00045000"',
    );
    expect(read(linked)).toMatchObject({ underlying: 'ACME', asks: [] });
  });

  test('lists a row without a strike', () => {
    expect(read(text.replace('"45.00"', '"--"')).unread).toMatchObject([
      { why: 'Its strike is unclear.' },
    ]);
  });

  test('is refused with the reason if its day is unclear', () => {
    expect(read(text.replace('November 21, 2025', 'soon')).refused).toBe(
      'No line of it could be read as a quote. The first: Its expiration is unclear.',
    );
  });
});

describe('Tradier’s JSON', () => {
  const text = chainText('tradier-chain.json');

  test('has 2 contracts, the second on 115 shares and without Greeks', () => {
    const reading = readFixture('tradier-chain.json');
    expect(reading.quotes.map(({ contract }) => [contract.root, contract.multiplier])).toEqual([
      ['ACME', 100],
      ['ACME1', 115],
    ]);
    expect(reading.quotes.map(({ delta }) => delta)).toEqual([-0.2211, null]);
    expect(reading).toMatchObject({ quotedAt: '2025-11-14T20:58:41.000Z', asks: ['spot'] });
  });

  test('may have a single contract instead of a list', () => {
    const { options } = JSON.parse(text) as { options: { option: readonly object[] } };
    const alone = JSON.stringify({ options: { option: options.option[0] } });
    expect(read(alone).quotes.map(line)).toEqual(['ACME 2025-11-21 47.5 put 0.6/0.66']);
  });

  test('is refused if it has no contracts', () => {
    expect(read('{"options": null}').refused).toContain('no contracts');
  });

  test('lists an entry without a symbol', () => {
    expect(read(text.replace('"symbol": "ACME251', '"symbol": "X')).unread).toHaveLength(1);
  });

  test('has no time of its quotes if it states none', () => {
    const undated = text.replaceAll(/"(?:bid|ask)_date": \d+/g, '"when": 0');
    expect(read(undated).quotedAt).toBeNull();
  });
});

describe('Schwab’s JSON', () => {
  const contract = {
    symbol: 'ACME  251121P00047500',
    bid: 0.6,
    ask: 0.66,
    totalVolume: 233,
    openInterest: 2210,
    volatility: 39.02,
    delta: -0.2211,
    multiplier: 100,
    quoteTimeInLong: 1763153921000,
  };
  const chain = (...contracts: readonly object[]) =>
    JSON.stringify({
      symbol: 'ACME',
      underlyingPrice: 50.12,
      putExpDateMap: { '2025-11-21:7': { '47.5': contracts } },
    });

  test('has its volatility in percent and its time in milliseconds', () => {
    const reading = read(chain(contract));
    expect(reading.quotes[0]).toMatchObject({
      bid: 0.6,
      impliedVolatility: 0.3902,
      delta: -0.2211,
    });
    expect(reading).toMatchObject({ spot: 50.12, quotedAt: '2025-11-14T20:58:41.000Z', asks: [] });
  });

  test('has no volatility and no delta if they are -999', () => {
    const [quote] = read(chain({ ...contract, volatility: -999, delta: -999 })).quotes;
    expect(quote).toMatchObject({ impliedVolatility: null, delta: null });
  });

  test('lists an entry that names no option', () => {
    const { unread, quotedAt, spot } = read(chain({ symbol: 'ACME' }, { ...contract, bid: null }));
    expect(unread).toHaveLength(1);
    expect(quotedAt).not.toBeNull();
    expect(spot).toBe(50.12);
  });
});

describe('thinkorswim’s export', () => {
  const text = chainText('thinkorswim-stock-and-option-quote.csv');
  const reading = read(text);

  test('has 3 strikes of one expiration and 1 of another, with calls and puts around them', () => {
    const puts = reading.quotes.filter(({ contract }) => contract.right === 'put');
    expect(puts.map(line)).toEqual([
      'ACME 2025-11-21 45 put 0.28/0.34',
      'ACME 2025-11-21 47.5 put 0.6/0.66',
      'ACME 2025-11-21 42.5 put 0/0.05',
      'ACME 2025-12-19 47.5 put 1.5/1.62',
    ]);
    expect(reading.quotes).toHaveLength(8);
    expect(reading).toMatchObject({ underlying: 'ACME', spot: 50.12, asks: [], unread: [] });
  });

  test('has no value for <empty> or --', () => {
    expect(reading.quotes[5]).toMatchObject({ impliedVolatility: null, openInterest: null });
  });

  test('has a time without a zone: that of the user’s own computer', () => {
    expect(reading.quotedAt).toBe('2025-11-14T16:05:12');
  });

  test('of AMZN keeps a volatility above 800% on the day of expiration', () => {
    const amazon = text
      .replace('for ACME on 11/14/25 16:05:12', 'for AMZN on 4/10/26 07:31:41')
      .replaceAll('21 NOV 25', '10 APR 26')
      .replace('(7)', '(0)')
      .replace('42.33%', '838.31%');
    const { underlying, quotedAt, quotes } = read(amazon);
    expect([underlying, quotedAt]).toEqual(['AMZN', '2026-04-10T07:31:41']);
    expect(quotes[1]).toMatchObject({
      contract: { root: 'AMZN', expiration: '2026-04-10', strike: 45 },
      impliedVolatility: 8.3831,
    });
  });

  test('is read the same after a spreadsheet quoted its titles and padded its lines', () => {
    const again = text
      .replace(/^.*Stock quote.*$/m, (title) => `"${title.replace('\uFEFF', '')}",,,`)
      .replaceAll(/^(\d+ [A-Z]{3} \d\d  .*)$/gm, '"$1",,,');
    expect(again).toContain('"21 NOV 25  (7)  100 (Weeklys)",,,');
    expect(read(again)).toEqual(read(text));
  });

  test('takes the shares per contract from the title of a block, and marks adjusted contracts', () => {
    const mini = read(text.replace('(35)  100', '(35)  10 (Mini)'));
    expect(mini.quotes.at(-1)!.contract).toMatchObject({ root: 'ACME', multiplier: 10 });
    const adjusted = read(text.replace('(35)  100', '(35)  100 (US$ 250.00)'));
    expect(adjusted.quotes.at(-1)!.contract.root).toBe('ACME1');
  });

  test('of a stock without options is refused', () => {
    expect(read(text.split('21 NOV 25  (7)')[0]!).refused).toContain('no options');
  });
});
