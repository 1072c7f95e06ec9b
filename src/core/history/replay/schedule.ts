import { addDays, dayNumber } from '../../market/calendar';
import { monthlyExpiration } from '../../market/expirations';
import { isTradingDay } from '../../market/holidays';
import { oncePer } from '../../market/once';

/*
 * Expirations are known from the calendar before options are sold, so the history's later days play
 * no part here.
 */

/** The day that has a number: 20,532 is '2026-03-20'. */
export const dayOfNumber = (day: number) => addDays('1970-01-01', day);

/** Whether exchanges open on a day number. */
const isOpen = oncePer((day: number) => isTradingDay(dayOfNumber(day)));

/** 1 January 1970 was a Thursday. */
const weekdayOf = (day: number) => (day + 4) % 7;
const FRIDAY = 5;

/** The Friday nearest to a day, or the trading day before it if exchanges are closed. */
function fridayNearest(day: number): number {
  let friday = day + ((FRIDAY - weekdayOf(day) + 10) % 7) - 3;
  while (!isOpen(friday)) friday--;
  return friday;
}

/** Expiration of an option sold on a day for about `days` days: the nearest Friday still to come. */
export function fridayAbout(sold: number, days: number): number {
  let expires = fridayNearest(sold + days);
  for (let wanted = sold + days; expires <= sold; wanted += 7) expires = fridayNearest(wanted);
  return expires;
}

/** Standard expiration of a month, counted from January of year 0. */
const ofMonth = oncePer((month: number) =>
  dayNumber(monthlyExpiration(Math.floor(month / 12), (month % 12) + 1)),
);

/** The day `count` trading days after another. */
function tradingDaysAfter(day: number, count: number): number {
  let later = day;
  for (let left = count; left > 0;) if (isOpen(++later)) left--;
  return later;
}

/** The first day after another that is `shift` trading days after a month's standard expiration. */
export function monthlyAfter(day: number, shift: number): number {
  const [year, ofYear] = dayOfNumber(day).split('-').map(Number) as [number, number];
  // With a shift, the day may still belong to the previous month's expiration.
  let month = year * 12 + ofYear - 1 - (shift > 0 ? 2 : 0);
  for (; ; month++) {
    const expires = tradingDaysAfter(ofMonth(month), shift);
    if (expires > day) return expires;
  }
}

/** The first standard expiration on or after a date. */
export const monthlyOnOrAfter = (date: string): number => monthlyAfter(dayNumber(date) - 1, 0);

/** The trading day after a day number. */
export const nextTradingDate = (day: number): string => dayOfNumber(tradingDaysAfter(day, 1));
