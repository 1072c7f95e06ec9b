import { onRetry } from './retry';

/** Code did not load: the connection or the server failed, and the code itself is fine. */
export class NotLoaded extends Error {}

/** Marks the page when something did not load. */
export const LOST = 'lost';

/** Milliseconds after which a failed connection may be back. */
const PAUSE = 1000;

/** Loads, and tries once more after a pause. Fails with `NotLoaded`. */
export async function loadWithRetry<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  try {
    return await load();
  } catch {
    await new Promise((resume) => setTimeout(resume, PAUSE));
  }
  try {
    return await load();
  } catch (error) {
    dispatchEvent(new Event(LOST));
    throw new NotLoaded(String(error));
  }
}

/**
 * Loads on first use and returns the same promise each time. A failure stands until someone tries
 * again, so that callers who ask at every render do not ask forever.
 */
export function onceLoaded<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let asked: Promise<Loaded> | null = null;
  const ask = async () => {
    try {
      return await loadWithRetry(load);
    } catch (error) {
      onRetry(() => (asked = null));
      throw error;
    }
  };
  return () => (asked ??= ask());
}
