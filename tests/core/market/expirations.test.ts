import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOfWeek } from '../../../src/core/market/calendar';
import {
  monthlyExpiration,
  nearestExpirations,
  tradingDayOnOrAfter,
  tradingDayOnOrBefore,
  weeklyExpiration,
} from '../../../src/core/market/expirations';
import { isTradingDay } from '../../../src/core/market/holidays';
import { anyDate } from './dates';

const FRIDAY = 5;

// Third Fridays that are Good Friday or Juneteenth, by the NYSE rules. June 2026: OCC calendar.
const THURSDAY_MONTHLIES = [
  '2019-04-18',
  '2022-04-14',
  '2025-04-17',
  '2026-06-18',
  '2027-06-17',
  '2030-04-18',
  '2032-06-17',
  '2033-04-14',
  '2037-06-18',
  '2038-06-17',
];

describe('expirations', () => {
  test('of the standard month are on the third Friday', () => {
    expect(monthlyExpiration(2026, 11)).toBe('2026-11-20');
    expect(monthlyExpiration(2027, 1)).toBe('2027-01-15');
  });

  test('of ten months from 2019 to 2040 are on a Thursday and of all others on a Friday', () => {
    const shifted: string[] = [];
    for (let year = 2019; year <= 2040; year++)
      for (let month = 1; month <= 12; month++) {
        const expiration = monthlyExpiration(year, month);
        if (dayOfWeek(expiration) !== FRIDAY) shifted.push(expiration);
      }
    expect(shifted).toEqual(THURSDAY_MONTHLIES);
  });

  test('the trading day on or before, and on or after, a trading day is that day itself', () => {
    const around = (date: string) => [tradingDayOnOrBefore(date), tradingDayOnOrAfter(date)];
    expect(around('2026-11-25')).toEqual(['2026-11-25', '2026-11-25']);
    expect(around('2026-11-26')).toEqual(['2026-11-25', '2026-11-27']); // Thanksgiving
    expect(around('2027-01-02')).toEqual(['2026-12-31', '2027-01-04']); // after New Year
    expect(around('2001-09-11')).toEqual(['2001-09-10', '2001-09-17']);
    expect(around('2001-09-16')).toEqual(['2001-09-10', '2001-09-17']);
  });

  test('of a week are on Friday, or on Thursday before a Friday holiday', () => {
    expect(weeklyExpiration('2026-11-23')).toBe('2026-11-27');
    expect(weeklyExpiration('2026-12-21')).toBe('2026-12-24');
    expect(weeklyExpiration('2026-07-01')).toBe('2026-07-02');
  });

  test('nearest to a weekend are the Fridays before and after', () => {
    expect(nearestExpirations('2026-11-14')).toEqual({ before: '2026-11-13', after: '2026-11-20' });
    expect(nearestExpirations('2026-11-15')).toEqual({ before: '2026-11-13', after: '2026-11-20' });
  });

  test('nearest to Thanksgiving are the Friday before and the early close after', () => {
    expect(nearestExpirations('2026-11-26')).toEqual({ before: '2026-11-20', after: '2026-11-27' });
  });

  test('nearest to Christmas on a Friday are two Thursdays', () => {
    expect(nearestExpirations('2026-12-25')).toEqual({ before: '2026-12-24', after: '2026-12-31' });
  });

  test('nearest to an expiration are the ones before and after it', () => {
    expect(nearestExpirations('2026-11-20')).toEqual({ before: '2026-11-13', after: '2026-11-27' });
  });

  test('of September 2001 are 11 days apart around the attacks on New York', () => {
    expect(nearestExpirations('2001-09-21')).toEqual({ before: '2001-09-10', after: '2001-09-28' });
  });

  test('nearest to any day are trading days with no other expiration in between', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { before, after } = nearestExpirations(date);
        expect(before < date && date < after).toBe(true);
        expect([before, after].every(isTradingDay)).toBe(true);
        expect([before, after].map(weeklyExpiration)).toEqual([before, after]);
        for (let day = addDays(before, 1); day < after; day = addDays(day, 1))
          if (day !== date) expect(weeklyExpiration(day)).not.toBe(day);
      }),
    );
  });
});
