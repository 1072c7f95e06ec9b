import { expect, test } from 'vitest';
import { knownTickClass } from '../../../src/core/market/knownTickClass';

test.each([
  ['SPY', 'allPenny'],
  ['qqq ', 'allPenny'],
  ['IWM', 'allPenny'],
  ['XSP', 'allPenny'],
  ['^XSP', 'allPenny'],
  ['SPX', 'nickel'],
  ['SPXW', 'nickel'],
  ['$RUT', 'nickel'],
  ['SPYG', 'penny'],
  ['GOOGL', 'penny'],
  ['', 'penny'],
  [null, 'penny'],
] as const)('%s is known to be quoted as %s', (symbol, tickClass) => {
  expect(knownTickClass(symbol)).toBe(tickClass);
});
