import { count, mediumDate } from '../../text/format';

const IN_NEW_YORK = {
  timeZone: 'America/New_York',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

const inNewYork = new Intl.DateTimeFormat('en-US', IN_NEW_YORK);
const ofAnyYear = new Intl.DateTimeFormat('en-US', { ...IN_NEW_YORK, year: 'numeric' });
const yearIn = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', year: 'numeric' });

/** `Nov 25, 15:59`, with the year if it is not the current one. */
function clockWords(instant: number, now: number): string {
  const isThisYear = yearIn.format(instant) === yearIn.format(now);
  return (isThisYear ? inNewYork : ofAnyYear).format(instant);
}

/** `12 minutes`, `5 hours`, `3 days`; null for less than a minute. */
function spanWords(minutes: number): string | null {
  if (minutes < 1) return null;
  if (minutes < 60) return count(Math.floor(minutes), 'minute');
  if (minutes < 48 * 60) return count(Math.floor(minutes / 60), 'hour');
  return count(Math.floor(minutes / 1440), 'day');
}

const minutesTo = (now: number, instant: string) => (now - Date.parse(instant)) / 60_000;

/** `3 days ago`. `now` in epoch milliseconds. */
export function agoWords(instant: string, now: number): string {
  const span = spanWords(minutesTo(now, instant));
  return span === null ? 'just now' : `${span} ago`;
}

/** A date has 10 characters; an instant has more. */
export const isInstant = (quotedAt: string | null): quotedAt is string =>
  quotedAt !== null && quotedAt.length > 10 && !Number.isNaN(Date.parse(quotedAt));

/**
 * When a chain was quoted and how old that is: `quoted Nov 25, 15:59 New York, 3 days old`. For a
 * date alone, only the date. `now` in epoch milliseconds.
 */
export function ageWords(quotedAt: string | null, now: number): string {
  if (quotedAt !== null && quotedAt.length === 10) {
    return `quoted on ${mediumDate(quotedAt)}, no time given`;
  }
  if (!isInstant(quotedAt)) return 'with no quote time';
  const span = spanWords(minutesTo(now, quotedAt));
  const age = span === null ? 'just now' : `${span} old`;
  return `quoted ${clockWords(Date.parse(quotedAt), now)} New York, ${age}`;
}
