import fc from 'fast-check';
import { addDays } from '../../../src/core/market/calendar';

/** Any day from 1998, when the holiday rules begin, to 2059. */
export const anyDate = fc
  .integer({ min: 0, max: 22_600 })
  .map((days) => addDays('1998-01-01', days));

/** Every day of a year, in order. */
export function daysOfYear(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}`); day = addDays(day, 1)) days.push(day);
  return days;
}
