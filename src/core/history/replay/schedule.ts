import { dayNumber } from '../../market/calendar';
import { monthlyExpiration } from '../../market/expirations';
import { isTradingDay } from '../../market/holidays';

/*
 * Expirations are known from the calendar before options are sold, so the history's later days play
 * no part here.
 */

const MS_PER_DAY = 86_400_000;

/** ISO date from a day number. */
export const dateOf = (day: number) => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

const known = new Map<number, boolean>();

/** Whether exchanges open on a day number. */
function isOpen(day: number): boolean {
  const kept = known.get(day);
  if (kept !== undefined) return kept;
  const open = isTradingDay(dateOf(day));
  known.set(day, open);
  return open;
}

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

const standard = new Map<number, number>();

/** Standard expiration of a month, counted from January of year 0. */
function ofMonth(month: number): number {
  const kept = standard.get(month);
  if (kept !== undefined) return kept;
  const expires = dayNumber(monthlyExpiration(Math.floor(month / 12), (month % 12) + 1));
  standard.set(month, expires);
  return expires;
}

/** The day `count` trading days after another. */
function tradingDaysAfter(day: number, count: number): number {
  let later = day;
  for (let left = count; left > 0;) if (isOpen(++later)) left--;
  return later;
}

/** The first day after another that is `shift` trading days after a month's standard expiration. */
export function monthlyAfter(day: number, shift: number): number {
  const date = new Date(day * MS_PER_DAY);
  // With a shift, the day may still belong to the previous month's expiration.
  let month = date.getUTCFullYear() * 12 + date.getUTCMonth() - (shift > 0 ? 2 : 0);
  for (; ; month++) {
    const expires = tradingDaysAfter(ofMonth(month), shift);
    if (expires > day) return expires;
  }
}

/** The first standard expiration on or after a date. */
export const monthlyOnOrAfter = (date: string): number => monthlyAfter(dayNumber(date) - 1, 0);

/** The trading day after a day number. */
export const nextTradingDate = (day: number): string => dateOf(tradingDaysAfter(day, 1));
