import { describe, expect, test } from 'vitest';
import { normalNumbers, randomWords } from '../../../src/core/simulation/random';

const take = (count: number, next: () => number) => Array.from({ length: count }, next);

describe('random numbers', () => {
  // Output of the authors' xoshiro128starstar.c, version 1.1, as in the tests of rand_xoshiro.
  test('from the state 1, 2, 3, 4 are those of xoshiro128**', () => {
    expect(take(10, randomWords([1, 2, 3, 4]))).toEqual([
      11_520, 0, 5_927_040, 70_819_200, 2_031_721_883, 1_637_235_492, 1_287_239_034, 3_734_860_849,
      3_729_100_597, 4_258_142_804,
    ]);
  });

  test('of one seed are always the same, and those of neighboring seeds differ', () => {
    expect(take(5, normalNumbers(7))).toEqual(take(5, normalNumbers(7)));
    const firsts = [0, 1, 2, -1].map((seed) => normalNumbers(seed)());
    expect(new Set(firsts.map((first) => first.toFixed(2))).size).toBe(4);
  });

  test('are normal: mean 0, variance 1, no skew, kurtosis 3', () => {
    const numbers = take(100_000, normalNumbers(42));
    const moment = (power: number) =>
      numbers.reduce((sum, number) => sum + number ** power, 0) / numbers.length;
    // Four standard errors: sqrt(1), sqrt(2), sqrt(15) and sqrt(96) over sqrt(100,000).
    expect(Math.abs(moment(1))).toBeLessThan(0.013);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.018);
    expect(Math.abs(moment(3))).toBeLessThan(0.05);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.13);
  });

  test('do not depend on the one before', () => {
    const numbers = take(100_000, normalNumbers(42));
    const products = numbers.slice(1).map((number, index) => number * numbers[index]!);
    const correlation = products.reduce((sum, product) => sum + product, 0) / products.length;
    expect(Math.abs(correlation)).toBeLessThan(0.013);
  });
});
