import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chance, percentWhole } from '../../src/text/chanceFormat';
import {
  count,
  DASH,
  longDate,
  monthDay,
  number,
  percent,
  percentBrief,
  percentFine,
  percentFinest,
  percentPerYear,
  price,
  shortDate,
  usd,
  usdBrief,
  usdExact,
  usdTotal,
} from '../../src/text/format';
import {
  percentResult,
  usdAxis,
  usdResult,
  usdResultBrief,
  usdResultShort,
  usdTotalShort,
} from '../../src/text/resultFormat';
import { parseMoney, parsePercent } from '../../src/text/parse';

describe('dollars in a narrow space', () => {
  test.each([
    [365, '$365'],
    [-2_500, '−$2,500'],
    [-99_999, '−$99,999'],
    [100_000, '$100K'],
    [-10_000_000, '−$10M'],
    [2_500_000, '$2.50M'],
    [0, '$0'],
  ])('%d on an axis is %s', (value, text) => {
    expect(usdAxis(value)).toBe(text);
  });

  test.each([
    [999.5, '$999.50', '+$999.50'],
    [-999_999, '−$999,999', '−$999,999'],
    [-340_357_224, '−$340.36M', '−$340.36M'],
    [1_000_000, '$1.00M', '+$1.00M'],
  ])('%d in a narrow column is %s, and as a result %s', (value, amount, result) => {
    expect(usdTotalShort(value)).toBe(amount);
    expect(usdResultBrief(value)).toBe(result);
  });
});

describe('dollars', () => {
  test.each([
    [359.6107, '$359.61'],
    [1_234.5, '$1,234.50'],
    [5, '$5.00'],
    [0, '$0.00'],
    [-250, '−$250.00'],
    [-0.001, '$0.00'],
    [-0, '$0.00'],
    [0.125, '$0.13'],
    [-0.125, '−$0.13'],
    [1.005, '$1.01'],
  ])('%d a share is %s', (value, text) => {
    expect(usd(value)).toBe(text);
    expect(usdExact(value)).toBe(text);
  });

  test.each([
    [538.93, '+$539'],
    [-12_345.67, '−$12,346'],
    [0.4, '$0'],
    [-0.4, '$0'],
    [-0, '$0'],
    [999_999.4, '+$999,999'],
    [999_999.5, '+$1.00M'],
    [-1_234_567, '−$1.23M'],
    [5_389_300, '+$5.39M'],
    [-1e13, '−$10.00T'],
  ])('%d in a narrow space is %s', (value, text) => {
    expect(usdResultShort(value)).toBe(text);
  });

  test.each([
    [248.93361, '$248.93'],
    [999.99, '$999.99'],
    [999.994, '$999.99'],
    [999.995, '$1,000'],
    [1_000, '$1,000'],
    [9_251.07, '$9,251'],
    [36_500, '$36,500'],
    [-999.994, '−$999.99'],
    [-999.996, '−$1,000'],
    [-5_161.07, '−$5,161'],
    [-0.004, '$0.00'],
    [0, '$0.00'],
  ])('%d for the position is %s', (value, text) => {
    expect(usdTotal(value)).toBe(text);
  });

  test.each([
    [365, '$365'],
    [359.61, '$359.61'],
    [359.6, '$359.60'],
    [8.7 - 0.7, '$8'], // 7.999999999999999
    [1_234_567, '$1,234,567'],
    [-20, '−$20'],
    [-0, '$0'],
  ])('%d in a sentence is %s', (value, text) => {
    expect(usdBrief(value)).toBe(text);
  });

  test.each([
    [248.93, '+$248.93'],
    [12_000, '+$12,000'],
    [0.005, '+$0.01'],
    [0.004, '$0.00'],
    [0, '$0.00'],
    [-0.004, '$0.00'],
    [-250, '−$250.00'],
    [-5_161.07, '−$5,161'],
  ])('%d as a result is %s', (value, text) => {
    expect(usdResult(value)).toBe(text);
  });

  test.each([
    [1_234.5, '1,234.50'],
    [5.4, '5.40'],
    [2.7, '2.70'],
    [-0.001, '0.00'],
  ])('%d in an order is %s', (value, text) => {
    expect(price(value)).toBe(text);
  });
});

describe('percentages', () => {
  test('show as many decimals as their place needs', () => {
    const shown = [percentWhole, percent, percentFine, percentFinest];
    expect(shown.map((format) => format(0.1456611))).toEqual([
      '15%',
      '14.6%',
      '14.57%',
      '14.5661%',
    ]);
  });

  test.each([
    [-0.0001, '0.0%'],
    [-0.1317, '−13.2%'],
    [12.5, '1,250.0%'],
    [0, '0.0%'],
  ])('%d is %s', (value, text) => {
    expect(percent(value)).toBe(text);
  });

  test.each([
    [0.2, '20%'],
    [0.025, '2.5%'],
    [0.12345, '12.35%'],
    [-0.00001, '0%'],
    [10, '1,000%'],
  ])('%d as the user set it is %s', (value, text) => {
    expect(percentBrief(value)).toBe(text);
  });

  test.each([
    [0.2733, '27.3%'],
    [10, '1,000.0%'],
    [10.001, '>1,000%'],
    [Number.MAX_VALUE, '>1,000%'],
    [-0.5, '−50.0%'],
  ])('%d a year is %s', (value, text) => {
    expect(percentPerYear(value)).toBe(text);
  });

  test.each([
    [0.0262, '+2.62%'],
    [0.00004, '0.00%'],
    [0, '0.00%'],
    [-0.00004, '0.00%'],
    [-0.13169, '−13.17%'],
  ])('%d as a result is %s', (value, text) => {
    expect(percentResult(value)).toBe(text);
  });
});

