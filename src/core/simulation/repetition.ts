import { addDays, daysToExpiration as daysBetween } from '../market/calendar';
import { tradingDayOnOrAfter } from '../market/expirations';

const YEAR = 365;

/** From this many days on, some weekly expiration is close enough to follow at once. */
const WEEK = 7;

/**
 * A put sold again and again for about a year: the days from the first sale to each expiration,
 * ascending. There are as many puts as end nearest to 365 days, at least one. A put shorter than a
 * week is sold only on trading days, so a weekend or holiday may lie between the end of one and the
 * sale of the next: of 1-day puts there are as many as trading days, about 251, never 365. A longer
 * put is sold on the day the last one ends: 10 puts of 37 days end after 370. `from` is an ISO
 * date; days from 1.
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
