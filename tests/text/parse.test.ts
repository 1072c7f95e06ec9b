import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseDate,
  parseMoney,
  parsePercent,
  parseWhole,
  type Problem,
} from '../../src/text/parse';

const value = (number: number) => ({ value: number, problem: null });
const refused = (problem: Problem) => ({ value: null, problem });

describe('money', () => {
  test.each([
    ['1,234.50', 1_234.5],
    ['$1,234.50', 1_234.5],
    ['1234.5 USD', 1_234.5],
    ['1234.5usd', 1_234.5],
    ['  1234.50\t', 1_234.5],
    ['$ 1,234,567', 1_234_567],
    ['5', 5],
    ['0.05', 0.05],
    ['.05', 0.05],
    ['5.', 5],
    ['007', 7],
    ['−5', -5],
    ['-5', -5],
    ['(5)', -5],
    ['( 5 )', -5],
    ['-$5', -5],
    ['−$5', -5],
    ['$-5', -5],
    ['($1,234.50)', -1_234.5],
    ['0', 0],
    ['-0', 0],
    ['(0.00)', 0],
  ])('"%s" is %d dollars', (text, dollars) => {
    expect(parseMoney(text)).toEqual(value(dollars));
  });

  test.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['5%', 'mustBeDollars'],
    ['12,34', 'decimalComma'],
    ['1.234,50', 'decimalComma'],
    ['1234,567', 'decimalComma'],
    ['−12,34', 'decimalComma'],
    ['(12,34)', 'decimalComma'],
    ['$12,34', 'decimalComma'],
    ['12,34 USD', 'decimalComma'],
    ['0,250', 'decimalComma'],
    ['1e3', 'notNumber'],
    ['5k', 'notNumber'],
    ['abc', 'notNumber'],
    ['$', 'notNumber'],
    ['USD', 'notNumber'],
    ['.', 'notNumber'],
    ['-', 'notNumber'],
    ['()', 'notNumber'],
    ['(5', 'notNumber'],
    ['--5', 'notNumber'],
    ['1.2.3', 'notNumber'],
    ['1,23,456', 'notNumber'],
    ['1 234.50', 'notNumber'],
    ['12 34', 'notNumber'],
    ['Infinity', 'notNumber'],
    ['NaN', 'notNumber'],
    ['0x10', 'notNumber'],
    ['٣', 'notNumber'],
    ['9'.repeat(400), 'notNumber'],
  ] as const)('"%s" is refused: %s', (text, problem) => {
    expect(parseMoney(text)).toEqual(refused(problem));
  });
});

describe('a percentage', () => {
  test.each([
    ['5%', 0.05],
    ['5 %', 0.05],
    ['5', 0.05],
    ['0.05', 0.0005],
    ['0.05%', 0.0005],
    ['1,000%', 10],
    [' 12.5 ', 0.125],
    ['−5%', -0.05],
    ['-5', -0.05],
    ['(5)', -0.05],
    ['0%', 0],
  ])('"%s" is %d', (text, decimal) => {
    expect(parsePercent(text)).toEqual(value(decimal));
  });

  test.each([
    ['', 'missing'],
    [' ', 'missing'],
    ['$5', 'mustBePercent'],
    ['5 USD', 'mustBePercent'],
    ['5 usd', 'mustBePercent'],
    ['12,34', 'decimalComma'],
    ['12,34%', 'decimalComma'],
    ['1.234,50', 'decimalComma'],
    ['1e3', 'notNumber'],
    ['5k', 'notNumber'],
    ['abc', 'notNumber'],
    ['%', 'notNumber'],
    ['5%%', 'notNumber'],
    ['%5', 'notNumber'],
  ] as const)('"%s" is refused: %s', (text, problem) => {
    expect(parsePercent(text)).toEqual(refused(problem));
  });
});

describe('a whole number', () => {
  test.each([
    ['2', 2],
    [' 37 ', 37],
    ['1,000', 1_000],
    ['2.', 2],
    ['2.0', 2],
    ['-1', -1],
    ['−1', -1],
    ['(1)', -1],
    ['0', 0],
    ['-0', 0],
  ])('"%s" is %d', (text, number) => {
    expect(parseWhole(text)).toEqual(value(number));
  });

  test.each([
    ['', 'missing'],
    [' ', 'missing'],
    ['1.5', 'notWhole'],
    ['9007199254740993', 'notWhole'],
    ['$2', 'mustBePlain'],
    ['2%', 'mustBePlain'],
    ['2 USD', 'mustBePlain'],
    ['1,5', 'decimalComma'],
    ['1e3', 'notNumber'],
    ['two', 'notNumber'],
  ] as const)('"%s" is refused: %s', (text, problem) => {
    expect(parseWhole(text)).toEqual(refused(problem));
  });
});

describe('a date', () => {
  test.each(['2026-03-20', '2028-02-29', ' 2026-12-24 '])('"%s" is that day', (text) => {
    expect(parseDate(text)).toEqual({ value: text.trim(), problem: null });
  });

  test.each([
    ['', 'missing'],
    [' ', 'missing'],
    ['2026-02-29', 'notDate'],
    ['2026-02-30', 'notDate'],
    ['2026-04-31', 'notDate'],
    ['2026-13-01', 'notDate'],
    ['2026-00-10', 'notDate'],
    ['2026-3-20', 'notDate'],
    ['20/03/2026', 'notDate'],
    ['Mar 20, 2026', 'notDate'],
    ['2026-03-20T00:00', 'notDate'],
    ['tomorrow', 'notDate'],
  ] as const)('"%s" is refused: %s', (text, problem) => {
    expect(parseDate(text)).toEqual(refused(problem));
  });
});

describe('typed text of any kind', () => {
  const parsers = { parseMoney, parsePercent, parseWhole, parseDate };
  const nearNumbers = fc
    .array(fc.constantFrom('1', '0', '9', ',', '.', '-', '−', '$', '%', '(', ')', ' ', 'USD', 'e'))
    .map((parts) => parts.join(''));

  test('has a finite value or a problem, never both or neither', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearNumbers), (text) => {
        for (const parse of Object.values(parsers)) {
          const { value: found, problem } = parse(text);
          expect(found === null).not.toBe(problem === null);
          if (typeof found === 'number') expect(Number.isFinite(found)).toBe(true);
        }
      }),
    );
  });

  test('means the same with spaces around it', () => {
    fc.assert(
      fc.property(nearNumbers, (text) => {
        for (const parse of Object.values(parsers)) {
          expect(parse(` ${text}\t`)).toEqual(parse(text));
        }
      }),
    );
  });

  test('is refused as money if it has a comma that does not separate thousands', () => {
    const digits = fc.integer({ min: 0, max: 99_999 }).map(String);
    fc.assert(
      fc.property(digits, digits, (before, after) => {
        const isThousands = after.length === 3 && before.length <= 3 && before !== '0';
        const expected = isThousands ? value(Number(before + after)) : refused('decimalComma');
        expect(parseMoney(`${before},${after}`)).toEqual(expected);
      }),
    );
  });
});
