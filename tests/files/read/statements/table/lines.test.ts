import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../../../src/files/read/statements/table/lines';

const DELIMITER = ',';

function rowsOf(text: string) {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/g)) starts.push(index + 1);
  const lines = linesOf(text, starts, DELIMITER);
  if (lines === null) return null;
  const places = Array.from({ length: lines.count }, (_, row) => row);
  return { rows: places.map(lines.cellsAt), names: places.map(lines.nameAt) };
}

const papaRows = (text: string) => Papa.parse<string[]>(text, { delimiter: DELIMITER }).data;

describe('lines as rows', () => {
  test('a cell in quotation marks may have what stands between cells', () => {
    expect(rowsOf('Trades,"2025-01-02, 10:15:02",-1\n"a, b",\n')).toEqual({
      rows: [['Trades', '2025-01-02, 10:15:02', '-1'], ['a, b', ''], ['']],
      names: ['Trades', 'a, b', ''],
    });
  });

  test('carriage returns before line feeds belong to no cell', () => {
    expect(rowsOf('a,"b"\r\n\r\nc,d')?.rows).toEqual([['a', 'b'], [''], ['c', 'd']]);
  });

  test.each(['a,"b\nc"', 'a,"b ""c"""', 'a,b"c', 'a,"b" ,c', 'a,"b', 'a\r\nb\nc', 'a\rb'])(
    '%j is more than lines that are rows',
    (text) => {
      expect(rowsOf(text)).toBeNull();
    },
  );

  test('rows are those of the CSV library, whatever the text', () => {
    const part = fc.constantFrom('a', 'bc', ' ', ',', ',', '"', '"d"', '\n', '\r\n', ',"e, f",');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        const text = parts.join('');
        const own = rowsOf(text);
        if (own === null) return;
        expect(own.rows).toEqual(papaRows(text));
        expect(own.names).toEqual(own.rows.map(([name]) => name));
      }),
      { numRuns: 1000 },
    );
  });
});
