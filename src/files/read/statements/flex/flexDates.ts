import { isCalendarDate } from '../../../../core/market/calendar';
import { writtenDate } from '../../writtenDate';

/** Whether 03/04/2025 is March 4 or April 3. */
export type Slashes = 'monthFirst' | 'dayFirst';

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)/;

function slashed(text: string, slashes: Slashes): string | null {
  const [, one = '', other = '', year = ''] = SLASHED.exec(text) ?? [];
  const [month, day] = slashes === 'monthFirst' ? [one, other] : [other, one];
  const date = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

/**
 * An ISO date from any date format of a query: 20250106, 2025-01-06, 01/06/2025, 06-JAN-25, 6 JAN
 * 25.
 */
export function flexDate(text: string, slashes: Slashes): string | null {
  if (SLASHED.test(text)) return slashed(text, slashes);
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(text) ?? [];
  if (year === undefined) return writtenDate(text.split(/[;, ]/)[0]!) ?? writtenDate(text);
  const date = `${year}-${month}-${day}`;
  return isCalendarDate(date) ? date : null;
}

/** The time after a date, whatever the separator: `20250106;101502`. */
export function flexTime(text: string): string | undefined {
  const [, hours, minutes, seconds] =
    /^(?:\d{8}|\S*\D\S*?)[;, T](\d\d):?(\d\d):?(\d\d)/.exec(text) ??
    /^\d{8}(\d\d)(\d\d)(\d\d)$/.exec(text) ??
    [];
  return hours === undefined ? undefined : `${hours}:${minutes}:${seconds}`;
}

/**
 * The order of day and month, judged by the dates of a query: a number above 12 is not a month, and
 * no option trades after its expiration. Null if both orders fit.
 */
export function slashesOf(
  days: Iterable<string>,
  pairs: Iterable<readonly [traded: string, expiration: string]>,
): Slashes | null {
  const all = [...days].filter((day) => SLASHED.test(day));
  if (all.length === 0) return 'monthFirst';
  const traded = [...pairs].filter(([day, last]) => SLASHED.test(day) && last !== '');
  const fits = (['monthFirst', 'dayFirst'] as const).filter(
    (slashes) =>
      all.every((day) => slashed(day, slashes) !== null) &&
      traded.every(([day, last]) => slashed(day, slashes)! <= (flexDate(last, slashes) ?? '')),
  );
  const isSame = all.every((day) => slashed(day, 'monthFirst') === slashed(day, 'dayFirst'));
  return fits.length === 1 || isSame ? (fits[0] ?? null) : null;
}
