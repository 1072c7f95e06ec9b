import { describe, expect, test } from 'vitest';
import { mergeChains } from '../../../src/core';
import { put } from './quotes';

const later = { contract: { expiration: '2027-01-15' } };

describe('two readings of one stock', () => {
  const kept = [
    put(90, 1, 1.1, { openInterest: 100 }),
    put(95, 2.4, 2.6, { openInterest: 500 }),
    put(100, 4, 4.2),
  ];
  const read = [
    put(95, 2.5, 2.6, { openInterest: 450 }),
    put(100, null, 4.2, { openInterest: 7 }),
    put(95, 3.5, 3.7, later),
  ];
  const merged = mergeChains(kept, read);

  test('are one chain: quotes replaced where they stood, new ones after them', () => {
    expect(merged.quotes).toEqual([kept[0], read[0], read[1], read[2]]);
  });

  test('say what moved', () => {
    expect(merged.added).toEqual([read[2]!.contract]);
    expect(merged.bidsUp).toEqual([{ contract: read[0]!.contract, before: 2.4, after: 2.5 }]);
    expect(merged.bidsDown).toEqual([{ contract: read[1]!.contract, before: 4, after: 0 }]);
    expect(merged.openInterest).toEqual([{ contract: read[0]!.contract, before: 500, after: 450 }]);
    expect(merged.untouched).toEqual([kept[0]!.contract]);
  });

  test('that are the same move nothing', () => {
    expect(mergeChains(kept, kept)).toEqual({
      quotes: kept,
      added: [],
      bidsUp: [],
      bidsDown: [],
      openInterest: [],
      untouched: [],
    });
  });

  test('tell an adjusted contract from the standard one', () => {
    const adjusted = put(95, 0, 1, { contract: { root: 'ACME1' } });
    expect(mergeChains(kept, [adjusted]).quotes).toHaveLength(4);
  });
});
