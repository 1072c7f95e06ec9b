import type { PricesAsk, SplitSeen } from '../../files/read/history/reading';
import { dayNumber } from '../../core/market/calendar';
import { count, mediumDate, number } from '../../text/format';

interface Kept {
  readonly symbol: string;
  readonly format: string;
  readonly basis: 'close' | 'adjusted';
  readonly days: readonly { readonly date: string }[];
  readonly volatility: readonly { readonly date: string }[];
  readonly splits: number;
  readonly unread: number;
}

/** What was read, in a sentence. */
export function keptWords({ symbol, days, volatility, unread }: Kept, isReplaced: boolean): string {
  const what =
    days.length > 0
      ? count(days.length, 'close')
      : count(volatility.length, 'volatility', 'volatilities');
  const lines = unread === 0 ? '' : ` ${count(unread, 'line')} not understood.`;
  return `${isReplaced ? 'Replaced the past of' : 'Read the past of'} ${symbol}: ${what}.${lines}`;
}

const BASES = {
  close: 'the close, dividends left in',
  adjusted:
    'the adjusted close, with dividends taken out of earlier prices: falls look a little smaller',
} as const;

/** How old the last price is, if worth mentioning. */
function ageWords(last: string, today: string): string {
  const days = dayNumber(today) - dayNumber(last);
  if (days <= 7) return '';
  const years = Math.floor(days / 365.25);
  return years >= 2 ? `, ${count(years, 'year')} old` : `, ${count(days, 'day')} old`;
}

const FORMATS: Readonly<Record<string, string>> = { Table: 'a table' };

/** The source of a stock's past, its days, and which close is used. */
export function pastSourceWords(kept: Kept, today: string): string {
  const { days, format, basis, splits, unread, volatility } = kept;
  const from = `From ${FORMATS[format] ?? format}`;
  const [first, last] = [days[0], days.at(-1)];
  const prices =
    first && last
      ? `${count(days.length, 'close')}, ${mediumDate(first.date)} to ${mediumDate(last.date)}${ageWords(last.date, today)}; ${BASES[basis]}`
      : 'no prices';
  const worked = splits === 0 ? '' : `; ${count(splits, 'split')} worked in`;
  const implied =
    volatility.length === 0 ? '' : `; ${count(volatility.length, 'day')} of implied volatility`;
  const left = unread === 0 ? '' : `; ${count(unread, 'line')} not understood`;
  return `${from}: ${prices}${worked}${implied}${left}.`;
}

/** Questions about a text before it can be read. */
export const ASK_LABELS: Readonly<Record<PricesAsk, string>> = {
  symbol: 'Stock',
  columns: 'Which columns are they?',
  locale: 'Its numbers are written',
  dates: 'First in its dates',
  splits: 'Were these splits?',
};

/** `4 for 1 on Aug 31, 2020`. */
export const splitWords = ({ date, ratio }: SplitSeen): string =>
  `${ratio > 1 ? `${number(ratio)} for 1` : `1 for ${number(Math.round(1 / ratio))}`} on ${mediumDate(date)}`;
