import { addDays } from '../../core/market/calendar';
import { expirationsAround } from '../../core/market/expirations';
import type { Draft } from '../../draft/draft';
import { FIELDS } from '../../draft/fields';
import { expirationProblem } from '../../draft/problems';
import { parseDate, parseWhole } from '../../text/parse';

/**
 * Expirations to pick from if the put cannot expire on the typed day: possible ones around it, or
 * none if the day has passed or is too far away. Null if the day is possible, or not a day.
 */
export function expirationsToPick(
  { days, expiration }: Draft,
  today: string,
): readonly string[] | null {
  const left = parseWhole(days).value;
  const counted = left !== null && left >= 0 && left <= FIELDS.days.max;
  const date = counted ? addDays(today, left) : parseDate(expiration).value;
  if (date === null || expirationProblem(date, today) === null) return null;
  return expirationsAround(date, today).filter((each) => expirationProblem(each, today) === null);
}
