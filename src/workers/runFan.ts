import { proxy } from 'comlink';
import type { RepeatedPutFan } from '../core/simulation/fan';
import { simulateRepeatedPut, type RepeatedPut } from '../core/simulation/repeatedPut';
import { yieldToPage, inWorker } from './inWorker';
import type { simulate } from './repeatedPut.worker';
// oxlint-disable-next-line import/default -- Vite builds the worker and gives its address
import workerAddress from './repeatedPut.worker?worker&url';

interface FanRun {
  readonly fan: RepeatedPutFan;
  /** Whether it ran in a worker. */
  readonly inWorker: boolean;
}

/** Milliseconds without a sign of life after which a worker is stopped. */
const SILENCE = 8000;

type Report = (done: number) => void;

async function elsewhere(put: RepeatedPut, report: Report, signal: AbortSignal) {
  // Reports and the result arrive separately: the last report may come after the result.
  let isOver = false;
  const patience = { signal, silence: SILENCE };
  try {
    return await inWorker<{ simulate: typeof simulate }, RepeatedPutFan>(
      workerAddress,
      patience,
      (worked, hear) =>
        worked.simulate(
          put,
          proxy((done: number) => {
            if (isOver) return;
            hear();
            report(done);
          }),
        ),
    );
  } finally {
    isOver = true;
  }
}

async function onPage(put: RepeatedPut, report: Report, signal: AbortSignal) {
  const simulation = simulateRepeatedPut(put);
  for (;;) {
    signal.throwIfAborted();
    const step = simulation.next();
    if (step.done) return step.value;
    report(step.value);
    // oxlint-disable-next-line no-await-in-loop -- one slice after the other
    await yieldToPage();
  }
}

/**
 * Simulates the put in a worker, or in slices on the page if none starts or one goes silent. If
 * stopped by the signal, fails and reports no more.
 */
export async function runFan(
  put: RepeatedPut,
  report: Report,
  signal: AbortSignal,
): Promise<FanRun> {
  try {
    return { fan: await elsewhere(put, report, signal), inWorker: true };
  } catch {
    return { fan: await onPage(put, report, signal), inWorker: false };
  }
}
