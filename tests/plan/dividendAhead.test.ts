import { describe, expect, test } from 'vitest';
import { chancesOf, impliedOf } from '../../src/plan/derived';
import {
  daysToExDividend,
  dividendsAhead,
  dividendStanding,
  nextExDividend,
} from '../../src/plan/dividendAhead';
import { CONTEXT } from './drafts';
import { outlookOf } from './outlooks';

/** A put of a year on a stock that pays each quarter. */
const QUARTERLY = {
  stock: 'T',
  spot: '26',
  strike: '25',
  premium: '2.05',
  days: '364',
  dividend: '0.2775',
  exDividend: '2027-01-08',
  dividendEvery: '3',
};

describe('a dividend paid every three months', () => {
  test('counts each time until expiration', () => {
    expect(dividendsAhead(outlookOf(QUARTERLY))).toEqual([
      { amount: 0.2775, date: '2027-01-08', days: 49 },
      { amount: 0.2775, date: '2027-04-08', days: 139 },
      { amount: 0.2775, date: '2027-07-08', days: 230 },
      { amount: 0.2775, date: '2027-10-08', days: 322 },
    ]);
  });

  // Finite differences in the spot model, T-bill at 3.80%: 24.4%; the next dividend alone: 27.6%.
  test('makes the premium imply a volatility of 24.4%, not 27.6% as if paid once', () => {
    const volatility = (texts: object) => {
      const { market } = impliedOf(outlookOf({ ...QUARTERLY, ...texts }))!;
      return (market.volatility * 100).toFixed(1);
    };
    expect(volatility({})).toBe('24.4');
    expect(volatility({ dividendEvery: '' })).toBe('27.6');
    const { assignment } = chancesOf(outlookOf(QUARTERLY)).byPremium!;
    expect(assignment).toBeCloseTo(0.4915, 3); // 400,000 simulated stocks: 49.1%
  });

  test('continues after the date typed has come', () => {
    const plan = outlookOf({ ...QUARTERLY, exDividend: '2026-11-20' });
    expect(nextExDividend(plan)).toBe('2027-02-20');
    expect(daysToExDividend(plan)).toBe(92);
    expect(dividendStanding(plan)).toBe('ahead');
    expect(dividendsAhead(plan)).toHaveLength(3);
  });

  test('counts for nothing after expiration', () => {
    const plan = outlookOf({ ...QUARTERLY, days: '30' });
    expect(dividendStanding(plan)).toBe('afterExpiration');
    expect(dividendsAhead(plan)).toEqual([]);
  });

  test('is taken as typed until the clock has been read', () => {
    const plan = outlookOf(QUARTERLY, { ...CONTEXT, clock: null });
    expect(nextExDividend(plan)).toBe('2027-01-08');
    expect(daysToExDividend(plan)).toBeNull();
    expect(dividendsAhead(plan)).toEqual([]);
  });
});

test('a dividend paid once is past when its date has come', () => {
  const plan = outlookOf({ ...QUARTERLY, exDividend: '2026-11-20', dividendEvery: '' });
  expect(nextExDividend(plan)).toBe('2026-11-20');
  expect(dividendStanding(plan)).toBe('past');
});

test('an ex-dividend date without a dividend is still the next one', () => {
  const plan = outlookOf({ exDividend: '2026-10-20', dividendEvery: '3' });
  expect(nextExDividend(plan)).toBe('2027-01-20');
  expect(dividendStanding(plan)).toBeNull();
  expect(nextExDividend(outlookOf())).toBeNull();
});
