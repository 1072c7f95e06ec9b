import { afterEach, expect, test, vi } from 'vitest';
import { repeatedPutOf } from '../../src/plan/derived';
import { runFan } from '../../src/workers/runFan';
import { repeatedPut } from '../core/simulation/simulated';
import { outlookOf } from '../plan/outlooks';
import { FakeWorker, withFakeWorkers } from './fakeWorker';

withFakeWorkers();
afterEach(() => vi.useRealTimers());

test('a worker that goes silent is given up after eight seconds, and the page runs the simulation itself', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  FakeWorker.gate = new Promise(() => {});
  const put = { ...repeatedPutOf(outlookOf())!, paths: 500 };
  const run = runFan(put, () => {}, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(7_900);
  expect(FakeWorker.started.map(({ isTerminated }) => isTerminated)).toEqual([false]);
  await vi.advanceTimersByTimeAsync(200);
  expect(FakeWorker.started.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  await vi.runAllTimersAsync();
  expect(await run).toEqual({ fan: repeatedPut(put), inWorker: false });
});
