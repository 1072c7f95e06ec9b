import type { BatchedEvent } from './batch';

/** Changes to a log, to be made in one transaction. */
export interface LogChange {
  readonly put: readonly BatchedEvent[];
  /** Event ids. */
  readonly removed: readonly string[];
}

/** Applies a change to a log: removals come first, since an added event may reuse an id. */
export function changed(
  events: readonly BatchedEvent[],
  { put, removed }: LogChange,
): BatchedEvent[] {
  const gone = new Set(removed);
  const left = gone.size === 0 ? events : events.filter(({ id }) => !gone.has(id));
  return [...left, ...put];
}

/** Both changes as one. */
export const combined = (one: LogChange, other: LogChange): LogChange => ({
  put: [...one.put, ...other.put],
  removed: [...one.removed, ...other.removed],
});
