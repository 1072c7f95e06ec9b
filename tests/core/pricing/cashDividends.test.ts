import { expect, test } from 'vitest';
import { dividendsBefore, partsUntil, presentValue } from '../../../src/core/pricing/cashDividends';

const [first, second, last] = [10, 30, 60].map((day) => ({ years: day / 365, amount: 2 })) as [
  { years: number; amount: number },
  { years: number; amount: number },
  { years: number; amount: number },
];

test('the dividends that count are those still to come by expiration, the next one first', () => {
  const cashDividends = [last, second, first, { years: 0, amount: 1 }, { years: 0.01, amount: 0 }];
  expect(dividendsBefore({ years: 40 / 365 }, { cashDividends })).toEqual([first, second]);
  expect(dividendsBefore({ years: 1 }, {})).toEqual([]);
});

test('dividends are worth less today the later they are paid', () => {
  const worth = 2 * Math.exp((-0.04 * 10) / 365) + 2 * Math.exp((-0.04 * 30) / 365);
  expect(presentValue([first, second], 0.04)).toBeCloseTo(worth, 12);
  expect(presentValue([], 0.04)).toBe(0);
});

// M. Bos and S. Vandermark, "Finessing fixed dividends", 2002.
test('2.00 paid after 10 of 40 days counts as 1.50 near and 0.50 far, and a later dividend not at all', () => {
  const { near, far } = partsUntil([first, last], 40 / 365, 0);
  expect(near).toBeCloseTo(1.5, 12);
  expect(far).toBeCloseTo(0.5, 12);
});
