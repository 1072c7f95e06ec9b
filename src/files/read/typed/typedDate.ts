import { daysToExpiration } from '../../../core/market/calendar';
import { writtenDate } from '../writtenDate';

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/i;

/** Days ahead near which a date without a year is meant, if it may be past or future. */
const AHEAD = 120;

/** Whether a word looks like a date: 15jan27, 2027-01-15, 1/15/27, 20270115, 15jan. */
export function isDateLike(word: string): boolean {
  const letters = word.replaceAll(/[^a-z]/gi, '');
  if (letters !== '') return MONTH.test(letters) && /\d/.test(word);
  return /^\d{1,4}([-/])\d{1,2}(\1\d{1,4})?$/.test(word) || /^20\d{6}$/.test(word);
}

/** The same day in the previous year, this one and the next. */
function inYears(word: string, today: string): readonly string[] {
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1].flatMap((each) => {
    const mark = word.includes('/') ? '/' : '-';
    return writtenDate(`${word}${mark}${each}`) ?? [];
  });
}

/**
 * The date a word names, ISO; null if it names none. Without a year, an expiration is the next one,
 * or one just past; an event is the last one.
 */
export function typedDate(word: string, today: string, isPast: boolean): string | null {
  const whole = writtenDate(word);
  if (whole !== null) return whole;
  const days = inYears(word, today);
  if (isPast) return days.findLast((day) => day <= today) ?? null;
  const off = (day: string) => Math.abs(daysToExpiration(today, day) - AHEAD);
  return days.toSorted((a, b) => off(a) - off(b))[0] ?? null;
}
