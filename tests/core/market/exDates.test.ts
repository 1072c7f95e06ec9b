import { describe, expect, test } from 'vitest';
import { exDates } from '../../../src/core/market/exDates';

const quarterly = { exDate: '2027-01-04', everyMonths: 3 };

describe('the ex-dividend dates of a stock', () => {
  test('come every so many months from the one known', () => {
    expect(exDates(quarterly, '2026-11-20', '2027-11-20')).toEqual([
      '2027-01-04',
      '2027-04-04',
      '2027-07-04',
      '2027-10-04',
    ]);
    expect(exDates({ ...quarterly, everyMonths: 12 }, '2026-11-20', '2028-01-04')).toEqual([
      '2027-01-04',
      '2028-01-04',
    ]);
  });

  test('go on from one that has passed, the day itself not counted', () => {
    const past = { exDate: '2025-11-20', everyMonths: 6 };
    expect(exDates(past, '2026-11-20', '2027-11-20')).toEqual(['2027-05-20', '2027-11-20']);
  });

  test('end with a shorter month, and keep their day after it', () => {
    const monthly = { exDate: '2026-12-31', everyMonths: 1 };
    expect(exDates(monthly, '2026-11-20', '2027-03-31')).toEqual([
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ]);
  });

  test('are the one known where it is paid once, if it lies ahead', () => {
    const once = { exDate: '2027-01-04', everyMonths: null };
    expect(exDates(once, '2026-11-20', '2027-11-20')).toEqual(['2027-01-04']);
    expect(exDates(once, '2027-01-04', '2027-11-20')).toEqual([]);
    expect(exDates(once, '2026-11-20', '2027-01-03')).toEqual([]);
  });

  test('are none where the first comes after the last day', () => {
    expect(exDates(quarterly, '2026-11-20', '2026-12-04')).toEqual([]);
  });
});
