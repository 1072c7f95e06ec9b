import type { BookEvent, Happened } from '../../../src/core/book/event';

/** A log of what happened, each event with an id: its place in the list. */
export const withIds = (...events: readonly Happened[]): readonly BookEvent[] =>
  Array.from(events, (event, at): BookEvent => ({ ...event, id: String(at) }));
