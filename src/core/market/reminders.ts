import { addDays } from './calendar';
import { tradingDayOnOrBefore } from './expirations';
import { newYorkInstant } from './newYorkTime';

export type ReminderKind =
  | 'threeWeeksLeft'
  | 'oneWeekLeft'
  | 'dayBeforeEarnings'
  | 'earnings'
  | 'exDividend'
  | 'expiration';

/** A day on which the trade needs a look. */
export interface Reminder {
  readonly kind: ReminderKind;
  /** New York date. */
  readonly date: string;
  /** Epoch milliseconds; null for the whole day. */
  readonly instant: number | null;
}

/** The life of a trade; dates are New York dates, null is not known. */
export interface TradeDates {
  readonly openedOn: string;
  readonly expiration: string;
  readonly earnings: string | null;
  readonly exDividend: string | null;
}

/** Days left at which to review a sold put: first to close or roll it, then for the last time. */
export const REVIEW_DAYS = [21, 7] as const;

/**
 * The days of a trade to be reminded of, earliest first. Reviews fall 21 and 7 days before
 * expiration, or on the last trading day before those, while there is a market to act in.
 * Expiration is at noon. Earnings and dividends until then are included; earnings also get the last
 * trading day before them, to decide while there is a market. Only days after the opening count,
 * except that the expiration always does. A put opened on '2026-10-14' that expires on '2026-11-20'
 * needs a look on '2026-10-30', '2026-11-13' and at 17:00 UTC on its last day, though it began in
 * summer time.
 */
export function reminders(dates: TradeDates): readonly Reminder[] {
  const { openedOn, expiration, earnings, exDividend } = dates;
  const [first, last] = REVIEW_DAYS;
  const review = (left: number) => tradingDayOnOrBefore(addDays(expiration, -left));
  const allDay = (kind: ReminderKind, date: string | null): readonly Reminder[] =>
    date !== null && date > openedOn && date <= expiration ? [{ kind, date, instant: null }] : [];
  const report = allDay('earnings', earnings);
  return [
    ...allDay('threeWeeksLeft', review(first)),
    ...allDay('oneWeekLeft', review(last)),
    ...report.flatMap(({ date }) =>
      allDay('dayBeforeEarnings', tradingDayOnOrBefore(addDays(date, -1))),
    ),
    ...report,
    ...allDay('exDividend', exDividend),
    {
      kind: 'expiration' as const,
      date: expiration,
      instant: newYorkInstant(expiration, 12),
    },
  ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
