import { describe, expect, test } from 'vitest';
import { twsSymbol } from '../../src/files/twsSymbol';

describe('a symbol for Trader Workstation', () => {
  test.each([
    ['GOOGL', 'GOOGL'],
    ['  googl ', 'GOOGL'],
    ['F', 'F'],
    ['BRK B', 'BRK B'],
    ['BRK.B', 'BRK B'],
    ['brk/b', 'BRK B'],
    ['BRK-B', 'BRK B'],
  ])('typed as %s is written %s', (typed, symbol) => {
    expect(twsSymbol(typed)).toEqual({ value: symbol, refusal: null });
  });

  // Adjusted roots: OCC, Options Symbology Initiative.
  test.each([
    ['', 'noSymbol'],
    ['   ', 'noSymbol'],
    ['AMD1', 'adjustedContract'],
    ['2TSLA', 'adjustedContract'],
    ['open1', 'adjustedContract'],
    ['SPX', 'ambiguousRoot'],
    ['spxw', 'ambiguousRoot'],
    ['XSP', 'ambiguousRoot'],
    ['RUT', 'ambiguousRoot'],
    ['NDX', 'ambiguousRoot'],
    ['NDXP', 'ambiguousRoot'],
    ['VIX', 'ambiguousRoot'],
    ['Alphabet', 'badSymbol'],
    ['BRK  B', 'badSymbol'],
    ['BRK\nB', 'badSymbol'],
    ['BRK BB', 'badSymbol'],
    ['A,B', 'badSymbol'],
    ['=SUM(A1)', 'badSymbol'],
    ['+A', 'badSymbol'],
    ['-A', 'badSymbol'],
    ['@A', 'badSymbol'],
    ['Straße', 'badSymbol'],
    ['ſ', 'badSymbol'],
  ])('typed as %j is refused: %s', (typed, refusal) => {
    expect(twsSymbol(typed)).toEqual({ value: null, refusal });
  });
});
