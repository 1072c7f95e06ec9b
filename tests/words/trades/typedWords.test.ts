import { expect, test } from 'vitest';
import type { Trouble } from '../../../src/files/read/typed/trouble';
import { troubleWords } from '../../../src/words/trades/typedWords';

test.each<[string, Trouble]>([
  [
    'What happened, as in sto, btc, assigned, expired, bought, div or deposit',
    { kind: 'missing', part: 'what' },
  ],
  ['Still to say: the price per share', { kind: 'missing', part: 'price' }],
  ['“67.5x” is not understood here', { kind: 'word', word: '67.5x' }],
  ['Nov 29, 2026 is yet to come', { kind: 'future', date: '2026-11-29' }],
  ['Contracts must be a whole number above 0', { kind: 'senseless', problem: 'noWholeContracts' }],
  ['Its price is below $0', { kind: 'senseless', problem: 'belowZero' }],
  ['Nothing open has reached its last day', { kind: 'noneStands', symbol: null }],
  [
    'Several KO positions are open: say strike, expiration or account too',
    { kind: 'severalStand', symbol: 'KO' },
  ],
])('%s', (words, trouble) => {
  expect(troubleWords(trouble)).toBe(words);
});
