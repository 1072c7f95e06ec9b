import { describe, expect, test } from 'vitest';
import { dayOfWeek } from '../../../src/core/market/calendar';
import { isEarlyClose, isTradingDay, nthWeekday } from '../../../src/core/market/holidays';
import { daysOfYear } from './dates';

// NYSE Group, holidays and trading hours: 2025; 2026 to 2028 as released on December 23, 2025.
const NYSE_CALENDAR = [
  {
    year: 2025,
    closed: '01-01 01-09 01-20 02-17 04-18 05-26 06-19 07-04 09-01 11-27 12-25',
    early: '07-03 11-28 12-24',
  },
  {
    year: 2026,
    closed: '01-01 01-19 02-16 04-03 05-25 06-19 07-03 09-07 11-26 12-25',
    early: '11-27 12-24',
  },
  {
    year: 2027,
    closed: '01-01 01-18 02-15 03-26 05-31 06-18 07-05 09-06 11-25 12-24',
    early: '11-26',
  },
  {
    year: 2028,
    closed: '01-17 02-21 04-14 05-29 06-19 07-04 09-04 11-23 12-25',
    early: '07-03 11-24',
  },
];

// Easter Sundays: US Naval Observatory, the date of Easter. March 22 and April 25 are the extremes.
const EASTERS = [
  '1818-03-22',
  '2008-03-23',
  '2019-04-21',
  '2024-03-31',
  '2025-04-20',
  '2038-04-25',
  '1943-04-25',
];

const isWeekend = (date: string): boolean => [0, 6].includes(dayOfWeek(date));

describe('the exchange calendar', () => {
  test.each(NYSE_CALENDAR)(
    'closes on exactly the weekdays the NYSE lists for $year',
    ({ year, closed }) => {
      const days = daysOfYear(year).filter((day) => !isTradingDay(day) && !isWeekend(day));
      expect(days).toEqual(closed.split(' ').map((day) => `${year}-${day}`));
    },
  );

  test.each(NYSE_CALENDAR)(
    'closes early on exactly the days the NYSE lists for $year',
    ({ year, early }) => {
      expect(daysOfYear(year).filter(isEarlyClose)).toEqual(
        early.split(' ').map((day) => `${year}-${day}`),
      );
    },
  );

  test.each([2026, 2027, 2028])('has no trading on a weekend of %i', (year) => {
    expect(daysOfYear(year).filter(isWeekend).some(isTradingDay)).toBe(false);
  });

  test('does not close for a New Year’s Day that falls on a Saturday', () => {
    for (const year of [2022, 2028, 2033, 2039])
      expect(isTradingDay(`${year - 1}-12-31`)).toBe(true);
  });

  test('closes on the Monday after a New Year’s Day that falls on a Sunday', () => {
    expect(isTradingDay('2023-01-02')).toBe(false);
  });

  test('counts an early close as a trading day', () => {
    for (let year = 2014; year <= 2060; year++)
      expect(daysOfYear(year).filter(isEarlyClose).every(isTradingDay)).toBe(true);
  });

  test('closes on Good Friday, two days before Easter', () => {
    for (const easter of EASTERS) {
      const goodFriday = daysOfYear(Number(easter.slice(0, 4))).find(
        (day, index, days) => days[index + 2] === easter && dayOfWeek(day) === 5,
      );
      expect(isTradingDay(goodFriday!), easter).toBe(false);
    }
  });

  test('closes on Juneteenth from 2022 and on Martin Luther King Day from 1998', () => {
    expect(isTradingDay('2020-06-19')).toBe(true);
    expect(isTradingDay('2023-06-19')).toBe(false);
    expect(isTradingDay('1997-01-20')).toBe(true);
    expect(isTradingDay('1998-01-19')).toBe(false);
  });

  // NYSE, days of special closing.
  test.each([
    ['the attacks on New York', ['2001-09-11', '2001-09-12', '2001-09-13', '2001-09-14']],
    ['mourning for President Reagan', ['2004-06-11']],
    ['mourning for President Ford', ['2007-01-02']],
    ['Hurricane Sandy', ['2012-10-29', '2012-10-30']],
    ['mourning for President Bush', ['2018-12-05']],
    ['mourning for President Carter', ['2025-01-09']],
  ])('includes the closing for %s, which no rule covers', (_, days) => {
    expect(days.filter(isTradingDay)).toEqual([]);
  });

  test('has trading on the day before the attacks on New York and again from the Monday after', () => {
    expect(isTradingDay('2001-09-10')).toBe(true);
    expect(isTradingDay('2001-09-17')).toBe(true);
  });

  test('has the first Monday of June 2026 on the 1st and its first Sunday on the 7th', () => {
    expect(nthWeekday(2026, 6, 1, 1)).toBe('2026-06-01');
    expect(nthWeekday(2026, 6, 0, 1)).toBe('2026-06-07');
  });
});
