import type { Quote } from '../../../core/chain/quote';
import { Refusal, type Answers, type Ask, type Found, type Unread } from './reading';
import type { TableReading } from './table/table';

/** The ticker of most contracts; null without any. */
function mainUnderlying(quotes: readonly Quote[]): string | null {
  const counts = new Map<string, number>();
  for (const { contract } of quotes) {
    counts.set(contract.underlying, (counts.get(contract.underlying) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most === undefined || most[0] === '' ? null : most[0];
}

interface Known {
  readonly answers: Answers;
  readonly spot: number | null;
  readonly quotedAt: string | null;
  readonly underlying?: string | null;
}

/** A reading with the questions still open; refused if there was no table. */
export function found(reading: TableReading | null, { answers, quotedAt, ...known }: Known): Found {
  if (reading === null) {
    throw new Refusal('There is no table of quotes in it, with columns for strike, bid and ask.');
  }
  const { quotes, unread, asks, spot: columnSpot, table } = reading;
  const underlying = mainUnderlying(quotes) ?? known.underlying ?? answers.underlying ?? null;
  const spot = known.spot ?? columnSpot ?? answers.spot ?? null;
  const missing: Ask[] = [
    ...(underlying === null ? ['underlying' as const] : []),
    ...(spot === null ? ['spot' as const] : []),
  ];
  return {
    underlying,
    spot,
    quotedAt,
    quotes,
    unread,
    asks: [...missing, ...asks],
    ...(table && { table }),
  };
}

/** Quotes read one by one, and lines that could not be read. */
export const untabled = (quotes: readonly Quote[], unread: readonly Unread[]): TableReading => ({
  quotes,
  unread,
  asks: [],
  spot: null,
});
