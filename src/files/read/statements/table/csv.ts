import Papa from 'papaparse';
import { linesOf, type Lines } from './lines';
import type { Row } from '../reading';

/** A text as rows of cells. */
export interface Csv extends Lines {
  /** All of them, for who goes through them more than once. */
  readonly rows: readonly (readonly string[])[];
  /** The line it begins on, counted from 1. */
  readonly lineAt: (row: number) => number;
  /** A row as it stands in the text. */
  readonly rowAt: (row: number) => Row;
  /** The row in which a quotation mark opens that nothing closes; -1 where there is none. */
  readonly unclosed: number;
  /** Whether the text ends without ending its line. */
  readonly endsOpen: boolean;
}

const DELIMITERS = ['\t', ';', '|', ','] as const;

/** What stands between cells: what the first lines have most of. */
function delimiterOf(text: string): string {
  const head = text.split(/\r?\n/, 30).map((line) => line.replaceAll(/"[^"]*"/g, ''));
  // In a text whose records are quoted whole, one mark ends each of them.
  for (const fewest of [3, 1]) {
    const counts = DELIMITERS.map((mark) => ({
      mark,
      lines: head.filter((line) => line.split(mark).length > fewest).length,
    }));
    const most = counts.toSorted((one, other) => other.lines - one.lines)[0]!;
    if (most.lines > 0) return most.mark;
  }
  return ',';
}

/** Where the lines of a text begin. */
function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Line breaks within cells move what comes after them down. */
function firstLines(rows: readonly (readonly string[])[]): number[] {
  let line = 0;
  return rows.map((cells) => {
    const first = line;
    line += cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 1);
    return first;
  });
}

/** So many of the first rows that begin with something. */
function firstFull({ count, cellsAt }: Lines, many: number) {
  const full: (readonly string[])[] = [];
  for (let row = 0; row < count && full.length < many; row++) {
    const cells = cellsAt(row);
    if (cells[0]) full.push(cells);
  }
  return full;
}

/** Whether records are cells themselves: a spreadsheet has quoted each whole. */
const isQuotedWhole = (lines: Lines) => {
  const full = firstFull(lines, 20);
  return (
    full.length > 0 &&
    full.every(
      ([first = '', ...rest]) => rest.every((cell) => cell === '') && first.includes(','),
    ) &&
    full.some(([first = '']) => first.split(',').length > 3)
  );
};

interface Parsed extends Lines {
  readonly rows: readonly (readonly string[])[];
  readonly unclosed: number;
}

const rowsFrom = (rows: readonly (readonly string[])[], unclosed: number): Parsed => ({
  rows,
  unclosed,
  count: rows.length,
  cellsAt: (row) => rows[row]!,
  nameAt: (row) => rows[row]![0] ?? '',
});

function parsed(text: string, delimiter: string): Parsed {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  return rowsFrom(data, errors.find(({ code }) => code === 'MissingQuotes')?.row ?? -1);
}

const withRows = (lines: Lines): Parsed => {
  let rows: (readonly string[])[] | null = null;
  return {
    ...lines,
    unclosed: -1,
    get rows() {
      return (rows ??= Array.from({ length: lines.count }, (_, row) => lines.cellsAt(row)));
    },
  };
};

/** Reads a text as a table, whatever stands between its cells. */
export function csvOf(text: string): Csv {
  const starts = startsOf(text);
  const delimiter = delimiterOf(text);
  const lines = linesOf(text, starts, delimiter);
  let table = lines === null ? parsed(text, delimiter) : withRows(lines);
  if (isQuotedWhole(table)) {
    const inner = table.rows.map(([first = '']) => parsed(first, ','));
    table = rowsFrom(
      inner.map(({ rows: [cells = ['']] }) => cells),
      -1,
    );
  }
  /** The first line of each row, where a row has a line break within; else they are counted alike. */
  const broken = table.count === starts.length ? null : firstLines(table.rows);
  return Object.assign(table, {
    lineAt: (row: number) => (broken?.[row] ?? row) + 1,
    endsOpen: !/[\r\n]\s*$/.test(text.slice(-100)),
    rowAt: (row: number): Row => {
      const first = broken?.[row] ?? row;
      const next = broken === null ? row + 1 : (broken[row + 1] ?? starts.length);
      const end = next < starts.length ? starts[next]! - 1 : text.length;
      return { line: first + 1, text: text.slice(starts[first], end).trimEnd(), basis: undefined };
    },
  });
}

/** The first cells of a table that are any. */
export function firstRow({ count, cellsAt }: Lines): readonly string[] {
  for (let row = 0; row < count; row++) {
    const cells = cellsAt(row);
    if (!isBlank(cells)) return cells;
  }
  return [];
}

export const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');
