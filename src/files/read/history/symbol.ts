import type { PriceColumns, PricesAbout } from './reading';

/** Words common in file names, whatever the stock. */
const COMMON = /^(?:hist\w*|data|prices?|table|quotes?|download|stocks?|chart|daily|close|test)$/i;

/** A ticker as sources write it: `aapl.us`, `BRK-B`, `^GSPC`. */
export function tickerIn(text: string): string | null {
  const bare = text
    .trim()
    .toUpperCase()
    .replace(/[._]US$/, '');
  return /^\^?[A-Z]{1,5}(?:[.-][A-Z])?$/.test(bare) ? bare.replace('-', '.') : null;
}

/** The stock a file is named after: `AAPL.csv`, `aapl_us_d.csv`, `KO Historical Data.csv`. */
export function symbolOf({ fileName = '' }: PricesAbout): string | null {
  const [word = ''] = fileName.split(/[_ .(]|-(?![A-Za-z]\b)/);
  return COMMON.test(word) ? null : tickerIn(word);
}

/** The stocks named in a column. */
export function symbolsIn(
  rows: readonly (readonly string[])[],
  { symbol }: PriceColumns,
): readonly string[] {
  if (symbol === undefined) return [];
  return [...new Set(rows.flatMap((cells) => tickerIn(cells[symbol] ?? '') ?? []))];
}
