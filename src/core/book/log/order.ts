import { dayNumber, isCalendarDate } from '../../market/calendar';
import { oncePer } from '../../market/once';
import type { BookEvent, Moment } from '../event';
import type { Said } from '../problems';
import { senselessness, type IsDate } from './sense';

const SECONDS_PER_DAY = 86_400;

/**
 * Order within a day: in effect from the open, timed, untimed, then nightly outcomes that bring in
 * shares, and the other nightly ones.
 */
const PARTS = ['open', 'timed', 'untimed', 'bringing', 'night'] as const;
type Part = (typeof PARTS)[number];

function partOfDay(event: BookEvent): Part {
  switch (event.kind) {
    case 'carried':
    case 'split':
    case 'changed':
      return 'open';
    case 'assignment':
      return event.contract.right === 'put' ? 'bringing' : 'night';
    case 'exercise':
      return event.contract.right === 'call' ? 'bringing' : 'night';
    case 'expiration':
    case 'settlement':
      return 'night';
    case 'option':
    case 'stock':
    case 'dividend':
    case 'cash':
      return event.time === undefined ? 'untimed' : 'timed';
  }
}

const seconds = (time: string) =>
  Number(time.slice(0, 2)) * 3600 + Number(time.slice(3, 5)) * 60 + Number(time.slice(6));

/** Day number of a date; -Infinity for text that is not a date. */
const numberOf = (text: string) => (isCalendarDate(text) ? dayNumber(text) : -Infinity);

export interface Log {
  readonly moments: readonly Moment[];
  readonly senseless: readonly Said[];
}

/**
 * The events up to a day in the order in which they apply: by date; within a day, first what is in
 * effect from the open (carried, split, changed), then timed events, then untimed ones, and last
 * what the clearing house does at night, starting with what brings in shares. Ties stay as listed.
 * Events that make no sense are left out and reported.
 */
export function inOrder(events: readonly BookEvent[], asOf: string): Log {
  const dayOf = oncePer(numberOf);
  const isDate: IsDate = (text) => dayOf(text) > -Infinity;
  const seen = new Set<string>();
  const senseless: Said[] = [];
  const counted: BookEvent[] = [];
  const keys: number[] = [];
  for (const event of events) {
    const before = seen.size;
    seen.add(event.id);
    const day = dayOf(event.date);
    if (day > -Infinity && event.date > asOf) continue;
    const doubt = seen.size === before ? 'idSeenBefore' : senselessness(event, isDate);
    if (doubt !== null) {
      senseless.push({ day, at: -1, event: event.id, problem: doubt });
    } else {
      const part = partOfDay(event);
      const time = part === 'timed' ? seconds(event.time!) : 0;
      counted.push(event);
      keys.push((day * PARTS.length + PARTS.indexOf(part)) * SECONDS_PER_DAY + time);
    }
  }
  const places = keys.map((_, at) => at).toSorted((one, other) => keys[one]! - keys[other]!);
  const moments = places.map((place, at): Moment => {
    const event = counted[place]!;
    return { event, at, day: dayOf(event.date) };
  });
  return { moments, senseless };
}
