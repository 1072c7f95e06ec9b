import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { chainText, line, read, readFixture, table } from './reading';

const good = table(
  ',',
  ['Strike', 'Bid', 'Ask', 'Type', 'Expiration'],
  ['45', '0.28', '0.34', 'P', '2025-11-21'],
);

describe('a text that is not an option chain', () => {
  test.each([
    ['nothing', ' \n\n', 'nothing in it'],
    ['a page saved as CSV', '<!DOCTYPE html>\n<html><body>45,0.28</body></html>', 'web page'],
    ['a workbook', 'PK\u0003\u0004\u0014\0\u0006\0', 'workbook'],
    ['a PDF', '%PDF-1.7\n', 'PDF'],
    ['a picture', '\uFFFDPNG\r\n\u001A\n\0\0\0', 'not text'],
    ['what is no UTF-8', '\uFFFD'.repeat(40), 'not text'],
    ['XML', '<?xml version="1.0"?><FlexQueryResponse/>', 'XML'],
    ['a calendar', 'BEGIN:VCALENDAR\r\n', 'calendar'],
    ['a document with its layout', '{\\rtf1\\ansi 45 0.28}', 'plain text'],
    ['a basket of orders', 'Action,Quantity,Symbol,SecType\nSELL,1,KO,OPT\n', 'basket'],
    ['tastytrade’s history', 'Date,Type,Sub Type,Action,Symbol\n', 'statement'],
    ['a statement', 'Statement,Header,Field Name,Field Value\n', 'statement'],
    ['JSON of another service', '{"results": [{"strike": 45}]}', 'JSON'],
    ['JSON that ends early', '{"options": {"option": [', 'ends early'],
    ['a letter', 'Dear reader,\nthere is nothing to sell.\n', 'no table'],
    ['a table of other things', 'Name,Age,Height\nAnn,45,1.70\n', 'no table'],
  ])('is refused in one sentence: %s', (_, text, part) => {
    const { refused, ...rest } = read(text);
    expect(refused).toContain(part);
    expect(refused).toMatch(/^[A-Z].*\.$/);
    expect(rest).toMatchObject({ quotes: [], unread: [], asks: [], underlying: null, spot: null });
  });

  test('is refused above 200,000 lines, and the limit is named', () => {
    expect(read('1\n'.repeat(200_001)).refused).toContain('200,000 lines');
  });

  test('is refused above 50 MB, and the limit is named', () => {
    expect(read(' '.repeat(50 * 1024 * 1024) + good).refused).toContain('50 MB');
  });
});

describe('a text that is damaged', () => {
  test('is read without the byte order mark it begins with', () => {
    expect(read(`\uFEFF${good}`).quotes).toEqual(read(good).quotes);
  });

  test('is read with either line ending', () => {
    expect(read(good.replaceAll('\n', '\r\n')).quotes).toEqual(read(good).quotes);
  });

  test('is read even if UTF-16 was taken for UTF-8', () => {
    const wide = `\uFFFD\uFFFD${good.replaceAll(/[^]/g, '$&\0')}`;
    expect(read(wide).quotes).toEqual(read(good).quotes);
    const other = good.replaceAll(/[^]/g, '\0$&');
    expect(read(other).quotes).toEqual(read(good).quotes);
  });

  test('lists the line it is cut off in, whose last number may be incomplete', () => {
    const { quotes, unread } = read(`${good}47.5,0.60,0.6`);
    expect(quotes.map(line)).toEqual([' 2025-11-21 45 put 0.28/0.34']);
    expect(unread).toEqual([
      { line: 3, text: '47.5 0.60 0.6', why: 'The text ends in the middle of this line.' },
    ]);
  });

  test('is read up to a quotation mark that is never closed', () => {
    const { quotes, unread } = read(`${good}"47.5,0.60,0.66,P,2025-11-21\n50,1,2,P,2025-11-21\n`);
    expect(quotes).toHaveLength(1);
    expect(unread).toMatchObject([{ line: 3, why: expect.stringContaining('quotation mark') }]);
  });
});

describe('readChain', () => {
  const names = [
    'cboe-quotedata-current.csv',
    'cboe-delayed-quotes.json',
    'barchart-options-stacked.csv',
    'thinkorswim-stock-and-option-quote.csv',
    'yahoo-options.json',
  ];

  test('never throws on a text that is cut off anywhere', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (name, share) => {
          const text = chainText(name);
          const reading = read(text.slice(0, Math.floor(text.length * share)));
          expect(reading.refused === null || reading.quotes.length === 0).toBe(true);
        },
      ),
    );
  });

  test('never throws on any text, and gives only numbers as figures', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'Strike',
        'Bid',
        'Ask',
        'Type',
        'P',
        '45',
        '0.28',
        '"',
        '-',
        '',
        '1e999',
        '∞',
      ),
      fc.string(),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', '\t', ';', ' '), (cells, mark) => {
        const { quotes } = read(table(mark, ['Strike', 'Bid', 'Ask', 'Type'], ...cells), {
          underlying: 'ACME',
          expiration: '2025-11-21',
        });
        for (const { contract, ...figures } of quotes) {
          expect(contract.strike).toBeGreaterThan(0);
          for (const figure of Object.values(figures)) {
            expect(figure === null || Number.isFinite(figure)).toBe(true);
          }
        }
      }),
    );
  });

  test('drops no line: each is a quote, a title or listed as unread', () => {
    const reading = readFixture('cboe-quotedata-current.csv');
    const rows = chainText('cboe-quotedata-current.csv').trim().split('\n').length - 3;
    expect(reading.quotes.length / 2 + reading.unread.length).toBe(rows);
  });
});

test(
  'a heading with a hundred thousand blanks in it is skipped quickly',
  { timeout: 20_000 },
  () => {
    const blanks = ' '.repeat(100_000);
    const text = `Acme,Last: 50.12${blanks},Change: 1\nDate: November 21, 2025,${blanks}Ask: 1\nCalls,Strike,Puts\n`;
    expect(read(text).quotes).toEqual([]);
  },
);

test.each(['tradier-chain.json', 'nasdaq-option-chain.json', 'yahoo-options.json'])(
  '%s is read even if one of its entries is nested too deeply to be written',
  (name) => {
    const deep = `${'['.repeat(6000)}${']'.repeat(6000)}`;
    const text = chainText(name).replace(
      /("(?:symbol|strike|contractSymbol)": *)("[^"]*"|[\d.]+)/,
      `$1${deep}`,
    );
    expect(text.length).toBeGreaterThan(12_000);
    const { quotes, unread } = read(text);
    expect(quotes.length + unread.length).toBeGreaterThan(1);
  },
);
