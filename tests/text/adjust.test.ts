import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { standardForm, stepsOf, stepText, type Typing } from '../../src/text/adjust';
import { parseMoney, parsePercent } from '../../src/text/parse';

const dollars = { kind: 'money', decimals: 2 } as const;
const strike: Typing = { ...dollars, step: 0.5 };
const contracts: Typing = { kind: 'whole', step: 1, min: 1 };
const yearly: Typing = { kind: 'percent', step: 1 };

describe('the standard form of typed text', () => {
  test.each([
    ['1234.5', dollars, '1,234.50'],
    ['$1,234.50', dollars, '1,234.50'],
    ['1234.5 USD', dollars, '1,234.50'],
    ['.5', dollars, '0.50'],
    ['2.725', dollars, '2.725'],
    ['0.00329', dollars, '0.00329'],
    ['0.0000206', dollars, '0.0000206'],
    ['(5)', dollars, '-5.00'],
    ['−5', dollars, '-5.00'],
    ['-5', dollars, '-5.00'],
    ['5', dollars, '5.00'],
    ['0.05', dollars, '0.05'],
    ['0', dollars, '0.00'],
    ['99999999', dollars, '99,999,999.00'],
    ['-0', dollars, '0.00'],
    ['0.65', { kind: 'money', decimals: 6 }, '0.650000'],
    ['365', { kind: 'money' }, '365'],
    ['5%', { kind: 'percent' }, '5'],
    ['5%', { kind: 'percent', decimals: 1 }, '5.0'],
    ['0.05', { kind: 'percent', decimals: 1 }, '0.05'],
    ['(5)', { kind: 'percent', decimals: 1 }, '-5.0'],
    ['2,000%', { kind: 'percent', decimals: 1 }, '2,000.0'],
    ['0.05', { kind: 'percent', decimals: 2 }, '0.05'],
    ['3.8', { kind: 'percent', decimals: 2 }, '3.80'],
    ['14.6 %', { kind: 'percent' }, '14.6'],
    ['0.07', { kind: 'percent' }, '0.07'],
    ['1000', { kind: 'whole' }, '1,000'],
    ['2.', { kind: 'whole' }, '2'],
    [' 2 ', { kind: 'whole' }, '2'],
    ['−1', { kind: 'whole' }, '-1'],
  ] as const)('"%s" as %o is "%s"', (text, typing, standard) => {
    expect(standardForm(text, typing)).toBe(standard);
  });

  test.each([
    ['12,34', dollars],
    ['1.234,50', dollars],
    ['1e3', dollars],
    ['5k', dollars],
    ['abc', dollars],
    ['5%', dollars],
    ['', dollars],
    ['  ', dollars],
    ['$5', { kind: 'percent' }],
    ['5 USD', { kind: 'percent' }],
    ['abc', { kind: 'percent' }],
    ['1.50', { kind: 'whole' }],
    ['2%', { kind: 'whole' }],
    ['9'.repeat(400), dollars],
  ] as const)('"%s" as %o is left alone', (text, typing) => {
    expect(standardForm(text, typing)).toBe(text);
  });

  test('has the value of the text, and is its own standard form', () => {
    const anyText = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 9 }))
      .map(([digits, places]) => (digits / 10 ** places).toFixed(places));
    fc.assert(
      fc.property(anyText, fc.constantFrom(0, 2, 6), (text, decimals) => {
        const money = standardForm(text, { kind: 'money', decimals });
        expect(parseMoney(money)).toEqual(parseMoney(text));
        expect(standardForm(money, { kind: 'money', decimals })).toBe(money);
        const percent = standardForm(text, { kind: 'percent', decimals });
        expect(parsePercent(percent).value).toBe(parsePercent(text).value);
        expect(standardForm(percent, { kind: 'percent', decimals })).toBe(percent);
      }),
    );
  });
});

describe('an arrow key', () => {
  test.each([
    ['ArrowUp', {}, 1],
    ['ArrowDown', {}, -1],
    ['ArrowUp', { shiftKey: true }, 10],
    ['ArrowDown', { altKey: true }, -0.1],
    ['ArrowLeft', {}, 0],
    ['1', { shiftKey: true }, 0],
  ] as const)('%s with %o asks for %d steps', (key, held, steps) => {
    expect(stepsOf({ key, shiftKey: false, altKey: false, ...held }) + 0).toBe(steps);
  });

  test.each([
    ['365', 1, strike, '365.50'],
    ['365', -1, strike, '364.50'],
    ['365', 10, strike, '370.00'],
    ['365', 0.1, strike, '365.05'],
    ['$1,234.50', 1, strike, '1,235.00'],
    ['', 1, strike, '0.50'],
    ['0.1', 1, { ...dollars, step: 0.2 }, '0.30'],
    ['0.3', -1, { ...dollars, step: 0.1 }, '0.20'],
    ['0.00329', 1, { kind: 'money', step: 0.01 }, '0.01329'],
    ['5', 1, { kind: 'money' }, '6'],
    ['10', 1, yearly, '11'],
    ['10%', 0.1, yearly, '10.1'],
    ['0.07', 1, { kind: 'percent', decimals: 2, step: 0.05 }, '0.12'],
    ['2', 1, contracts, '3'],
    ['2', 10, contracts, '12'],
    ['999', 1, contracts, '1,000'],
  ] as const)('takes "%s" %d steps to "%s"', (text, steps, typing, next) => {
    expect(stepText(text, steps, typing)).toBe(next);
  });

  test.each([
    ['0.20', -1, strike, '0.00'],
    ['1', -1, contracts, '1'],
    ['3', -10, contracts, '1'],
    ['', -1, contracts, '1'],
    ['0.5', -1, yearly, '0'],
    ['6', -3, { kind: 'percent', min: 0.05 }, '5'],
    ['-0.05', 1, { ...dollars, step: 0.01, min: -10 }, '-0.04'],
    ['-9.995', -1, { ...dollars, step: 0.01, min: -10 }, '-10.00'],
  ] as const)(
    'from "%s", %d steps, stops at the minimum: %o gives "%s"',
    (text, steps, typing, next) => {
      expect(stepText(text, steps, typing)).toBe(next);
    },
  );

  test('by a tenth of a step does not change a whole number', () => {
    expect(stepText('2', 0.1, contracts)).toBe('2');
    expect(stepText('2', -0.1, contracts)).toBe('2');
  });

  test.each(['abc', '12,34', '5%'])('leaves "%s" as it is', (text) => {
    expect(stepText(text, 1, strike)).toBe(text);
  });

  test('up and then down comes back to the same number', () => {
    const anyCents = fc.integer({ min: 1_000, max: 10_000_000 }).map((cents) => cents / 100);
    const anySteps = fc.integer({ min: 1, max: 10 });
    fc.assert(
      fc.property(anyCents, anySteps, (price, steps) => {
        const up = stepText(price.toFixed(2), steps, strike);
        expect(parseMoney(up).value).toBeCloseTo(price + steps / 2, 9);
        expect(parseMoney(stepText(up, -steps, strike)).value).toBe(price);
      }),
    );
  });
});
