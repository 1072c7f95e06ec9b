import { ledgerOf } from '../../../core/book/ledger/currency';
import { isNot, namesNothing } from './doubts';
import { cents } from './columns';
import { isCalendarDate } from '../../../core/market/calendar';
import type { Contract } from '../../../core/market/contract';
import { cellNumber, type Locale } from '../numbers';
import { writtenDate } from '../writtenDate';
import { flexDate, flexTime, type Slashes } from './flex/flexDates';
import { listedEvent, type Deed } from './listed';
import { momentIn } from '../moment';
import { contractNamed, stockSymbol } from './optionNames';
import type { RowRecord } from './record';
import type { Row, StatementAnswers, TradeColumn, TradeColumns } from './reading';

/** Meanings of the words in an action; the first match counts. */
const DEEDS: readonly (readonly [words: RegExp, deed: Deed])[] = [
  [/expir|verfall/i, { kind: 'expiration' }],
  [/assign|zuteilung/i, { kind: 'assignment' }],
  [/exerci|ausübung/i, { kind: 'exercise' }],
  [
    /^(?:sto(?![a-z])|sell[ _-]*(?:to[ _-]*)?open|sold[ _-]*to[ _-]*open)/i,
    { kind: 'fill', side: 'sell', effect: 'open' },
  ],
  [
    /^(?:stc(?![a-z])|sell[ _-]*(?:to[ _-]*)?close|sold[ _-]*to[ _-]*close)/i,
    { kind: 'fill', side: 'sell', effect: 'close' },
  ],
  [
    /^(?:bto(?![a-z])|buy[ _-]*(?:to[ _-]*)?open|bought[ _-]*to[ _-]*open)/i,
    { kind: 'fill', side: 'buy', effect: 'open' },
  ],
  [
    /^(?:btc(?![a-z])|buy[ _-]*(?:to[ _-]*)?close|bought[ _-]*to[ _-]*close)/i,
    { kind: 'fill', side: 'buy', effect: 'close' },
  ],
  [/^(?:s$|sell|sold|(?:sld|short)(?![a-z])|verkauf)/i, { kind: 'fill', side: 'sell' }],
  [/^(?:b$|buy|bought|(?:bot|cover)(?![a-z])|kauf)/i, { kind: 'fill', side: 'buy' }],
];

export const cellIn = (cells: readonly string[], place: number | undefined) =>
  place === undefined ? '' : (cells[place] ?? '').trim();

