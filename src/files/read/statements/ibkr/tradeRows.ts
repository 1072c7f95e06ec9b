import { isCalendarDate } from '../../../../core/market/calendar';
import { oncePer } from '../../../../core/market/once';
import { HOME_CURRENCY, ledgerOf } from '../../../../core/book/ledger/currency';
import type { Figure, Stated } from '../../../../core/book/statement/statement';
import type { Contract } from '../../../../core/market/contract';
import { isNot, namesNothing } from '../doubts';
import { stockSymbol } from '../optionNames';
import type { RowRecord } from '../record';
import type { Row, Told } from '../reading';
import { isAssignedOrExercised, optionEvent } from '../optionEvent';
import { addTo, newSums } from '../stated';
import { isDateTime } from './cells';
import type { ContractIn } from './instruments';
import { leaveOutTrade } from './leaveOutTrade';
import { figureIn, timeIn, tradeCells, tradeFigures, type TradeFigures } from './tradeCells';
import { tradePlaces, type TradePlaces } from './tradeColumns';
import { leftOutKind } from './words';

/** Reads rows of trades, and collects the figures they state. */
export interface TradeReader {
  readonly header: (cells: readonly string[]) => void;
  readonly data: (cells: readonly string[], row: Row) => void;
  /** A subtotal, or a total of everything before it. */
  readonly total: (cells: readonly string[], line: number, isAll: boolean) => void;
  readonly stated: Stated[];
  readonly sums: ReturnType<typeof newSums>;
}

interface Given {
  readonly record: RowRecord;
  readonly contractIn: ContractIn;
  readonly account: string;
  readonly baseCurrency: string;
  /** Whether the file has a row per order; then the rows per fill repeat it. */
  readonly hasOrders: boolean;
  /** Records the day a lot was opened. */
  readonly openLot: (cells: readonly string[]) => void;
}

const REPEATS: ReadonlySet<string> = new Set(['ClosedLot', 'WashSale']);

type StockTold = Extract<Told, { kind: 'stock' }>;

