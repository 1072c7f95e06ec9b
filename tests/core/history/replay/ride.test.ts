import { describe, expect, test } from 'vitest';
import {
  annualReturn,
  monthChanges,
  rideOf,
  worstFall,
  type Worth,
} from '../../../../src/core/history/replay/ride';
import { yearsOf } from '../../../../src/core/history/replay/years';
import { dayNumber } from '../../../../src/core/market/calendar';

const path = (worths: readonly (readonly [date: string, value: number])[]): Worth[] =>
  worths.map(([date, value]) => ({ date, number: dayNumber(date), value }));

describe('a ride', () => {
  const falls = path([
    ['2025-01-02', 100],
    ['2025-02-03', 80],
    ['2025-03-03', 101],
    ['2025-04-01', 70.7],
    ['2025-05-01', 60.6],
    ['2025-06-02', 101],
  ]);

  test('names its worst fall with the high, the low and the recovery', () => {
    expect(worstFall(falls)).toEqual({
      change: 60.6 / 101 - 1,
      from: '2025-03-03',
      to: '2025-05-01',
      recovered: '2025-06-02',
      days: dayNumber('2025-06-02') - dayNumber('2025-03-03'),
    });
  });

  test('says if a fall has not recovered, and counts it to the last close', () => {
    expect(worstFall(falls.slice(0, 5))).toMatchObject({ recovered: null, days: 59 });
  });

  test('that never fell has no fall', () => {
    expect(
      worstFall(
        path([
          ['2025-01-02', 1],
          ['2025-01-03', 2],
        ]),
      ),
    ).toEqual({
      change: 0,
      from: '2025-01-02',
      to: '2025-01-02',
      recovered: '2025-01-02',
      days: 0,
    });
  });

  test('has no yearly return for less than a year, and no deviation for fewer than twelve months', () => {
    expect(rideOf(falls)).toMatchObject({ annualReturn: null, deviation: null });
  });

  test('counts only whole months: the last one if no trading day of it is left', () => {
    const days = path([
      ['2024-01-31', 100],
      ['2024-02-29', 110],
      ['2024-03-28', 99], // the 29th is Good Friday
    ]);
    expect(monthChanges(days).map(({ month }) => month)).toEqual(['2024-02', '2024-03']);
    expect(monthChanges(days)[1]!.change).toBeCloseTo(-0.1, 12);
    const cut = path([
      ['2024-01-31', 100],
      ['2024-02-29', 110],
      ['2024-03-27', 99],
    ]);
    expect(monthChanges(cut).map(({ month }) => month)).toEqual(['2024-02']);
    expect(rideOf(cut.slice(2)).worstMonth).toBeNull();
  });

  test('grows by a compound rate: doubled in two years is 41.4% a year', () => {
    const [first, last] = path([
      ['2021-01-01', 1],
      ['2023-01-01', 2],
    ]);
    expect(annualReturn(first!, last!)).toBeCloseTo(Math.SQRT2 - 1, 3);
  });
});

describe('years', () => {
  const rule = path([
    ['2022-12-30', 100],
    ['2023-06-01', 90],
    ['2023-12-29', 110],
    ['2024-06-03', 121],
  ]);

  test('go from one year’s last close to the next, and the first and an unfinished one are partial', () => {
    const years = yearsOf(rule, rule, rule);
    expect(years.map(({ year, isPartial }) => [year, isPartial])).toEqual([
      ['2023', true],
      ['2024', true],
    ]);
    expect(years[0]!.rule).toBeCloseTo(0.1, 12);
    expect(years[1]!.bills).toBeCloseTo(0.1, 12);
  });

  test('are complete on their last trading day', () => {
    expect(yearsOf(rule.slice(0, 3), rule, rule).at(-1)).toMatchObject({ year: '2023' });
    const whole = path([
      ['2021-06-01', 1],
      ['2021-12-31', 1],
      ['2022-12-30', 2],
    ]);
    expect(yearsOf(whole, whole, whole).map(({ isPartial }) => isPartial)).toEqual([true, false]);
  });
});
