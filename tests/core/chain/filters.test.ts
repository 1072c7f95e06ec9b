import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  askChain,
  efficientLines,
  filtered,
  gapsOf,
  rankPuts,
  rulesBroken,
} from '../../../src/core';
import { dominators } from '../../../src/core/chain/dominance';
import type { ChainFilters, FilterName } from '../../../src/core/chain/filters';
import type { RankedPut } from '../../../src/core/chain/rankedPut';
import { generatedChain } from './generated';
import { FACTS, put } from './quotes';

function rankedChain() {
  const chain = generatedChain({ seed: 11, expirations: 8, strikes: 40 });
  return rankPuts(chain.quotes, { ...FACTS, ...chain, cashTotal: 100_000 });
}

const soundOf = (ranked: readonly RankedPut[]) =>
  ranked.filter(({ doubts }) => doubts.length === 0);

const some: fc.Arbitrary<ChainFilters> = fc.record({
  minDays: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  maxDays: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  minReturn: fc.option(fc.double({ min: 0, max: 0.5, noNaN: true }), { nil: undefined }),
  maxAssignment: fc.option(fc.double({ min: 0, max: 0.6, noNaN: true }), { nil: undefined }),
  maxCollateralTotal: fc.option(fc.integer({ min: 30_000, max: 45_000 }), { nil: undefined }),
});

describe('filters', () => {
  test.each<readonly [FilterName, (row: RankedPut) => number | null, number]>([
    ['minDays', () => 34, 1],
    ['maxDays', () => 34, -1],
    ['minReturn', (row) => row.annualizedReturn, 0.001],
    ['minExcessOverBills', (row) => row.excessOverBills, 0.001],
    ['minBearableVolatility', (row) => row.bearableVolatility, 0.001],
    ['minOutOfTheMoney', () => 0.05, 0.001],
    ['maxAssignment', (row) => row.assignment, -0.001],
    ['maxCollateralTotal', () => 9500, -1],
    ['maxSpreadOfMid', () => 0.08, -0.001],
    ['minOpenInterest', () => 500, 1],
    ['maxRulesBroken', rulesBroken, -1],
  ])('by %s let through what meets them and nothing else', (filter, of, further) => {
    const row = rankPuts([put(95, 2.4, 2.6, { openInterest: 500 })], FACTS)[0]!;
    const met = of(row)!;
    const missed = met + further;
    expect(gapsOf(row, { [filter]: met })).toEqual([]);
    expect(gapsOf(row, { [filter]: missed })).toMatchObject([
      { filter, wanted: missed, has: expect.closeTo(met, 12) as number },
    ]);
  });

  test('count rules that warn or fail as broken, but not rules without an answer', () => {
    const row = rankPuts([put(95, 2.4, 2.6)], FACTS)[0]!;
    const passed = Object.keys(row.verdicts!).map((rule) => [rule, { status: 'pass', value: 1 }]);
    const verdicts = {
      ...(Object.fromEntries(passed) as NonNullable<RankedPut['verdicts']>),
      spreadWidth: { status: 'warn', value: 0.1 },
      deltaBand: { status: 'fail', value: 0.6 },
      noEarnings: { status: 'unknown', missing: 'earnings' },
    } as const;
    expect(rulesBroken({ ...row, verdicts })).toBe(2);
    expect(rulesBroken({ ...row, verdicts: null })).toBeNull();
  });

  test('count an unknown figure as missed', () => {
    const [unpaid] = rankPuts([put(95, null, null)], FACTS);
    expect(gapsOf(unpaid!, { minReturn: 0, minOpenInterest: 0, maxRulesBroken: 9 })).toEqual([
      { filter: 'minReturn', wanted: 0, has: null },
      { filter: 'minOpenInterest', wanted: 0, has: null },
      { filter: 'maxRulesBroken', wanted: 9, has: null },
    ]);
    expect(gapsOf(unpaid!, { maxDoubts: 0 })).toEqual([{ filter: 'maxDoubts', wanted: 0, has: 1 }]);
  });

  test('change neither figures nor order', () => {
    const ranked = rankedChain();
    fc.assert(
      fc.property(some, (filters) => {
        const passed = filtered(ranked, filters);
        expect(passed).toEqual(ranked.filter((each) => passed.includes(each)));
      }),
    );
  });
});

