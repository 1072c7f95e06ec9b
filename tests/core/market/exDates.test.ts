import { describe, expect, test } from 'vitest';
import { exDates } from '../../../src/core/market/exDates';

const quarterly = { exDate: '2027-01-04', everyMonths: 3 };

describe('the ex-dividend dates of a stock', () => {
  test('repeat at a fixed number of months from the known one', () => {
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

  test('continue from one that has passed, not counting that day', () => {
    const past = { exDate: '2025-11-20', everyMonths: 6 };
    expect(exDates(past, '2026-11-20', '2027-11-20')).toEqual(['2027-05-20', '2027-11-20']);
  });

  test('fall on the last day of a shorter month, and return to their day after it', () => {
    const monthly = { exDate: '2026-12-31', everyMonths: 1 };
    expect(exDates(monthly, '2026-11-20', '2027-03-31')).toEqual([
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ]);
  });

  test('include only the known one for a single payment, and only if it is ahead', () => {
    const once = { exDate: '2027-01-04', everyMonths: null };
    expect(exDates(once, '2026-11-20', '2027-11-20')).toEqual(['2027-01-04']);
    expect(exDates(once, '2027-01-04', '2027-11-20')).toEqual([]);
    expect(exDates(once, '2026-11-20', '2027-01-03')).toEqual([]);
  });

  test('include none after the last day', () => {
    expect(exDates(quarterly, '2026-11-20', '2026-12-04')).toEqual([]);
  });
});
