import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { PUT_INDEX_RULE, replay, replayStarts } from '../../src/core';
import { startReplayer } from '../../src/workers/runReplay';
import { HISTORY } from '../core/history/bundled';
import { FakeWorker, withFakeWorkers } from './fakeWorker';

const text = (name: string) =>
  readFileSync(resolve(import.meta.dirname, '../../public/history', name), 'utf8');

const texts = {
  days: text('spx-vix-tbill-daily.csv'),
  dividends: text('spx-dividends-monthly.csv'),
};
const rule = { ...PUT_INDEX_RULE, from: '2015-01-02' };

/** As text, since arrays from a worker belong to another window. */
const figuresOf = (result: unknown) =>
  JSON.stringify(result, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? [...(value as Float64Array)] : value,
  );

withFakeWorkers();

test('a worker answers rule after rule as the page would, and stays for the next one', async () => {
  const { answer, begun } = await startReplayer(texts);
  expect(figuresOf(await answer(rule))).toEqual(figuresOf(replay(rule, HISTORY)));
  expect(await begun(rule)).toEqual(replayStarts(rule, HISTORY));
  expect(await answer({ ...rule, from: '1980-01-02' })).toEqual({
    refused: { why: 'outside', date: '1980-01-02', first: '1986-01-02', last: '2026-02-11' },
  });
  expect(FakeWorker.started.map(({ isTerminated }) => isTerminated)).toEqual([false]);
});

test.each(['refused', 'failing'] as const)(
  'the page answers by itself if a worker is %s',
  async (fault) => {
    FakeWorker.fault = fault;
    const { answer, begun } = await startReplayer(texts);
    expect(await answer(rule)).toEqual(replay(rule, HISTORY));
    expect(await begun(rule)).toEqual(replayStarts(rule, HISTORY));
  },
);

test('the page answers from then on if the worker dies between two questions', async () => {
  const { answer, begun } = await startReplayer(texts);
  await answer(rule);
  FakeWorker.started[0]!.die();
  expect(await answer(rule)).toEqual(replay(rule, HISTORY));
  expect(await begun(rule)).toEqual(replayStarts(rule, HISTORY));
});

test('a history that cannot be read is refused with the reason', async () => {
  await expect(startReplayer({ ...texts, days: 'date,close\n' })).rejects.toThrow('first line');
});
