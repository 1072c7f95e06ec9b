import { expect, test } from 'vitest';
import { firstShortfall } from '../../../src/core/margin/shortfall';

test('a shortfall is found whether the stock falls or rises', () => {
  expect(firstShortfall((spot) => spot < 61.803, 100, 0)).toBeCloseTo(61.803, 6);
  expect(firstShortfall((spot) => spot > 161.803, 100, 300)).toBeCloseTo(161.803, 6);
});

test('the first of two shortfalls counts', () => {
  const isShort = (spot: number) => (spot < 90 && spot > 70) || spot < 20;
  expect(firstShortfall(isShort, 100, 0)).toBeCloseTo(90, 6);
});

test('an account short from the start falls short at the current price, and one never short has no shortfall', () => {
  expect(firstShortfall(() => true, 100, 0)).toBe(100);
  expect(firstShortfall(() => false, 100, 0)).toBeNull();
});

test('a stock price too large for doubles to hold cents is found as precisely as they allow', () => {
  for (const scale of [1e10, 1e100, 1e300]) {
    const price = firstShortfall((spot) => spot < 0.61803 * scale, scale, 0)!;
    expect(price / scale).toBeCloseTo(0.61803, 14);
  }
});
