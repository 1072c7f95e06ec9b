import { expect, test } from 'vitest';
import { atStart, inSentence } from '../../src/text/sentence';

test.each([
  ['the stock', 'The stock'],
  ['GOOGL', 'GOOGL'],
  ['', ''],
])('“%s” begins a sentence as “%s”', (words, shown) => {
  expect(atStart(words)).toBe(shown);
});

test.each([
  ['The stock', 'the stock'],
  ['T-bills', 'T-bills'],
  ['SEC fee', 'SEC fee'],
  ['', ''],
])('“%s” appears inside a sentence as “%s”', (words, shown) => {
  expect(inSentence(words)).toBe(shown);
});
