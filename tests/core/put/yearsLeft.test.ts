import { expect, test } from 'vitest';
import { yearsLeftAfter } from '../../../src/core/put/yearsLeft';

test('the time left falls by whole days to zero on expiration day', () => {
  const life = { days: 37, years: 37 / 365 };
  expect([0, 1, 36, 37].map((day) => yearsLeftAfter(life, day))).toEqual([
    37 / 365,
    36 / 365,
    1 / 365,
    0,
  ]);
});

test('time left counted by the minute keeps its hours', () => {
  const hours = 5.5 / 24 / 365;
  const life = { days: 2, years: 2 / 365 + hours };
  expect(yearsLeftAfter(life, 0)).toBe(life.years);
  expect(yearsLeftAfter(life, 1)).toBeCloseTo(1 / 365 + hours, 15);
  expect(yearsLeftAfter(life, 2)).toBe(0);
});

test('the time left keeps its minutes on the first day and is never below zero', () => {
  expect(yearsLeftAfter({ days: 0, years: 0.0006 }, 0)).toBe(0.0006);
  expect(yearsLeftAfter({ days: 3, years: 1 / 365 }, 2)).toBe(0);
});
