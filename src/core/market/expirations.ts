import { addDays, dayOfWeek } from './calendar';
import { isTradingDay, nthWeekday } from './holidays';

const FRIDAY = 5;

/** The longest that exchanges have been closed: 11 to 16 September 2001. */
const MOST_DAYS_CLOSED = 6;

const tradingDayFrom = (date: string, way: 1 | -1): string =>
  Array.from({ length: MOST_DAYS_CLOSED + 1 }, (_, day) => addDays(date, day * way)).find(
    isTradingDay,
  )!;

/** The day itself if exchanges are open, otherwise the last trading day before it. */
export const tradingDayOnOrBefore = (date: string): string => tradingDayFrom(date, -1);

/** The day itself if exchanges are open, otherwise the next trading day after it. */
export const tradingDayOnOrAfter = (date: string): string => tradingDayFrom(date, 1);

/**
 * The week's expiration: its Friday, or the trading day before if that is a holiday. Weeks begin on
 * Sunday.
 */
export function weeklyExpiration(date: string): string {
  return tradingDayOnOrBefore(addDays(date, FRIDAY - dayOfWeek(date)));
}

/**
 * The month's standard expiration: the third Friday, or the trading day before if that is a
 * holiday. Month 1 to 12. June 2026 gives '2026-06-18', as the 19th is Juneteenth. Source: OCC,
 * expiration calendar.
 */
export function monthlyExpiration(year: number, month: number): string {
  return tradingDayOnOrBefore(nthWeekday(year, month, FRIDAY, 3));
}

/**
 * The weekly expirations on either side of a day, never the day itself: what to offer when no
 * option can expire on it. Thanksgiving, '2026-11-26', lies between '2026-11-20' and '2026-11-27'.
 */
export function nearestExpirations(date: string): {
  readonly before: string;
  readonly after: string;
} {
  const sameWeek = weeklyExpiration(date);
  return {
    before: sameWeek < date ? sameWeek : weeklyExpiration(addDays(date, -7)),
    after: sameWeek > date ? sameWeek : weeklyExpiration(addDays(date, 7)),
  };
}

/**
 * What to offer in place of a day on which nothing expires: the weekly expirations on either side
 * of it, leaving out any before `from`.
 */
export function expirationsAround(date: string, from: string): readonly string[] {
  const { before, after } = nearestExpirations(date);
  return [before, after].filter((each) => each >= from);
}
