import { afterEach, expect, test } from 'vitest';
import { withFakeWorkers } from '../../workers/fakeWorker';
import { endPrint, print } from '../printed';
import { openCompare } from './comparePage';
import type { Texts } from '../../plan/drafts';

withFakeWorkers();
afterEach(endPrint);

async function printed(texts: Texts = {}): Promise<string> {
  await openCompare(texts);
  return print().textContent;
}

const timesIn = (text: string, words: string) => text.split(words).length - 1;

test('the foot of the printed comparison says each thing once', async () => {
  const text = await printed();
  for (const words of ['Not advice', 'not your broker’s.', 'Held to expiration', 'Before tax.']) {
    expect([words, timesIn(text, words)]).toEqual([words, 1]);
  }
});

test.each([
  ['XSP', 'at $385.00. Settled in cash, exercised at expiration only. Compared on'],
  ['SOXL', 'at $385.00. SOXL moves 3 times its index'],
])('the printed comparison says what kind of put it is: %s', async (stock, words) => {
  expect(await printed({ stock })).toContain(words);
});
