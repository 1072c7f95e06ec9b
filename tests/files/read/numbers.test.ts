import { describe, expect, test } from 'vitest';
import { cellNumber } from '../../../src/files/read/numbers';

describe('a number in a cell', () => {
  test.each([
    '$(1,234.56)',
    '($1,234.56)',
    '-$1,234.56',
    '$-1,234.56',
    '- $1,234.56',
    '(1,234.56)',
    '(−1,234.56)',
    '−$1,234.56',
    '–1,234.56',
    '1,234.56-',
    '$1,234.56-',
    'USD -1,234.56',
    '-1,234.56 USD',
    '-US$1,234.56',
    '(€1,234.56)',
    "-1'234.56",
    '-1 234.56',
  ])('is negative however its sign is written: %s', (cell) => {
    expect(cellNumber(cell, 'point')).toBe(-1234.56);
  });

  test.each(['-1.234,56', '(1.234,56 €)', '-CHF 1.234,56', '1.234,56-', "-1'234,56"])(
    'is negative with a decimal comma too: %s',
    (cell) => {
      expect(cellNumber(cell, 'comma')).toBe(-1234.56);
    },
  );

  test('is missing if the cell has no value, and not a number if it has words', () => {
    expect(['--', '-', '–', '<empty>', 'N/A', ''].map((cell) => cellNumber(cell, 'point'))).toEqual(
      [null, null, null, null, null, null],
    );
    expect(
      ['1,234.56 CR', 'USD', 'lots', '100 PUT'].map((cell) => cellNumber(cell, 'point')),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });
});
