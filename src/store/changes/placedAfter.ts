import type { BatchedEvent } from '../../core/book/statement/batch';
import type { LoggedEvent } from '../book';

/** Events placed after all others of a log. */
export function placedAfter(
  log: readonly LoggedEvent[],
  events: readonly BatchedEvent[],
): readonly LoggedEvent[] {
  const last = log.at(-1)?.place ?? 0;
  return Array.from(events, (event, at) => Object.assign({}, event, { place: last + 1 + at }));
}

const hasPlace = (event: BatchedEvent): event is LoggedEvent => 'place' in event;

/** Events entering a log: those that were in it before in their old places, others after all. */
export const backInPlace = (log: readonly LoggedEvent[], events: readonly BatchedEvent[]) => [
  ...events.filter(hasPlace),
  ...placedAfter(
    log,
    events.filter((event) => !hasPlace(event)),
  ),
];