describe('asking a chain for a put', () => {
  test('gives every put that qualifies', () => {
    const ranked = rankedChain();
    const filters = { minReturn: 0.12, maxAssignment: 0.3, minDays: 20, maxDays: 50 };
    const { answers, misses, giving } = askChain(ranked, filters);
    expect(answers.length).toBeGreaterThan(0);
    expect([misses, giving]).toEqual([[], []]);
    for (const answer of answers) {
      expect(answer.annualizedReturn).toBeGreaterThanOrEqual(0.12 - 1e-9);
      expect(answer.assignment).toBeLessThanOrEqual(0.3);
    }
  });

  test('names the nearest misses and the filters that would have to give, if no put qualifies', () => {
    const sound = soundOf(rankedChain());
    const filters = { minReturn: 0.25, maxAssignment: 0.2, minDays: 20, maxDays: 50 };
    const { answers, misses, giving } = askChain(sound, filters);
    expect(answers).toEqual([]);
    expect(misses).toHaveLength(3);
    const names = giving.map(({ filter }) => filter);
    expect(names).toContain('minReturn');
    expect(names).toContain('maxAssignment');
    for (const { filter, to, put: one } of giving) {
      expect(filtered([one], { ...filters, [filter]: to })).toEqual([one]);
    }
  });

  test('names the smallest change by which each filter would have to give', () => {
    const sound = soundOf(rankedChain());
    fc.assert(
      fc.property(some, (filters) => {
        for (const { filter, to } of askChain(sound, filters).giving) {
          const isLeast = filter.startsWith('min');
          const almost = to + (isLeast ? 1 : -1) * 1e-6 * Math.abs(to);
          expect(filtered(sound, { ...filters, [filter]: to }).length).toBeGreaterThan(0);
          expect(filtered(sound, { ...filters, [filter]: almost })).toEqual([]);
        }
      }),
    );
  });

  test('lists sound misses before doubtful ones, and unknown figures last', () => {
    const chainOf = rankPuts([put(95, 2.4, 2.6), put(96, 2, 3), put(97, null, null)], FACTS);
    const { misses, giving } = askChain(chainOf.toReversed(), { minReturn: 9 });
    expect(misses.map((miss) => miss.put.contract.strike)).toEqual([95, 96, 97]);
    expect(giving).toMatchObject([{ filter: 'minReturn', wanted: 9, put: { days: 34 } }]);
    expect(askChain(chainOf, { maxDays: 0 }).giving).toMatchObject([{ wanted: 0, to: 34 }]);
  });

  test('ranks misses by the share of the request that they lack, even if a figure is unknown', () => {
    const quotes = [
      put(94, 2, 2.1, { openInterest: null }),
      put(95, 2.4, 2.6, { openInterest: 990 }), // 8% apart: 100% more than 4%
      put(96, 2.95, 3, { openInterest: 500 }), // half of 1,000
    ];
    const filters = { minOpenInterest: 1000, maxSpreadOfMid: 0.04 };
    const chainOf = rankPuts(quotes, FACTS);
    for (const puts of [chainOf, chainOf.toReversed()]) {
      const { misses, giving } = askChain(puts, filters);
      expect(misses.map((miss) => miss.put.contract.strike)).toEqual([96, 95, 94]);
      expect(giving.map(({ filter, to }) => [filter, to])).toEqual([['minOpenInterest', 500]]);
    }
  });

  test('names no filter that can give if a figure is unknown', () => {
    const unknown = rankPuts([put(95, 2.4, 2.5)], FACTS);
    expect(askChain(unknown, { minOpenInterest: 10 }).giving).toEqual([]);
  });

  test('gives neither answers nor misses in an empty chain', () => {
    expect(askChain([], { minReturn: 0.1 })).toEqual({ answers: [], misses: [], giving: [] });
  });
});

