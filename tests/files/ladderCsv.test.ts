import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { ladderCsv, ladderFileName } from '../../src/files/ladderCsv';
import { ALL_COLUMNS, COLUMNS } from '../../src/plan/strikes/columns';
import { ladderColumns } from '../../src/words/strikes/ladderWords';
import { CELLS } from '../../src/words/strikes/rowWords';
import { examplePuts } from '../plan/strikes/examplePuts';

const puts = examplePuts();

function written(columns: typeof COLUMNS) {
  const ladder = ladderColumns(columns);
  const text = ladderCsv({
    heads: ladder.map(({ head }) => head),
    rows: puts.map((put) => ladder.map(({ of }) => of(put))),
    facts: [['Asked', '=SUM(1)']],
  });
  return Papa.parse<string[]>(text).data;
}

describe('the ladder as a file', () => {
  const [heads, ...rows] = written(COLUMNS);
  const at = (head: string) => heads!.indexOf(head);

  test('has a head for each figure, with the unit of those in percent', () => {
    expect(heads).toEqual([
      'Expiration',
      'Days to expiration',
      'Strike',
      'Strike below the stock, %',
      'Bid',
      'Ask',
      'Spread, %',
      'Annualized return, %',
      'Over T-bills, %',
      'Chance of assignment, %',
      'Bearable volatility, %',
      'Implied volatility, %',
      'Cash to set aside',
      'Rules',
      'Rules that fail or warn',
      'Doubtful',
    ]);
  });

  test('has the figures that are on screen, as numbers', () => {
    for (const [row, put] of puts.entries()) {
      const shown = CELLS.annualizedReturn(put).text;
      expect(rows[row]![at('Annualized return, %')]).toBe(
        shown === '—' ? '' : String(Number(shown.replace('%', ''))),
      );
      expect(rows[row]![at('Cash to set aside')]).toBe(String(put.contract.strike * 100));
    }
  });

  test('writes anything but a number as words, and nothing for a dash', () => {
    const noBid = puts.findIndex(({ quote }) => quote.bid === 0);
    expect(rows[noBid]![at('Annualized return, %')]).toBe('');
    expect(rows[noBid]![at('Doubtful')]).toMatch(/no bid/);
  });

  test('holds no cell that a spreadsheet would take for a formula', () => {
    const cells = written(ALL_COLUMNS).flat();
    expect(cells.filter((cell) => /^[=@\t\r]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => /^[+-]/.test(cell) && !/^-[\d.]+$/.test(cell))).toEqual([]);
    expect(cells).toContain("'=SUM(1)");
  });

  test('has each head once, whatever columns are shown', () => {
    const [all] = written(ALL_COLUMNS);
    expect(new Set(all).size).toBe(all!.length);
  });
});

test('the file is named after the stock', () => {
  expect(ladderFileName('BRK.B')).toBe('putwise-BRKB-puts.csv');
});
