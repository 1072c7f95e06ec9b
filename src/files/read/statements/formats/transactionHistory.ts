import type { Stated } from '../../../../core/book/statement/statement';
import { isCalendarDate } from '../../../../core/market/calendar';
import { oncePer } from '../../../../core/market/once';
import { ledgerOf } from '../../../../core/book/ledger/currency';
import { cellNumber } from '../../numbers';
import {
  isNot,
  NAMES_NO_STOCK,
  namesNothing,
  NOT_WHOLE,
  QUANTITY_IS_0,
  UNREAD_ACTION,
} from '../doubts';
import { isBlank, type Csv } from '../csv';
import { cents } from '../columns';
import { cashTold, dividendEvent } from '../cashEvent';
import { splitOf } from '../ibkr/cashRows';
import { meaningOf, placesOf, type HistoryColumn, type Trading } from '../ibkr/historyColumns';
import { outcomeTold } from '../optionEvent';
import { contractReader, stockSymbol } from '../optionNames';
import type { RowRecord } from '../record';
import { NOTHING_REPORTED, type Found, type Row, type StatementAnswers } from '../reading';
import { isSectioned, periodOf } from './ibkrActivity';

/*
 * Interactive Brokers' list of transactions. Prices are in the trade's currency, amounts in the
 * account's. The two together give the rate at which a row's commission is converted back.
 */

const LIST = 'Transaction History';

export const isTransactionHistory = (csv: Csv) =>
  isSectioned(csv) && csv.rows.some(([section]) => section === LIST);

/** Outcomes whose shares may have a row of their own. */
const BRINGS: ReadonlySet<string | null> = new Set(['assignment', 'exercise']);

const number = (cell = '') => cellNumber(cell, 'point');

/** A line of the summary above the list. */
interface Line {
  readonly total: number;
  readonly line: number;
}

interface Summary {
  baseCurrency: string;
  starting: Line | null;
  ending: Line | null;
  change: Line | null;
}

/** The cell of a row in a column; empty if it has no value. */
type TextOf = (column: HistoryColumn) => string;

