import type { Quote } from '../../../../core/chain/quote';
import { localeOf, type Locale } from '../../numbers';
import type { Answers, Ask, Columns, Table, Unread } from '../reading';
import { begin } from './begin';
import { headingKey, type Heading, type Side } from './columns';
import { numbersIn } from './numberFormat';
import { readRows, type RowsQuestion } from './readRows';
import { isBlank, type Sheet } from './sheet';

/** A table from which to read quotes. */
interface TableQuestion extends Omit<RowsQuestion, 'locale'> {
  /** Null if it must be inferred from the numbers. */
  readonly locale: Locale | null;
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

/** Rows shown in a form. */
const SHOWN = 8;

const pick = (answer: Columns & { readonly side?: unknown }): Columns => {
  const { side: _, ...columns } = answer;
  return columns;
};

const answered = ({ columns }: Answers): readonly Side[] | null =>
  columns === undefined
    ? null
    : columns.map((answer) => ({ right: answer.side ?? null, columns: pick(answer) }));

/** The first rows of a table whose columns must be named. */
function tableAt({ rows }: Sheet, at: number, heading: Heading | null): Table {
  const shown = rows.slice(heading === null ? at : at + 1).filter((cells) => !isBlank(cells));
  return {
    heading: headingKey(heading?.heads ?? []),
    columns: heading?.heads ?? [],
    rows: shown.slice(0, SHOWN),
    found: heading?.found ?? {},
  };
}

/** Reads a table with any number of headings and titles; null if there is none. */
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
  const said = readRows({ ...question, locale }, { ...start, first, sides, isTold: told !== null });
  const asks: Ask[] = [];
  if (said.isDateMissing) asks.push('expiration');
  if (said.isRightMissing) asks.push('columns');
  return {
    quotes: said.quotes,
    unread: said.unread,
    asks,
    spot: said.spot,
    ...(said.isRightMissing && { table: tableAt(sheet, at, heading) }),
  };
}
