import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { addDays, daysToExpiration } from '../../../src/core/market/calendar';
import { isEarlyClose } from '../../../src/core/market/holidays';
import {
  expirationInstant,
  isMarketOpen,
  newYorkDate,
  newYorkTime,
  yearsToExpiration,
} from '../../../src/core/market/newYorkTime';
import { anyDate } from './dates';

const MINUTE = 60_000;
const minutesLeft = (now: string, expiration: string): number =>
  (expirationInstant(expiration) - Date.parse(now)) / MINUTE;

describe('New York time', () => {
  test('an option stops trading at 16:00 in New York in winter and in summer', () => {
    expect(new Date(expirationInstant('2026-01-16')).toISOString()).toBe(
      '2026-01-16T21:00:00.000Z',
    );
    expect(new Date(expirationInstant('2026-04-17')).toISOString()).toBe(
      '2026-04-17T20:00:00.000Z',
    );
  });

  // Second Sunday of March, first of November: Energy Policy Act of 2005.
  test('the clocks change on March 8 and November 1, 2026', () => {
    const hours = (from: string): number =>
      (expirationInstant(addDays(from, 1)) - expirationInstant(from)) / (60 * MINUTE);
    expect(['2026-03-06', '2026-03-07', '2026-03-08'].map(hours)).toEqual([24, 23, 24]);
    expect(['2026-10-30', '2026-10-31', '2026-11-01'].map(hours)).toEqual([24, 25, 24]);
  });

  // Worked example: wall clocks would say 60,810 minutes.
  test('42 days across the start of daylight saving time are 60,750 minutes', () => {
    expect(minutesLeft('2026-03-06T10:30-05:00', '2026-04-17')).toBe(60_750);
    expect(yearsToExpiration(Date.parse('2026-03-06T10:30-05:00'), '2026-04-17')).toBeCloseTo(
      0.115582,
      6,
    );
  });

  // Worked example; early closes: NYSE Group holidays 2026.
  test('the day after Thanksgiving ends at 13:00', () => {
    const now = Date.parse('2026-11-20T15:30-05:00');
    expect(daysToExpiration(newYorkDate(now), '2026-11-27')).toBe(7);
    expect(minutesLeft('2026-11-20T15:30-05:00', '2026-11-27')).toBe(9_930);
    expect(yearsToExpiration(now, '2026-11-27')).toBeCloseTo(0.018893, 6);
  });

  // Worked example.
  test('at 11:00 on its last day an option has 300 minutes and no whole day left', () => {
    const now = Date.parse('2026-04-17T11:00-04:00');
    expect(daysToExpiration(newYorkDate(now), '2026-04-17')).toBe(0);
    expect(yearsToExpiration(now, '2026-04-17')).toBeCloseTo(0.000570776, 9);
  });

  test('no time is left at the close or after it', () => {
    const close = expirationInstant('2026-04-17');
    expect(yearsToExpiration(close, '2026-04-17')).toBe(0);
    expect(yearsToExpiration(close + MINUTE, '2026-04-17')).toBe(0);
    expect(yearsToExpiration(close - MINUTE, '2026-04-17')).toBeCloseTo(1 / 525_600, 12);
  });

  // Worked example.
  test('1:30 in the morning in Zurich is still the day before in New York', () => {
    expect(newYorkDate(Date.parse('2026-11-21T01:30+01:00'))).toBe('2026-11-20');
  });

  test('the New York day changes at midnight there', () => {
    expect(newYorkDate(Date.parse('2026-07-01T23:59:59.999-04:00'))).toBe('2026-07-01');
    expect(newYorkDate(Date.parse('2026-07-02T00:00-04:00'))).toBe('2026-07-02');
    expect(newYorkDate(Date.parse('2026-12-31T23:59:59.999-05:00'))).toBe('2026-12-31');
  });

  test('an expiration falls on its own New York day', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(newYorkDate(expirationInstant(date))).toBe(date);
      }),
    );
  });

  test('a clock in New York shows 16:00 at expiration, or 13:00 on an early close', () => {
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'America/New_York',
      hour: '2-digit',
      minute: '2-digit',
    });
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(clock.format(expirationInstant(date))).toBe(isEarlyClose(date) ? '13:00' : '16:00');
      }),
    );
  });
});

describe('the time zone of the machine', () => {
  const home = process.env.TZ;
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  // Around every clock change of 2026 in these zones, and December 30, 2011, which Samoa skipped.
  const zones = [
    'UTC',
    'America/New_York',
    'Europe/Zurich',
    'Pacific/Auckland',
    'Pacific/Apia',
    'Asia/Kathmandu',
  ];
  const around = [
    '2011-12-30',
    '2026-03-08',
    '2026-03-29',
    '2026-04-05',
    '2026-09-27',
    '2026-10-25',
    '2026-11-01',
  ];
  const days = around.flatMap((day) => [-2, -1, 0, 1, 2].map((shift) => addDays(day, shift)));

  const results = (): unknown =>
    days.map((day) => {
      const instant = expirationInstant(day);
      return [
        instant,
        newYorkDate(instant),
        newYorkDate(instant + 8 * 60 * MINUTE),
        addDays(day, 1),
        daysToExpiration('2026-01-01', day),
        yearsToExpiration(instant - MINUTE, day),
      ];
    });

  test('changes neither dates nor instants', () => {
    process.env.TZ = 'UTC';
    const expected = results();
    const offsets = zones.map((zone) => {
      process.env.TZ = zone;
      expect(results(), zone).toEqual(expected);
      return new Date('2026-01-15').getTimezoneOffset();
    });
    expect(offsets).toEqual([0, 300, -60, -780, -780, -345]); // each zone was really in force
  });
});

describe('the market', () => {
  const isOpen = (instant: string) => isMarketOpen(Date.parse(instant));

  test('is open from 9:30 to 16:00 in New York, including its closing minute', () => {
    expect(isOpen('2026-11-20T14:29:59Z')).toBe(false);
    expect(isOpen('2026-11-20T14:30:00Z')).toBe(true);
    expect(isOpen('2026-11-20T21:00:59Z')).toBe(true);
    expect(isOpen('2026-11-20T21:01:00Z')).toBe(false);
    expect(isOpen('2026-07-01T13:30:00Z')).toBe(true); // an hour earlier by UTC in summer
  });

  test('closes at 13:00 on the day after Thanksgiving, and stays closed on Thanksgiving', () => {
    expect(isOpen('2026-11-27T17:59:00Z')).toBe(true);
    expect(isOpen('2026-11-27T18:01:00Z')).toBe(false);
    expect(isOpen('2026-11-26T16:00:00Z')).toBe(false);
  });
});

describe('newYorkTime', () => {
  test('is four hours behind UTC in summer and five in winter', () => {
    expect(newYorkTime(Date.parse('2026-07-17T20:00:01Z'))).toBe('16:00:01');
    expect(newYorkTime(Date.parse('2026-01-16T20:00:01Z'))).toBe('15:00:01');
  });
});
