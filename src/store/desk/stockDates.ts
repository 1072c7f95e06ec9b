import { underlyingOf } from '../../core/market/contract';
import type { Draft } from '../../draft/draft';
import { parseDate } from '../../text/parse';
import { nextExDividend, type TypedDividend } from '../../plan/dividendAhead';
import type { Desk, StockDates } from '../../plan/book/desk';

/** A date that has passed says nothing about the next one. */
const ahead = (date: string | null, asOf: string) => (date !== null && date >= asOf ? date : null);

function datesIn(draft: Draft, asOf: string): StockDates {
  const input = {
    exDividend: parseDate(draft.exDividend).value,
    dividendEvery: draft.dividendEvery as TypedDividend['dividendEvery'],
  };
  return {
    earnings: ahead(parseDate(draft.earnings).value, asOf),
    exDividend: ahead(nextExDividend({ input, asOf }), asOf),
  };
}

/**
 * The upcoming dates of stocks as of a day, from what is typed in trades on them: of each date, the
 * first known.
 */
export function stockDates(drafts: readonly Draft[], asOf: string): Desk['dates'] {
  const dates: Record<string, StockDates> = {};
  for (const draft of drafts) {
    const symbol = underlyingOf(draft.stock);
    const known = dates[symbol];
    const typed = datesIn(draft, asOf);
    dates[symbol] = {
      earnings: known?.earnings ?? typed.earnings,
      exDividend: known?.exDividend ?? typed.exDividend,
    };
  }
  return dates;
}
