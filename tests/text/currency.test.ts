import { describe, expect, test } from 'vitest';
import { amountsIn, exchangeRate } from '../../src/text/currency';

const NO_BREAK = '\u00a0';

describe('an amount in a currency named by its code', () => {
  test.each([
    [538.93, 'CHF 538.93'],
    [999.99, 'CHF 999.99'],
    [999.995, 'CHF 1,000'],
    [36_500.4, 'CHF 36,500'],
    [-1_189.2, '−CHF 1,189'],
    [-0.001, 'CHF 0.00'],
  ])('of %d for the position is shown as %s', (amount, shown) => {
    expect(amountsIn('CHF').total(amount).replace(NO_BREAK, ' ')).toBe(shown);
  });

  test('per share keeps its cents, however large', () => {
    expect(amountsIn('EUR').perShare(3_596.107).replace(NO_BREAK, ' ')).toBe('EUR 3,596.11');
  });
});

describe('an exchange rate', () => {
  test.each([
    [0.8, '0.80'],
    [0.912345, '0.912345'],
    [150, '150.00'],
  ])('of %d is shown as %s', (rate, shown) => {
    expect(exchangeRate(rate)).toBe(shown);
  });
});
