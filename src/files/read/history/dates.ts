import { isCalendarDate } from '../../../core/market/calendar';
import { writtenDate } from '../writtenDate';
import type { DateOrder } from './reading';

/** Two numbers and a year. */
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)(?!\d)/;

/**
 * Whether day or month comes first in a column's dates, from dates that can be read only one way;
 * null if there are none.
 */
export function orderOf(cells: Iterable<string>): DateOrder | null {
  let isUndecided = false;
  for (const cell of cells) {
    const [, first, mark, second] = NUMBERS.exec(cell.trim()) ?? [];
    if (first === undefined) continue;
    if (mark === '.' || Number(first) > 12) return 'dayFirst';
    if (Number(second) > 12) return 'monthFirst';
    isUndecided = true;
  }
  return isUndecided ? null : 'monthFirst';
}

const two = (digits: string) => digits.padStart(2, '0');

/** The date in a cell, ISO; null if there is none. */
export function dayIn(cell: string, order: DateOrder): string | null {
  const text = cell.trim();
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ]|$)/.exec(text)?.[1];
  if (iso !== undefined) return isCalendarDate(iso) ? iso : null;
  const numbers = NUMBERS.exec(text);
  if (numbers === null) return writtenDate(text);
  const [, first = '', , second = '', year = ''] = numbers;
  const [day, month] = order === 'dayFirst' ? [first, second] : [second, first];
  const century = year.length === 4 ? '' : Number(year) < 70 ? '20' : '19';
  const date = `${century}${year}-${two(month)}-${two(day)}`;
  return isCalendarDate(date) ? date : null;
}
