import { whenTriedAgain } from './tryAgain';

/** Code did not come: the line or the server failed, and nothing is wrong with the code itself. */
export class NotLoaded extends Error {}

/** Said of the page when something did not load. */
export const LOST = 'lost';

/** Milliseconds after which a line that failed may be back. */
const PAUSE = 1000;

/** Loads, and after a pause once more. Fails with `NotLoaded`. */
export async function insist<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
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
 * What is loaded when first asked for, the same promise each time. A failure stands, so that nobody
 * who asks at every render asks for ever, until someone tries again.
 */
export function onceLoaded<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let asked: Promise<Loaded> | null = null;
  const ask = async () => {
    try {
      return await insist(load);
    } catch (error) {
      whenTriedAgain(() => (asked = null));
      throw error;
    }
  };
  return () => (asked ??= ask());
}
