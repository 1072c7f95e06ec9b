import Papa from 'papaparse';
import { headingOf } from './columns';

/** A text as rows of cells. */
export interface Sheet {
  readonly rows: readonly (readonly string[])[];
  /** The line, counted from 1, that a row begins on. */
  readonly lineOf: (row: number) => number;
  readonly delimiter: string;
  /** The row in which a quotation mark opens that nothing closes; -1 where there is none. */
  readonly unclosed: number;
  /** Whether the text ends without ending its line. */
  readonly endsOpen: boolean;
}

export const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

const DELIMITERS = ['\t', ';', '|', ','] as const;

/** Lines looked at to tell what stands between cells. */
const SEEN = 60;

/**
 * What stands between cells: what makes a heading of some line, else what is there at all; nothing of
 * these where columns are aligned by spaces.
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
 * Columns aligned by spaces: two or more where heads have spaces within, but for a line that has as
 * many words as there are heads; else each one.
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

/** Line breaks within cells move what comes after them down. */
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

/** Whether a text ends without ending its line. */
const isOpen = (text: string) => !/[\r\n]\s*$/.test(text.slice(-100));

/** Reads a text as a table, whatever stands between its cells. */
export function sheetOf(text: string): Sheet {
  const delimiter = delimiterOf(text);
  const endsOpen = isOpen(text);
  if (delimiter === ' ') {
    return { rows: alignedRows(text), lineOf: (row) => row + 1, delimiter, unclosed: -1, endsOpen };
  }
  // Told that there is none other, it need not look through all of the text for them.
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
