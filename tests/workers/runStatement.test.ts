import { describe, expect, test, vi } from 'vitest';
import { provenStatement, type BookBeside } from '../../src/files/statement/proven';
import { runRedacting, runStatement } from '../../src/workers/runStatement';
import { statementText } from '../files/read/statements/reading';
import { FakeWorker, withFakeWorkers } from './fakeWorker';

const beside: BookBeside = {
  log: { events: [], batches: [] },
  known: { told: {}, own: [], nameless: null },
  batch: 'b',
  today: '2026-11-28',
};

const small = statementText('ibkr-activity-usd.csv');
/** The same, made large by notes. */
const large = `${small}${'Notes/Legal Notes,Data,Notes,again and again\n'.repeat(1500)}`;
const about = { fileName: 'u.csv' };
const toProve = (source: string | Blob) => ({ source, about, answers: {}, beside });
const never = () => new AbortController().signal;
const workers = () => FakeWorker.started.map(({ isTerminated }) => isTerminated);

withFakeWorkers();

describe('proving a statement', () => {
  test('in a worker gives the same result as on the page, and reports its stages', async () => {
    const tell = vi.fn<(stage: string) => void>();
    const proven = await runStatement(toProve(large), tell, never());
    expect(proven).toEqual(provenStatement(large, about, {}, beside));
    expect(tell.mock.calls.flat()).toEqual(['reading', 'matching', 'proving']);
    expect(workers()).toEqual([true]);
  });

  test('from a short text starts a worker only beside a long log', async () => {
    await runStatement(toProve(small), () => {}, never());
    expect(workers()).toEqual([]);
    const { addition } = provenStatement(small, about, {}, beside).adding!;
    const events = Array.from({ length: 1001 }, (_, at) => ({
      ...addition.fresh[0]!,
      id: `e${at}`,
    }));
    const given = { ...toProve(small), beside: { ...beside, log: { events, batches: [] } } };
    await runStatement(given, () => {}, never());
    expect(workers()).toEqual([true]);
  });

  test('refuses one that is too large without opening it', async () => {
    const text = vi.fn<() => Promise<string>>();
    const file = Object.assign(new Blob(['a']), { text });
    Object.defineProperty(file, 'size', { value: 60_000_000 });
    const { reading } = await runStatement(toProve(file), () => {}, never());
    expect(reading.refused).toMatch(/^It is larger than 50 MB/);
    expect(text).not.toHaveBeenCalled();
  });

  test.each(['refused', 'failing'] as const)('survives a worker that is %s', async (fault) => {
    FakeWorker.fault = fault;
    const { adding } = await runStatement(toProve(large), () => {}, never());
    expect(adding!.addition.fresh).toHaveLength(16);
  });

  test('can be canceled together with its worker', async () => {
    FakeWorker.gate = new Promise(() => {});
    const control = new AbortController();
    const run = runStatement(toProve(large), () => {}, control.signal);
    control.abort();
    await expect(run).rejects.toThrow(/abort/i);
    expect(workers()).toEqual([true]);
  });
});

test('a redacted copy is made in a worker', async () => {
  const copy = await runRedacting(small, 'u.csv', 3);
  expect(copy).toMatch(/^Statement,Header,Field Name,Field Value/);
  expect(copy).not.toMatch(/ACME|BOLT|CRUX|U0000000/);
  expect(workers()).toEqual([true]);
});
