import type { Quote } from '../../../../core/chain/quote';
import { cellNumber, type Locale } from '../../numbers';
import { writtenDate } from '../../writtenDate';
import type { Unread } from '../reading';
import { hasNumbers, isWord, type Beginning } from './begin';
import { headingOf, type Heading, type Side } from './columns';
import { NO_EXPIRATION, NO_RIGHT, rightIn, type Around } from './contracts';
import { isInPercent } from './numberFormat';
import { rowReader } from './rowReader';
import { isBlank, type Sheet } from './sheet';

/** Rows from which to read quotes. */
export interface RowsQuestion {
  readonly sheet: Sheet;
  /** The first row. */
  readonly from: number;
  readonly around: Around;
  readonly locale: Locale;
  readonly clean?: (quote: Quote) => Quote;
  /** What a title row among the rows says; null if it says nothing. */
  readonly title?: (cells: readonly string[], around: Around) => Around | null;
  /** Whether a row is known to say nothing about the chain. */
  readonly isAside?: (cells: readonly string[]) => boolean;
}

/** The beginning of a table's rows, with its columns. */
interface Start extends Beginning {
  /** The first row of figures. */
  readonly first: number;
  readonly sides: readonly Side[];
  /** Whether a person has named the columns. */
  readonly isTold: boolean;
}

/** Columns of a heading, valid until the next heading. */
interface Headed {
  readonly sides: readonly Side[];
  readonly readers: readonly ReturnType<typeof rowReader>[];
  readonly width: number;
}

/** What the rows of a table say. */
interface RowsSaid {
  readonly quotes: readonly Quote[];
  readonly unread: readonly Unread[];
  readonly spot: number | null;
  /** Whether a row needs a person to say if it is a put or a call. */
  readonly isRightMissing: boolean;
  readonly isDateMissing: boolean;
}

const textOf = (cells: readonly string[]) =>
  cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ');

/** A line of few words: the day of a block, or whether it holds puts. */
function plainTitle(cells: readonly string[], around: Around): Around | null {
  const text = textOf(cells);
  const expiration = writtenDate(text);
  const right =
    rightIn(text) ?? (/\bputs\b/i.test(text) ? 'put' : /\bcalls\b/i.test(text) ? 'call' : null);
  if (expiration === null && right === null) return null;
  return { ...around, expiration: expiration ?? around.expiration, right: right ?? around.right };
}

/** Whether a row is as short as a title. */
const isShort = (cells: readonly string[], { delimiter }: Sheet) =>
  cells.filter((cell) => cell.trim() !== '').length <= (delimiter === ' ' ? 4 : 2);

/** The last non-empty row, at least the first. */
function lastRowOf({ rows }: Sheet, first: number): number {
  let last = rows.length - 1;
  while (last > first && isBlank(rows[last]!)) last--;
  return last;
}

/** Reads the rows of a table, including titles and headings among them. */
export function readRows(
  question: RowsQuestion,
  { at: headedAt, heading, first, sides, isTold }: Start,
): RowsSaid {
  const { sheet, from, locale, clean = (quote) => quote, isAside, title = plainTitle } = question;
  const { rows, lineOf, unclosed, endsOpen, delimiter } = sheet;
  const lastRow = lastRowOf(sheet, first);
  const quotes: Quote[] = [];
  const unread: Unread[] = [];
  let { around } = question;
  let spot: number | null = null;
  let isRightMissing = false;
  let isDateMissing = false;
  let headed = headedBy(sides, heading, first, heading?.heads.length ?? 0);

  function headedBy(
    its: readonly Side[],
    above: Heading | null,
    begins: number,
    width: number,
  ): Headed {
    const readers = its.map((side) => {
      const isPercent = isInPercent(sheet, begins, above, side.columns, locale);
      return rowReader({ side, locale, isPercent, clean });
    });
    return { sides: its, readers, width };
  }

  const leave = (row: number, why: string) => {
    unread.push({ line: lineOf(row), text: textOf(rows[row]!), why });
  };

  /** Takes a row as the title of those below it; returns whether it is one. */
  function takeTitle(cells: readonly string[]): boolean {
    const said = title(cells, around);
    if (said !== null) around = said;
    return said !== null;
  }

  /** Why the rest of a row is missing; null if the row is complete. */
  function cutShort(row: number, cells: readonly string[]): string | null {
    if (row === unclosed) {
      return 'A quotation mark opens here and never closes: the rest cannot be told apart.';
    }
    const isLastOpen = row === lastRow && endsOpen && delimiter !== ' ';
    return isLastOpen && cells.length < headed.width && hasNumbers(cells)
      ? 'The text ends in the middle of this line.'
      : null;
  }

  /** The columns of a row that is another heading; null for any other row. */
  function headedAnew(row: number, cells: readonly string[]): Headed | null {
    const { bid } = headed.sides[0]!.columns;
    if (isTold || bid === undefined || !isWord(cells[bid])) return null;
    const next = headingOf(cells);
    if (next === null || next.sides.length === 0) return null;
    return headedBy(next.sides, next, row + 1, cells.length);
  }

  /** Reads the quotes of a row: whether it has any, and why one could not be read. */
  function takeQuotes(cells: readonly string[]) {
    let isQuoted = false;
    let why: string | null = null;
    for (const read of headed.readers) {
      const quote = read(cells, around);
      if (typeof quote === 'string') why ??= quote;
      else if (quote !== null) {
        quotes.push(quote);
        isQuoted = true;
      }
    }
    return { isQuoted, why };
  }

  function spotIn(cells: readonly string[]): number | null {
    const place = headed.sides[0]!.columns.spot;
    const price = place === undefined ? null : cellNumber(cells[place] ?? '', locale);
    return price && price > 0 ? price : null;
  }

  for (let row = from; row < headedAt; row++) {
    const cells = rows[row]!;
    if (isBlank(cells) || isAside?.(cells) || takeTitle(cells)) continue;
    leave(row, 'It is above the table and names no expiration.');
  }
  for (let row = first; row <= lastRow; row++) {
    const cells = rows[row]!;
    if (cells.length < 2 && isBlank(cells)) continue;
    const cut = cutShort(row, cells);
    if (cut !== null) {
      leave(row, cut);
      continue;
    }
    if (isAside?.(cells)) continue;
    const next = headedAnew(row, cells);
    if (next !== null) {
      headed = next;
      continue;
    }
    const { isQuoted, why } = takeQuotes(cells);
    spot ??= spotIn(cells);
    if (isQuoted && why === null) continue;
    const isTitle = !isQuoted && isShort(cells, sheet) && takeTitle(cells);
    if (isTitle || isBlank(cells)) continue;
    // A row waiting for an answer can still be read.
    if (why === NO_RIGHT) isRightMissing = true;
    else if (why === NO_EXPIRATION) isDateMissing = true;
    else leave(row, why ?? 'Nothing in it is a quote.');
  }
  return { quotes, unread, spot, isRightMissing, isDateMissing };
}
