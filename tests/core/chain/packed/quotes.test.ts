import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbering } from '../../../../src/core/chain/numbering';
import { inPackedOrder, packed, unpacked } from '../../../../src/core/chain/packed/quotes';
import { QUOTE_FIGURES, type Quote } from '../../../../src/core/chain/quote';
import { contractKey } from '../../../../src/core/market/contract';
import { generatedChain } from '../generated';
import { call, put } from '../quotes';

const figure = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));

const quotes: fc.Arbitrary<readonly Quote[]> = fc.array(
  fc.record(
    {
      contract: fc.record({
        underlying: fc.constantFrom('ACME', 'BRK.B'),
        root: fc.constantFrom('ACME', 'ACME1'),
        expiration: fc.constantFrom('2026-12-24', '2026-12-31', '2027-01-15'),
        right: fc.constantFrom('put' as const, 'call' as const),
        strike: fc.integer({ min: 1, max: 9_999_999 }).map((thousandths) => thousandths / 1000),
        multiplier: fc.constantFrom(100, 150),
      }),
      bid: figure,
      ask: figure,
      last: figure,
      volume: figure,
      openInterest: figure,
      impliedVolatility: figure,
      delta: figure,
      quotedAt: fc.constantFrom(null, '2026-11-20T20:00:00Z'),
    },
    {
      requiredKeys: ['contract', ...QUOTE_FIGURES],
    },
  ),
);

/** By series, then in the given order: series in the order of their first quotes. */
function bySeries(chain: readonly Quote[]): readonly Quote[] {
  const all = new Map<string, Quote[]>();
  for (const quote of chain) {
    const { strike: _, ...series } = quote.contract;
    const name = JSON.stringify([series, quote.quotedAt ?? typeof quote.quotedAt]);
    all.set(name, [...(all.get(name) ?? []), quote]);
  }
  return [...all.values()].flat();
}

describe('a packed chain', () => {
  test('holds every quote with every figure, including its own time, series by series', () => {
    fc.assert(
      fc.property(quotes, (chain) => {
        expect(unpacked(packed(chain))).toEqual(bySeries(chain));
      }),
    );
  });

  test('has a series for the puts and one for the calls of an expiration', () => {
    const { quotes: all } = generatedChain({ seed: 3, expirations: 4, strikes: 9 });
    expect(packed(all)).toHaveLength(8);
    expect(packed([])).toEqual([]);
  });
});

test('quotes that differ only in their root are in two series', () => {
  const chain = [put(90, 1, 2), put(95, 1, 2, { contract: { root: 'ACME1' } }), put(95, 1, 2)];
  expect(unpacked(packed(chain))).toEqual([chain[0], chain[2], chain[1]]);
});

test('a chain that came packed is passed on as it came', () => {
  const { quotes: all } = generatedChain({ seed: 3, expirations: 2, strikes: 5 });
  const came = packed(all);
  const chain = unpacked(came);
  expect(packed(chain)).toBe(came);
  expect(packed([...chain])).toEqual(came);
});

test('contracts have the same number if they have the same key', () => {
  const all = [
    put(90, 1, 2),
    call(90, 1, 2),
    put(90.5, 1, 2),
    put(90, 1, 2, { contract: { multiplier: 150 } }),
  ];
  const contracts = all.map(({ contract }) => contract);
  const roots = [...contracts, ...contracts.map((each) => Object.assign({}, each, { root: 'B' }))];
  const numberOf = numbering();
  const numbers = roots.map(numberOf);
  expect(new Set(numbers).size).toBe(new Set(roots.map(contractKey)).size);
  expect(roots.map(numberOf)).toEqual(numbers);
});

test('distinct contracts of any chain have distinct numbers', () => {
  fc.assert(
    fc.property(quotes, (some) => {
      const contracts = some.map(({ contract }) => contract);
      const numbers = contracts.map(numbering());
      expect(new Set(numbers).size).toBe(new Set(contracts.map(contractKey)).size);
    }),
  );
  // A put's number is not that of a call a thousandth higher, in this series or the next.
  const near = [put(1, 1, 2), call(1.001, 1, 2), put(0.999, 1, 2), call(1, 1, 2)];
  const numbers = near.map(({ contract }) => contract).map(numbering());
  expect(new Set(numbers).size).toBe(near.length);
});

test('quotes in packed order are the unpacked ones, place by place', () => {
  fc.assert(
    fc.property(quotes, (some) => {
      const series = packed(some);
      expect(inPackedOrder(some)).toEqual(unpacked(series));
      const came = unpacked(series);
      expect(inPackedOrder(came)).toBe(came);
    }),
  );
});