describe('the efficient line', () => {
  test('is drawn for each expiration, the next first', () => {
    const ranked = rankedChain();
    const [lines, sound] = [efficientLines(ranked), soundOf(ranked)];
    const dates = lines.map(({ expiration }) => expiration);
    expect(dates).toEqual(
      [...new Set(sound.map(({ contract }) => contract.expiration))].toSorted(),
    );
  });

  test('is undominated: no sound put of its expiration pays as much at no higher chance of assignment', () => {
    const ranked = rankedChain();
    const [lines, sound] = [efficientLines(ranked), soundOf(ranked)];
    for (const { expiration, puts } of lines) {
      const same = sound.filter(({ contract }) => contract.expiration === expiration);
      for (const one of puts) {
        const better = same.filter(
          (other) =>
            other.annualizedReturn! >= one.annualizedReturn! &&
            other.assignment! <= one.assignment! &&
            (other.annualizedReturn! > one.annualizedReturn! ||
              other.assignment! < one.assignment!),
        );
        expect(better).toEqual([]);
      }
    }
  });

  test('pays more as the chance of assignment rises along it', () => {
    const lines = efficientLines(rankedChain());
    for (const { puts } of lines) {
      for (let at = 1; at < puts.length; at++) {
        expect(puts[at]!.assignment).toBeGreaterThanOrEqual(puts[at - 1]!.assignment!);
        expect(puts[at]!.annualizedReturn).toBeGreaterThanOrEqual(puts[at - 1]!.annualizedReturn!);
      }
    }
  });

  test('leaves out a put that another one dominates, and the put names the other one', () => {
    const cheap = [put(95, 2.4, 2.5), put(96, 2.38, 2.6), put(94, 2.2, 2.3)];
    const rows = rankPuts(cheap, FACTS);
    const lower = rows.find(({ contract }) => contract.strike === 96)!;
    expect(lower.dominatedBy).toMatchObject({ strike: 95 });
    expect(efficientLines(rows)[0]!.puts.map(({ contract }) => contract.strike)).toEqual([94, 95]);
  });

  test('is not bent by a doubtful quote', () => {
    const rows = rankPuts([put(95, 2.4, 2.5), put(90, 2.42, 2.9)], FACTS);
    const [sure, doubtful] = rows;
    expect(doubtful!.annualizedReturn).toBeGreaterThan(sure!.annualizedReturn!);
    expect(doubtful!.assignment).toBeLessThan(sure!.assignment!);
    expect(rows.map(({ dominatedBy }) => dominatedBy)).toEqual([null, null]);
    expect(efficientLines(rows)[0]!.puts).toHaveLength(1);
  });

  test('has both of two puts that pay the same at the same chance, but no put that pays less', () => {
    const row = rankPuts([put(95, 2.4, 2.6)], FACTS)[0]!;
    const of = (annualizedReturn: number, assignment: number) => ({
      ...row,
      annualizedReturn,
      assignment,
    });
    const [one, other, less] = [of(0.1, 0.2), of(0.1, 0.2), of(0.09, 0.2)];
    expect([...dominators([less, one, other])]).toEqual([[less, other]]);
    const riskier = of(0.1, 0.3);
    expect([...dominators([riskier, one])]).toEqual([[riskier, one]]);
  });

  test('leaves out puts without a yearly return or a chance', () => {
    const today = { contract: { expiration: '2026-11-20' } };
    const last = [put(95, 0.4, 0.42, today), put(96, 0.3, 0.31, today), put(97, 0.5, 0.52, today)];
    const ofIndex = [20, 21, 22].map((strike) =>
      put(strike, strike - 19, strike - 18.95, { contract: { underlying: 'VIX', root: 'VIX' } }),
    );
    for (const quotes of [last, ofIndex]) {
      const rows = rankPuts(quotes, { ...FACTS, quotedAt: '2026-11-20T16:00:00Z' });
      expect(rows.map(({ dominatedBy }) => dominatedBy)).toEqual([null, null, null]);
      expect(efficientLines(rows)).toEqual([]);
    }
  });
});
