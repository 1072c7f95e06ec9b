import { describe, expect, test } from 'vitest';
import { unusualContract } from '../../../src/core/market/contract';

describe('a symbol', () => {
  test.each(['SPX', 'spxw', ' XSP ', 'NANOS', 'NDXP', 'Rut', 'VIX', 'MBTX'])(
    '%j is of an index, whose options settle in cash',
    (symbol) => {
      expect(unusualContract(symbol)).toBe('index');
    },
  );

  // Adjusted roots: OCC, Options Symbology Initiative.
  test.each(['AMD1', '2TSLA', ' open1 ', '1'])('%j is of an adjusted contract', (symbol) => {
    expect(unusualContract(symbol)).toBe('adjusted');
  });

  test.each(['GOOGL', 'brk.b', 'SPXX', 'RUT B', 'ſPX', 'Company 1', 'ABCDEF1', '', null])(
    '%j tells of nothing unusual',
    (symbol) => {
      expect(unusualContract(symbol)).toBeNull();
    },
  );
});
