import { daysToExpiration } from '../../../core/market/calendar';
import { writtenDate } from '../writtenDate';

const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/i;

/** Days ahead around which a day without its year is meant, where it may lie on either side. */
const AHEAD = 120;

/** Whether a word is written as a day is: 15jan27, 2027-01-15, 1/15/27, 20270115, 15jan. */
export function isDateLike(word: string): boolean {
  const letters = word.replaceAll(/[^a-z]/gi, '');
  if (letters !== '') return MONTH.test(letters) && /\d/.test(word);
  return /^\d{1,4}([-/])\d{1,2}(\1\d{1,4})?$/.test(word) || /^20\d{6}$/.test(word);
}

/** The same day of the year before, of this one and the next. */
function inYears(word: string, today: string): readonly string[] {
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1].flatMap((each) => {
    const mark = word.includes('/') ? '/' : '-';
    return writtenDate(`${word}${mark}${each}`) ?? [];
  });
}

/**
 * The day a word names, ISO; null where it names none. Without a year it is the next, or one lately
 * past, of an expiration; and the last one of something that happened.
 */
export function typedDate(word: string, today: string, isPast: boolean): string | null {
  const whole = writtenDate(word);
  if (whole !== null) return whole;
  const days = inYears(word, today);
  if (isPast) return days.findLast((day) => day <= today) ?? null;
  const off = (day: string) => Math.abs(daysToExpiration(today, day) - AHEAD);
  return days.toSorted((a, b) => off(a) - off(b))[0] ?? null;
}
