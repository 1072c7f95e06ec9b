import { expect, test, vi } from 'vitest';
import type { BookEvent } from '../../src/core/book/event';
import { readBook } from '../../src/core/book/readBook';
import { expired, put, sold } from '../core/book/events';
import { FakeWorker, withFakeWorkers } from './fakeWorker';

const P = put(95, '2026-02-06');
const LOG: readonly BookEvent[] = [sold('2026-01-08', P, 1.5), expired('2026-02-06', P)];
const BY = { flatDays: 0, joined: [], parted: [] };

/** With a worker of its own, as a page has it. */
async function fresh() {
  vi.resetModules();
  const { runBook } = await import('../../src/workers/runBook');
  return runBook;
}

withFakeWorkers();

test('a book derived in a worker is the same as on the page, and the worker stays for the next one', async () => {
  const runBook = await fresh();
  expect(await runBook(LOG, '2026-03-01', BY)).toEqual(readBook(LOG, '2026-03-01', BY));
  expect(await runBook(LOG, '2026-01-20', BY)).toEqual(readBook(LOG, '2026-01-20', BY));
  expect(FakeWorker.started.map(({ isTerminated }) => isTerminated)).toEqual([false]);
});

test('two logs asked about at once each get their own book', async () => {
  const runBook = await fresh();
  const one = LOG.slice(0, 1);
  const [short, long] = await Promise.all([
    runBook(one, '2026-03-01', BY),
    runBook(LOG, '2026-03-01', BY),
  ]);
  expect(short).toEqual(readBook(one, '2026-03-01', BY));
  expect(long).toEqual(readBook(LOG, '2026-03-01', BY));
});

test.each(['refused', 'failing'] as const)(
  'the page derives the book itself if the worker is %s',
  async (fault) => {
    FakeWorker.fault = fault;
    const runBook = await fresh();
    expect(await runBook(LOG, '2026-03-01', BY)).toEqual(readBook(LOG, '2026-03-01', BY));
  },
);
