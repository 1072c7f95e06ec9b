import { contractKey, keyReader, type Contract } from '../../market/contract';
import type { BookEvent } from '../event';

/*
 * Files report the same trade in different detail: as an order or as its fills, with a time or only
 * a day. What they have in common is the group: account, New York day, series or symbol, and side.
 */

/** The name of an event's group, without the day. */
function matter(event: BookEvent, keyOf: (contract: Contract) => string): string {
  switch (event.kind) {
    case 'option':
      return `${event.side} ${keyOf(event.contract)}`;
    case 'stock':
      return `${event.side} ${event.symbol}`;
    case 'expiration':
    case 'assignment':
    case 'exercise':
    case 'settlement':
      return `${event.kind} ${keyOf(event.contract)}`;
    case 'dividend':
      return `dividend ${event.symbol}`;
    case 'cash':
      return event.reason;
    case 'split':
      return `split ${event.symbol} ${event.ratio}`;
    case 'changed': {
      const [from, to] = [event.from, event.to].map((what) =>
        typeof what === 'string' ? what : keyOf(what),
      );
      return `${from} to ${to}`;
    }
    case 'carried':
      return `carried ${event.contract === undefined ? event.symbol : keyOf(event.contract)}`;
  }
}

export const groupOf = (event: BookEvent, date: string, keyOf = contractKey): string =>
  `${event.account} ${date} ${matter(event, keyOf)}`;

/** Contracts or shares; null for an event that has neither and is identified by its money alone. */
export function sizeOf(event: BookEvent): number | null {
  switch (event.kind) {
    case 'option':
    case 'expiration':
    case 'assignment':
    case 'exercise':
    case 'settlement':
      return event.contracts;
    case 'stock':
      return event.shares;
    case 'dividend':
    case 'cash':
    case 'split':
    case 'changed':
    case 'carried':
      return null;
  }
}

/** Events by group, in the order of the list. */
export function grouped<Event extends BookEvent>(events: Iterable<Event>): Map<string, Event[]> {
  const groups = new Map<string, Event[]>();
  const keyOf = keyReader();
  for (const event of events) {
    const key = groupOf(event, event.date, keyOf);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [event]);
    else group.push(event);
  }
  return groups;
}
