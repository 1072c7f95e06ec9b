import { addDays, calendarDate, dayOfWeek } from './calendar';

/**
 * Days on which the New York Stock Exchange closed outside its rules. No rule predicts such a day,
 * so the calendar of a future year is a forecast. Source: NYSE, days of special closing.
 */
const UNSCHEDULED_CLOSURES: ReadonlySet<string> = new Set([
  '2001-09-11', // attacks on New York
  '2001-09-12',
  '2001-09-13',
  '2001-09-14',
  '2004-06-11', // mourning for President Reagan
  '2007-01-02', // mourning for President Ford
  '2012-10-29', // Hurricane Sandy
  '2012-10-30',
  '2018-12-05', // mourning for President Bush
  '2025-01-09', // mourning for President Carter
]);

interface ExchangeYear {
  readonly holidays: ReadonlySet<string>;
  readonly earlyCloses: ReadonlySet<string>;
}

const [SUNDAY, MONDAY, THURSDAY, SATURDAY] = [0, 1, 4, 6];

/** The nth given weekday of a month: the third Monday of January 2026 is the 19th. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): string {
  const first = calendarDate(year, month, 1);
  return addDays(first, ((weekday - dayOfWeek(first) + 7) % 7) + 7 * (nth - 1));
}

/**
 * Easter Sunday of the Gregorian calendar. Source: Meeus, Astronomical Algorithms, ch. 8; the
 * variable letters are his.
 */
function easterSunday(year: number): string {
  const divide = (dividend: number, divisor: number): number => Math.floor(dividend / divisor);
  const a = year % 19;
  const b = divide(year, 100);
  const c = year % 100;
  const g = divide(b - divide(b + 8, 25) + 1, 3);
  const h = (19 * a + b - divide(b, 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * divide(c, 4) - h - (c % 4)) % 7;
  const m = divide(a + 11 * h + 22 * l, 451);
  return calendarDate(year, 3, h + l - 7 * m + 22); // 32 March is 1 April
}

/**
 * The day on which a fixed holiday is observed: Monday if it falls on Sunday, Friday if on
 * Saturday.
 */
function observed(date: string): string {
  const weekday = dayOfWeek(date);
  if (weekday === SUNDAY) return addDays(date, 1);
  return weekday === SATURDAY ? addDays(date, -1) : date;
}

function exchangeYear(year: number): ExchangeYear {
  const newYear = calendarDate(year, 1, 1);
  const thanksgiving = nthWeekday(year, 11, THURSDAY, 4);
  const lastOfMay = calendarDate(year, 5, 31);
  const holidays = [
    // A New Year's Day on a Saturday closes no Friday, which ends the old year's accounts (NYSE
    // Rule 7.2).
    dayOfWeek(newYear) === SATURDAY ? [] : observed(newYear),
    year >= 1998 ? nthWeekday(year, 1, MONDAY, 3) : [], // Martin Luther King Jr.
    nthWeekday(year, 2, MONDAY, 3), // Washington's Birthday
    addDays(easterSunday(year), -2), // Good Friday
    addDays(lastOfMay, -((dayOfWeek(lastOfMay) + 6) % 7)), // Memorial Day, the last Monday
    year >= 2022 ? observed(calendarDate(year, 6, 19)) : [], // Juneteenth
    observed(calendarDate(year, 7, 4)),
    nthWeekday(year, 9, MONDAY, 1), // Labor Day
    thanksgiving,
    observed(calendarDate(year, 12, 25)),
  ].flat();
  const earlyCloses = [calendarDate(year, 7, 3), calendarDate(year, 12, 24)].filter((eve) => {
    const weekday = dayOfWeek(eve);
    return weekday >= MONDAY && weekday <= THURSDAY; // on a Friday it is the holiday itself
  });
  return {
    holidays: new Set(holidays),
    earlyCloses: new Set([...earlyCloses, addDays(thanksgiving, 1)]),
  };
}

const knownYears = new Map<number, ExchangeYear>();

function yearOf(date: string): ExchangeYear {
  const year = Number(date.slice(0, 4));
  const known = knownYears.get(year) ?? exchangeYear(year);
  knownYears.set(year, known);
  return known;
}

/**
 * Whether US stock and option exchanges open that day: not a weekend, a holiday or an unscheduled
 * closure. False for '2026-07-03', the Friday on which the Fourth is observed. Right from 1998 on;
 * source: NYSE Group holidays 2025 to 2028.
 */
export function isTradingDay(date: string): boolean {
  const weekday = dayOfWeek(date);
  return (
    weekday !== SUNDAY &&
    weekday !== SATURDAY &&
    !yearOf(date).holidays.has(date) &&
    !UNSCHEDULED_CLOSURES.has(date)
  );
}

/**
 * Whether trading ends at 13:00 that day: the Friday after Thanksgiving, and 3 July and 24 December
 * from Monday to Thursday. True for '2026-11-27'. Right from 2014 on; source: NYSE Group holidays
 * 2025 to 2028.
 */
export function isEarlyClose(date: string): boolean {
  return yearOf(date).earlyCloses.has(date);
}
