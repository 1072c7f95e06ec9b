import { incomeOn } from '../../costs/tax';
import { addDays, calendarDate } from '../../market/calendar';
import type { Contract } from '../../market/contract';
import { underlyingNamed } from '../../market/underlying';
import type { Term } from '../book';

/** Broad indexes, taxed 60/40; they are also marked to market at year's end. */
const isSection1256 = ({ root }: Contract): boolean =>
  incomeOn(underlyingNamed(root)) === 'section1256';

/**
 * The first day on which a sale is long-term: the anniversary of the day after acquisition.
 * Acquired on 2026-03-10, from 2027-03-11; acquired on 2027-02-28, from 2028-03-01; an anniversary
 * on a nonexistent 29 February is 1 March. Source: IRS Publication 550, Holding Period.
 */
export function longTermFrom(acquiredOn: string): string {
  const next = addDays(acquiredOn, 1);
  const [year, month, day] = next.split('-').map(Number) as [number, number, number];
  return calendarDate(year + 1, month, day);
}

/** The tax term of a closed lot: a short position is short-term however long it was open. */
export function termOf(
  what: Contract | string,
  { isShort, openedOn, closedOn }: { isShort: boolean; openedOn: string; closedOn: string },
): Term {
  if (typeof what !== 'string' && isSection1256(what)) return '60/40';
  // Most lots are closed within the calendar year, so the calendar is not needed.
  if (isShort || closedOn.slice(0, 4) === openedOn.slice(0, 4)) return 'short';
  const anniversary = `${Number(openedOn.slice(0, 4)) + 1}${openedOn.slice(4)}`;
  return closedOn <= anniversary || closedOn < longTermFrom(openedOn) ? 'short' : 'long';
}
