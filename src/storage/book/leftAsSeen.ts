import type { LoggedEvent } from '../../store/book';
import { isSameParts } from '../../store/changes/isSameParts';
import type { Unwritten } from './bookSchema';

/**
 * The part of a change that replaces nothing its page had not seen, and the number of events left
 * out: an event changed or deleted by another page meanwhile stays so. Changes made by a statement
 * apply as a whole or not at all.
 */
export function leftAsSeen(change: Unwritten, events: readonly LoggedEvent[]) {
  const { over, put = [], removed = [], batches = {} } = change;
  if (!over) return { still: change, left: 0 };
  const seen = new Map(over.map((event) => [event.id, event]));
  const here = new Map(events.map((event) => [event.id, event]));
  const isAsSeen = (id: string) => isSameParts(here.get(id) ?? null, seen.get(id) ?? null);
  // If the log already is as the change would leave it, the page closed just after writing.
  const left = [
    ...put.filter((event) => !isAsSeen(event.id) && !isSameParts(here.get(event.id), event)),
    ...removed.filter((id) => !isAsSeen(id) && here.has(id)),
  ];
  if (left.length > 0 && Object.keys(batches).length > 0) {
    return { still: {}, left: put.length + removed.length };
  }
  const still: Unwritten = {
    ...change,
    put: put.filter(({ id }) => isAsSeen(id)),
    removed: removed.filter(isAsSeen),
  };
  return { still, left: left.length };
}
