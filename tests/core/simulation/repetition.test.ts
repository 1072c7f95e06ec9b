import { describe, expect, test } from 'vitest';
import { repeatedExpirations } from '../../../src/core/simulation/repetition';

const FRIDAY = '2026-11-20';
const puts = (days: number, from = FRIDAY) => repeatedExpirations(from, days).length;
const span = (days: number, from = FRIDAY) => repeatedExpirations(from, days).at(-1)!;

describe('a put repeated for about a year', () => {
  test.each([
    [35, 10, 350],
    [37, 10, 370],
    [30, 12, 360],
    [7, 52, 364],
    [200, 2, 400],
    [300, 1, 300],
    [365, 1, 365],
    [800, 1, 800],
  ])('of %d days is sold %d times, one after the other, in %d days', (days, times, all) => {
    expect(puts(days)).toBe(times);
    expect(span(days)).toBe(all);
  });

  // NYSE calendar: 251 trading days from 2026-11-20 to 2027-11-19, as holidays take ten weekdays.
  test('of one day is sold on every trading day and on no other, 251 times', () => {
    expect(puts(1)).toBe(251);
    expect(span(1)).toBe(365);
    // Friday, Monday to Wednesday, not Thanksgiving, Friday.
    expect(repeatedExpirations(FRIDAY, 1).slice(0, 6)).toEqual([1, 4, 5, 6, 8, 11]);
  });

  test('of less than a week skips weekends, so its days are fewer than the whole span', () => {
    // Monday to Wednesday, Wednesday to Friday; Friday’s ends on a Sunday, and Monday follows.
    expect(repeatedExpirations('2026-11-30', 2).slice(0, 4)).toEqual([2, 4, 6, 9]);
    expect(puts(2) * 2).toBeLessThan(span(2));
  });

  test('begins on a trading day: from a Saturday on the Monday after', () => {
    expect(repeatedExpirations('2026-11-28', 1)).toEqual(repeatedExpirations('2026-11-30', 1));
  });
});
