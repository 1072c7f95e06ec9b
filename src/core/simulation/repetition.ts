import { addDays, daysToExpiration as daysBetween } from '../market/calendar';
import { tradingDayOnOrAfter } from '../market/expirations';

const YEAR = 365;

/** Days from which on some expiration of each week is near enough to follow at once. */
const WEEK = 7;

/**
 * A put sold again and again for about a year: the days from the first sale to each expiration,
 * ascending, as many as end nearest to 365 days, one at least. A put of less than a week is sold on
 * trading days only, so a weekend or a holiday may lie between the end of one and the sale of the
 * next: of 1 day there are as many as trading days, 251 or so, never 365. A longer one is sold on
 * the day the last one ends: 10 of 37 days end after 370. `from` is an ISO date; days from 1.
 */
export function repeatedExpirations(from: string, days: number): readonly number[] {
  const saleFrom = (date: string) => (days < WEEK ? tradingDayOnOrAfter(date) : date);
  const first = saleFrom(from);
  const ends = [days];
  for (;;) {
    const last = ends.at(-1)!;
    const next = daysBetween(first, saleFrom(addDays(first, last))) + days;
    if (Math.abs(next - YEAR) >= Math.abs(last - YEAR)) return ends;
    ends.push(next);
  }
}
