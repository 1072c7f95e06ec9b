import { describe, expect, test } from 'vitest';
import { COMPARED_FALLS } from '../../src/core/strategies/falls';
import { readFalls } from '../../src/draft/falls';

describe('falls to compare', () => {
  test.each([
    ['0, 5, 10', [0, 0.05, 0.1]],
    ['10; 5 0', [0, 0.05, 0.1]],
    ['12.5%, 100', [0.125, 1]],
    ['20, 20, 20', [0.2]],
    [
      '0,5,10,15,20,25,30,35,40,45,50,60',
      [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 60].map((percent) => percent / 100),
    ],
  ])('typed as %s are read once each, smallest first', (text, falls) => {
    expect(readFalls(text)).toEqual({ falls, problem: undefined });
  });

  test.each(['', '  ', ','])('typed as no text (“%s”) are the usual ones', (text) => {
    expect(readFalls(text)).toEqual({ falls: COMPARED_FALLS, problem: undefined });
  });

  test.each(['ten', '10, -5', '101', '5, $10'])(
    'that cannot be read (%s) are replaced by the usual ones, with a message',
    (text) => {
      const { falls, problem } = readFalls(text);
      expect(falls).toBe(COMPARED_FALLS);
      expect(problem).toBe('Falls must be percentages from 0 to 100, like 0, 10, 20');
    },
  );

  test('are at most twelve', () => {
    expect(readFalls('1 2 3 4 5 6 7 8 9 10 11 12 13').problem).toBe('Falls must be 12 or fewer');
  });
});
