import Papa from 'papaparse';
import type { Row } from './reading';

/** A text as rows of cells. */
export interface Csv {
  readonly rows: readonly (readonly string[])[];
  /** The line on which a row begins, counted from 1. */
  readonly lineAt: (row: number) => number;
  /** A row with its unchanged text. */
  readonly rowAt: (row: number) => Row;
  /** The row with an opening quotation mark that is never closed; -1 if there is none. */
  readonly unclosed: number;
  /** Whether the last line lacks a line break. */
  readonly endsOpen: boolean;
}

const DELIMITERS = ['\t', ';', '|', ','] as const;

/** The delimiter: the one that splits most of the first lines. */
function delimiterOf(text: string): string {
  const head = text.split(/\r?\n/, 30).map((line) => line.replaceAll(/"[^"]*"/g, ''));
  // If whole records are quoted, a single delimiter may be all that a line has.
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

/** Offsets at which the lines of a text begin. */
function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The first line of each row: line breaks within cells push later rows down. */
function firstLines(rows: readonly (readonly string[])[]): number[] {
  let line = 0;
  return rows.map((cells) => {
    const first = line;
    line += cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 1);
    return first;
  });
}

/** The first rows whose first cell is not empty, up to this many. */
function firstFull(rows: readonly (readonly string[])[], many: number) {
  const full: (readonly string[])[] = [];
  for (const cells of rows) {
    if (full.length === many) break;
    if (cells[0]) full.push(cells);
  }
  return full;
}

/** Whether each record is a single cell, because a spreadsheet quoted it whole. */
const isQuotedWhole = (rows: readonly (readonly string[])[]) => {
  const full = firstFull(rows, 20);
  return (
    full.length > 0 &&
    full.every(
      ([first = '', ...rest]) => rest.every((cell) => cell === '') && first.includes(','),
    ) &&
    full.some(([first = '']) => first.split(',').length > 3)
  );
};

function parsed(text: string, delimiter: string) {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  return { data, unclosed: errors.find(({ code }) => code === 'MissingQuotes')?.row ?? -1 };
}

/** Reads a text as a table, whatever its delimiter. */
export function csvOf(text: string): Csv {
  let { data, unclosed } = parsed(text, delimiterOf(text));
  if (isQuotedWhole(data)) {
    const inner = data.map(([first = '']) => parsed(first, ','));
    data = inner.map(({ data: [cells = ['']] }) => cells);
    unclosed = -1;
  }
  let starts: number[] | null = null;
  let lines: number[] | null = null;
  /** The first line of each row if any has a line break within it; null if rows and lines match. */
  const brokenLines = () => {
    starts ??= startsOf(text);
    if (data.length !== starts.length) lines ??= firstLines(data);
    return lines;
  };
  return {
    rows: data,
    unclosed,
    lineAt: (row) => (brokenLines()?.[row] ?? row) + 1,
    endsOpen: !/[\r\n]\s*$/.test(text.slice(-100)),
    rowAt: (row) => {
      const broken = brokenLines();
      const first = broken?.[row] ?? row;
      const next = broken === null ? row + 1 : (broken[row + 1] ?? starts!.length);
      const end = next < starts!.length ? starts![next]! - 1 : text.length;
      return { line: first + 1, text: text.slice(starts![first], end).trimEnd(), basis: undefined };
    },
  };
}

export const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');
