import { ledgerOf } from '../../../../core/book/ledger/currency';
import { isCalendarDate } from '../../../../core/market/calendar';
import type { Contract } from '../../../../core/market/contract';
import { cellNumber, localeOf, type Locale } from '../../numbers';
import { writtenDate } from '../../writtenDate';
import { columnsOf, headingKey, isEnough } from '../anyColumns';
import { isBlank, type Csv } from '../csv';
import { flexDate, flexTime, slashesOf, type Slashes } from '../flex/flexDates';
import { listedEvent, type Deed } from '../listed';
import { contractNamed, stockSymbol } from '../optionNames';
import type { RowRecord } from '../record';
import {
  NOTHING_REPORTED,
  Refusal,
  type Found,
  type Row,
  type StatementAnswers,
  type TradeColumn,
  type TradeColumns,
} from '../reading';
import type { StatementAsk } from '../../../../core/book/statement/statement';

/*
 * A table of trades from anywhere: a spreadsheet, a broker that is not known here, another program. Its
 * columns are told by their heads, sides by words or by the sign of quantities.
 */

/** Lines a heading is looked for in, and rows a form shows. */
const [WITHIN, SHOWN] = [12, 8];

const NUMBERS: readonly TradeColumn[] = [
  'quantity',
  'price',
  'fees',
  'commission',
  'amount',
  'strike',
];

/** What the words of an action say, in the order they are asked. */
const DEEDS: readonly (readonly [words: RegExp, deed: Deed])[] = [
  [/expir|verfall/i, { kind: 'expiration' }],
  [/assign|zuteilung/i, { kind: 'assignment' }],
  [/exerci|ausübung/i, { kind: 'exercise' }],
  [
    /^(?:sto|sell[ _-]*(?:to[ _-]*)?open|sold[ _-]*to[ _-]*open)/i,
    { kind: 'fill', side: 'sell', effect: 'open' },
  ],
  [
    /^(?:stc|sell[ _-]*(?:to[ _-]*)?close|sold[ _-]*to[ _-]*close)/i,
    { kind: 'fill', side: 'sell', effect: 'close' },
  ],
  [
    /^(?:bto|buy[ _-]*(?:to[ _-]*)?open|bought[ _-]*to[ _-]*open)/i,
    { kind: 'fill', side: 'buy', effect: 'open' },
  ],
  [
    /^(?:btc|buy[ _-]*(?:to[ _-]*)?close|bought[ _-]*to[ _-]*close)/i,
    { kind: 'fill', side: 'buy', effect: 'close' },
  ],
  [/^(?:s$|sell|sold|sld|short|verkauf)/i, { kind: 'fill', side: 'sell' }],
  [/^(?:b$|buy|bought|bot|cover|kauf)/i, { kind: 'fill', side: 'buy' }],
];

const cellIn = (cells: readonly string[], place: number | undefined) =>
  place === undefined ? '' : (cells[place] ?? '').trim();

/** A day as it stands, or with the year that was told: 11/05 is of no year by itself. */
function dayOf(cell: string, slashes: Slashes, year: number | undefined): string | null {
  const bare = /^(\d{1,2})[/.-](\d{1,2})(?![/.\d-])/.exec(cell);
  if (bare === null) return flexDate(cell, slashes) ?? writtenDate(cell);
  if (year === undefined) return null;
  const [month, day] = slashes === 'monthFirst' ? [bare[1]!, bare[2]!] : [bare[2]!, bare[1]!];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

const lacksYear = (cell: string) => /^\d{1,2}[/.-]\d{1,2}(?![/.\d-])/.test(cell);

/** A table by its heading; the columns that were told come first. */
function tableIn({ rows }: Csv, answers: StatementAnswers) {
  const told = rows.slice(0, WITHIN).map((cells) => columnsOf(cells));
  const full = told.findIndex(isEnough);
  const best = told.reduce(
    (most, columns, at) =>
      Object.keys(columns).length > Object.keys(told[most]!).length ? at : most,
    0,
  );
  const heading = full >= 0 ? full : best;
  const found = told[heading] ?? {};
  return { heading, found, columns: answers.columns ?? found };
}

export function readAnyTable(csv: Csv, record: RowRecord, answers: StatementAnswers): Found {
  const { rows, rowAt } = csv;
  const { heading, found, columns } = tableIn(csv, answers);
  const isTable = rows.filter((cells) => cells.length > 2).length > 1;
  if (!isTable || (Object.keys(found).length < 2 && answers.columns === undefined)) {
    throw new Refusal(
      'There is no table of trades in it: one has columns with day, symbol, quantity and price.',
    );
  }
  const body = rows.map((cells, at) => ({ cells, at })).filter(({ cells }) => !isBlank(cells));
  const under = body.filter(({ at }) => at > heading);
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
    const heads = rows[heading] ?? [];
    const shown = under.slice(0, SHOWN).map(({ cells }) => cells);
    return { ...result, table: { heading: headingKey(heads), columns: heads, rows: shown, found } };
  }
  const accounts = new Set<string>();
  const reading = { columns, locale, slashes, answers, accounts };
  for (const { cells, at } of body) {
    if (at === heading) record.summary();
    else if (at < heading) record.leaveOut('Notes');
    else trade(record, cells, rowAt(at), reading);
  }
  const all = [...accounts];
  return {
    ...result,
    account: all.length === 1 ? all[0]! : null,
    accounts: all,
    asks: all.includes('Table') ? ['account'] : [],
  };
}

