import { wrap, type Remote } from 'comlink';
import { trustedAddress } from './trustedAddress';

/** How long a worker may take. */
interface Patience {
  readonly signal: AbortSignal;
  /** Milliseconds without a sign of life after which it is stopped; null means no limit. */
  readonly silence: number | null;
}

/**
 * Runs a question in a new worker, and stops the worker after its answer, at the signal, or when it
 * goes silent. Fails if no worker starts, or if it is stopped before it answers. `hear` reports
 * that it is alive.
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
      reject(new Error('canceled'));
    });
  });
  try {
    return await Promise.race([ask(wrap<Worked>(worker), hear), ended]);
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

/** Lets the page handle keys and paint between two slices of its own work. */
export const yieldToPage = () => new Promise((resume) => setTimeout(resume));
