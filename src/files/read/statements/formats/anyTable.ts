import { localeOf } from '../../numbers';
import { columnsOf, headingKey, isEnough } from '../anyColumns';
import { anyTrade, cellIn } from '../anyTrade';
import { isBlank, type Csv } from '../csv';
import { slashesOf } from '../flex/flexDates';
import type { RowRecord } from '../record';
import {
  NOTHING_REPORTED,
  Refusal,
  type Found,
  type StatementAnswers,
  type TradeColumn,
  type TradeColumns,
} from '../reading';
import type { StatementAsk } from '../../../../core/book/statement/statement';

/*
 * A table of trades from a spreadsheet, another program, or a broker without a format of its own
 * here. Columns are recognized by their headings, sides by words or by the sign of quantities.
 */

/** The heading should be within this many lines; a form shows this many rows. */
const [WITHIN, SHOWN] = [12, 8];

/** The heading may be this far down if other tables are above it. */
const FAR = 2000;

const NUMBERS: readonly TradeColumn[] = [
  'quantity',
  'price',
  'fees',
  'commission',
  'amount',
  'strike',
];

const lacksYear = (cell: string) => /^\d{1,2}[/.-]\d{1,2}(?![/.\d-])/.test(cell);

/** Finds a table's heading; columns from the person's answers take precedence. */
function tableIn({ rows }: Csv, answers: StatementAnswers) {
  const told = rows.slice(0, WITHIN).map((cells) => columnsOf(cells));
  const full = told.findIndex(isEnough);
  const best = told.reduce(
    (most, columns, at) =>
      Object.keys(columns).length > Object.keys(told[most]!).length ? at : most,
    0,
  );
  const below =
    full >= 0 ? full : rows.slice(0, FAR).findIndex((cells) => isEnough(columnsOf(cells)));
  const heading = below >= 0 ? below : best;
  const found = columnsOf(rows[heading] ?? []);
  return { heading, found, columns: answers.columns ?? found };
}

export function readAnyTable(csv: Csv, record: RowRecord, answers: StatementAnswers): Found {
  const { rows, rowAt } = csv;
  const { heading, found, columns } = tableIn(csv, answers);
  const isTable = rows.filter((cells) => cells.length > 2).length > 1;
  if (!isTable || (Object.keys(found).length < 2 && answers.columns === undefined)) {
    throw new Refusal(
      'There is no table of trades in it, with columns for day, symbol, quantity and price.',
    );
  }
  const heads = rows[heading] ?? [];
  const body = rows.map((cells, at) => ({ cells, at })).filter(({ cells }) => !isBlank(cells));
  const end =
    body.find(({ cells, at }) => at > heading && beginsAnother(cells, heads))?.at ?? Infinity;
  const under = body.filter(({ at }) => at > heading && at < end);
  const numbers = under.flatMap(({ cells }) =>
    NUMBERS.map((column) => cellIn(cells, columns[column])),
  );
  const days = under.map(({ cells }) => cellIn(cells, columns.date));
  const pairs = under.map(
    ({ cells }) => [cellIn(cells, columns.date), cellIn(cells, columns.expiration)] as const,
  );
  const locale = answers.locale ?? localeOf(numbers);
  const slashes =
    answers.locale === undefined
      ? slashesOf(days, pairs)
      : answers.locale === 'comma'
        ? ('dayFirst' as const)
        : ('monthFirst' as const);
  const isSided =
    columns.action !== undefined ||
    under.some(({ cells }) => /^[-−(]/.test(cellIn(cells, columns.quantity)));
  const asks: StatementAsk[] = [];
  if (!isEnough(columns) || !isSided) asks.push('columns');
  if (locale === null || slashes === null) asks.push('locale');
  if (answers.year === undefined && days.some(lacksYear)) asks.push('year');
  const result: Found = {
    broker: '',
    from: null,
    to: null,
    reported: NOTHING_REPORTED,
    asks,
    account: null,
    accounts: [],
  };
  if (asks.length > 0 || locale === null || slashes === null) {
    for (const _ of body) record.summary();
    const shown = under.slice(0, SHOWN).map(({ cells }) => cells);
    return { ...result, table: { heading: headingKey(heads), columns: heads, rows: shown, found } };
  }
  const accounts = new Set<string>();
  const hasOutcomes = under.some(
    ({ cells }) =>
      BRINGS.test(cellIn(cells, columns.action)) || BRINGS.test(cellIn(cells, columns.description)),
  );
  const reading = { columns, locale, slashes, answers, accounts, hasOutcomes };
  const status = heads.findIndex((head) => /^\s*(?:order\s*)?(?:status|state)\s*$/i.test(head));
  const hasSpreads = heads.some((head) => /^\s*spread\s*$/i.test(head));
  let order: readonly string[] = [];
  for (const { cells, at } of body) {
    if (at === heading) record.summary();
    else if (at < heading || isTitle(cells)) record.leaveOut('Notes');
    else if (at >= end) record.leaveOut('Another table');
    else {
      const isLeg = hasSpreads && cellIn(cells, columns.date) === '';
      if (!isLeg) order = cells;
      if (isUnfilled(cellIn(order, status))) record.leaveOut('Orders not filled');
      else anyTrade(record, isLeg ? legOf(order, cells, columns) : cells, rowAt(at), reading);
    }
  }
  const all = [...accounts];
  return {
    ...result,
    account: all.length === 1 ? all[0]! : null,
    accounts: all,
    asks: all.includes('Table') ? ['account'] : [],
  };
}

/** Another leg of a spread, with the date, time and account that only its order's first row has. */
const legOf = (
  order: readonly string[],
  cells: readonly string[],
  { date, time, account }: TradeColumns,
) =>
  cells.map((cell, at) =>
    at === date || at === time || at === account ? (order[at] ?? '') : cell,
  );

/** Statuses of orders that traded nothing. */
const UNFILLED =
  /cancel|reject|working|pending|queued|wait|fail|denied|inactive|submitted|accepted|replaced|\b(?:un|not )filled/i;

/** A partly filled order says so, whatever became of the rest. */
const isUnfilled = (status: string) =>
  UNFILLED.test(status) && !/^(?:partial|(?:partially )?filled)/i.test(status);

/** Outcomes that deliver shares, which may have a row of their own. */
const BRINGS = /assign|zuteilung|exerci|ausübung/i;

/** A row with one cell is a title or a note. */
const isTitle = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length < 2;

/**
 * Whether a row is the heading of another table, such as one of canceled orders below the filled
 * ones.
 */
function beginsAnother(cells: readonly string[], heads: readonly string[]): boolean {
  const { symbol, description, quantity, price, amount } = columnsOf(cells);
  const isHeading =
    quantity !== undefined &&
    (symbol ?? description) !== undefined &&
    (price ?? amount) !== undefined;
  return isHeading && headingKey(cells) !== headingKey(heads);
}
