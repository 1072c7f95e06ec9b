import { describe, expect, test } from 'vitest';
import { contractKind, indexRoot } from '../../../src/core/market/contractKind';
import { knownLeverage, underlyingNamed } from '../../../src/core/market/underlying';

// How sites write an index: Yahoo, Schwab, thinkorswim, Cboe, Polygon and Bloomberg.
const SPELLINGS = (root: string) => [
  root,
  root.toLowerCase(),
  ` ${root} `,
  ...['^', '$', '.', '_', 'I:'].map((before) => before + root),
  ...['.X', ':IND', ' Index', ' INDEX'].map((after) => root + after),
  `$${root}.X`,
];

describe('the symbol', () => {
  test.each([
    'SPX',
    'SPXW',
    'XSP',
    'RUT',
    'NDX',
    'NDXP',
    'XND',
    'MRUT',
    'OEX',
    'SOX',
    'RLG',
    'VIX',
  ])('%s names an index, however it is written', (root) => {
    for (const symbol of SPELLINGS(root)) {
      expect(indexRoot(symbol)).toBe(root);
      expect(contractKind(symbol)).toBe('index');
    }
  });

  // Adjusted roots: OCC, Options Symbology Initiative.
  test.each(['AMD1', '2TSLA', ' open1 ', '1', 'NANOS'])(
    '%j belongs to a contract that is not on 100 shares',
    (symbol) => {
      expect(contractKind(symbol)).toBe('adjusted');
      expect(indexRoot(symbol)).toBeNull();
    },
  );

  test.each(['GOOGL', 'brk.b', 'SPXX', 'RUT B', 'ſPX', 'SIXL', 'Company 1', 'ABCDEF1', '', null])(
    '%j is taken for a stock’s',
    (symbol) => {
      expect(contractKind(symbol)).toBe('equity');
    },
  );
});

describe('options on', () => {
  test('a stock can be exercised on any day and deliver shares', () => {
    for (const symbol of ['GOOGL', 'SPY', '', null]) {
      expect(underlyingNamed(symbol)).toEqual({
        kind: 'equity',
        style: 'american',
        settlement: 'shares',
        margin: { underlying: 'equity', leverage: 1 },
        isPriced: true,
        settlesAtOpening: 'none',
      });
    }
  });

  // Cboe and Nasdaq, index option specifications; OCC, classes for portfolio margin.
  test.each([
    ['^SPX', 'european', 'highCapIndex', true],
    ['SPXW', 'european', 'highCapIndex', false],
    ['XSP', 'european', 'highCapIndex', false],
    ['XEO', 'european', 'highCapIndex', false],
    ['OEX', 'american', 'highCapIndex', false],
    ['DJX', 'european', 'highCapIndex', true],
    ['RLG', 'european', 'highCapIndex', true],
    ['NDX', 'european', 'broadIndex', true],
    ['NDXP', 'european', 'broadIndex', false],
    ['RUT', 'european', 'broadIndex', true],
    ['MRUT', 'european', 'broadIndex', false],
    ['MXEA', 'european', 'broadIndex', false],
    ['SOX', 'european', 'equity', true],
    ['SIXM', 'european', 'equity', true],
  ] as const)('%s are %s, with margin of their kind', (symbol, style, underlying, atOpening) => {
    expect(underlyingNamed(symbol)).toEqual({
      kind: 'index',
      style,
      settlement: 'cash',
      margin: { underlying, leverage: 1 },
      isPriced: true,
      settlesAtOpening: atOpening ? 'monthly' : 'none',
    });
  });

  test('VIX are not priced here, since they follow its futures', () => {
    expect(underlyingNamed('^VIX').isPriced).toBe(false);
    expect(underlyingNamed('VIXW').isPriced).toBe(false);
  });

  test('VIX settle at the opening, weekly ones too', () => {
    expect(underlyingNamed('^VIX').settlesAtOpening).toBe('all');
    expect(underlyingNamed('VIXW').settlesAtOpening).toBe('all');
  });

  test.each([
    ['tqqq', 3],
    ['SQQQ', 3],
    ['SSO', 2],
    ['TSLL', 2],
    ['QQQ', 1],
  ])(
    '%s are on a fund that moves %i times its index, unless another multiple is given',
    (fund, times) => {
      expect(underlyingNamed(fund).margin).toEqual({ underlying: 'equity', leverage: times });
      expect(underlyingNamed(fund, 2).margin.leverage).toBe(2);
      expect(knownLeverage(fund)).toBe(times === 1 ? null : times);
    },
  );

  test('an index do not count as on a fund, whatever multiple is given', () => {
    expect(underlyingNamed('SPX', 3).margin.leverage).toBe(1);
  });
});
