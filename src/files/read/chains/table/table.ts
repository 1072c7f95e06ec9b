import type { Quote } from '../../../../core/chain/quote';
import { cellNumber, localeOf, type Locale } from '../../numbers';
import { writtenDate } from '../../writtenDate';
import type { Answers, Ask, Columns, Table, Unread } from '../reading';
import { begin, hasNumbers, isWord } from './begin';
import { headingKey, headingOf, type Heading, type Side } from './columns';
import { isInPercent, numbersIn } from './howNumbersAre';
import { NO_EXPIRATION, NO_RIGHT, rightIn, type Around } from './contracts';
import { rowReader } from './rows';
import type { Sheet } from './sheet';

/** A table to read quotes from. */
export interface TableQuestion {
  readonly sheet: Sheet;
  /** The row to begin with. */
  readonly from: number;
  readonly around: Around;
  /** Null where it is to be told by the numbers themselves. */
  readonly locale: Locale | null;
  readonly clean?: (quote: Quote) => Quote;
  /** What a row says that stands around the table; null where it says nothing. */
  readonly title?: (cells: readonly string[], around: Around) => Around | null;
  /** Whether a row is known to say nothing of the chain. */
  readonly isAside?: (cells: readonly string[]) => boolean;
  readonly answers: Answers;
}

/** What a table says. */
export interface TableReading {
  readonly quotes: readonly Quote[];
  readonly unread: readonly Unread[];
  readonly asks: readonly Ask[];
  readonly spot: number | null;
  readonly table?: Table;
}

/** Rows a form shows. */
const SHOWN = 8;

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');

const textOf = (cells: readonly string[]) =>
  cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ');

/** A line with few words in it: the day a block is of, or whether it is of puts. */
function plainTitle(cells: readonly string[], around: Around): Around | null {
  const text = textOf(cells);
  const expiration = writtenDate(text);
  const right =
    rightIn(text) ?? (/\bputs\b/i.test(text) ? 'put' : /\bcalls\b/i.test(text) ? 'call' : null);
  if (expiration === null && right === null) return null;
  return { ...around, expiration: expiration ?? around.expiration, right: right ?? around.right };
}

const pick = (answer: Columns & { readonly side?: unknown }): Columns => {
  const { side: _, ...columns } = answer;
  return columns;
};

const answered = ({ columns }: Answers): readonly Side[] | null =>
  columns === undefined
    ? null
    : columns.map((answer) => ({ right: answer.side ?? null, columns: pick(answer) }));

/** The first rows of a table whose columns are to be told. */
function tableAt({ rows }: Sheet, at: number, heading: Heading | null): Table {
  const shown = rows.slice(heading === null ? at : at + 1).filter((cells) => !isBlank(cells));
  return {
    heading: headingKey(heading?.heads ?? []),
    columns: heading?.heads ?? [],
    rows: shown.slice(0, SHOWN),
    found: heading?.found ?? {},
  };
}

/** Whether a row has no more in it than a title has. */
const isShort = (cells: readonly string[], { delimiter }: Sheet) =>
  cells.filter((cell) => cell.trim() !== '').length <= (delimiter === ' ' ? 4 : 2);

/** Reads a table, however many headings and titles stand in it; null where there is none. */
export function readTable(question: TableQuestion): TableReading | null {
  const { sheet, from, answers } = question;
  const start = begin(sheet, from);
  if (start === null) return null;
  const { at, heading } = start;
  const told = answered(answers);
  const sides = told ?? heading?.sides ?? [];
  const first = heading === null ? at : at + 1;
  const asked = (ask: Ask): TableReading => ({
    quotes: [],
    unread: [],
    asks: [ask],
    spot: null,
    table: tableAt(sheet, at, heading),
  });
  if (sides.length === 0) return asked('columns');
  const locale = question.locale ?? answers.locale ?? localeOf(numbersIn(sheet, first, sides));
  if (locale === null) return asked('locale');
  return rowsOf({ ...question, locale }, first, at, heading, sides, told !== null);
}

function rowsOf(
  question: TableQuestion & { readonly locale: Locale },
  first: number,
  headedAt: number,
  heading: Heading | null,
  firstSides: readonly Side[],
  isTold: boolean,
): TableReading {
  const { sheet, from, locale, clean = (quote) => quote, isAside } = question;
  const { rows, lineOf, unclosed, endsOpen } = sheet;
  const title = question.title ?? plainTitle;
  const quotes: Quote[] = [];
  const unread: Unread[] = [];
  let isRightMissing = false;
  let isDateMissing = false;
  let around = question.around;
  let spot: number | null = null;

  const leave = (row: number, why: string) => {
    unread.push({ line: lineOf(row), text: textOf(rows[row]!), why });
  };
  const readersOf = (sides: readonly Side[], above: Heading | null, begins: number) =>
    sides.map((side) => {
      const isPercent = isInPercent(sheet, begins, above, side.columns, locale);
      return rowReader({ side, locale, isPercent, clean });
    });
  let sides = firstSides;
  let readers = readersOf(sides, heading, first);
  let width = heading?.heads.length ?? 0;
  let lastRow = rows.length - 1;
  while (lastRow > first && isBlank(rows[lastRow]!)) lastRow--;

  for (let row = from; row < headedAt; row++) {
    const cells = rows[row]!;
    if (isBlank(cells) || isAside?.(cells)) continue;
    const said = title(cells, around);
    if (said === null) leave(row, 'It stands above the table and names no expiration.');
    else around = said;
  }

  for (let row = first; row <= lastRow; row++) {
    const cells = rows[row]!;
    if (cells.length < 2 && isBlank(cells)) continue;
    if (row === unclosed) {
      leave(row, 'A quotation mark opens here that nothing closes: the rest cannot be told apart.');
      continue;
    }
    if (
      row === lastRow &&
      endsOpen &&
      cells.length < width &&
      sheet.delimiter !== ' ' &&
      hasNumbers(cells)
    ) {
      leave(row, 'The text ends in the middle of this line.');
      continue;
    }
    if (isAside?.(cells)) continue;
    const bid = sides[0]!.columns.bid;
    if (!isTold && bid !== undefined && isWord(cells[bid])) {
      const next = headingOf(cells);
      if (next !== null && next.sides.length > 0) {
        sides = next.sides;
        readers = readersOf(sides, next, row + 1);
        width = cells.length;
        continue;
      }
    }
    let isQuoted = false;
    let why: string | null = null;
    for (const read of readers) {
      const quote = read(cells, around);
      if (quote === null) continue;
      if (typeof quote === 'string') why ??= quote;
      else {
        quotes.push(quote);
        isQuoted = true;
      }
    }
    if (spot === null) {
      const place = sides[0]!.columns.spot;
      const price = place === undefined ? null : cellNumber(cells[place] ?? '', locale);
      spot = price && price > 0 ? price : null;
    }
    if (why === null && isQuoted) continue;
    const said = isQuoted || !isShort(cells, sheet) ? null : title(cells, around);
    if (said !== null) around = said;
    else if (isBlank(cells)) continue;
    else {
      isRightMissing ||= why === NO_RIGHT;
      isDateMissing ||= why === NO_EXPIRATION;
      // An answer may still read it.
      if (why !== NO_RIGHT && why !== NO_EXPIRATION) leave(row, why ?? 'Nothing in it is a quote.');
    }
  }
  const asks: Ask[] = [];
  if (isDateMissing) asks.push('expiration');
  if (isRightMissing) asks.push('columns');
  return {
    quotes,
    unread,
    asks,
    spot,
    ...(isRightMissing && { table: tableAt(sheet, headedAt, heading) }),
  };
}
