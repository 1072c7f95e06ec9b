import { describe, expect, test } from 'vitest';
import { oldestQuote } from '../../../src/core/chain/oldestQuote';
import { mergeChains } from '../../../src/core';
import { put, TODAY } from './quotes';

const KEPT_AT = '2026-11-17T20:00:00Z';

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
  const merge = () => mergeChains(kept, read, { keptAt: KEPT_AT, today: TODAY });

  test('become one chain: quotes are replaced in place, and new ones follow', () => {
    expect(merge().quotes).toEqual([{ ...kept[0], quotedAt: KEPT_AT }, read[0], read[1], read[2]]);
  });

  test('say what moved', () => {
    const merged = merge();
    expect(merged.added).toEqual([read[2]!.contract]);
    expect(merged.bidsUp).toEqual([{ contract: read[0]!.contract, before: 2.4, after: 2.5 }]);
    expect(merged.bidsDown).toEqual([{ contract: read[1]!.contract, before: 4, after: 0 }]);
    expect(merged.openInterest).toEqual([{ contract: read[0]!.contract, before: 500, after: 450 }]);
    expect(merged.untouched).toEqual([kept[0]!.contract]);
  });

  test('that are the same show no change', () => {
    expect(mergeChains(kept, kept, { keptAt: KEPT_AT, today: TODAY })).toEqual({
      quotes: kept,
      added: [],
      bidsUp: [],
      bidsDown: [],
      openInterest: [],
      untouched: [],
      expired: [],
    });
  });

  test('keep the quote time of what was not read again, even over many readings', () => {
    const older = '2026-11-13T20:00:00Z';
    const twice = [put(85, 0.5, 0.6, { quotedAt: older }), put(90, 1, 1.1, { quotedAt: null })];
    const { quotes } = mergeChains(twice, read, { keptAt: KEPT_AT, today: TODAY });
    expect(quotes.map(({ quotedAt }) => quotedAt)).toEqual([
      older,
      null,
      ...read.map(() => undefined),
    ]);
  });

  test('leave out expired contracts that were not read again', () => {
    const past = put(90, 1, 1.1, { contract: { expiration: '2026-11-13' } });
    const both = mergeChains([past, kept[0]!], [], { keptAt: null, today: TODAY });
    expect(both.quotes).toEqual([{ ...kept[0], quotedAt: null }]);
    expect(both.expired).toEqual([past.contract]);
    expect(both.untouched).toEqual([kept[0]!.contract]);
  });

  test('tell an adjusted contract from the standard one', () => {
    const adjusted = put(95, 0, 1, { contract: { root: 'ACME1' } });
    expect(mergeChains(kept, [adjusted], { keptAt: KEPT_AT, today: TODAY }).quotes).toHaveLength(4);
  });
});

test('the oldest quote is the earliest one kept, and unknown if one of their times is unknown', () => {
  const [early, late] = ['2026-11-18T20:00:00Z', '2026-11-19T20:00:00Z'];
  const of = (quotedAt: string | null) => ({ ...put(95, 1, 1.1), quotedAt });
  expect(oldestQuote([put(90, 1, 1.1)])).toBeNull();
  expect(oldestQuote([put(90, 1, 1.1), of(late), of(early), of(late)])).toBe(early);
  expect(oldestQuote([of(early), of(null)])).toBeNull();
});
