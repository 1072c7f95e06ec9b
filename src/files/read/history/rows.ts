import type { PriceDay } from '../../../core/history/priceDay';
import type { VolatilityDay } from '../../../core/history/volatilityRank';
import { cellNumber, ofPercent, type Locale } from '../numbers';
import { dayIn } from './dates';
import type { DateOrder, PriceColumns, PricesAbout, SplitSeen, UnreadPrice } from './reading';
import { tickerIn } from './symbol';

/** What is known of a table before its rows are read. */
export interface RowFacts {
  readonly columns: PriceColumns;
  readonly locale: Locale;
  readonly order: DateOrder;
  /** The wanted stock, if there are several. */
  readonly symbol: string | null;
  /** Number of rows of the text above these. */
  readonly from: number;
  readonly about: PricesAbout;
}

/** Rows among the prices that state a payment or a split. */
const ASIDE = /\b(?:dividend|stock split|splits?|capital gain)/i;

/** A higher volatility is in percent. */
const HIGHEST = 3;

/** Most lines that are listed one by one. */
const LISTED = 500;

interface RowsRead {
  readonly days: PriceDay[];
  readonly volatility: VolatilityDay[];
  readonly splits: readonly SplitSeen[];
  readonly unread: readonly UnreadPrice[];
}

/** Reads each row by itself, in the order of the text. */
export function readRows(rows: readonly (readonly string[])[], facts: RowFacts): RowsRead {
  const { columns, locale, order, symbol, from, about } = facts;
  const price = columns.close ?? columns.adjusted;
  const days: PriceDay[] = [];
  const volatility: VolatilityDay[] = [];
  const splits: SplitSeen[] = [];
  const unread: UnreadPrice[] = [];
  const seen = new Set<string>();
  const numberAt = (cells: readonly string[], place: number | undefined) =>
    place === undefined ? null : (cellNumber(cells[place] ?? '', locale) ?? null);

  /** Why a row cannot be read; null if it can, or if it contains nothing to read. */
  const read = (cells: readonly string[]): string | null => {
    const own = columns.symbol === undefined ? null : tickerIn(cells[columns.symbol] ?? '');
    if (own !== null && own !== symbol) return null;
    const date = dayIn(cells[columns.date!] ?? '', order);
    if (date === null) return 'It has no day.';
    if (date > about.receivedAt.slice(0, 10)) return 'Its day is still to come.';
    const close = numberAt(cells, price);
    const implied = numberAt(cells, columns.volatility);
    if (close === null && implied === null) {
      return cells.some((cell) => ASIDE.test(cell)) ? null : 'It has no close.';
    }
    if (close !== null && close <= 0) return 'Its close is not above zero.';
    if (seen.has(date)) return 'Another row has the same day.';
    seen.add(date);
    if (close !== null) days.push({ date, close });
    if (implied !== null && implied > 0) volatility.push({ date, volatility: implied });
    const ratio = numberAt(cells, columns.split);
    if (ratio !== null && ratio > 0 && ratio !== 1) splits.push({ date, ratio });
    return null;
  };

  for (const [at, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    const why = read(cells);
    if (why === null || unread.length >= LISTED) continue;
    unread.push({ line: from + at + 1, text: cells.join(' ').trim(), why });
  }
  return { days, volatility: decimals(volatility), splits, unread };
}

/** Volatilities as decimals: they are taken as percent if the median is too large for a decimal. */
function decimals(days: readonly VolatilityDay[]): VolatilityDay[] {
  const sorted = days.map(({ volatility }) => volatility).toSorted((one, other) => one - other);
  const isPercent = (sorted[sorted.length >> 1] ?? 0) > HIGHEST;
  return days.map(({ date, volatility }) => ({
    date,
    volatility: isPercent ? ofPercent(volatility) : volatility,
  }));
}
