import { proxy, wrap } from 'comlink';
import type { RepeatedPutFan } from '../core/simulation/fan';
import { simulateRepeatedPut, type RepeatedPut } from '../core/simulation/repeatedPut';
import type { simulate } from './repeatedPut.worker';
// oxlint-disable-next-line import/default -- Vite builds the worker and gives its address
import workerAddress from './repeatedPut.worker?worker&url';
import { trustedAddress } from './trustedAddress';

interface FanRun {
  readonly fan: RepeatedPutFan;
  /** Whether the browser started a worker for it. */
  readonly inWorker: boolean;
}

/** Milliseconds without a sign of life after which a worker is given up. */
const SILENCE = 8000;

type Report = (done: number) => void;

async function inWorker(put: RepeatedPut, report: Report, signal: AbortSignal) {
  signal.throwIfAborted();
  const worker = new Worker(trustedAddress(workerAddress), { type: 'module' });
  // Reports and the result come by different ways: the last report may be the later one.
  let isOver = false;
  let hear = () => {};
  const reportOnTheWay = (done: number) => {
    if (isOver) return;
    hear();
    report(done);
  };
  let silence = 0;
  const ended = new Promise<never>((_, reject) => {
    hear = () => {
      clearTimeout(silence);
      silence = window.setTimeout(() => reject(new Error('the worker is silent')), SILENCE);
    };
    hear();
    worker.addEventListener('error', () => reject(new Error('the worker did not start')));
    signal.addEventListener('abort', () => {
      worker.terminate();
      reject(new Error('cancelled'));
    });
  });
  try {
    const { simulate: ask } = wrap<{ simulate: typeof simulate }>(worker);
    return await Promise.race([ask(put, proxy(reportOnTheWay)), ended]);
  } finally {
    isOver = true;
    clearTimeout(silence);
    worker.terminate();
  }
}

/** Lets the page answer keys and paint between two slices. */
const breathe = () => new Promise((resume) => setTimeout(resume));

async function onPage(put: RepeatedPut, report: Report, signal: AbortSignal) {
  const simulation = simulateRepeatedPut(put);
  for (;;) {
    signal.throwIfAborted();
    const step = simulation.next();
    if (step.done) return step.value;
    report(step.value);
    // oxlint-disable-next-line no-await-in-loop -- one slice after the other
    await breathe();
  }
}

/**
 * Simulates the put in a worker, or in slices on the page where none starts or one goes silent. Stopped by the signal,
 * it fails and reports no more.
 */
export async function runFan(
  put: RepeatedPut,
  report: Report,
  signal: AbortSignal,
): Promise<FanRun> {
  try {
    return { fan: await inWorker(put, report, signal), inWorker: true };
  } catch {
    return { fan: await onPage(put, report, signal), inWorker: false };
  }
}
