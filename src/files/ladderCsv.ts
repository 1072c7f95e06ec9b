import Papa from 'papaparse';
import { DASH } from '../text/format';
import { fileName } from './fileName';
import type { CsvFact } from './profitTableCsv';

/** A figure as shown on screen: dollars, percent or plain. */
const FIGURE = /^([+−]?)\$?(\d[\d,]*(?:\.\d+)?)%?$/;

/** The number that a text shows, if it is a figure; percentages stay in percent. */
function numberIn(text: string): number | string {
  const [, sign, digits] = FIGURE.exec(text) ?? [];
  if (digits === undefined) return text === DASH ? '' : text;
  const number = Number(digits.replaceAll(',', ''));
  return sign === '−' ? -number : number;
}

interface Ladder {
  readonly heads: readonly string[];
  /** Texts as on screen, so that the file shows the same figures. */
  readonly rows: readonly (readonly string[])[];
  readonly facts: readonly CsvFact[];
}

/**
 * Whether all figures of a column are in percent: then the head says so, and the cells have no
 * sign.
 */
const isPercent = (texts: readonly string[]) =>
  texts.some((text) => text.endsWith('%')) &&
  texts.every((text) => !FIGURE.test(text) || text.endsWith('%'));

/**
 * The ladder of puts for a spreadsheet, with the figures on screen as numbers. Below it, after an
 * empty row, come the facts it is based on.
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
