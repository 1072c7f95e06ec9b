import type { Book, Realized } from '../book';
import { plus } from '../standing/lot';

/**
 * The same trades by three conventions for when a dollar is made. They agree only over a campaign's
 * whole life, so they are never added together.
 */
export interface Result {
  /** A month (2026-03), a year (2026), or an underlying. */
  readonly key: string;
  /** Premium of short options when received, before fees. */
  readonly receivedTotal: number;
  /** Premium paid to buy them back, before fees. */
  readonly paidBackTotal: number;
  /** Received less paid back less the fees of both: kept so far, though it may still be lost. */
  readonly keptTotal: number;
  /** Gains by the day they were realized: the tax ledger. Null if one is not known. */
  readonly realizedTotal: number | null;
  /** Total profit of campaigns, on the day they ended. Null if one is not known. */
  readonly endedTotal: number | null;
}

interface Dated {
  readonly date: string;
  readonly underlying: string;
}

const nameOf = ({ what }: Realized) => (typeof what === 'string' ? what : what.underlying);

/** Totals of a book by a key made from date and underlying, in the order of the keys. */
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
