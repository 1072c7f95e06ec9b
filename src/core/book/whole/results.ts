import type { Book, Realized } from '../book';
import { plus } from '../standing/lot';

/**
 * The same trades by three ways of counting when a dollar is made. They agree over a campaign's whole
 * life and never before: none is added to another.
 */
export interface Result {
  /** A month as in 2026-03, a year as in 2026, or an underlying. */
  readonly key: string;
  /** Premium of short options as it was received, before fees. */
  readonly receivedTotal: number;
  /** Premium paid to buy them back, before fees. */
  readonly paidBackTotal: number;
  /** Received less paid back and the fees of both: what is kept so far, and may still be lost. */
  readonly keptTotal: number;
  /** Gains of rows, by the day they were realized: the tax ledger. Null where one is not known. */
  readonly realizedTotal: number | null;
  /** Whole profit of campaigns, on the day they ended. Null where one is not known. */
  readonly endedTotal: number | null;
}

interface Dated {
  readonly date: string;
  readonly underlying: string;
}

const nameOf = ({ what }: Realized) => (typeof what === 'string' ? what : what.underlying);

/** Sums of a book by a key of what happened when and on what, in the order of the keys. */
function resultsBy(
  { premiums, realized, campaigns }: Pick<Book, 'premiums' | 'realized' | 'campaigns'>,
  keyOf: (dated: Dated) => string,
): Result[] {
  const byKey = new Map<string, Result>();
  const add = (dated: Dated, change: (result: Result) => Partial<Result>) => {
    const key = keyOf(dated);
    const known = byKey.get(key) ?? {
      key,
      receivedTotal: 0,
      paidBackTotal: 0,
      keptTotal: 0,
      realizedTotal: 0,
      endedTotal: 0,
    };
    byKey.set(key, { ...known, ...change(known) });
  };
  for (const { date, contract, receivedTotal, paidTotal, feesTotal } of premiums) {
    add({ date, underlying: contract.underlying }, (result) => ({
      receivedTotal: result.receivedTotal + receivedTotal,
      paidBackTotal: result.paidBackTotal + paidTotal,
      keptTotal: result.keptTotal + receivedTotal - paidTotal - feesTotal,
    }));
  }
  for (const row of realized) {
    add({ date: row.date, underlying: nameOf(row) }, ({ realizedTotal }) => ({
      realizedTotal: plus(realizedTotal, row.gainTotal),
    }));
  }
  for (const { to, underlying, netCashTotal } of campaigns) {
    if (to === null) continue;
    add({ date: to, underlying }, ({ endedTotal }) => ({
      endedTotal: plus(endedTotal, netCashTotal),
    }));
  }
  return [...byKey.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

type Counted = Parameters<typeof resultsBy>[0];

export const resultsByMonth = (book: Counted): Result[] =>
  resultsBy(book, ({ date }) => date.slice(0, 7));

export const resultsByYear = (book: Counted): Result[] =>
  resultsBy(book, ({ date }) => date.slice(0, 4));

export const resultsByName = (book: Counted): Result[] =>
  resultsBy(book, ({ underlying }) => underlying);
