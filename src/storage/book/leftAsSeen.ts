import { useBookState } from '../../store/book';
import { isSameParts } from '../../store/changes/isSameParts';
import type { Unwritten } from './bookSchema';

/**
 * So much of a change as goes over nothing that was done after the page that made it was gone, and how
 * many events that leaves out: one that another page has changed or deleted meanwhile stays so.
 */
export function leftAsSeen(change: Unwritten) {
  const { over, put = [], removed = [] } = change;
  if (!over) return { still: change, left: 0 };
  const { events } = useBookState.getState();
  const seen = new Map(over.map((event) => [event.id, event]));
  const here = new Map(events.map((event) => [event.id, event]));
  const isAsSeen = (id: string) => isSameParts(here.get(id) ?? null, seen.get(id) ?? null);
  // Where it is as it was to be, the page was gone just after it had written.
  const left = [
    ...put.filter((event) => !isAsSeen(event.id) && !isSameParts(here.get(event.id), event)),
    ...removed.filter((id) => !isAsSeen(id) && here.has(id)),
  ];
  const still: Unwritten = {
    ...change,
    put: put.filter(({ id }) => isAsSeen(id)),
    removed: removed.filter(isAsSeen),
  };
  return { still, left: left.length };
}
