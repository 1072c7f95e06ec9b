import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contractKey,
  isSameSeries,
  putOn,
  seriesReader,
  underlyingOf,
} from '../../../src/core/market/contract';

describe('a contract', () => {
  test('on 100 shares is identified by root, expiration, right and strike in thousandths', () => {
    expect(contractKey(putOn('GOOGL', '2026-12-18', 365))).toBe('GOOGL-2026-12-18-P365000');
    expect(contractKey(putOn('brk.b', '2026-12-18', 412.5))).toBe('BRKB-2026-12-18-P412500');
    expect(contractKey(putOn('$spxw.x', '2026-12-18', 6500))).toBe('SPXW-2026-12-18-P6500000');
    expect(contractKey({ ...putOn('KO', '2026-12-18', 60), right: 'call' })).toBe(
      'KO-2026-12-18-C60000',
    );
  });

  test('without a symbol is identified by the rest, and an adjusted one also by its multiplier', () => {
    expect(contractKey(putOn(' ', '2026-12-18', 365))).toBe('2026-12-18-P365000');
    expect(contractKey({ ...putOn('KO1', '2026-12-18', 60), multiplier: 150 })).toBe(
      'KO1-2026-12-18-P60000-x150',
    );
  });

  test.each([
    ['brk b', 'BRK.B'],
    ['BRK/B', 'BRK.B'],
    [' googl ', 'GOOGL'],
    ['^spx', 'SPX'],
    ['SPX Index', 'SPX'],
    ['SPXW', 'SPX'],
    ['ndxp', 'NDX'],
    ['SPXPM', 'SPX'],
    ['XSPW', 'XSP'],
    ['VIXW', 'VIX'],
    ['XEO', 'XEO'],
    ['Alphabet Inc.', 'Alphabet Inc.'],
  ])('on %j is on %s', (typed, underlying) => {
    expect(underlyingOf(typed)).toBe(underlying);
  });

  test('has the same name however its symbol is written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{1,5}[ ./-][A-Za-z]$/), (symbol) => {
        const named = putOn(symbol, '2026-12-18', 60);
        expect(putOn(named.underlying, '2026-12-18', 60)).toEqual(named);
      }),
    );
  });
});

describe('a series given as two objects', () => {
  const put = putOn('KO', '2026-12-18', 60);

  test('is the same if all its terms are equal, even if the stock’s name is not', () => {
    expect(isSameSeries(put, { ...put, underlying: 'COKE' })).toBe(true);
    const others = [
      { root: 'KO1' },
      { expiration: '2026-12-19' },
      { right: 'call' as const },
      { strike: 60.5 },
      { multiplier: 150 },
    ];
    for (const other of others) expect(isSameSeries(put, { ...put, ...other })).toBe(false);
  });

  test('is always returned as the first of them', () => {
    const oneOf = seriesReader();
    expect(oneOf(put)).toBe(put);
    expect(oneOf({ ...put })).toBe(put);
    expect(oneOf({ ...put, strike: 55 })).not.toBe(put);
  });
});
