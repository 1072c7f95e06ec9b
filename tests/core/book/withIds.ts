import type { BookEvent, Happened } from '../../../src/core/book/event';

/** A log of events, each with its index as its id. */
export const withIds = (...events: readonly Happened[]): readonly BookEvent[] =>
  Array.from(events, (event, at): BookEvent => ({ ...event, id: String(at) }));
