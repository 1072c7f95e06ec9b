import Papa from 'papaparse';
import { headingOf } from './columns';

/** A text as rows of cells. */
export interface Sheet {
  readonly rows: readonly (readonly string[])[];
  /** The line, counted from 1, on which a row begins. */
  readonly lineOf: (row: number) => number;
  readonly delimiter: string;
  /** The row with an opening quotation mark that is never closed; -1 if there is none. */
  readonly unclosed: number;
  /** Whether the last line has no line break. */
  readonly endsOpen: boolean;
}

export const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

const DELIMITERS = ['\t', ';', '|', ','] as const;

/** Most lines examined to find the delimiter. */
const SEEN = 60;

/**
 * The delimiter: one that makes some line a heading, otherwise one that occurs at all; empty if
 * columns are aligned by spaces.
 */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, SEEN);
  const cut = lines.flatMap((line) =>
    DELIMITERS.map((mark) => ({ mark, cells: line.split(mark) })).filter(
      ({ cells }) => cells.length > 2,
    ),
  );
  const headed = cut.find(({ cells }) => (headingOf(cells)?.sides.length ?? 0) > 0);
  const most = DELIMITERS.find((mark) => cut.some((line) => line.mark === mark));
  return headed?.mark ?? most ?? ' ';
}

/**
 * Columns aligned by spaces: separated by two or more if heads contain spaces, except in a line
 * with as many words as there are heads; otherwise by any.
 */
function alignedRows(text: string): string[][] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const narrow = lines.map((line) => line.split(/\s+/));
  const wide = lines.map((line) => line.split(/\s{2,}/));
  const width = Math.max(...wide.map(({ length }) => length));
  if (width < 3) return narrow;
  return wide.map((cells, row) =>
    cells.length < width && narrow[row]!.length === width ? narrow[row]! : cells,
  );
}

/** Line breaks within cells shift the line numbers after them. */
function linesOf(rows: readonly (readonly string[])[]): (row: number) => number {
  let starts: readonly number[] | null = null;
  const count = () => {
    let line = 1;
    return rows.map((cells) => {
      const start = line;
      line += cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 1);
      return start;
    });
  };
  return (row) => (starts ??= count())[row]!;
}

/** Whether the last line has no line break. */
const isOpen = (text: string) => !/[\r\n]\s*$/.test(text.slice(-100));

/** Reads a text as a table with any delimiter. */
export function sheetOf(text: string): Sheet {
  const delimiter = delimiterOf(text);
  const endsOpen = isOpen(text);
  if (delimiter === ' ') {
    return { rows: alignedRows(text), lineOf: (row) => row + 1, delimiter, unclosed: -1, endsOpen };
  }
  // Given the only newline used, the parser need not search all of the text for others.
  const newline = text.includes('\r') ? undefined : '\n';
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, ...(newline && { newline }) });
  const missing = errors.find(({ code }) => code === 'MissingQuotes');
  return {
    rows: data,
    lineOf: linesOf(data),
    delimiter,
    unclosed: missing?.row ?? -1,
    endsOpen,
  };
}
