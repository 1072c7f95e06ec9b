import {
  LONGEST_BILL,
  rolledReturn,
  treasuryBillFromDiscount,
  treasuryBillFromPrice,
  treasuryBillFromYield,
  type TreasuryBill,
} from './treasuryBill';

type YearDays = 365 | 366;

/** A bill as it is quoted: its days and one of its yields. */
export type BillQuote = {
  readonly days: number;
  /** Days in the year that begins at its issue, 365. */
  readonly yearDays?: YearDays;
} & (
  | { readonly discountRate: number }
  | { readonly investmentRate: number }
  | { readonly price: number }
);

/** The bill for a number of days, and how it was found. */
export interface MatchedBill {
  readonly bill: TreasuryBill;
  /**
   * A bill of exactly these days is quoted; or it is interpolated between the two around them; or
   * the days lie outside all quotes and the nearest quote's investment rate is used.
   */
  readonly source: 'quoted' | 'interpolated' | 'nearest';
  /** Days of the quotes used, one or two, ascending. */
  readonly quotedDays: readonly number[];
  /**
   * Whether the trade outlives the bill, so that it is bought again at the same yield until the
   * end.
   */
  readonly isRolled: boolean;
}

/** All yields of a quoted bill, whichever one was quoted. */
export function quotedBill(quote: BillQuote): TreasuryBill {
  if ('price' in quote) return treasuryBillFromPrice(quote);
  return 'discountRate' in quote ? treasuryBillFromDiscount(quote) : treasuryBillFromYield(quote);
}

/**
 * The T-bill for a trade: one of the trade's own days, or the 52-week bill, rolled, where no bill
 * is as long. Null without a quote or with no day left. 500 days at 3.65% discount return 5.301%.
 */
export function matchedBill(
  days: number,
  quotes: readonly BillQuote[],
  yearDays: YearDays = 365,
): MatchedBill | null {
  const own = sameDaysBill(Math.min(days, LONGEST_BILL), quotes, yearDays);
  if (!own || days <= LONGEST_BILL) return own;
  const periodReturn = rolledReturn(own.bill.price, LONGEST_BILL, days);
  return { ...own, bill: { ...own.bill, periodReturn }, isRolled: true };
}

/**
 * The T-bill for a number of days, from the few quotes a person keeps: the quote for those days, or
 * a straight line between the neighbors' investment rates, or, outside all quotes, the nearest
 * one's rate. 37 days between 28 at 3.8642% and 91 at 3.8901% yield 3.8679%. Of two quotes for the
 * same days the first counts. `yearDays` applies to a bill that is not quoted itself.
 */
function sameDaysBill(
  days: number,
  quotes: readonly BillQuote[],
  yearDays: YearDays,
): MatchedBill | null {
  if (days < 1) return null;
  const sorted = quotes
    .filter((quote) => quote.days >= 1)
    .toSorted((one, other) => one.days - other.days);
  const exact = sorted.find((quote) => quote.days === days);
  if (exact) {
    return { bill: quotedBill(exact), source: 'quoted', quotedDays: [days], isRolled: false };
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
    isRolled: false,
  };
}
