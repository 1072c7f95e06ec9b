import { count, mediumDate } from '../../text/format';

const inNewYork = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `12 minutes old`, `5 hours old`, `3 days old`. */
function oldWords(minutes: number): string {
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${count(Math.floor(minutes), 'minute')} old`;
  if (minutes < 48 * 60) return `${count(Math.floor(minutes / 60), 'hour')} old`;
  return `${count(Math.floor(minutes / 1440), 'day')} old`;
}

/**
 * When a chain was quoted and how old that is: `quoted Nov 25, 15:59 New York, 3 days old`. Of a day
 * alone only the day is said. `now` in epoch milliseconds.
 */
export function ageWords(quotedAt: string | null, now: number): string {
  if (quotedAt === null) return 'with no time of its quotes';
  if (quotedAt.length <= 10) return `quoted on ${mediumDate(quotedAt)}, at no time it names`;
  const at = Date.parse(quotedAt);
  if (Number.isNaN(at)) return 'with no time of its quotes';
  return `quoted ${inNewYork.format(at)} New York, ${oldWords((now - at) / 60_000)}`;
}
