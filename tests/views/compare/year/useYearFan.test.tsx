import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { RepeatedPut } from '../../../../src/core/simulation/repeatedPut';
import { repeatedPut } from '../../../core/simulation/simulated';
import { runFan } from '../../../../src/workers/runFan';
import { useYearFan } from '../../../../src/views/compare/year/useYearFan';
import { repeatedPutOf } from '../../../../src/plan/derived';
import { FakeWorker, withFakeWorkers } from '../../../workers/fakeWorker';
import { outlookOf } from '../../../plan/outlooks';

const put: RepeatedPut = { ...repeatedPutOf(outlookOf())!, paths: 1_000 };

const render = () =>
  renderHook(({ put: asked }: { put: RepeatedPut }) => useYearFan(asked), {
    initialProps: { put },
  });

type Hook = ReturnType<typeof render>['result'];

const ended = (result: Hook) => waitFor(() => expect(result.current.outcome.status).toBe('done'));
const started = (workers: number) =>
  waitFor(() => expect(FakeWorker.started).toHaveLength(workers));

withFakeWorkers();
afterEach(() => vi.useRealTimers());

describe('a year of puts', () => {
  test('is simulated in a worker, which is then ended', async () => {
    const { result } = render();
    expect(result.current.outcome).toEqual({ status: 'running', done: 0 });
    await ended(result);
    expect(result.current.outcome).toEqual({
      status: 'done',
      fan: repeatedPut(put),
      inWorker: true,
    });
    expect(FakeWorker.started.map(({ isTerminated }) => isTerminated)).toEqual([true]);
  });

  test.each([null, 'refused'] as const)(
    'reports how many paths are done, if the fault of its worker is %s',
    async (fault) => {
      FakeWorker.fault = fault;
      const report = vi.fn<(done: number) => void>();
      await runFan(put, report, new AbortController().signal);
      expect(report.mock.calls).toEqual([[500], [1_000]]);
    },
  );

  test('ignores a report of progress that comes after its end', async () => {
    const { result } = render();
    await ended(result);
    await act(() => FakeWorker.started[0]!.reportLate());
    expect(result.current.outcome.status).toBe('done');
  });

  test('never shows the figures of earlier inputs', async () => {
    const { result, rerender } = render();
    await ended(result);
    rerender({ put: { ...put, seed: 2 } });
    expect(result.current.outcome).toEqual({ status: 'running', done: 0 });
    await ended(result);
    expect(result.current.outcome).toMatchObject({ fan: repeatedPut({ ...put, seed: 2 }) });
  });

  test('is abandoned, and its worker ended, if its inputs change while it runs', async () => {
    FakeWorker.gate = new Promise(() => {});
    const { result, rerender } = render();
    await started(1);
    FakeWorker.gate = Promise.resolve();
    rerender({ put: { ...put, volatility: 0.5 } });
    expect(FakeWorker.started[0]!.isTerminated).toBe(true);
    await ended(result);
    expect(result.current.outcome).toMatchObject({ fan: repeatedPut({ ...put, volatility: 0.5 }) });
  });

  test('is not simulated again for equal inputs', async () => {
    const { result, rerender } = render();
    await ended(result);
    const { outcome } = result.current;
    rerender({ put: { ...put } });
    expect(result.current.outcome).toBe(outcome);
    expect(FakeWorker.started).toHaveLength(1);
  });

  test('can be canceled and started again', async () => {
    FakeWorker.gate = new Promise(() => {});
    const { result } = render();
    await started(1);
    act(() => result.current.cancel());
    expect(result.current.outcome).toEqual({ status: 'canceled' });
    expect(FakeWorker.started[0]!.isTerminated).toBe(true);

    FakeWorker.gate = Promise.resolve();
    act(() => result.current.start());
    expect(result.current.outcome.status).toBe('running');
    await ended(result);
  });

  test('starts no worker if it is canceled before it begins', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { result } = render();
    act(() => result.current.cancel());
    await act(() => vi.advanceTimersByTimeAsync(1_000)); // longer than inputs rest before a simulation
    expect(result.current.outcome).toEqual({ status: 'canceled' });
    expect(FakeWorker.started).toEqual([]);
  });

  test('ends its worker when the page is left', async () => {
    FakeWorker.gate = new Promise(() => {});
    const { unmount } = render();
    await started(1);
    unmount();
    expect(FakeWorker.started[0]!.isTerminated).toBe(true);
  });

  test.each(['refused', 'failing'] as const)(
    'has the same figures, worked out on the page, if workers are %s',
    async (fault) => {
      FakeWorker.fault = fault;
      const { result } = render();
      await ended(result);
      expect(result.current.outcome).toEqual({
        status: 'done',
        fan: repeatedPut(put),
        inWorker: false,
      });
    },
  );
});
