import { expect, test } from 'vitest';
import { callMark, putMark } from '../../../src/core/margin/mark';
import { pricedMark } from './marks';

// Worked example.
test('a 95 put with 35 days is worth 2.50 at 100 and 15.035 at 80', () => {
  expect(putMark({ spot: 100, strike: 95, mark: pricedMark })).toBeCloseTo(2.5, 5);
  expect(putMark({ spot: 80, strike: 95, mark: pricedMark })).toBeCloseTo(15.035, 4);
});

test('a 105 call with 35 days is worth 2.98 at 100 and 8.33 at 110', () => {
  expect(callMark({ spot: 100, strike: 105, mark: pricedMark }).toFixed(2)).toBe('2.98');
  expect(callMark({ spot: 110, strike: 105, mark: pricedMark }).toFixed(2)).toBe('8.33');
});

test('dividends known in dollars leave the stock before a put is priced', () => {
  const cashDividends = [{ years: 10 / 365, amount: 3 }];
  const paying = { ...pricedMark, cashDividends };
  const left = 3 * Math.exp((-0.04 * 10) / 365);
  expect(putMark({ spot: 100, strike: 95, mark: paying })).toBeCloseTo(
    putMark({ spot: 100 - left, strike: 95, mark: pricedMark }),
    12,
  );
  // More dividend than stock: nothing is left that could rise.
  expect(putMark({ spot: 2, strike: 95, mark: paying })).toBeCloseTo(
    95 * Math.exp((-0.04 * 35) / 365),
    1,
  );
});

test('a priced option is worth its intrinsic value at least', () => {
  expect(putMark({ spot: 52.67, strike: 95, mark: pricedMark })).toBeCloseTo(42.33, 9);
  const paying = { ...pricedMark, dividendYield: 0.2 };
  expect(callMark({ spot: 200, strike: 95, mark: paying })).toBe(105);
});

test('intrinsic value is what exercise would bring, and nothing out of the money', () => {
  const at = (spot: number) => ({ spot, strike: 95, mark: 'intrinsic' }) as const;
  expect([80, 95, 110].map((spot) => putMark(at(spot)))).toEqual([15, 0, 0]);
  expect([80, 95, 110].map((spot) => callMark(at(spot)))).toEqual([0, 0, 15]);
});
