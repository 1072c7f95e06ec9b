/** Milliseconds after which a tab that holds the turn is taken to hang. */
const PATIENCE = 1000;

/**
 * Acts on data shared by all tabs while no other tab does, so that each finds what the previous one
 * left. Acts at once if the browser has no locks or the turn does not come; if something is then
 * overwritten, it is restored once this tab hears of it.
 */
export async function inTurn<T>(act: () => T): Promise<T> {
  let result: { readonly value: T } | null = null;
  const once = () => (result ??= { value: act() });
  try {
    await navigator.locks.request('putwise', { signal: AbortSignal.timeout(PATIENCE) }, once);
  } catch {
    // The turn did not come.
  }
  return once().value;
}
