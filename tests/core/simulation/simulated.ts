import type { RepeatedPutFan } from '../../../src/core/simulation/fan';
import { simulateRepeatedPut, type RepeatedPut } from '../../../src/core/simulation/repeatedPut';

/** Simulates a repeated put in one go. */
export function repeatedPut(put: RepeatedPut): RepeatedPutFan {
  const simulation = simulateRepeatedPut(put);
  let step = simulation.next();
  while (!step.done) step = simulation.next();
  return step.value;
}
