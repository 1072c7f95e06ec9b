import { mediumDate, monthDay } from '../../text/format';

/** `Dec 11`, or `Jan 8, 2027` if far away in another year than `asOf`. */
export const dayWords = (date: string, asOf: string): string => {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return Math.abs(months(date) - months(asOf)) < 11 ? monthDay(date) : mediumDate(date);
};

const inNewYork = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', ...options });
const weekdayAndTime = inNewYork({
  weekday: 'short',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});
const dayAlone = inNewYork({ month: 'short', day: 'numeric' });
const DAY = 86_400_000;

/**
 * When a price was observed, New York time: `Fri 12:58` in the week before a day, otherwise `Nov
 * 12`.
 */
export function seenWords(at: string, asOf: string): string {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) return 'at no time';
  const old = Date.parse(asOf) + DAY - instant;
  return old < 6 * DAY && old > -DAY
    ? weekdayAndTime.format(instant).replace(',', '')
    : dayAlone.format(instant);
}
