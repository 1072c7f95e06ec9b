const waiting = new Set<() => void>();

/** Has this done once, when someone asks for what is missing again. */
export const whenTriedAgain = (again: () => void) => void waiting.add(again);

/** Whoever waited and is gone waits no more. */
export const waitNoMore = (again: () => void) => void waiting.delete(again);

/** Asks again for all that did not load: what kept one part away will have kept others. */
export function tryAgain() {
  const all = [...waiting];
  waiting.clear();
  for (const again of all) again();
}
