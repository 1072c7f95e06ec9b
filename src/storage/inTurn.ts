/** Milliseconds after which a tab that holds the turn is taken for hung. */
const PATIENCE = 1000;

/**
 * Does something with what all tabs share while no other tab does: so each finds what the one before
 * it has left. At once where the browser knows no locks or the turn does not come; what then is
 * written over is put back once this tab hears of it.
 */
export async function inTurn<T>(act: () => T): Promise<T> {
  let result: { readonly value: T } | null = null;
  const once = () => (result ??= { value: act() });
  try {
    await navigator.locks.request('putwise', { signal: AbortSignal.timeout(PATIENCE) }, once);
  } catch {
    // No turn was to be had.
  }
  return once().value;
}
