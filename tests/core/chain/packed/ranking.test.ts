import { expect, test } from 'vitest';
import { packed, unpacked } from '../../../../src/core/chain/packed/quotes';
import { rankingPacker, unpackedRanking } from '../../../../src/core/chain/packed/ranking';
import { rankByExpiration, rankPuts } from '../../../../src/core/chain/rankPuts';
import { generatedChain } from '../generated';
import { FACTS, put } from '../quotes';

test('judged puts that were packed are what they were, their quotes the same objects', () => {
  const chain = generatedChain({ seed: 3, expirations: 3, strikes: 40 });
  const facts = { ...FACTS, ...chain, billReturn: null };
  const pack = rankingPacker(chain.quotes);
  for (const puts of rankByExpiration(chain.quotes, facts)) {
    const again = unpackedRanking(pack(puts), chain.quotes);
    expect(again).toEqual(puts);
    expect(again.every(({ quote }, at) => quote === puts[at]!.quote)).toBe(true);
  }
});

test('a put that nobody bids for, and what lacks a price, keep their doubts and no verdict', () => {
  const quotes = unpacked(packed([put(90, 0, 0.2), put(95, 2, 1.5), put(100, null, null)]));
  const puts = rankPuts(quotes, FACTS);
  expect(puts.some(({ verdicts }) => verdicts === null)).toBe(true);
  expect(puts.some(({ doubts }) => doubts.length > 0)).toBe(true);
  expect(unpackedRanking(rankingPacker(quotes)(puts), quotes)).toEqual(puts);
});
