import { continuousRate, treasuryBillFromDiscount } from '../../bills/treasuryBill';
import { dayNumber } from '../../market/calendar';
import { once } from '../../market/once';
import type { History, MarketDay } from '../marketHistory';
import type { ModelDay } from './model';

/** A day with the figures that follow from it and the days before. */
export interface PreparedDay extends ModelDay {
  readonly date: string;
  /** Days since 1970. */
  readonly number: number;
  /** Growth of a dollar in T-bills, and in the index with dividends, since the first day. */
  readonly bills: number;
  readonly index: number;
  readonly isEstimate: boolean;
}

/** The days that can be replayed, from the first with a known volatility and dividend. */
export interface Prepared {
  readonly days: readonly PreparedDay[];
  /** First and last day of the history itself; null if it is empty. */
  readonly first: string | null;
  readonly last: string | null;
}

/** Days of the bill that the discount is quoted for. */
const BILL_DAYS = 91;

/** Continuous rate of a bill from its discount. */
const rateOf = ({ billDiscount }: MarketDay) =>
  continuousRate({
    price: treasuryBillFromDiscount({ discountRate: billDiscount, days: BILL_DAYS }).price,
    days: BILL_DAYS,
  });

/** A history with everything the rules need from it, computed once. */
export const prepared = once(({ days, dividends }: History): Prepared => {
  const all: PreparedDay[] = [];
  let paid = -1;
  for (const day of days) {
    while (paid + 1 < dividends.length && dividends[paid + 1]!.month <= day.date.slice(0, 7))
      paid++;
    const dividend = dividends[paid];
    if (day.volatility === null || dividend === undefined) {
      // Days after a gap could only be reached across days without data.
      if (all.length > 0) break;
      continue;
    }
    const number = dayNumber(day.date);
    const before = all.at(-1);
    const years = before ? (number - before.number) / 365 : 0;
    all.push({
      date: day.date,
      number,
      close: day.close,
      volatility: day.volatility,
      rate: rateOf(day),
      dividendYield: Math.log1p(dividend.points / day.close),
      bills: before ? before.bills * Math.exp(before.rate * years) : 1,
      index: before
        ? before.index * (day.close / before.close + Math.expm1(before.dividendYield) * years)
        : 1,
      isEstimate: dividend.isEstimate,
    });
  }
  return { days: all, first: days[0]?.date ?? null, last: days.at(-1)?.date ?? null };
});