interface Reading {
  readonly columns: TradeColumns;
  readonly locale: Locale;
  readonly slashes: Slashes;
  readonly answers: StatementAnswers;
  readonly accounts: Set<string>;
}

/** The series of a row, by its name or by columns of its terms. */
function contractIn(
  text: (column: TradeColumn) => string,
  { locale, slashes }: Reading,
): Contract | null {
  const multiplier = cellNumber(text('multiplier'), locale);
  const by = multiplier ? { multiplier } : {};
  const named = contractNamed(text('symbol'), by) ?? contractNamed(text('description'), by);
  if (named !== null) return named;
  const [strike, right] = [cellNumber(text('strike'), locale), text('right')];
  const expiration = flexDate(text('expiration'), slashes);
  const symbol = stockSymbol(text('symbol'));
  if (
    !/^[PC]/i.test(right) ||
    typeof strike !== 'number' ||
    expiration === null ||
    symbol === null
  ) {
    return null;
  }
  const root = symbol.replaceAll(/[^A-Z0-9]/g, '');
  const side = /^p/i.test(right) ? ('put' as const) : ('call' as const);
  return {
    underlying: symbol,
    root,
    expiration,
    right: side,
    strike,
    multiplier: multiplier || 100,
  };
}

function trade(record: RowRecord, cells: readonly string[], row: Row, reading: Reading): void {
  const { columns, locale, slashes, answers, accounts } = reading;
  const text = (column: TradeColumn) => cellIn(cells, columns[column]);
  const number = (column: TradeColumn) => cellNumber(text(column), locale);
  const date = dayOf(text('date'), slashes, answers.year);
  if (date === null) return record.doubt(row, `“${text('date')}” is no day.`);
  const contract = contractIn(text, reading);
  const hasTerms = text('strike') !== '' || text('right') !== '';
  const symbol = hasTerms ? null : stockSymbol(text('symbol'));
  if (contract === null && symbol === null) {
    return record.doubt(
      row,
      `“${text('symbol') || text('description')}” names no option and no stock.`,
    );
  }
  const quantity = number('quantity');
  if (typeof quantity !== 'number')
    return record.doubt(row, `“${text('quantity')}” is no quantity.`);
  const action = text('action');
  const worded = DEEDS.find(([words]) => words.test(action))?.[1];
  if (worded === undefined && columns.action !== undefined && action !== '') {
    return record.doubt(row, `“${action}” is no action that is known here.`);
  }
  const deed: Deed = worded ?? { kind: 'fill', side: quantity < 0 ? 'sell' : 'buy' };
  const [fees, commission] = [number('fees'), number('commission')];
  const hasFees = typeof fees === 'number' || typeof commission === 'number';
  const amount = number('amount');
  const size = Math.abs(quantity) * (contract?.multiplier ?? 1);
  const price = number('price') ?? (typeof amount === 'number' ? Math.abs(amount) / size : null);
  const account = answers.account ?? (text('account') || 'Table');
  accounts.add(account);
  return listedEvent(record, row, {
    account: ledgerOf(account, text('currency')),
    date,
    ...timeOf(text('time'), text('date')),
    deed,
    contract,
    symbol,
    quantity,
    isSigned: quantity !== Math.abs(quantity),
    price,
    feesTotal: hasFees ? Math.abs(fees ?? 0) + Math.abs(commission ?? 0) : 0,
    // Where fees have a column the amount may be before or after them.
    amount: hasFees || number('price') === null ? null : amount,
    id: text('id') || undefined,
  });
}

function timeOf(time: string, date: string): { readonly time?: string } {
  const [, hours, minutes, seconds = '00'] = /^(\d{1,2}):(\d\d)(?::(\d\d))?$/.exec(time) ?? [];
  if (hours !== undefined) return { time: `${hours.padStart(2, '0')}:${minutes}:${seconds}` };
  const told = flexTime(date);
  return told === undefined ? {} : { time: told };
}
