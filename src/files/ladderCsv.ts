import Papa from 'papaparse';
import { fileName } from './fileName';
import type { CsvFact } from './profitTableCsv';

/** A figure as it is written on screen: dollars, percent or plain. */
const FIGURE = /^([+−]?)\$?(\d[\d,]*(?:\.\d+)?)(%?)$/;

/** A text that is a figure as the number it shows; in percent where it is one. */
function numberIn(text: string): number | string {
  const [, sign, digits, percent] = FIGURE.exec(text) ?? [];
  if (digits === undefined) return text === '—' ? '' : text;
  const number = Number(digits.replaceAll(',', ''));
  return sign === '−' ? -number : percent === undefined ? text : number;
}

interface Ladder {
  readonly heads: readonly string[];
  /** Texts as on screen, so that a file shows no other figures. */
  readonly rows: readonly (readonly string[])[];
  readonly facts: readonly CsvFact[];
}

/** Whether every figure of a column is in percent: then its head says so, and its cells are bare. */
const isPercent = (texts: readonly string[]) =>
  texts.some((text) => text.endsWith('%')) &&
  texts.every((text) => !FIGURE.test(text) || text.endsWith('%'));

/**
 * The ladder of puts for a spreadsheet, the figures that are on screen as numbers. Below it, after an
 * empty row, the facts it is of.
 */
export function ladderCsv({ heads, rows, facts }: Ladder): string {
  const named = heads.map((head, at) =>
    isPercent(rows.map((cells) => cells[at] ?? '')) ? `${head}, %` : head,
  );
  const lines = rows.map((cells) => cells.map(numberIn));
  return Papa.unparse([named, ...lines, [], ...facts], { escapeFormulae: true });
}

/** `putwise-GOOGL-puts.csv`. */
export const ladderFileName = (stock: string) => fileName(stock, 'puts.csv');
