import { newYorkDate, newYorkTime } from '../../core/market/newYorkTime';

/** The instant in a cell, in New York time; the UTC offset may lack its colon. */
export function momentIn(cell: string): { date: string; time: string } | null {
  const instant = Date.parse(cell.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(instant) ? null : { date: newYorkDate(instant), time: newYorkTime(instant) };
}