/** A date, completed with the given year if it has none, as in 11/05. */
function dayOf(cell: string, slashes: Slashes, year: number | undefined): string | null {
  const bare = /^(\d{1,2})[/.-](\d{1,2})(?![/.\d-])/.exec(cell);
  if (bare === null) return flexDate(cell, slashes) ?? writtenDate(cell);
  if (year === undefined) return null;
  const [month, day] = slashes === 'monthFirst' ? [bare[1]!, bare[2]!] : [bare[2]!, bare[1]!];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

/** How the rows of a table are to be read. */
export interface AnyReading {
  readonly columns: TradeColumns;
  readonly locale: Locale;
  readonly slashes: Slashes;
  readonly answers: StatementAnswers;
  readonly accounts: Set<string>;
  /** Whether any row of the table is an assignment or exercise. */
  readonly hasOutcomes: boolean;
}

/** The series of a row, from its name or from columns with its terms. */
function contractIn(
  text: (column: TradeColumn) => string,
  { locale, slashes }: AnyReading,
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

/** Records a row of a table of trades. */
export function anyTrade(
  record: RowRecord,
  cells: readonly string[],
  row: Row,
  reading: AnyReading,
): void {
  const { columns, locale, slashes, answers, accounts, hasOutcomes } = reading;
  const text = (column: TradeColumn) => cellIn(cells, columns[column]);
  const number = (column: TradeColumn) => cellNumber(text(column), locale);
  const moment = INSTANT.test(text('date')) ? momentIn(text('date')) : null;
  const date = moment?.date ?? dayOf(text('date'), slashes, answers.year);
  if (date === null) return record.doubt(row, isNot(text('date'), 'a date'));
  const contract = contractIn(text, reading);
  const hasTerms = text('strike') !== '' || text('right') !== '';
  const symbol = hasTerms ? null : stockSymbol(text('symbol'));
  if (contract === null && symbol === null) {
    return record.doubt(row, namesNothing(text('symbol') || text('description')));
  }
  const quantity = number('quantity');
  if (typeof quantity !== 'number') return record.doubt(row, isNot(text('quantity'), 'a quantity'));
  const action = text('action');
  const worded =
    (contract === null ? undefined : endingIn(text('description'))) ??
    DEEDS.find(([words]) => words.test(action))?.[1];
  if (worded === undefined && columns.action !== undefined && action !== '') {
    return record.doubt(row, isNot(action, 'a known action'));
  }
  const told: Deed = worded ?? { kind: 'fill', side: quantity < 0 ? 'sell' : 'buy' };
  const isShares = contract === null && told.kind === 'fill';
  // Shares on the day and at the strike of an outcome belong to it; others were traded.
  const deed: Deed = isShares && hasOutcomes ? { kind: 'delivery', side: told.side } : told;
  const [fees, commission, amount] = [number('fees'), number('commission'), number('amount')];
  for (const column of ['fees', 'commission', 'amount', 'price'] as const) {
    if (number(column) === undefined) {
      return record.doubt(row, isNot(text(column), 'a number'));
    }
  }
  const hasFees = typeof fees === 'number' || typeof commission === 'number';
  const feesTotal = Math.abs(fees ?? 0) + Math.abs(commission ?? 0);
  const size = Math.abs(quantity) * (contract?.multiplier ?? 1);
  const isBare = deed.kind === 'delivery' && number('price') === null;
  const price = isBare ? null : (number('price') ?? priceOf(amount, feesTotal, size, told));
  const currency = currencyIn(text('currency'));
  if (currency === null) return record.doubt(row, isNot(text('currency'), 'a currency'));
  const account = answers.account ?? (text('account') || 'Table');
  accounts.add(account);
  return listedEvent(record, row, {
    account: ledgerOf(account, currency),
    date,
    ...(moment ?? timeOf(text('time'), text('date'))),
    deed,
    contract,
    symbol,
    quantity,
    isSigned: quantity !== Math.abs(quantity),
    price,
    feesTotal,
    // If fees have their own column, the amount may be before or after them.
    amount: !isBare && (hasFees || number('price') === null) ? null : amount,
    id: text('id') || undefined,
  });
}

/** How an option ended, if the description says so. */
const endingIn = (description: string): Deed | undefined =>
  DEEDS.find(([words, { kind }]) => kind !== 'fill' && words.test(description))?.[1];

const isInCents = (price: number) => Math.abs(price * 100 - Math.round(price * 100)) < 1e-6;

/**
 * The price implied by an amount, which is taken to be after fees unless only the price before fees
 * comes out in whole cents.
 */
function priceOf(
  amount: number | null | undefined,
  feesTotal: number,
  size: number,
  deed: Deed,
): number | null {
  if (typeof amount !== 'number') return null;
  if (deed.kind !== 'fill') return Math.abs(amount) / size;
  const isSold = deed.side === 'sell';
  const [before, after] = [0, isSold ? feesTotal : -feesTotal].map((fees) =>
    cents((Math.abs(amount) + fees) / size),
  ) as [number, number];
  return isInCents(before) && !isInCents(after) ? before : after;
}

/** A time, alone or after a date: 9:31, 09:31:05, 1/6/2025 2:15 PM. */
const CLOCK = /(?:^|[\sT;,])(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?\s*([ap])?/i;

function timeOf(time: string, date: string): { readonly time?: string } {
  const [, hours, minutes = '', seconds = '00', half] = CLOCK.exec(time) ?? CLOCK.exec(date) ?? [];
  if (hours === undefined) {
    const told = flexTime(date);
    return told === undefined ? {} : { time: told };
  }
  const isLate = half?.toLowerCase() === 'p';
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (isLate ? 12 : 0);
  const clock = `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`;
  // Nothing trades at midnight: programs write it after a date without a time.
  return hour > 23 || clock === '00:00:00' ? {} : { time: clock };
}

/** A date and time with a UTC offset. Midnight UTC is excluded: it means a date without a time. */
const INSTANT = /^\d{4}-\d\d-\d\d[T ](?!00:00(?::00(?:\.0+)?)?Z)\d\d:\d\d\S*?(?:Z|[+-]\d\d:?\d\d)$/;

/** Currency codes by sign. */
const SIGNS: Readonly<Record<string, string>> = { $: 'USD', US$: 'USD', '€': 'EUR', '£': 'GBP' };

/** A currency's code; null if the cell has none that is valid. */
function currencyIn(cell: string): string | null {
  const code = SIGNS[cell] ?? cell.toUpperCase();
  return code === '' || /^[A-Z]{3}$/.test(code) ? code : null;
}
