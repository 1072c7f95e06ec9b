import { count, mediumDate } from '../../text/format';

const inNewYork = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `12 minutes`, `5 hours`, `3 days`; null of less than a minute. */
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

/** A day has 10 signs; a clock comes after it. */
export const isInstant = (quotedAt: string | null): quotedAt is string =>
  quotedAt !== null && quotedAt.length > 10 && !Number.isNaN(Date.parse(quotedAt));

/**
 * When a chain was quoted and how old that is: `quoted Nov 25, 15:59 New York, 3 days old`. Of a day
 * alone only the day is said. `now` in epoch milliseconds.
 */
export function ageWords(quotedAt: string | null, now: number): string {
  if (quotedAt !== null && quotedAt.length === 10) {
    return `quoted on ${mediumDate(quotedAt)}, at no time it names`;
  }
  if (!isInstant(quotedAt)) return 'with no time of its quotes';
  const span = spanWords(minutesTo(now, quotedAt));
  const age = span === null ? 'just now' : `${span} old`;
  return `quoted ${inNewYork.format(Date.parse(quotedAt))} New York, ${age}`;
}
