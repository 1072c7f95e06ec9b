import { continuousRate, treasuryBillFromDiscount } from '../../bills/treasuryBill';
import { dayNumber } from '../../market/calendar';
import type { History, MarketDay } from '../marketHistory';
import type { ModelDay } from './model';

/** A day with all that follows from it and those before. */
export interface PreparedDay extends ModelDay {
  readonly date: string;
  /** Days since 1970. */
  readonly number: number;
  /** What a dollar in T-bills and in the index with its dividends came to since the first day. */
  readonly bills: number;
  readonly index: number;
  readonly isEstimate: boolean;
}

/** The days that can be replayed: those from the first with a volatility and a known dividend on. */
export interface Prepared {
  readonly days: readonly PreparedDay[];
  /** The first and last day of the history itself; null without any. */
  readonly first: string | null;
  readonly last: string | null;
}

/** Days of the bill whose discount is given. */
const BILL_DAYS = 91;

/** Continuous rate of a bill by its discount. */
const rateOf = ({ billDiscount }: MarketDay) =>
  continuousRate({
    price: treasuryBillFromDiscount({ discountRate: billDiscount, days: BILL_DAYS }).price,
    days: BILL_DAYS,
  });

const known = new WeakMap<History, Prepared>();

/** A history with what every rule needs of it, worked out once. */
export function prepared(history: History): Prepared {
  const kept = known.get(history);
  if (kept) return kept;
  const made = prepare(history);
  known.set(history, made);
  return made;
}

function prepare({ days, dividends }: History): Prepared {
  const all: PreparedDay[] = [];
  let paid = -1;
  for (const day of days) {
    while (paid + 1 < dividends.length && dividends[paid + 1]!.month <= day.date.slice(0, 7))
      paid++;
    const dividend = dividends[paid];
    if (day.volatility === null || dividend === undefined) {
      // What comes after a gap could be reached only over days of which nobody knows.
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
}
