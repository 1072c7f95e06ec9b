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
import { generatedChain } from './generated';
import { FACTS, put } from './quotes';

const chain = generatedChain({ seed: 11, expirations: 8, strikes: 40 });
const ranked = rankPuts(chain.quotes, { ...FACTS, ...chain, cashTotal: 100_000 });
const sound = ranked.filter(({ doubts }) => doubts.length === 0);

const some: fc.Arbitrary<ChainFilters> = fc.record({
  minDays: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  maxDays: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  minReturn: fc.option(fc.double({ min: 0, max: 0.5, noNaN: true }), { nil: undefined }),
  maxAssignment: fc.option(fc.double({ min: 0, max: 0.6, noNaN: true }), { nil: undefined }),
  maxCollateralTotal: fc.option(fc.integer({ min: 30_000, max: 45_000 }), { nil: undefined }),
});

describe('filters', () => {
  const [row] = rankPuts([put(95, 2.4, 2.6, { openInterest: 500 })], FACTS);
  const { annualizedReturn, assignment, bearableVolatility, excessOverBills } = row!;

  test.each<readonly [FilterName, number, number]>([
    ['minDays', 34, 35],
    ['maxDays', 34, 33],
    ['minReturn', annualizedReturn!, annualizedReturn! + 0.001],
    ['minExcessOverBills', excessOverBills!, excessOverBills! + 0.001],
    ['minBearableVolatility', bearableVolatility!, bearableVolatility! + 0.001],
    ['minOutOfTheMoney', 0.05, 0.051],
    ['maxAssignment', assignment!, assignment! - 0.001],
    ['maxCollateralTotal', 9500, 9499],
    ['maxSpreadOfMid', 0.08, 0.079],
    ['minOpenInterest', 500, 501],
    ['maxRulesBroken', rulesBroken(row!)!, rulesBroken(row!)! - 1],
  ])('%s lets through what meets it and nothing else', (filter, met, missed) => {
    expect(gapsOf(row!, { [filter]: met })).toEqual([]);
    expect(gapsOf(row!, { [filter]: missed })).toMatchObject([{ filter, wanted: missed }]);
  });

  test('count a figure that is not known as missed', () => {
    const [unpaid] = rankPuts([put(95, null, null)], FACTS);
    expect(gapsOf(unpaid!, { minReturn: 0, minOpenInterest: 0, maxRulesBroken: 9 })).toEqual([
      { filter: 'minReturn', wanted: 0, has: null },
      { filter: 'minOpenInterest', wanted: 0, has: null },
      { filter: 'maxRulesBroken', wanted: 9, has: null },
    ]);
    expect(gapsOf(unpaid!, { maxDoubts: 0 })).toEqual([{ filter: 'maxDoubts', wanted: 0, has: 1 }]);
  });

  test('change neither figures nor order', () => {
    fc.assert(
      fc.property(some, (filters) => {
        const passed = filtered(ranked, filters);
        expect(passed).toEqual(ranked.filter((each) => passed.includes(each)));
      }),
    );
  });
});

describe('the question backward', () => {
  test('is answered by every put that does', () => {
    const filters = { minReturn: 0.12, maxAssignment: 0.3, minDays: 20, maxDays: 50 };
    const { answers, misses, giving } = askChain(ranked, filters);
    expect(answers.length).toBeGreaterThan(0);
    expect([misses, giving]).toEqual([[], []]);
    for (const answer of answers) {
      expect(answer.annualizedReturn).toBeGreaterThanOrEqual(0.12 - 1e-9);
      expect(answer.assignment).toBeLessThanOrEqual(0.3);
    }
  });

  test('names the nearest misses and what would have to give, where no put does', () => {
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

  test('names the least that each filter would have to give', () => {
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

  test('has sound puts nearer than doubtful ones, and what is not known farthest', () => {
    const chainOf = rankPuts([put(95, 2.4, 2.6), put(96, 2, 3), put(97, null, null)], FACTS);
    const { misses, giving } = askChain(chainOf, { minReturn: 9 });
    expect(misses.map((miss) => miss.put.contract.strike)).toEqual([95, 96, 97]);
    expect(giving).toMatchObject([{ filter: 'minReturn', wanted: 9, put: { days: 34 } }]);
    expect(askChain(chainOf, { maxDays: 0 }).giving).toMatchObject([{ wanted: 0, to: 34 }]);
  });

  test('of an empty chain has neither answers nor misses', () => {
    expect(askChain([], { minReturn: 0.1 })).toEqual({ answers: [], misses: [], giving: [] });
  });
});

describe('the efficient line', () => {
  const lines = efficientLines(ranked);

  test('is one for each expiration, the next first', () => {
    const dates = lines.map(({ expiration }) => expiration);
    expect(dates).toEqual(
      [...new Set(sound.map(({ contract }) => contract.expiration))].toSorted(),
    );
  });

  test('is undominated: nothing sound of the same days pays as much at no more chance', () => {
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

  test('pays more for every bit of chance along it', () => {
    for (const { puts } of lines) {
      for (let at = 1; at < puts.length; at++) {
        expect(puts[at]!.assignment).toBeGreaterThanOrEqual(puts[at - 1]!.assignment!);
        expect(puts[at]!.annualizedReturn).toBeGreaterThanOrEqual(puts[at - 1]!.annualizedReturn!);
      }
    }
  });

  test('leaves out a put that another dominates, which names that one', () => {
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

  test('has both of two puts that pay the same at the same chance, not one that pays less', () => {
    const of = (annualizedReturn: number, assignment: number) => ({
      ...ranked[0]!,
      annualizedReturn,
      assignment,
    });
    const [one, other, less] = [of(0.1, 0.2), of(0.1, 0.2), of(0.09, 0.2)];
    expect([...dominators([less, one, other])]).toEqual([[less, other]]);
  });
});