describe('counts and numbers', () => {
  test.each([
    [1, '1 day'],
    [37, '37 days'],
    [0, '0 days'],
    [1_200, '1,200 days'],
    [-3, '−3 days'],
  ])('%d days are "%s"', (days, text) => {
    expect(count(days, 'day')).toBe(text);
  });

  test('use a special plural if one is given', () => {
    expect([1, 2].map((n) => count(n, 'share of stock', 'shares of stock'))).toEqual([
      '1 share of stock',
      '2 shares of stock',
    ]);
  });

  test.each([
    [1_234.5, '1,234.5'],
    [0.00329, '0.00329'],
    [2, '2'],
    [-0.0000001, '0'],
    [-12, '−12'],
  ])('%d is %s', (value, text) => {
    expect(number(value)).toBe(text);
  });

  test('use an em dash for a figure without meaning', () => {
    expect(DASH).toBe('\u2014');
  });
});

describe('dates', () => {
  test('show the day as written in every time zone', () => {
    expect(longDate('2026-12-24')).toBe('December 24, 2026');
    expect(shortDate('2026-12-24')).toBe('Thu, Dec 24, 2026');
    expect(monthDay('2026-12-24')).toBe('Dec 24');
    expect([longDate('2026-01-01'), monthDay('2026-03-08')]).toEqual(['January 1, 2026', 'Mar 8']);
  });
});

describe('a chance in words', () => {
  test.each([
    [0, 'less than 1 in 100'],
    [0.0049, 'less than 1 in 100'],
    [0.0099, 'less than 1 in 100'],
    [0.01, 'about 1 in 100'],
    [0.05, 'about 1 in 20'],
    [0.25, 'about 1 in 4'],
    [0.278, 'about 28 in 100'],
    [0.334, 'about 1 in 3'],
    [0.34677, 'about 35 in 100'],
    [0.4, 'about 40 in 100'],
    [0.5, 'about 1 in 2'],
    [0.7304, 'about 73 in 100'],
    [0.9949, 'about 99 in 100'],
    [0.995, 'more than 99 in 100'],
    [1, 'more than 99 in 100'],
  ])('%d is %s', (probability, words) => {
    expect(chance(probability)).toBe(words);
  });

  test('is never certain and never impossible', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
        expect(chance(probability)).not.toMatch(/\b(1|100|0) in 1\b|\b(0|100) in 100\b/);
      }),
    );
  });
});

describe('every number shown', () => {
  const formats = {
    usd,
    usdTotal,
    usdExact,
    usdBrief,
    usdResult,
    percent,
    percentBrief,
    percentWhole,
    percentFine,
    percentFinest,
    percentPerYear,
    percentResult,
    number,
    price,
  };
  const anyNumber = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.double({ min: -10_000, max: 10_000, noNaN: true }),
    fc.constantFrom(0, -0, 0.004999, -0.004999, -1e-300, Number.MAX_VALUE),
  );

  test('has a true minus sign if it is negative, and no sign if it is zero', () => {
    fc.assert(
      fc.property(anyNumber, (value) => {
        for (const format of Object.values(formats)) {
          const text = format(value);
          expect(text).toMatch(/^>?[+−]?\$?\d{1,3}(,\d{3})*(\.\d+)?%?$/);
          if (!/[1-9]/.test(text)) expect(text).not.toMatch(/[+−]/);
        }
      }),
    );
  });

  const shownToCents = { usd, usdExact, usdBrief, price };
  const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((n) => n / 100);

  test.each(Object.entries(shownToCents))(
    'by %s reads back as it was, to the cent',
    (_, format) => {
      fc.assert(
        fc.property(cents, (dollars) => {
          expect(readMoney(format(dollars))).toBe(dollars);
        }),
      );
    },
  );

  test('as a total is read back as it was, to the dollar from 1,000 up', () => {
    fc.assert(
      fc.property(cents, (dollars) => {
        const isShort = Math.abs(dollars) < 1_000;
        const nearest = Math.sign(dollars) * Math.round(Math.abs(dollars)) || 0;
        expect(readMoney(usdTotal(dollars))).toBe(isShort ? dollars : nearest);
      }),
    );
  });

  test('as a plain number is read back as it was, to the millionth', () => {
    const millionths = fc.integer({ min: -1e12, max: 1e12 }).map((n) => n / 1e6);
    fc.assert(
      fc.property(millionths, (any) => {
        expect(readMoney(number(any))).toBe(any);
      }),
    );
  });

  test.each([
    [0, percentWhole],
    [1, percent],
    [2, percentFine],
    [4, percentFinest],
  ])('as a percentage with %d decimals is read back as it was', (digits, format) => {
    const anyPercent = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 10 ** digits);
    fc.assert(
      fc.property(anyPercent, (inPercent) => {
        expect(parsePercent(format(inPercent / 100)).value).toBe(inPercent / 100);
      }),
    );
  });

  test('is the same text if it is read and shown again', () => {
    const dollars = [usd, usdExact, usdTotal, usdBrief, price, number];
    const percentages = [percent, percentBrief, percentWhole, percentFine, percentFinest];
    const anyModest = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(anyModest, (value) => {
        for (const format of dollars) {
          expect(format(readMoney(format(value)))).toBe(format(value));
        }
        for (const format of percentages) {
          expect(format(parsePercent(format(value)).value!)).toBe(format(value));
        }
      }),
    );
  });
});

function readMoney(text: string): number {
  const { value } = parseMoney(text);
  if (value === null) throw new Error(`${text} cannot be read`);
  return value;
}
