import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  convertedReturn,
  inBaseCurrency,
  unconvertedReturn,
} from '../../../src/core/costs/baseCurrency';

const francs = (perDollar: number, date: string) => ({ currency: 'CHF', perDollar, date });
const start = francs(0.8, '2026-11-20');
const end = francs(0.78, '2026-12-27');

const anyRate = fc
  .double({ min: 0.01, max: 200, noNaN: true })
  .map((perDollar) => francs(perDollar, '2026-11-20'));
const anyReturn = fc.double({ min: -1, max: 3, noNaN: true });

// Swiss column on selling puts: a premium of $3,869 was 3,000 francs.
test('3,869 dollars at 0.7754 are 3,000 francs', () => {
  expect(inBaseCurrency(3_869, francs(0.7754, '2026-11-20')).toFixed(0)).toBe('3000');
});

// Worked example.
test('1.5% in dollars is a loss of 1.04% in francs when the dollar falls from 0.80 to 0.78', () => {
  expect((convertedReturn(0.015, start, end) * 100).toFixed(2)).toBe('-1.04');
});

test('the same put earns 1.46% if the cash stays in francs', () => {
  expect(unconvertedReturn(0.015, start, end)).toBeCloseTo(0.014625, 12);
});

test('at an unchanged rate a return is the same in both currencies', () => {
  fc.assert(
    fc.property(anyReturn, anyRate, (any, rate) => {
      expect(convertedReturn(any, rate, rate)).toBeCloseTo(any, 12);
      expect(unconvertedReturn(any, rate, rate)).toBe(any);
    }),
  );
});

test('cash converted and converted back grows by the converted return', () => {
  fc.assert(
    fc.property(anyReturn, anyRate, anyRate, (any, before, after) => {
      const dollars = 10_000;
      const grown = inBaseCurrency(dollars * (1 + any), after);
      const promised = inBaseCurrency(dollars, before) * (1 + convertedReturn(any, before, after));
      expect(Math.abs(grown - promised)).toBeLessThanOrEqual(
        1e-9 * inBaseCurrency(dollars, before) + 1e-12 * grown,
      );
    }),
  );
});
