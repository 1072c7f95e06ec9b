import { expose } from 'comlink';
import type { RepeatedPutFan } from '../core/simulation/fan';
import { simulateRepeatedPut, type RepeatedPut } from '../core/simulation/repeatedPut';

/** Simulates to the end, reporting the number of paths done. */
export function simulate(put: RepeatedPut, report: (done: number) => void): RepeatedPutFan {
  const simulation = simulateRepeatedPut(put);
  for (;;) {
    const step = simulation.next();
    if (step.done) return step.value;
    report(step.value);
  }
}

expose({ simulate });
