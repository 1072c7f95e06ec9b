import { addDays as addDaysTo } from 'date-fns/addDays';
import { UTCDateMini } from '@date-fns/utc/date/mini';

/*
 * A calendar day is an ISO text such as '2026-03-20', and belongs to no time zone: arithmetic is
 * done in UTC, where every day has 24 hours. The days of a trade are New York days; newYorkTime.ts
 * says which one it is now.
 */

const MS_PER_DAY = 86_400_000;

/**
 * The calendar day of a year, month (1 to 12) and day: calendarDate(2026, 3, 20) is '2026-03-20'. A
 * day past the end of the month runs on into the next.
 */
export function calendarDate(year: number, month: number, day: number): string {
  return new UTCDateMini(year, month - 1, day).toISOString().slice(0, 10);
}

/**
 * Whether a text is a day that exists, written as YYYY-MM-DD: '2028-02-29' is, '2026-02-29' and
 * '2026-3-20' are not.
 */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  return (
    calendarDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))) === text
  );
}

/**
 * The day so many days later, or earlier if negative: two days after '2026-02-27' is '2026-03-01'.
 */
export function addDays(date: string, days: number): string {
  return addDaysTo(new UTCDateMini(date), days).toISOString().slice(0, 10);
}

/** Days since 1970 began: 0 for '1970-01-01', 20,532 for '2026-03-20'. */
export function dayNumber(date: string): number {
  return Date.parse(date) / MS_PER_DAY;
}

/** Day of the week, 0 Sunday to 6 Saturday: 5 for '2026-03-20'. */
export function dayOfWeek(date: string): number {
  return new UTCDateMini(date).getDay();
}

/**
 * Calendar days from a day to the expiration: 42 from '2026-03-06' to '2026-04-17', though the
 * clocks change between them. 0 on the day itself, negative after it. Both are days in New York.
 */
export function daysToExpiration(asOf: string, expiration: string): number {
  return dayNumber(expiration) - dayNumber(asOf);
}

/** Days of the year that begins on a date: 366 if a 29 February lies in it, otherwise 365. */
export function daysInYearFrom(date: string): 365 | 366 {
  const sameDayNextYear = calendarDate(
    Number(date.slice(0, 4)) + 1,
    Number(date.slice(5, 7)),
    Number(date.slice(8)),
  );
  return daysToExpiration(date, sameDayNextYear) === 366 ? 366 : 365;
}
