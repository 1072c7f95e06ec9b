import { expect, test } from 'vitest';
import { firstShortfall } from '../../../src/core/margin/shortfall';

test('a shortfall is found as the stock falls and as it rises', () => {
  expect(firstShortfall((spot) => spot < 61.803, 100, 0)).toBeCloseTo(61.803, 6);
  expect(firstShortfall((spot) => spot > 161.803, 100, 300)).toBeCloseTo(161.803, 6);
});

test('the first of two shortfalls counts', () => {
  const isShort = (spot: number) => (spot < 90 && spot > 70) || spot < 20;
  expect(firstShortfall(isShort, 100, 0)).toBeCloseTo(90, 6);
});

test('an account short from the start is short there, one that never is nowhere', () => {
  expect(firstShortfall(() => true, 100, 0)).toBe(100);
  expect(firstShortfall(() => false, 100, 0)).toBeNull();
});
