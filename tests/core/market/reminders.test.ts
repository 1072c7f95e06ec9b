import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysToExpiration } from '../../../src/core/market/calendar';
import { isTradingDay } from '../../../src/core/market/holidays';
import { reminders, type TradeDates } from '../../../src/core/market/reminders';
import { anyDate } from './dates';

const NO_EVENTS = { earnings: null, exDividend: null };

/** Reminders that do not depend on the company. */
const PLANNED = new Set(['threeWeeksLeft', 'oneWeekLeft', 'dayBeforeEarnings']);

const days = (dates: TradeDates) => reminders(dates).map(({ kind, date }) => `${date} ${kind}`);

const lastNoon = (dates: TradeDates) => new Date(reminders(dates).at(-1)!.instant!).toISOString();

describe('the reminders of a trade', () => {
  test('come 21 and 7 days before expiration and on the day itself', () => {
    expect(days({ openedOn: '2026-11-11', expiration: '2026-12-18', ...NO_EVENTS })).toEqual([
      '2026-11-27 threeWeeksLeft',
      '2026-12-11 oneWeekLeft',
      '2026-12-18 expiration',
    ]);
  });

  // NYSE Group holidays: 2027-01-01 and 2026-11-26 are not trading days.
  test('come a trading day earlier if 21 or 7 days before expiration is not a trading day', () => {
    const life = { openedOn: '2026-11-11', ...NO_EVENTS };
    expect(days({ ...life, expiration: '2027-01-08' })).toEqual([
      '2026-12-18 threeWeeksLeft',
      '2026-12-31 oneWeekLeft',
      '2027-01-08 expiration',
    ]);
    expect(days({ ...life, expiration: '2026-12-17' })).toEqual([
      '2026-11-25 threeWeeksLeft',
      '2026-12-10 oneWeekLeft',
      '2026-12-17 expiration',
    ]);
  });

  test.each([
    [22, ['threeWeeksLeft', 'oneWeekLeft', 'expiration']],
    [21, ['oneWeekLeft', 'expiration']],
    [8, ['oneWeekLeft', 'expiration']],
    [7, ['expiration']],
    [0, ['expiration']],
  ])('of a put opened %d days before expiration are only those still ahead', (left, kinds) => {
    const openedOn = addDays('2026-12-18', -left);
    const all = reminders({ openedOn, expiration: '2026-12-18', ...NO_EVENTS });
    expect(all.map(({ kind }) => kind)).toEqual(kinds);
  });

  // Clock changes on March 8 and November 1, 2026: Energy Policy Act of 2005.
  test('set expiration at noon in New York, on either side of a clock change', () => {
    const noon = (openedOn: string, expiration: string) =>
      lastNoon({ openedOn, expiration, ...NO_EVENTS });
    expect(noon('2026-10-14', '2026-11-20')).toBe('2026-11-20T17:00:00.000Z');
    expect(noon('2026-10-14', '2026-10-30')).toBe('2026-10-30T16:00:00.000Z');
    expect(noon('2026-03-06', '2026-04-17')).toBe('2026-04-17T16:00:00.000Z');
    expect(noon('2026-02-20', '2026-03-06')).toBe('2026-03-06T17:00:00.000Z');
  });

  test('set expiration at noon on an early close too, an hour before it', () => {
    const dates = { openedOn: '2026-11-11', expiration: '2026-11-27', ...NO_EVENTS };
    expect(lastNoon(dates)).toBe('2026-11-27T17:00:00.000Z');
  });

  test('other than expiration take the whole day', () => {
    const dates = { openedOn: '2026-10-14', expiration: '2026-11-20' };
    const all = reminders({ ...dates, earnings: '2026-10-29', exDividend: '2026-11-09' });
    const timed = all.filter(({ instant }) => instant !== null);
    expect(timed.map(({ kind }) => kind)).toEqual(['expiration']);
  });

  test('include earnings, the day before them, and the ex-dividend date in order', () => {
    const dates = { openedOn: '2026-10-14', expiration: '2026-11-20' };
    expect(days({ ...dates, earnings: '2026-10-29', exDividend: '2026-11-09' })).toEqual([
      '2026-10-28 dayBeforeEarnings',
      '2026-10-29 earnings',
      '2026-10-30 threeWeeksLeft',
      '2026-11-09 exDividend',
      '2026-11-13 oneWeekLeft',
      '2026-11-20 expiration',
    ]);
  });

  test('put the day before earnings on a trading day', () => {
    const before = (earnings: string) =>
      reminders({ openedOn: '2026-11-11', expiration: '2026-12-18', earnings, exDividend: null })
        .filter(({ kind }) => kind === 'dayBeforeEarnings')
        .map(({ date }) => date);
    expect(before('2026-11-30')).toEqual(['2026-11-27']); // a Monday
    expect(before('2026-11-27')).toEqual(['2026-11-25']); // after Thanksgiving
    expect(before('2026-11-12')).toEqual([]); // the opening itself
  });

  test.each([
    ['2026-11-11', []],
    ['2026-11-10', []],
    ['2026-12-18', ['2026-12-18']],
    ['2026-12-19', []],
  ])(
    'include an event on %s only if it is after the opening on November 11 and by December 18',
    (date, expected) => {
      const life = { openedOn: '2026-11-11', expiration: '2026-12-18' };
      const all = reminders({ ...life, earnings: date, exDividend: date });
      for (const wanted of ['earnings', 'exDividend']) {
        expect(all.filter(({ kind }) => kind === wanted).map((found) => found.date)).toEqual(
          expected,
        );
      }
    },
  );

  test('are in order, each kind once, all after the opening and none after expiration', () => {
    const anyEvent = fc.option(fc.integer({ min: -10, max: 100 }));
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 1, max: 90 }),
        anyEvent,
        anyEvent,
        (openedOn, life, report, dividend) => {
          const expiration = addDays(openedOn, life);
          const at = (offset: number | null) =>
            offset === null ? null : addDays(openedOn, offset);
          const all = reminders({
            openedOn,
            expiration,
            earnings: at(report),
            exDividend: at(dividend),
          });
          const dates = all.map(({ date }) => date);
          expect(dates).toEqual(dates.toSorted());
          expect(new Set(all.map(({ kind }) => kind)).size).toBe(all.length);
          for (const { kind, date } of all) {
            expect(daysToExpiration(openedOn, date)).toBeGreaterThan(0);
            expect(daysToExpiration(date, expiration)).toBeGreaterThanOrEqual(0);
            if (PLANNED.has(kind)) expect(isTradingDay(date)).toBe(true);
          }
        },
      ),
    );
  });
});
