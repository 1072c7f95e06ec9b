import { describe, expect, test } from 'vitest';
import { line, read, table } from './reading';

const puts = ['ACME 2025-11-21 45 put 0.28/0.34', 'ACME 2025-11-21 47.5 put 0.6/0.66'];
const answers = { underlying: 'ACME', spot: 50.12, expiration: '2025-11-21' };

describe('a table copied from anywhere', () => {
  test.each([
    ['tabs', '\t'],
    ['commas', ','],
    ['semicolons', ';'],
    ['bars', '|'],
    ['aligned columns', '   '],
    ['single spaces', ' '],
  ])('is read by the heads of its columns, with %s between them', (_, mark) => {
    const text = table(
      mark,
      ['Ask', 'Type', 'Strike', 'Bid'],
      ['0.34', 'P', '45', '0.28'],
      ['0.66', 'Put', '47.5', '0.60'],
    );
    const reading = read(text, answers);
    expect(reading.quotes.map(line)).toEqual(puts);
    expect(reading).toMatchObject({ format: 'Table', asks: [], unread: [] });
  });

  test('with aligned columns and two-word heads is read even if some cells are one space apart', () => {
    const text =
      'Strike   Bid   Ask  Open Int  Type\n45   0.28   0.34    1,450  Put\n47.5   0.60   0.66   2,210 Put\n';
    const { quotes } = read(text, answers);
    expect(quotes.map(({ openInterest }) => openInterest)).toEqual([1450, 2210]);
  });

  test('has decimal commas if they can be nothing else, and points for thousands', () => {
    const text = table(
      ';',
      ['Basispreis', 'Geld', 'Brief', 'Typ', 'Verfall', 'Impl. Vola', 'Offene Kontrakte'],
      ['45,00', '0,28', '0,34', 'Put', '21.11.2025', '42,33%', '1.450'],
      ['47,50', '0,60', '0,66', 'Put', '21.11.2025', '39,02', '2.210'],
    );
    const { quotes } = read(text, { underlying: 'ACME' });
    expect(quotes.map(line)).toEqual(puts);
    expect(quotes[0]).toMatchObject({ impliedVolatility: 0.4233, openInterest: 1450 });
  });

  test('asks how numbers are written if 1,500 could be either, instead of guessing', () => {
    const text = table('\t', ['Strike', 'Bid', 'Ask', 'Type'], ['1,500', '5,600', '6,250', 'P']);
    expect(read(text, answers)).toMatchObject({ quotes: [], asks: ['locale'] });
    const strikes = (locale: 'point' | 'comma') =>
      read(text, { ...answers, locale }).quotes.map(({ contract, bid }) => [contract.strike, bid]);
    expect(strikes('point')).toEqual([[1500, 5600]]);
    expect(strikes('comma')).toEqual([[1.5, 5.6]]);
  });

  test('asks how numbers are written if they contradict each other', () => {
    const text = table('\t', ['Strike', 'Bid', 'Ask', 'Type'], ['45', '0,28', '0.34', 'P']);
    expect(read(text, answers).asks).toEqual(['locale']);
  });

  test('has calls to the left of the strike and puts to the right', () => {
    const text = table(
      '\t',
      ['Bid', 'Ask', 'Strike', 'Bid', 'Ask'],
      ['5.05', '5.40', '45', '.28', '.34'],
      ['', '', '47.5', '.60', '.66'],
    );
    expect(read(text, answers).quotes.map(line)).toEqual([
      'ACME 2025-11-21 45 call 5.05/5.4',
      ...puts,
    ]);
  });

  test('has the sides that its heads name', () => {
    const text = table(
      ',',
      ['Strike', 'Put Bid', 'Put Ask', 'Call Bid', 'Call Ask', 'IV (Put)'],
      ['45', '0.28', '0.34', '5.05', '5.40', '42.33%'],
    );
    expect(read(text, answers).quotes.map(line)).toEqual([
      'ACME 2025-11-21 45 call 5.05/5.4',
      puts[0],
    ]);
  });

  test('asks for its columns if two bids are on the same side of the strike', () => {
    const text = table(
      ',',
      ['Strike', 'Bid', 'Ask', 'Bid', 'Ask'],
      ['45', '5.05', '5.40', '0.28', '0.34'],
    );
    expect(read(text, answers).asks).toEqual(['columns']);
  });

  test('asks whether it lists puts or calls if not even the file’s name says so', () => {
    const text = table(
      ',',
      ['Strike', 'Bid', 'Ask'],
      ['45', '0.28', '0.34'],
      ['47.5', '0.60', '0.66'],
    );
    const reading = read(text, answers);
    expect(reading).toMatchObject({ quotes: [], unread: [], asks: ['columns'] });
    expect(reading.table?.found).toEqual({ strike: 0, bid: 1, ask: 2 });
    expect(read(text, answers, 'acme-puts.csv').quotes.map(line)).toEqual(puts);
    expect(read(text, answers, 'acme calls.csv').quotes[0]!.contract.right).toBe('call');
    expect(read(text, answers, 'computation.csv').asks).toEqual(['columns']);
  });

  test('is shown with its heads and first rows to ask for its columns, and read with the answer', () => {
    const text = table(
      '\t',
      ['Strike', 'Preis A', 'Preis B'],
      ['45', '0.28', '0.34'],
      ['47.5', '0.60', '0.66'],
    );
    const { asks, table: shown } = read(text, answers);
    expect(asks).toEqual(['columns']);
    expect(shown).toEqual({
      heading: 'strike|preisa|preisb',
      columns: ['Strike', 'Preis A', 'Preis B'],
      rows: [
        ['45', '0.28', '0.34'],
        ['47.5', '0.60', '0.66'],
      ],
      found: {},
    });
    const columns = [{ side: 'put', strike: 0, bid: 1, ask: 2 }] as const;
    expect(read(text, { ...answers, columns }).quotes.map(line)).toEqual(puts);
  });

  test('without heads is shown with its rows to ask for its columns, and read with the answer', () => {
    const text = table('\t', ['45', '0,28', '0,34'], ['47,5', '0,60', '0,66']);
    expect(read(text, answers)).toMatchObject({
      asks: ['columns'],
      table: { heading: '', columns: [] },
    });
    const columns = [{ side: 'put', strike: 0, bid: 1, ask: 2 }] as const;
    expect(read(text, { ...answers, columns }).quotes.map(line)).toEqual(puts);
  });

  test('takes the expiration and the side from the lines above its blocks', () => {
    const block = [
      ['Strike', 'Bid', 'Ask'],
      ['45', '0.28', '0.34'],
    ];
    const text = table(
      '\t',
      ['Puts'],
      ['Nov 21, 2025'],
      ...block,
      ['Dec 19 2025'],
      ...block,
      ['Calls'],
      ['45', '5.05', '5.40'],
    );
    expect(read(text, { underlying: 'ACME' }).quotes.map(line)).toEqual([
      'ACME 2025-11-21 45 put 0.28/0.34',
      'ACME 2025-12-19 45 put 0.28/0.34',
      'ACME 2025-12-19 45 call 5.05/5.4',
    ]);
  });

  test.each([
    "ACME Nov21'25 47.5 PUT",
    'ACME 21NOV25 47.5 P',
    'ACME 11/21/2025 47.50 P',
    'ACME 11/21/2025 Put $47.50',
    'ACME Nov 21 2025 $47.50 Put',
    'ACME  251121P00047500',
    '.ACME251121P47.5',
    'O:ACME251121P00047500',
  ])('takes a contract from its name: %s', (name) => {
    const text = table('\t', ['Contract', 'Bid', 'Ask'], [name, '0.60', '0.66']);
    expect(read(text).quotes.map(line)).toEqual([puts[1]]);
  });

  test.each(['ACME 251339P00047500', 'ACME someday 47.5 P', 'the stock'])(
    'lists a row that names no contract: %s',
    (name) => {
      const text = table(
        '\t',
        ['Contract', 'Bid', 'Ask'],
        ['ACME 21NOV25 45 P', '0.28', '0.34'],
        [name, '0.60', '0.66'],
      );
      expect(read(text).unread).toMatchObject([{ line: 3, why: 'Its strike is unclear.' }]);
    },
  );

  test('takes the shares per contract from a column that states them', () => {
    const text = table(
      ',',
      ['Strike', 'Bid', 'Ask', 'Type', 'Multiplier'],
      ['45', '0.28', '0.34', 'P', '10'],
    );
    expect(read(text, answers).quotes[0]!.contract.multiplier).toBe(10);
  });

  test('has share classes by ticker, whatever their root', () => {
    const text = table(',', ['Contract', 'Bid', 'Ask'], ['BRKB251121P00480000', '5.60', '5.90']);
    expect(read(text).quotes[0]!.contract).toMatchObject({ root: 'BRKB', underlying: 'BRK.B' });
    const named = table(
      ',',
      ['Ticker', 'Strike', 'Bid', 'Ask', 'Type'],
      ['brk/b', '480', '5.60', '5.90', 'P'],
    );
    expect(read(named, answers).quotes[0]!.contract).toMatchObject({
      root: 'BRKB',
      underlying: 'BRK.B',
    });
  });

  test('takes the ticker of each row from its symbol if that is all the symbol is', () => {
    const reading = read(
      table(
        ',',
        ['Symbol', 'Exp', 'Type', 'Strike', 'Bid', 'Ask'],
        ['SPX', '2025-12-19', 'Put', '"5,000.00"', '12.30', '12.60'],
        ['SPXW', '2025-12-19', 'Put', '"5,000.00"', '12.20', '12.50'],
        ['BRK.B', '2025-12-19', 'Put', '450', '2.00', '2.10'],
      ),
      { underlying: 'ACME' },
    );
    expect(reading.underlying).toBe('SPX');
    expect(reading.quotes.map(({ contract: { root, underlying } }) => [root, underlying])).toEqual([
      ['SPX', 'SPX'],
      ['SPXW', 'SPX'],
      ['BRKB', 'BRK.B'],
    ]);
    const option = read(
      table(
        ',',
        ['Option', 'Exp', 'Strike', 'Bid', 'Ask', 'Type'],
        ['PUT', '2025-12-19', '50', '1', '1.1', 'P'],
      ),
      { underlying: 'ACME' },
    );
    expect(option.underlying).toBe('ACME');
  });

  test('keeps strikes that an adjustment made odd', () => {
    const text = table(
      ',',
      ['Contract', 'Bid', 'Ask'],
      ['ACME251121P00047620', '0.60', '0.66'],
      ['ACME251121P00012497', '0.01', '0.05'],
    );
    expect(read(text).quotes.map(({ contract }) => contract.strike)).toEqual([47.62, 12.497]);
  });

  test.each([
    ['$0.60', 0.6],
    ['C0.60', 0.6],
    ['60%', 0.6],
    ['0.6K', 600],
    ['1e-2', 0.01],
    ['-1', null],
    ['N/A', null],
    ['(0.60)', null],
  ])('reads a bid of %s', (cell, bid) => {
    const text = table(
      '\t',
      ['Strike', 'Bid', 'Ask', 'Type'],
      ['45', cell, '0.66', 'P'],
      ['50', '0.28', '0.34', 'P'],
    );
    expect(read(text, answers).quotes[0]!.bid).toBe(bid);
  });

  test('lists a bid that is not a number, and drops no line', () => {
    const text = table(
      ',',
      ['Strike', 'Bid', 'Ask', 'Type', 'Volume'],
      ['45', 'abc', '0.34', 'P', '1'],
      ['47.5', '0.60', '0.66', 'P', 'many'],
      ['x', '1', '2', 'P', '3'],
    );
    const { quotes, unread } = read(text, answers);
    expect(quotes.map(line)).toEqual([puts[1]]);
    expect(quotes[0]!.volume).toBeNull();
    expect(unread).toEqual([
      { line: 2, text: '45 abc 0.34 P 1', why: '“abc” is not a bid.' },
      { line: 4, text: 'x 1 2 P 3', why: 'Its strike is unclear.' },
    ]);
  });

  test('lists the lines above and below that are not part of it', () => {
    const text = table(
      ',',
      ['My watchlist', '', ''],
      ['Strike', 'Bid', 'Ask', 'Type'],
      ['45', '0.28', '0.34', 'P'],
      ['Total', '', ''],
    );
    expect(read(text, answers).unread.map((each) => each.line)).toEqual([1, 4]);
  });

  test('counts its lines as in the text, even if a cell breaks across two', () => {
    const text = 'Strike,Bid,Ask,Type,Note\n45,0.28,0.34,P,"two\nlines"\nx,0.60,0.66,P,\n';
    expect(read(text, answers).unread).toMatchObject([{ line: 4 }]);
  });

  test('counts a repeated row once and says so, but keeps a row that differs', () => {
    const row = ['45', '0.28', '0.34', 'P'];
    const text = table(
      ',',
      ['Strike', 'Bid', 'Ask', 'Type'],
      row,
      row,
      ['45', '0.30', '0.34', 'P'],
      ['45', '5.05', '5.40', 'C'],
    );
    const { quotes, unread } = read(text, answers);
    expect(quotes).toHaveLength(3);
    expect(unread).toMatchObject([{ text: 'ACME 2025-11-21 45 put' }]);
  });

  test('has volatilities in percent if they are too large for decimals, or their head says so', () => {
    const of = (head: string, ...cells: readonly string[]) =>
      read(
        table(
          '\t',
          ['Strike', 'Bid', 'Ask', 'Type', head],
          ...cells.map((cell, at) => [`${45 + at}`, '0.28', '0.34', 'P', cell]),
        ),
        answers,
      ).quotes.map(({ impliedVolatility }) => impliedVolatility);
    expect(of('IV', '42.33', '39.02')).toEqual([0.4233, 0.3902]);
    expect(of('IV', '0.4233', '0.3902')).toEqual([0.4233, 0.3902]);
    expect(of('IV %', '0.5')).toEqual([0.005]);
    expect(of('IV', '-999.0', '0')).toEqual([null, null]);
  });
});
