import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  calendarDate,
  dayNumber,
  dayOfWeek,
  daysInYearFrom,
  daysToExpiration,
  isCalendarDate,
} from '../../../src/core/market/calendar';
import { anyDate } from './dates';

describe('calendar days', () => {
  test('six weeks are 42 days even if the clocks change in between', () => {
    expect(daysToExpiration('2026-03-06', '2026-04-17')).toBe(42);
  });

  test('the expiration is 0 days from itself and -1 from the day after it', () => {
    expect(daysToExpiration('2026-04-17', '2026-04-17')).toBe(0);
    expect(daysToExpiration('2026-04-18', '2026-04-17')).toBe(-1);
  });

  test('a leap year has 366 days and an ordinary one 365', () => {
    expect(daysToExpiration('2028-01-01', '2029-01-01')).toBe(366);
    expect(daysToExpiration('2026-01-01', '2027-01-01')).toBe(365);
  });

  // The year of a bill's yield: 31 CFR Part 356, Appendix B.
  test('a year has 366 days if February 29 is within twelve months of its first day', () => {
    expect(['2027-03-01', '2027-02-28', '2028-02-28', '2028-03-01'].map(daysInYearFrom)).toEqual([
      366, 365, 366, 365,
    ]);
  });

  test('days are counted from 1970', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2026-03-20')).toBe(20_532);
  });

  test('adding days crosses months, years and February 29', () => {
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addDays('2026-01-01', 0)).toBe('2026-01-01');
  });

  test('March 20, 2026 is a Friday, and the Sunday after it begins the week', () => {
    expect(dayOfWeek('2026-03-20')).toBe(5);
    expect(dayOfWeek('2026-03-22')).toBe(0);
  });

  test('a date is written with four, two and two digits', () => {
    expect(calendarDate(2026, 3, 5)).toBe('2026-03-05');
  });

  test.each(['2026-03-20', '2028-02-29', '2000-02-29', '1999-12-31'])(
    '%s is a day that exists',
    (text) => {
      expect(isCalendarDate(text)).toBe(true);
    },
  );

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-3-20',
    '26-03-20',
    '2026/03/20',
    '2026-03-20T00:00',
    ' 2026-03-20',
    'March 20',
    '',
  ])('"%s" is not a calendar day', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  test('days to expiration add up across any day between', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (first, middle, last) => {
        expect(daysToExpiration(first, middle) + daysToExpiration(middle, last)).toBe(
          daysToExpiration(first, last),
        );
      }),
    );
  });

  test('adding the days to expiration arrives at the expiration', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (today, expiration) => {
        expect(addDays(today, daysToExpiration(today, expiration))).toBe(expiration);
        expect(isCalendarDate(expiration)).toBe(true);
      }),
    );
  });
});
