import { wrap, type Remote } from 'comlink';
import { trustedAddress } from './trustedAddress';

/** How long a worker may take. */
interface Patience {
  readonly signal: AbortSignal;
  /** Milliseconds without a sign of life after which it is given up; null gives it all it needs. */
  readonly silence: number | null;
}

/**
 * Asks a worker of its own, and ends it with the answer, at the signal, or once it goes silent. Fails
 * where none starts or it is ended before it has answered. `hear` tells that it is alive.
 */
export async function inWorker<Worked, T>(
  address: string,
  { signal, silence }: Patience,
  ask: (worked: Remote<Worked>, hear: () => void) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const worker = new Worker(trustedAddress(address), { type: 'module' });
  let hear = () => {};
  let timer = 0;
  const ended = new Promise<never>((_, reject) => {
    hear = () => {
      if (silence === null) return;
      clearTimeout(timer);
      timer = window.setTimeout(() => reject(new Error('the worker is silent')), silence);
    };
    hear();
    worker.addEventListener('error', () => reject(new Error('the worker did not start')));
    signal.addEventListener('abort', () => {
      worker.terminate();
      reject(new Error('cancelled'));
    });
  });
  try {
    return await Promise.race([ask(wrap<Worked>(worker), hear), ended]);
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

/** Lets the page answer keys and paint between two slices of what it must do itself. */
export const breathe = () => new Promise((resume) => setTimeout(resume));
