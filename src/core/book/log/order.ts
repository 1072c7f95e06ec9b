import { dayNumber, isCalendarDate } from '../../market/calendar';
import type { BookEvent, Moment } from '../event';
import type { Said } from '../problems';
import { senselessness, type IsDate } from './sense';

const SECONDS_PER_DAY = 86_400;

/** What holds from the open, what has a time, what has none, and at night what brings shares in. */
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

/** Day numbers of texts, each worked out once; -Infinity of what is no day. */
function rememberingDays(): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const day = known.get(text) ?? (isCalendarDate(text) ? dayNumber(text) : -Infinity);
    known.set(text, day);
    return day;
  };
}

export interface Log {
  readonly moments: readonly Moment[];
  readonly senseless: readonly Said[];
}

/**
 * The events up to a day in the order they count: by date; within a day what holds from the open
 * (carried, split, changed), then by time, then what has no time, and last what the clearing house
 * does at night, there what brings shares in first. Equals stay as listed. What makes no sense is
 * left out and said.
 */
export function inOrder(events: readonly BookEvent[], asOf: string): Log {
  const dayOf = rememberingDays();
  const isDate: IsDate = (text) => dayOf(text) > -Infinity;
  const seen = new Set<string>();
  const senseless: Said[] = [];
  const moments: { event: BookEvent; at: number; day: number; key: number }[] = [];
  for (const event of events) {
    const isKnown = seen.has(event.id);
    seen.add(event.id);
    const day = dayOf(event.date);
    if (day > -Infinity && event.date > asOf) continue;
    const doubt = isKnown ? 'idSeenBefore' : senselessness(event, isDate);
    if (doubt !== null) {
      senseless.push({ day, at: -1, event: event.id, problem: doubt });
    } else {
      const part = partOfDay(event);
      const time = part === 'timed' ? seconds(event.time!) : 0;
      moments.push({
        event,
        at: 0,
        day,
        key: (day * PARTS.length + PARTS.indexOf(part)) * SECONDS_PER_DAY + time,
      });
    }
  }
  moments.sort((a, b) => a.key - b.key);
  for (const [at, moment] of moments.entries()) moment.at = at;
  return { moments, senseless };
}
