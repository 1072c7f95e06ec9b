import { tzOffset } from '@date-fns/tz/tzOffset';
import { isEarlyClose, isTradingDay } from './holidays';

/*
 * Offsets come from the time zone database, read at an instant. Building a local date instead would
 * go through the machine's own zone, whose clock changes can shift the result.
 */

const MS_PER_MINUTE = 60_000;
const MS_PER_YEAR = 525_600 * MS_PER_MINUTE; // 365 days

/**
 * Milliseconds New York is ahead of UTC at an instant: -18,000,000 in winter, -14,400,000 in
 * summer.
 */
function newYorkOffset(epochMs: number): number {
  return tzOffset('America/New_York', new Date(epochMs)) * MS_PER_MINUTE;
}

/**
 * The calendar day in New York at an instant: '2026-11-20' when it is 01:30 on the 21st in Zurich.
 */
export function newYorkDate(epochMs: number): string {
  return new Date(epochMs + newYorkOffset(epochMs)).toISOString().slice(0, 10);
}

/** What a clock in New York shows at an instant, HH:MM:SS: '16:00:00' at 20:00 UTC in summer. */
export function newYorkTime(epochMs: number): string {
  return new Date(epochMs + newYorkOffset(epochMs)).toISOString().slice(11, 19);
}

/**
 * The instant at which a New York clock shows a full hour of a day, in ms since 1970. Only for
 * hours from noon on: read as UTC, such an hour is a morning in New York, hours past any clock
 * change.
 */
export function newYorkInstant(date: string, hour: 12 | 13 | 16): number {
  const wallClock = Date.parse(`${date}T${hour}:00Z`);
  return wallClock - newYorkOffset(wallClock);
}

/**
 * The instant at which stock options of that expiration stop trading, in ms since 1970: 16:00 in
 * New York, or 13:00 on an early close. '2026-04-17' gives 20:00 UTC. Index options that trade
 * until 16:15 are not covered. Source: NYSE Group holidays; FINRA Information Notice 11/23/21.
 */
export function expirationInstant(expiration: string): number {
  return newYorkInstant(expiration, isEarlyClose(expiration) ? 13 : 16);
}

/**
 * Years to expiration for pricing, ACT/365F between the two instants; 0 from the expiration on. At
 * 11:00 on the day itself, 300 of 525,600 minutes are left: 0.000570776. Returns use whole days
 * instead: see daysToExpiration.
 */
export function yearsToExpiration(nowMs: number, expiration: string): number {
  return Math.max(0, expirationInstant(expiration) - nowMs) / MS_PER_YEAR;
}

/** From the opening at 9:30 to noon, when the UTC offset is that of the whole session. */
const MORNING = 150 * MS_PER_MINUTE;

/**
 * Whether options on stocks trade at an instant: from 9:30 to 16:00 in New York on a trading day,
 * or until 13:00 before some holidays, including the closing minute.
 */
export function isMarketOpen(epochMs: number): boolean {
  const date = newYorkDate(epochMs);
  return (
    isTradingDay(date) &&
    epochMs >= newYorkInstant(date, 12) - MORNING &&
    epochMs < expirationInstant(date) + MS_PER_MINUTE
  );
}