export function readTransactionHistory(
  csv: Csv,
  record: RowRecord,
  answers: StatementAnswers,
): Found {
  const { rows, rowAt } = csv;
  const contractIn = contractReader();
  const isDay = oncePer(isCalendarDate);
  const meansOf = oncePer((type: string) => meaningOf(type.trim()));
  let hasOutcomes = false;
  const summary: Summary = { baseCurrency: '', starting: null, ending: null, change: null };
  const accounts = new Set<string>();
  let period: { from: string | null; to: string | null } = { from: null, to: null };
  let columns = new Map<HistoryColumn, number>();

  /** Records a row of the list. */
  function transaction(text: TextOf, row: Row): void {
    const [date, type] = [text('date'), text('type')];
    const own = answers.account ?? text('account');
    accounts.add(own);
    if (!isDay(date)) return record.doubt(row, isNot(date, 'a date'));
    const { baseCurrency } = summary;
    const inBase = { account: ledgerOf(own, baseCurrency), date };
    const amount = number(text('net')) ?? 0;
    const means = meansOf(type);
    switch (means) {
      case 'forex':
        record.leaveOut('Forex');
        return record.beside('Forex', baseCurrency, amount, row);
      case 'interest':
      case 'deposits':
      case 'fees':
        return record.event(row, cashTold(means, { ...inBase, amount }));
      case 'dividend':
      case 'withholding': {
        const symbol = stockSymbol(text('symbol'));
        if (symbol === null) return record.doubt(row, NAMES_NO_STOCK);
        return dividendEvent(record, row, means, { ...inBase, symbol, amount });
      }
      case 'corporateAction': {
        const split = splitOf(text('description'));
        if (split === null) return record.doubt(row, UNREAD_ACTION);
        return record.event(row, { kind: 'split', ...inBase, ...split });
      }
      case 'fill':
      case 'assignment':
      case 'expiration':
      case 'exercise':
        return trade(text, row, own, means);
      case null:
        return record.doubt(row, isNot(type, 'a known transaction'));
    }
  }

  function trade(text: TextOf, row: Row, own: string, means: Trading): void {
    const { baseCurrency } = summary;
    const name = text('symbol');
    const multiplier = number(text('multiplier'));
    const contract = contractIn(name, multiplier ? { multiplier } : {});
    const symbol = stockSymbol(name);
    if (contract === null && symbol === null) {
      return record.doubt(row, namesNothing(name));
    }
    const [quantity, price] = [number(text('quantity')) ?? 0, number(text('price')) ?? 0];
    if (quantity === 0) return record.doubt(row, QUANTITY_IS_0);
    const [net, fee] = [number(text('net')) ?? 0, number(text('commission')) ?? 0];
    const gross = number(text('gross')) ?? net - fee;
    // Some fees may be in columns of their own.
    const costs = typeof number(text('net')) === 'number' ? gross - net : -fee;
    const worth = -quantity * price * (contract?.multiplier ?? 1);
    const currency = text('priceCurrency') || baseCurrency;
    const isInBase = currency === baseCurrency;
    const rate = isInBase ? 1 : worth === 0 ? (number(text('rate')) ?? 1) : gross / worth;
    const counted = isInBase ? undefined : net;
    const account = ledgerOf(own, currency);
    const date = text('date');
    const about = { account, date, feesTotal: cents(costs / rate) };
    if (contract !== null && means !== 'fill') {
      // A price equal to the strike is the price of the shares.
      const amount = price === contract.strike ? 0 : worth;
      const outcome = { ...about, contract, quantity, amount };
      // An outcome that closes long options is an exercise, whatever the row calls it.
      const how = means === 'expiration' ? means : quantity > 0 ? 'assignment' : 'exercise';
      const told = outcomeTold(how, outcome);
      return record.event(row, told, { delta: quantity, counted, posted: date });
    }
    const side = quantity < 0 ? ('sell' as const) : ('buy' as const);
    if (contract !== null) {
      const contracts = Math.abs(quantity);
      if (!Number.isInteger(contracts)) return record.doubt(row, NOT_WHOLE);
      const fill = { kind: 'option' as const, ...about, contract, side, contracts, price };
      return record.event(row, fill, { delta: quantity, counted });
    }
    const shares = { ...about, symbol: symbol!, side, shares: Math.abs(quantity), price };
    // Shares delivered by an option may be listed as bought.
    if (means !== 'fill' || hasOutcomes) {
      const isSaid = means !== 'fill';
      return record.leg({ ...shares, price: price || null, row, counted, isSaid });
    }
    return record.event(row, { kind: 'stock', ...shares }, { counted });
  }

  for (const [at, cells] of rows.entries()) {
    if (isBlank(cells)) continue;
    const row = rowAt(at);
    const [section, kind, name = '', value = ''] = cells;
    if (section === LIST && kind === 'Data') {
      const text = (column: HistoryColumn) => {
        const cell = (cells[columns.get(column) ?? -1] ?? '').trim();
        return cell === '-' ? '' : cell;
      };
      transaction(text, row);
      continue;
    }
    record.summary();
    if (section === LIST) {
      columns = placesOf(cells);
      const type = columns.get('type') ?? -1;
      hasOutcomes ||= rows.some(
        (each) => each[0] === LIST && BRINGS.has(meansOf(each[type] ?? '')),
      );
    }
    if (name === 'Period') period = periodOf(value);
    if (name === 'Base Currency') summary.baseCurrency = value.trim();
    const total = number(value);
    if (section === 'Summary' && typeof total === 'number') {
      if (name === 'Starting Cash') summary.starting = { total, line: row.line };
      if (name === 'Ending Cash') summary.ending = { total, line: row.line };
      if (name === 'Change') summary.change = { total, line: row.line };
    }
  }
  return {
    broker: 'Interactive Brokers',
    ...period,
    reported: { ...NOTHING_REPORTED, ...reportedIn(summary) },
    asks: [...accounts].some((account) => account.includes('*')) ? ['account'] : [],
    account: null,
    accounts: [...accounts],
  };
}

/** Figures that the summary states for the whole file. */
function reportedIn({ starting, ending, change, baseCurrency: currency }: Summary) {
  const cash = ending && {
    currency,
    starting: starting && starting.total,
    ending: ending.total,
    lines: [ending.line],
  };
  const net: Stated | null = change && {
    figure: 'net',
    of: 'all',
    currency,
    total: change.total,
    what: null,
    lines: [change.line],
  };
  return { cash: cash && [cash], others: net === null ? [] : [net] };
}
