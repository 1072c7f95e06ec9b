import { isCalendarDate } from '../../core/market/calendar';
import { newYorkInstant } from '../../core/market/newYorkTime';
import { oncePer } from '../../core/market/once';

/*
 * Dates and times as pages and files write them: 11/21/2025, 21 NOV 25, Fri Nov 21 2025,
 * 14 novembre 2025 à 18:55 UTC−5, November 14, 2025 at 7:23 PM EST.
 */

/** Only letters, without accents or periods: `févr.` and `FEVR` are the same. */
const plain = (word: string) =>
  word
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase();

/** Languages in which Cboe writes the time of its quotes: the browser's own. */
const LANGUAGES = 'en de fr es it pt nl ru pl cs sv da nb fi hu ro tr uk el'.split(' ');

/** A language's month names, long and short, as used in dates. */
const monthsOf = oncePer((language: string): ReadonlyMap<string, number> => {
  const names = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, timeZone: 'UTC' });
    for (let at = 0; at < 12; at++) {
      const parts = format.formatToParts(Date.UTC(2025, at, 15));
      names.set(plain(parts.find(({ type }) => type === 'month')!.value), at + 1);
    }
  }
  return names;
});

/** The month that one of the words names, in the first language that has it. */
function monthIn(words: string): number | null {
  const all = words.split(/[\s,]+/).map(plain);
  for (const language of LANGUAGES) {
    const months = monthsOf(language);
    const word = all.find((each) => months.has(each));
    if (word !== undefined) return months.get(word)!;
  }
  return null;
}

const two = (value: number | string) => String(value).padStart(2, '0');

function isoDate(year: string, month: number | string, day: string): string | null {
  const date = `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`;
  return isCalendarDate(date) ? date : null;
}

/**
 * The order of day and month: with slashes the month comes first, as in the US; with periods the
 * day does.
 */
function ofNumbers(first: string, mark: string, second: string, year: string): string | null {
  if (mark === '/') return isoDate(year, first, second) ?? isoDate(year, second, first);
  if (mark === '.') return isoDate(year, second, first);
  const [one, other] = [isoDate(year, first, second), isoDate(year, second, first)];
  return one === null || other === null || one === other ? (one ?? other) : null;
}

/**
 * The date a text names, ISO; null if there is none, or if it is ambiguous. No month name has more
 * than 20 letters: without that limit, a long word would be scanned once for each of its letters.
 */
export function writtenDate(text: string): string | null {
  const iso = /(?<!\d)(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})(?!\d)/.exec(text);
  if (iso) return isoDate(iso[1]!, iso[2]!, iso[3]!);
  const whole = /^(20\d\d)(\d\d)(\d\d)$/.exec(text.trim());
  if (whole) return isoDate(whole[1]!, whole[2]!, whole[3]!);
  const numbers = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?!\d)/.exec(text);
  if (numbers) return ofNumbers(numbers[1]!, numbers[2]!, numbers[3]!, numbers[4]!);
  const dayFirst =
    /(?<!\d)(\d{1,2})[-.\s]*((?:de\s+)?\p{L}{3,20}\.?)(?:\s+de)?[-\s,']*(\d{4}|\d\d)(?![\d:])/u.exec(
      text,
    );
  const month = dayFirst && monthIn(dayFirst[2]!);
  if (month) return isoDate(dayFirst[3]!, month, dayFirst[1]!);
  const monthFirst =
    /(\p{L}{3,20})\.?[-\s]*(\d{1,2})(?:st|nd|rd|th)?[-,\s']+(\d{4}|\d\d)(?![\d:])/u.exec(text);
  const named = monthFirst && monthIn(monthFirst[1]!);
  return named ? isoDate(monthFirst[3]!, named, monthFirst[2]!) : null;
}

/** UTC offsets in hours of zones used in quotes. */
const ZONES: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};

const MS_PER_HOUR = 3_600_000;

/** New York's UTC offset in hours at noon of a day. */
const newYorkHours = (date: string) =>
  (Date.parse(`${date}T12:00Z`) - newYorkInstant(date, 12)) / MS_PER_HOUR;

function hoursFromUtc(text: string, date: string): number | null {
  const offset = /(?:UTC|GMT)\s*([-+−–])\s*(\d{1,2})(?::?(\d\d))?/.exec(text);
  if (offset) {
    const size = Number(offset[2]) + Number(offset[3] ?? 0) / 60;
    return offset[1] === '+' ? size : -size;
  }
  if (/\b(?:ET|Eastern)\b/.test(text)) return newYorkHours(date);
  const name = /\b(?:UTC|GMT|[ECMP][SD]T)\b/.exec(text)?.[0];
  return name === undefined ? null : ZONES[name]!;
}

/**
 * The moment a text names, ISO: an instant if it has a zone, otherwise a time without zone, or a
 * date alone if it has no time. Null without a date.
 */
export function writtenMoment(text: string): string | null {
  const date = writtenDate(text);
  if (date === null) return null;
  const clock = /(\d{1,2})[:h.](\d\d)(?::(\d\d))?\s*([ap])?\.?(?:m\b)?/iu.exec(
    text.replace(/\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/, ' '),
  );
  if (!clock) return date;
  const [, hours = '', minutes = '', seconds = '00', half] = clock;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  const time = `${date}T${two(hour)}:${minutes}:${seconds}`;
  const utc = Date.parse(`${time}Z`);
  if (Number.isNaN(utc)) return date;
  const zone = hoursFromUtc(text, date);
  return zone === null ? time : new Date(utc - zone * MS_PER_HOUR).toISOString();
}
