const waiting = new Set<() => void>();

/** Calls a function once, the next time someone tries again. */
export const onRetry = (again: () => void) => void waiting.add(again);

/** Removes a function that no longer needs to be called. */
export const cancelRetry = (again: () => void) => void waiting.delete(again);

/** Tries again to load everything that failed: one cause usually stops several parts. */
export function retryAll() {
  const all = [...waiting];
  waiting.clear();
  for (const again of all) again();
}
