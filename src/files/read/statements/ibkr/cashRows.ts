import { isCalendarDate } from '../../../../core/market/calendar';
import { ledgerOf } from '../../../../core/book/ledger/currency';
import { underlyingOf } from '../../../../core/market/contract';
import { cellNumber } from '../../numbers';
import { HAS_NO_AMOUNT, isNot, NAMES_NO_STOCK, UNREAD_ACTION } from '../doubts';
import { cashTold, dividendEvent } from '../cashEvent';
import type { RowRecord } from '../record';
import type { Row } from '../reading';
import { isAccount, isDateTime } from './cells';

/** A line with a date, a description and an amount. Its columns may be in any order. */
interface CashLine {
  readonly currency: string;
  readonly account: string | null;
  readonly date: string;
  readonly description: string;
  readonly amount: number;
}

const CURRENCY = /^[A-Z]{3}$/;

/** Null for totals and headers. */
function cashLine(cells: readonly string[]): CashLine | null {
  const day = cells.findIndex(isDateTime);
  const currency = cells.slice(2, day).find((cell) => CURRENCY.test(cell));
  if (day < 0 || currency === undefined) return null;
  const rest = cells.slice(day + 1);
  const amounts = rest.map((cell) => cellNumber(cell, 'point'));
  const amount = amounts.findLast((value) => typeof value === 'number');
  return {
    currency,
    account: cells.slice(2, day).find(isAccount) ?? null,
    date: cells[day]!.slice(0, 10),
    description:
      rest.find((cell, at) => cell.trim() !== '' && typeof amounts[at] !== 'number') ?? '',
    amount: amount ?? Number.NaN,
  };
}

/** As in `ACME(US0000000001) Cash Dividend USD 0.24 per Share (Ordinary Dividend)`. */
const SYMBOL = /^\s*([A-Z][A-Z0-9. ]*?)\s*\(/;

const SPLIT =
  /^\s*([A-Z][A-Z0-9. ]*?)\s*\([^)]*\)\s+(?:Stock )?Split\s+(\d+(?:\.\d+)?)\s+(?:for|FOR)\s+(\d+(?:\.\d+)?)/i;

export type CashSection = 'deposits' | 'fees' | 'dividends' | 'withholding' | 'interest';

/** The symbol in a dividend's description; null if it names none. */
function symbolOfDividend(description: string): string | null {
  const symbol = SYMBOL.exec(description)?.[1];
  return symbol === undefined ? null : underlyingOf(symbol);
}

/** A split as its description states it; null for any other corporate action. */
export function splitOf(description: string): { symbol: string; ratio: number } | null {
  const [, symbol, more, less] = SPLIT.exec(description) ?? [];
  if (symbol === undefined) return null;
  return { symbol: underlyingOf(symbol), ratio: Number(more) / Number(less) };
}

/** Records a row of a cash section. */
export function cashRow(
  record: RowRecord,
  section: CashSection,
  cells: readonly string[],
  row: Row,
  ownAccount: string,
): void {
  const line = cashLine(cells);
  if (line === null) return record.summary();
  const { date, description, amount } = line;
  if (!isCalendarDate(date)) return record.doubt(row, isNot(date, 'a date'));
  const account = ledgerOf(line.account ?? ownAccount, line.currency);
  if (!Number.isFinite(amount)) return record.doubt(row, HAS_NO_AMOUNT);
  if (section === 'dividends' || section === 'withholding') {
    const symbol = symbolOfDividend(description);
    if (symbol !== null) {
      const kind = section === 'dividends' ? 'dividend' : section;
      return dividendEvent(record, row, kind, { account, date, symbol, amount });
    }
    if (section === 'dividends') return record.doubt(row, NAMES_NO_STOCK);
  }
  const reason = section === 'withholding' ? 'interest' : section;
  return record.event(row, cashTold(reason, { account, date, amount }));
}

/** Records a corporate action: a split is read, any other is reported to the person. */
export function corporateAction(
  record: RowRecord,
  cells: readonly string[],
  row: Row,
  ownAccount: string,
): void {
  const line = cashLine(cells);
  if (line === null) return record.summary();
  const split = cells.map(splitOf).find((found) => found !== null);
  if (split === undefined) return record.doubt(row, UNREAD_ACTION);
  if (!isCalendarDate(line.date)) return record.doubt(row, isNot(line.date, 'a date'));
  const account = ledgerOf(line.account ?? ownAccount, line.currency);
  return record.event(row, { kind: 'split', account, date: line.date, ...split });
}
