import { expect, test } from 'vitest';
import { strikeHint } from '../../src/words/strikeHint';

test.each([
  [0.0519, '5.2% below the stock'],
  [-0.02, '2.0% above the stock'],
  [-1.5, 'far above the stock'],
  [0, 'at the stock'],
])('a strike %d out of the money is “%s”', (outOfTheMoney, words) => {
  expect(strikeHint(outOfTheMoney, { isIndex: false })).toBe(words);
});
