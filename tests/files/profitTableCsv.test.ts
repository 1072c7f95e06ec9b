import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { profitTableCsv, profitTableFileName } from '../../src/files/profitTableCsv';

const heads = ['2026-11-20', '2026-12-27'];
const rows = [
  {
    spot: 385,
    marks: ['now', 'strike'],
    cells: [
      { profitTotal: -1.06639, periodReturn: -0.0000292 },
      { profitTotal: 538.93361, periodReturn: 0.0147653 },
    ],
  },
  {
    spot: 359.61072364,
    marks: ['breakeven'],
    cells: [
      { profitTotal: -12_345.678, periodReturn: -0.338238 },
      { profitTotal: -0.001, periodReturn: -0 },
    ],
  },
];

const facts = [
  ['Stock', '=HYPERLINK("evil")'],
  ['Strike', 365],
] as const;

const read = (unit: 'dollars' | 'percent') =>
  Papa.parse<string[]>(profitTableCsv({ unit, heads, rows, facts })).data;

/** The lines of the table itself. */
const table = (unit: 'dollars' | 'percent') => read(unit).slice(0, 3);

describe('the profit table as CSV', () => {
  test('has prices, marks and a column for each date', () => {
    expect(table('dollars').map((line) => line.slice(0, 2))).toEqual([
      ['Stock price', 'Mark'],
      ['385', 'now strike'],
      ['359.61', 'breakeven'],
    ]);
    expect(read('dollars')[0]!.slice(2)).toEqual(heads);
  });

  test('has dollars to the cent as plain numbers, and no negative zero', () => {
    expect(table('dollars').map((line) => line.slice(2))).toEqual([
      heads,
      ['-1.07', '538.93'],
      ['-12345.68', '0'],
    ]);
  });

  test('rounds half a cent as on screen, away from zero', () => {
    const cells = [-248.935, 1.005].map((profitTotal) => ({ profitTotal, periodReturn: 0 }));
    const text = profitTableCsv({
      unit: 'dollars',
      heads,
      rows: [{ spot: 8.575, marks: [], cells }],
      facts,
    });
    expect(Papa.parse<string[]>(text).data[1]).toEqual(['8.58', '', '-248.94', '1.01']);
  });

  test('has percent with two decimals', () => {
    expect(table('percent').map((line) => line.slice(2))).toEqual([
      heads,
      ['0', '1.48'],
      ['-33.82', '0'],
    ]);
  });

  test('has the facts of its trade below it, after an empty row and without a formula', () => {
    expect(read('dollars').slice(3)).toEqual([
      [''],
      ['Stock', `'=HYPERLINK("evil")`],
      ['Strike', '365'],
    ]);
  });
});

describe('the file name of a profit table', () => {
  test.each([
    ['GOOGL', 'putwise-GOOGL-profit-in-dollars.csv'],
    ['BRK.B', 'putwise-BRKB-profit-in-dollars.csv'],
    ['Nestlé', 'putwise-Nestlé-profit-in-dollars.csv'],
    ['../../etc/passwd', 'putwise-etcpasswd-profit-in-dollars.csv'],
    ['=cmd|"/c calc"!A1', 'putwise-cmdccalcA1-profit-in-dollars.csv'],
    ['C:\\CON\u202e\u0000.exe', 'putwise-CCONexe-profit-in-dollars.csv'],
    ['…/\\:*?"<>|', 'putwise-profit-in-dollars.csv'],
    ['', 'putwise-profit-in-dollars.csv'],
    [null, 'putwise-profit-in-dollars.csv'],
  ])('for %j is %s', (stock, name) => {
    expect(profitTableFileName(stock, 'dollars')).toBe(name);
  });

  test('says the unit', () => {
    expect(profitTableFileName('MU', 'percent')).toBe('putwise-MU-profit-in-percent.csv');
  });
});
