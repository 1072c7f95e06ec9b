import {
  treasuryBillFromDiscount,
  treasuryBillFromPrice,
  treasuryBillFromYield,
  type TreasuryBill,
} from './treasuryBill';

type YearDays = 365 | 366;

/** A bill as it is met: its days and one of its quotes. */
export type BillQuote = {
  readonly days: number;
  /** Days in the year that begins at its issue, 365. */
  readonly yearDays?: YearDays;
} & (
  | { readonly discountRate: number }
  | { readonly investmentRate: number }
  | { readonly price: number }
);

/** The bill for a number of days, and how it was had. */
export interface MatchedBill {
  readonly bill: TreasuryBill;
  /**
   * A bill of those very days is quoted; the two around them were interpolated; or they lie outside
   * all quotes and the nearest one's investment rate stands in.
   */
  readonly source: 'quoted' | 'interpolated' | 'nearest';
  /** Days of the quotes it rests on, one or two, ascending. */
  readonly quotedDays: readonly number[];
}

/** Every yield of a quoted bill, whichever quote it is. */
export function quotedBill(quote: BillQuote): TreasuryBill {
  if ('price' in quote) return treasuryBillFromPrice(quote);
  return 'discountRate' in quote ? treasuryBillFromDiscount(quote) : treasuryBillFromYield(quote);
}

/**
 * The T-bill that runs as long as a trade, from the few a person keeps: the quote of those days, or
 * the straight line between the neighbors' investment rates, or the nearest quote's rate outside
 * them. 37 days between 28 at 3.8642% and 91 at 3.8901% yield 3.8679%. Of two quotes for the same
 * days the first counts. `yearDays` are those of a bill that is not quoted itself. Null without a
 * quote or a day to run.
 */
export function matchedBill(
  days: number,
  quotes: readonly BillQuote[],
  yearDays: YearDays = 365,
): MatchedBill | null {
  if (days < 1) return null;
  const sorted = quotes
    .filter((quote) => quote.days >= 1)
    .toSorted((one, other) => one.days - other.days);
  const exact = sorted.find((quote) => quote.days === days);
  if (exact) {
    return { bill: quotedBill(exact), source: 'quoted', quotedDays: [days] };
  }
  const shorter = sorted.findLast((quote) => quote.days < days);
  const longer = sorted.find((quote) => quote.days > days);
  const [from, to] = [shorter ?? longer, longer ?? shorter];
  if (!from || !to) return null;
  const start = quotedBill(from).investmentRate;
  const end = quotedBill(to).investmentRate;
  const share = from === to ? 0 : (days - from.days) / (to.days - from.days);
  const investmentRate = start + (end - start) * share;
  return {
    bill: treasuryBillFromYield({ investmentRate, days, yearDays }),
    source: from === to ? 'nearest' : 'interpolated',
    quotedDays: from === to ? [from.days] : [from.days, to.days],
  };
}