/** Reads the trades of an activity statement. */
export function tradeReader({
  record,
  contractIn,
  account,
  baseCurrency,
  hasOrders,
  openLot,
}: Given): TradeReader {
  let heads: readonly string[] = [];
  let places: TradePlaces | null = null;
  /** What the rows since the last total are about. */
  let lastFigure: 'options' | 'shares' | null = null;
  let lastCurrency = '';
  const stated: Stated[] = [];
  const sums = newSums();
  const symbolIn = oncePer(stockSymbol);
  /** Caches days, since there are few; null if the text is not a day. */
  const dayIn = oncePer((text: string) => (isCalendarDate(text) ? text : null));
  /** A category may be followed by the name of a custodian. */
  const kindLeftOut = oncePer((category: string) => leftOutKind(category.split(' - ')[0]!));
  const codesOf = oncePer(
    (cell: string): ReadonlySet<string> => new Set(cell.split(';').map((code) => code.trim())),
  );

  function leaveOut(kind: string, cells: readonly string[], at: TradePlaces, row: Row) {
    const [currency = '', symbol = ''] = [cells[at.currency], cells[at.symbol]];
    const amountAt = (place: number) => figureIn(cells[place]) ?? 0;
    const trade = {
      kind,
      symbol,
      quantity: amountAt(at.quantity),
      currency,
      amount: amountAt(at.proceeds),
      fees: amountAt(at.fee),
      feeCurrency: baseCurrency || currency,
    };
    return leaveOutTrade(record, trade, row);
  }

  /** Adds the figures that a row states. */
  function state(
    what: Contract | string,
    currency: string,
    { proceeds, fee, realized }: TradeFigures,
    line: number,
  ) {
    const of = typeof what === 'string' ? ('shares' as const) : ('options' as const);
    addTo(sums.kindOf(of, of, currency), null, proceeds, line);
    if (fee !== null) addTo(sums.kindOf('commissions', of, currency), null, fee, line);
    if (realized !== null) addTo(sums.kindOf('realized', of, currency), what, realized, line);
  }

  function data(given: readonly string[], row: Row) {
    const kind = given[2] ?? '';
    if (kind === 'ClosedLot') openLot(given);
    if (REPEATS.has(kind) || (kind === 'Trade' && hasOrders)) return record.summary();
    places ??= tradePlaces(heads, given);
    const at = places;
    if (at === null) return record.doubt(row, 'Its columns are in a language that is not known.');
    const cells = tradeCells(given, at.dateTime, heads.length);
    if (cells.length > heads.length) return record.doubt(row, 'It has more cells than its header.');
    const category = cells[at.category] ?? '';
    const name = cells[at.symbol]?.trim() ?? '';
    const currency = cells[at.currency] ?? HOME_CURRENCY;
    lastFigure = null;
    lastCurrency = currency;
    const contract = contractIn(name);
    const leftOut = kindLeftOut(category) ?? (/^[A-Z]{3}\.[A-Z]{3}$/.test(name) ? 'Forex' : null);
    if (leftOut !== null) return leaveOut(leftOut, cells, at, row);
    const symbol = contract === null ? symbolIn(name) : null;
    if (contract === null && (symbol === null || /option/i.test(category))) {
      return record.doubt(row, namesNothing(name));
    }
    const dateTime = cells[at.dateTime] ?? '';
    const date = isDateTime(dateTime) ? dayIn(dateTime.slice(0, 10)) : null;
    if (date === null) return record.doubt(row, isNot(dateTime, 'a date'));
    const codes = codesOf(cells[at.code] ?? '');
    const isTaken = isAssignedOrExercised(codes);
    const figures = tradeFigures(cells, at, isTaken || codes.has('Ep'));
    if (typeof figures === 'string') return record.doubt(row, figures);
    const { quantity, price, proceeds, fee, basis } = figures;
    const time = timeIn(dateTime);
    const own = (at.account < 0 ? '' : cells[at.account]?.trim()) || account;
    const ledger = ledgerOf(own, currency);
    const feesTotal = fee ? -fee : 0;
    if (basis !== null) row.basis = basis;
    lastFigure = contract === null ? 'shares' : 'options';
    state(contract ?? symbol!, currency, figures, row.line);
    if (contract !== null) {
      return optionEvent(record, row, {
        account: ledger,
        date,
        time,
        contract,
        quantity,
        price,
        feesTotal,
        codes,
        amount: proceeds,
      });
    }
    const stock: { -readonly [Key in keyof StockTold]: StockTold[Key] } = {
      kind: 'stock',
      account: ledger,
      date,
      symbol: symbol!,
      side: quantity < 0 ? 'sell' : 'buy',
      shares: Math.abs(quantity),
      price,
      feesTotal,
    };
    if (time !== undefined) stock.time = time;
    if (codes.has('Ca')) return record.cancellation({ fill: stock, row });
    if (isTaken) return record.leg({ ...stock, price: price || null, row });
    record.event(row, stock);
  }

  function total(cells: readonly string[], line: number, isAll: boolean) {
    record.summary();
    const at = places;
    if (at === null || lastFigure === null) return;
    const currency = cells[at.currency] ?? '';
    // A second total repeats the first in the base currency.
    if (currency !== lastCurrency) return;
    const name = (cells[at.symbol]?.trim() || cells[at.account]?.trim()) ?? '';
    const what = isAll ? null : (contractIn(name) ?? symbolIn(name));
    if (!isAll && what === null) return;
    const of = lastFigure;
    const lines = [line];
    const add = (figure: Figure, place: number) => {
      const amount = figureIn(cells[place]);
      if (typeof amount === 'number') {
        stated.push({ figure, of, currency, total: amount, what, lines });
      }
    };
    add(of, at.proceeds);
    add('commissions', at.fee);
    add('realized', at.realized);
    if (!isAll) add('quantity', at.quantity);
  }

  return {
    header: (cells) => {
      heads = cells;
      places = null;
    },
    data,
    total,
    stated,
    sums,
  };
}
