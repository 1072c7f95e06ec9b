import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { putOn, type Contract } from '../../src/core/market/contract';
import {
  attachedBasket,
  sellBasket,
  takeProfitBasket,
  type BasketTrade,
} from '../../src/files/basket';
import { readFixture } from './fixture';

/** The trade in the example files. */
const acme: BasketTrade = {
  contract: putOn('ACME', '2025-01-17', 50),
  contracts: 2,
  tickClass: 'penny',
  sellLimit: 1.2,
  takeProfitLimit: 0.6,
  tag: 'CSP-ACME-1',
  account: 'U0000000',
};

const alphabet: BasketTrade = {
  contract: putOn('GOOGL', '2026-12-18', 365),
  contracts: 1,
  tickClass: 'penny',
  sellLimit: 5.4,
  takeProfitLimit: 2.7,
  tag: 'V1StGXR8_Z5jdHi6B-myT',
};

/** The same order for another contract. */
const of = (parts: Partial<Contract>): BasketTrade => ({
  ...alphabet,
  contract: { ...alphabet.contract, ...parts },
});

const FILES = { sellBasket, takeProfitBasket, attachedBasket };
const everyFile = Object.entries(FILES);

/** An example without hyphens in its tags, which the guide's "alphanumeric" does not allow. */
const example = (name: string) => readFixture(name).replaceAll('CSP-ACME-1', 'CSPACME1');

const cellsOf = (text: string) =>
  text
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split(','));

function cell(text: string | null, name: string): string | undefined {
  const [header = [], first = []] = cellsOf(text ?? '');
  return first[header.indexOf(name)];
}

describe('a basket file', () => {
  const [header, sell, buy] = example('tws-basket-two-orders.csv').split(/(?<=\r\n)/);

  test('of the sale alone is, byte for byte, the header and first row of the example', () => {
    expect(sellBasket(acme)).toEqual({ value: `${header}${sell}`, refusal: null });
  });

  test('of the take-profit is the header and second row', () => {
    expect(takeProfitBasket(acme)).toEqual({ value: `${header}${buy}`, refusal: null });
  });

  test('of both, attached, is the example of a parent and its child', () => {
    const value = example('tws-basket-parent-child.csv');
    expect(attachedBasket(acme)).toEqual({ value, refusal: null });
  });

  test('leaves the account empty if none is given', () => {
    expect(sellBasket(alphabet).value).toBe(
      `${header}SELL,1,GOOGL,OPT,20261218,365,P,100,SMART,USD,DAY,LMT,5.40,V1StGXR8Z5jdHi6BmyT,\r\n`,
    );
  });

  test.each([
    [32.5, '32.5'],
    [12.497, '12.497'],
    [1_250, '1250'],
    [0.5, '0.5'],
    [99_999.999, '99999.999'],
  ])('writes a strike of %d as %s', (strike, text) => {
    expect(cell(sellBasket(of({ strike })).value, 'Strike')).toBe(text);
  });

  test('writes a share class after a space', () => {
    expect(cell(sellBasket(of({ underlying: 'BRK.B' })).value, 'Symbol')).toBe('BRK B');
  });

  test.each<[string, Partial<BasketTrade>]>([
    ['noSymbol', of({ underlying: ' ' })],
    ['badSymbol', of({ underlying: 'Alphabet Inc.' })],
    ['adjustedContract', of({ underlying: 'GOOG1' })],
    ['adjustedContract', of({ multiplier: 150 })],
    ['ambiguousRoot', of({ underlying: 'SPXW' })],
    ['badStrike', of({ strike: 0 })],
    ['badStrike', of({ strike: 100_000 })],
    ['badStrike', of({ strike: 12.4975 })],
    ['badStrike', of({ strike: Number.NaN })],
    ['badQuantity', { contracts: 0 }],
    ['badQuantity', { contracts: 1.5 }],
    ['badQuantity', { contracts: Number.NaN }],
    ['noPrice', { sellLimit: null, takeProfitLimit: null }],
    ['offTick', { sellLimit: 5.42, takeProfitLimit: 3.02 }],
    ['offTick', { tickClass: 'nickel', sellLimit: 5.45, takeProfitLimit: 2.72 }],
  ])('is refused as %s: %j', (refusal, change) => {
    for (const [name, write] of everyFile) {
      expect(write({ ...alphabet, ...change }), name).toEqual({ value: null, refusal });
    }
  });

  test('needs only the price of its own order', () => {
    const noExit = { ...alphabet, takeProfitLimit: null };
    expect(sellBasket(noExit).refusal).toBeNull();
    expect(takeProfitBasket(noExit).refusal).toBe('noPrice');
    expect(attachedBasket(noExit).refusal).toBe('noPrice');
    const offTick = { ...alphabet, sellLimit: 5.42 };
    expect(sellBasket(offTick).refusal).toBe('offTick');
    expect(takeProfitBasket(offTick).refusal).toBeNull();
    expect(attachedBasket(offTick).refusal).toBe('offTick');
  });

  test.each(['=1+1', '+1', '-1', '@A', '\t=1', '"a",b', 'a\r\nSELL,9', 'x;y', 'ΔΩ', '\u202EA'])(
    'writes only the letters and digits of a tag and account %j',
    (text) => {
      const { value } = sellBasket({ ...alphabet, tag: text, account: text });
      expect(cell(value, 'BasketTag')).toMatch(/^[A-Za-z0-9]*$/);
      expect(cell(value, 'Account')).toMatch(/^[A-Za-z0-9]*$/);
      expect(cellsOf(value ?? '').map(({ length }) => length)).toEqual([15, 15]);
    },
  );

  test('has no cell that is a formula, a quotation mark or more than one cell, whatever is typed', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', ',', '"', '\r', '\n', '\t', 'A', '1'),
      }),
      fc.constantFrom('=HYPERLINK("x")', 'GOOGL\r\n', 'BRK B', 'A,B'),
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.constant('GOOGL'), hostile),
        hostile,
        hostile,
        (underlying, tag, account) => {
          for (const [, write] of everyFile) {
            const { value } = write({ ...of({ underlying }), tag, account });
            if (value === null) continue;
            expect(value.endsWith('\r\n')).toBe(true);
            const rows = cellsOf(value);
            for (const cells of rows) {
              expect(cells).toHaveLength(rows[0]!.length);
              for (const text of cells) expect(text).toMatch(/^$|^[A-Za-z0-9][A-Za-z0-9. ]*$/);
            }
          }
        },
      ),
    );
  });
});
