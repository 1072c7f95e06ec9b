import type { LoggedEvent } from '../../store/book';
import { isSameParts } from '../../store/changes/isSameParts';
import type { Unwritten } from './bookSchema';

/**
 * So much of a change as goes over nothing in a log that the page which made it did not see, and how
 * many events that leaves out: one that another page has changed or deleted meanwhile stays so. What a
 * statement changes is whole or not at all.
 */
export function leftAsSeen(change: Unwritten, events: readonly LoggedEvent[]) {
  const { over, put = [], removed = [], batches = {} } = change;
  if (!over) return { still: change, left: 0 };
  const seen = new Map(over.map((event) => [event.id, event]));
  const here = new Map(events.map((event) => [event.id, event]));
  const isAsSeen = (id: string) => isSameParts(here.get(id) ?? null, seen.get(id) ?? null);
  // Where it is as it was to be, the page was gone just after it had written.
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
