import Papa from 'papaparse';
import { toCents } from '../text/cents';
import { fileName } from './fileName';

export type ProfitUnit = 'dollars' | 'percent';

/** A name and its value. */
export type CsvFact = readonly [string, string | number];

interface CsvTable {
  readonly unit: ProfitUnit;
  /** Column heads, in order. */
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly spot: number;
    readonly marks: readonly string[];
    readonly cells: readonly { readonly profitTotal: number; readonly periodReturn: number }[];
  }[];
  /** What the table is about. */
  readonly facts: readonly CsvFact[];
}

/**
 * The profit table for a spreadsheet, in dollars to the cent or in percent with two decimals, as
 * numbers, since text starting with a minus sign would count as a formula. Below it, after an empty
 * row, come the facts it is based on.
 */
export function profitTableCsv({ unit, heads, rows, facts }: CsvTable): string {
  const lines = rows.map(({ spot, marks, cells }) => [
    toCents(spot),
    marks.join(' '),
    ...cells.map(({ profitTotal, periodReturn }) =>
      toCents(unit === 'percent' ? periodReturn * 100 : profitTotal),
    ),
  ]);
  return Papa.unparse([['Stock price', 'Mark', ...heads], ...lines, [], ...facts], {
    escapeFormulae: true,
  });
}

/** `putwise-GOOGL-profit-in-dollars.csv`. */
export const profitTableFileName = (stock: string | null, unit: ProfitUnit) =>
  fileName(stock ?? '', 'profit-in', `${unit}.csv`);
