import { expect, test } from 'vitest';
import { hasWords } from '../../src/text/hasWords';

test.each([
  ['', true],
  ['  ', true],
  ['ko put', true],
  ['PUT 60 ko', true],
  ['ko call', false],
])('a search for “%s” finds “KO 60 put ×2”: %s', (sought, isFound) => {
  expect(hasWords('KO 60 put ×2', sought)).toBe(isFound);
});
