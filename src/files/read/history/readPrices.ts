import type { PriceDay } from '../../../core/history/priceDay';
import type { VolatilityDay } from '../../../core/history/volatilityRank';
import { mended, sizeRefusal } from '../foreignText';
import { localeOf } from '../numbers';
import { columnsOf, isEnough, sourceOf } from './columns';
import { orderOf } from './dates';
import type { PriceColumns, PricesAbout, PricesAnswers, PricesAsk, PricesReading } from './reading';
import { refusal } from './refusals';
import { readRows, type RowFacts } from './rows';
import { rowsOf } from './sheet';
import { splitsIn, withSplits } from './splits';
import { symbolOf, symbolsIn } from './symbol';

/** Most lines before the heading, and rows shown in a form. */
const [WITHIN, SHOWN] = [30, 8];

const NOTHING: PricesReading = {
  format: 'Unknown',
  symbol: null,
  days: [],
  basis: 'close',
  splits: [],
  unread: [],
  asks: [],
  refused: null,
};

/** The refusal of a file of this many bytes without opening it; null if it can be read. */
export function pricesOfSize(bytes: number): PricesReading | null {
  const why = sizeRefusal(bytes);
  return why === null ? null : { ...NOTHING, refused: why };
}

type Rows = readonly (readonly string[])[];

const NO_HEADING = -1;

/** The head row and its columns; two columns without heads are dates and closes. */
function headed(rows: Rows): { readonly heading: number; readonly found: PriceColumns } {
  const heading = rows.slice(0, WITHIN).findIndex((cells) => isEnough(columnsOf(cells)));
  if (heading >= 0) return { heading, found: columnsOf(rows[heading]!) };
  const first = rows.find((cells) => cells.some((cell) => /\d/.test(cell)));
  const isBare = first?.length === 2 && /\d/.test(first[0]!) && /\d/.test(first[1]!);
  return { heading: NO_HEADING, found: isBare ? { date: 0, close: 1 } : {} };
}

const cellsAt = (rows: Rows, places: readonly (number | undefined)[]) =>
  rows.flatMap((cells) =>
    places.flatMap((place) => (place === undefined ? [] : (cells[place] ?? []))),
  );

/** Questions to answer before the rows can be read. */
function asksOf(columns: PriceColumns, body: Rows, answers: PricesAnswers) {
  const asks: PricesAsk[] = [];
  const { date, close, adjusted, volatility } = columns;
  if (!isEnough(columns)) asks.push('columns');
  const locale = answers.locale ?? localeOf(cellsAt(body, [close ?? adjusted, volatility]));
  const order = answers.dates ?? orderOf(cellsAt(body, [date]));
  if (isEnough(columns) && locale === null) asks.push('locale');
  if (isEnough(columns) && order === null) asks.push('dates');
  return { asks, locale: locale ?? 'point', order: order ?? 'monthFirst' } as const;
}

const byDate = (one: { readonly date: string }, other: { readonly date: string }) =>
  one.date < other.date ? -1 : 1;

/**
 * Reads past prices from the text of any file or page with a column of dates and one of closes.
 * What the text does not say is in `asks`; give it in `answers` and read again. It never throws:
 * unreadable text is `refused` with a sentence, and an unreadable line is in `unread`.
 */
export function readPrices(
  text: string,
  about: PricesAbout,
  answers: PricesAnswers = {},
): PricesReading {
  const clean = mended(text);
  const why = refusal(clean);
  if (why !== null) return { ...NOTHING, refused: why };
  const rows = rowsOf(clean);
  const { heading, found } = headed(rows);
  const heads = rows[heading] ?? [];
  const columns = answers.columns ?? found;
  const first = answers.columns && heading === NO_HEADING ? 0 : heading + 1;
  const body = rows.slice(first);
  const filled = body.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (!filled.some((cells) => cells.length > 1 && cells.some((cell) => /\d/.test(cell)))) {
    return {
      ...NOTHING,
      refused: 'There is no table of prices in it, with a column of days and one of closes.',
    };
  }
  const format = sourceOf(heads);
  const { asks, locale, order } = asksOf(columns, filled, answers);
  const table = { columns: heads, rows: filled.slice(0, SHOWN), found };
  if (asks.length > 0) return { ...NOTHING, format, asks, table };
  const symbols = symbolsIn(filled, columns);
  const asked = answers.symbol ?? null;
  const symbol = symbols.length > 0 ? pick(symbols, asked) : (asked ?? symbolOf(about));
  if (symbol === null && symbols.length > 1) {
    return { ...NOTHING, format, asks: ['symbol'], symbols };
  }
  const facts: RowFacts = { columns, locale, order, symbol, from: first, about };
  return settled({ ...NOTHING, format, symbol }, facts, body, answers);
}

const pick = (symbols: readonly string[], asked: string | null) =>
  symbols.length === 1 ? symbols[0]! : (symbols.find((each) => each === asked) ?? null);

/** Reads the rows once no question about them is open. */
function settled(
  start: PricesReading,
  facts: RowFacts,
  body: Rows,
  answers: PricesAnswers,
): PricesReading {
  const { days, volatility, splits, unread } = readRows(body, facts);
  if (days.length === 0 && volatility.length === 0) {
    const reason = unread[0] === undefined ? '' : ` The first: ${unread[0].why}`;
    return { ...start, symbol: null, refused: `No line of it could be read as a price.${reason}` };
  }
  const sorted: readonly PriceDay[] = days.toSorted(byDate);
  const seen = facts.columns.split === undefined ? splitsIn(sorted) : [];
  const known = facts.columns.split === undefined && answers.splits === 'split' ? seen : splits;
  const asks: PricesAsk[] = [];
  if (start.symbol === null) asks.push('symbol');
  if (seen.length > 0 && answers.splits === undefined) asks.push('splits');
  const all: readonly VolatilityDay[] = volatility.toSorted(byDate);
  return {
    ...start,
    days: withSplits(sorted, known),
    ...(all.length > 0 && { volatility: all }),
    basis: facts.columns.close === undefined ? 'adjusted' : 'close',
    splits: known,
    unread,
    asks,
    ...(asks.includes('splits') && { splitsSeen: seen }),
  };
}
