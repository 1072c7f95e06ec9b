import { afterEach, describe, expect, test, vi } from 'vitest';
import type { RankedPut } from '../../src/core/chain/rankedPut';
import { rankByExpiration } from '../../src/core/chain/rankPuts';
import { readChain } from '../../src/files/read/chains/readChain';
import { runRanking, runReading } from '../../src/workers/runChain';
import { cboe } from '../core/chain/dresses';
import { generatedChain } from '../core/chain/generated';
import { FACTS, put } from '../core/chain/quotes';
import { FakeWorker, withFakeWorkers } from './fakeWorker';

const chain = generatedChain({ seed: 7, expirations: 6, strikes: 60 });
const facts = { ...FACTS, ...chain };
const about = { receivedAt: '2026-11-20T21:00:00Z' };
const toRead = { source: cboe(chain), about, answers: {} };
const byRead = readChain(toRead.source, about);
const byRank = [...rankByExpiration(chain.quotes, facts)].flat();

const never = () => new AbortController().signal;

/** Everything reported on the way, copied as it was at that moment. */
function telling() {
  const told: RankedPut[][] = [];
  return { told, tell: (puts: readonly RankedPut[]) => void told.push([...puts]) };
}

/** Contracts with the figures they are ranked by: a quote's own object differs in a worker. */
const figuresOf = (puts: readonly RankedPut[] | undefined) =>
  puts?.map(({ contract, bearableVolatility, verdicts }) => ({
    contract,
    bearableVolatility,
    verdicts,
  }));

const workers = () => FakeWorker.started.map(({ isTerminated }) => isTerminated);

withFakeWorkers();
afterEach(() => vi.useRealTimers());

describe('reading a chain', () => {
  test('in a worker gives the same chain as on the page, from a text or a file', async () => {
    const bySeries = (quotes: typeof byRead.quotes) =>
      quotes.toSorted((one, other) => {
        const [a, b] = [one, other].map(({ contract }) => JSON.stringify(contract));
        return a! < b! ? -1 : 1;
      });
    for (const source of [toRead.source, new File([toRead.source], 'acme.csv')]) {
      const reading = await runReading({ ...toRead, source }, never());
      expect(bySeries(reading.quotes)).toEqual(bySeries(byRead.quotes));
      expect({ ...reading, quotes: [] }).toEqual({ ...byRead, quotes: [] });
    }
    expect(workers()).toEqual([true, true]);
  });

  test('from a short text starts no worker', async () => {
    const reading = await runReading({ ...toRead, source: 'no chain' }, never());
    expect(reading.refused).toMatch(/^There is no table of quotes in it/);
    expect(workers()).toEqual([]);
  });

  test.each(['refused', 'failing'] as const)('survives a worker that is %s', async (fault) => {
    FakeWorker.fault = fault;
    expect(await runReading(toRead, never())).toEqual(byRead);
  });

  test('can be canceled together with its worker', async () => {
    FakeWorker.gate = new Promise(() => {});
    const control = new AbortController();
    const run = runReading(toRead, control.signal);
    control.abort();
    await expect(run).rejects.toThrow(/abort/i);
    expect(workers()).toEqual([true]);
  });

  test('refuses a file of more than 50 MB without opening it', async () => {
    const file = new File([toRead.source], 'acme.csv');
    Object.defineProperty(file, 'size', { value: 60 * 1024 * 1024 });
    const reading = await runReading({ ...toRead, source: file }, never());
    expect(reading.refused).toBe('It is larger than 50 MB, the most that is read at a time.');
    expect(workers()).toEqual([]);
  });
});

describe('judging a chain', () => {
  test('in a worker reports one expiration at a time and ends with the same puts as on the page', async () => {
    const { told, tell } = telling();
    await runRanking(chain.quotes, facts, tell, never());
    expect(told.map(({ length }) => length)).toEqual([60, 120, 180, 240, 300, 360]);
    expect(figuresOf(told.at(-1))).toEqual(figuresOf(byRank));
    expect(workers()).toEqual([true]);
  });

  test('of few quotes happens on the page', async () => {
    const { told, tell } = telling();
    await runRanking([put(95, 1, 1.1)], FACTS, tell, never());
    expect(told.map(({ length }) => length)).toEqual([1]);
    expect(workers()).toEqual([]);
  });

  test('starts over on the page, in slices, if its worker goes silent', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    FakeWorker.gate = new Promise(() => {});
    const { told, tell } = telling();
    const run = runRanking(chain.quotes, facts, tell, never());
    await vi.advanceTimersByTimeAsync(8_100);
    expect(workers()).toEqual([true]);
    await vi.runAllTimersAsync();
    await run;
    expect(told.at(-1)).toEqual(byRank);
  });

  test('can be canceled in the worker and on the page', async () => {
    const { told, tell } = telling();
    FakeWorker.gate = new Promise(() => {});
    const control = new AbortController();
    const run = runRanking(chain.quotes, facts, tell, control.signal);
    control.abort();
    await expect(run).rejects.toThrow(/abort/i);
    FakeWorker.fault = 'refused';
    const second = new AbortController();
    const onPage = runRanking(chain.quotes, facts, () => second.abort(), second.signal);
    await expect(onPage).rejects.toThrow(/abort/i);
    expect(told).toEqual([]);
  });
});
