import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed, unpacked } from '../../../../src/core/chain/packed/quotes';
import { rankingPacker, unpackedRanking } from '../../../../src/core/chain/packed/ranking';
import { rankByExpiration, rankPuts } from '../../../../src/core/chain/rankPuts';
import { RULE_NAMES, type RuleName } from '../../../../src/core/rules/rules';
import type { Verdict } from '../../../../src/core/rules/verdict';
import { generatedChain } from '../generated';
import { FACTS, put } from '../quotes';

test('judged puts are unchanged by packing, and their quotes are the same objects', () => {
  const chain = generatedChain({ seed: 3, expirations: 3, strikes: 40 });
  const facts = { ...FACTS, ...chain, billReturn: null };
  const pack = rankingPacker(chain.quotes);
  for (const puts of rankByExpiration(chain.quotes, facts)) {
    const again = unpackedRanking(pack(puts), chain.quotes);
    expect(again).toEqual(puts);
    expect(again.every(({ quote }, at) => quote === puts[at]!.quote)).toBe(true);
  }
});

test('puts without a bid or a price keep their doubts and have no verdict', () => {
  const quotes = unpacked(packed([put(90, 0, 0.2), put(95, 2, 1.5), put(100, null, null)]));
  const puts = rankPuts(quotes, FACTS);
  expect(puts.some(({ verdicts }) => verdicts === null)).toBe(true);
  expect(puts.some(({ doubts }) => doubts.length > 0)).toBe(true);
  expect(unpackedRanking(rankingPacker(quotes)(puts), quotes)).toEqual(puts);
});

const value = fc.option(fc.constantFrom(0, 1, 2.5));
const verdict: fc.Arbitrary<Verdict> = fc.oneof(
  fc.record({ status: fc.constantFrom('pass', 'warn', 'fail'), value }),
  fc.record({
    status: fc.constant('unknown'),
    missing: fc.constantFrom('accountValue', 'bidAndAsk', 'earnings'),
  }),
);
const verdicts = fc.record(
  Object.fromEntries(RULE_NAMES.map((rule) => [rule, verdict])) as Record<RuleName, typeof verdict>,
);

test('each put keeps its own verdicts, whatever those of its neighbors', () => {
  const [quote] = unpacked(packed([put(95, 1.5, 1.6)]));
  const [judged] = rankPuts([quote!], FACTS);
  fc.assert(
    fc.property(fc.array(verdicts), (all) => {
      const puts = all.map((some) => ({ ...judged!, verdicts: some }));
      const packing = rankingPacker([quote!])(puts);
      expect(unpackedRanking(packing, [quote!])).toEqual(puts);
      expect(new Set(packing.missing).size).toBe(packing.missing.length);
      expect(packing.doubts).toEqual([]);
    }),
  );
});
