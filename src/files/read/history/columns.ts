import type { PriceColumn, PriceColumns } from './reading';

/*
 * Recognizes the columns of a price table by the words in their heads, in any order, surest word
 * first. Words are compared only by their letters.
 */

const HEADS: Readonly<Record<PriceColumn, string>> = {
  date: 'date day timestamp datum tag handelstag time',
  close:
    'close closelast closeprice closingprice schlusskurs schluss last lastprice price kurs settle zuletzt',
  adjusted: 'adjclose adjustedclose adjclosing',
  volatility:
    'impliedvolatility iv ivmean ivindex impvol impliedvol implvola volatility vix vixclose',
  symbol: 'symbol ticker',
  split: 'split splits stocksplits splitcoefficient splitfactor',
};

const plain = (head: string) =>
  head
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '');

/** Yahoo explains its columns in their heads. */
const EXPLAINED = [
  [/^adjcloseadjusted/, 'adjclose'],
  [/^closeclose/, 'close'],
] as const;

function wordOf(head: string): string {
  const word = plain(head);
  return EXPLAINED.find(([begins]) => begins.test(word))?.[1] ?? word;
}

/** Indexes of the columns that a row of heads names. */
export function columnsOf(heads: readonly string[]): PriceColumns {
  const words = heads.map(wordOf);
  const found: Partial<Record<PriceColumn, number>> = {};
  for (const [column, names] of Object.entries(HEADS)) {
    const name = names.split(' ').find((each) => words.includes(each));
    if (name !== undefined) found[column as PriceColumn] = words.indexOf(name);
  }
  return found;
}

/** Whether columns are enough for reading a price history. */
export const isEnough = ({ date, close, adjusted, volatility }: PriceColumns) =>
  date !== undefined && (close !== undefined || adjusted !== undefined || volatility !== undefined);

/** Sources, by heads that only they use. */
const SOURCES: readonly (readonly [name: string, heads: RegExp])[] = [
  ['Yahoo', /^date\|open\|high\|low\|close.*\|adjclose.*\|volume$/],
  ['Nasdaq', /^date\|closelast\|volume\|open\|high\|low$/],
  [
    'Stooq',
    /^(?:date\|open\|high\|low\|close(?:\|volume)?|ticker\|per\|date\|time\|open\|high\|low\|close\|vol\|openint)$/,
  ],
  ['Alpha Vantage', /^timestamp\|open\|high\|low\|close\|/],
  ['Investing.com', /^date\|price\|open\|high\|low\|vol\|change$/],
];

/** The name of a table's source. */
export function sourceOf(heads: readonly string[]): string {
  const words = heads.map(plain).join('|');
  return SOURCES.find(([, its]) => its.test(words))?.[0] ?? 'Table';
}
