import { expect, test } from 'vitest';
import type { Quote } from '../../../src/core/chain/quote';
import { readBook } from '../../../src/core/book/readBook';
import { callCandidates, exDividendInside } from '../../../src/plan/book/callCandidates';
import { heldShares } from '../../../src/plan/book/heldShares';
import { callName, noteOfCall } from '../../../src/words/book/callWords';
import { assigned, call, put, sold } from '../../core/book/events';
import { desk } from './mockBook';

const P = put(95, '2026-11-20');
const EVENTS = [sold('2026-11-02', P, 2.5), assigned('2026-11-20', P)];
const own = desk({
  book: readBook(EVENTS, '2026-11-28'),
  marks: { ACME: { price: 92, at: '2026-11-27T17:00:00Z' } },
  dates: { ACME: { earnings: null, exDividend: '2026-12-10' } },
});
const [row] = heldShares(own); // 100 shares at 92.50, breakeven at 92.50

/** The ask is a twentieth more than the bid. */
const quote = (strike: number, expiration: string, bid: number | null): Quote => ({
  contract: call(strike, expiration),
  bid,
  ask: bid === null ? null : bid * 1.05,
  last: null,
  volume: null,
  openInterest: null,
  impliedVolatility: null,
  delta: null,
});

const CHAIN = [
  quote(90, '2026-12-18', 4),
  quote(95, '2026-12-18', 1),
  quote(97, '2026-12-18', 0.5),
  quote(95, '2027-01-15', 2),
  quote(95, '2027-06-18', 5), // too long a wait
  quote(140, '2026-12-18', 0.05), // too far
  quote(96, '2026-12-18', null),
  { ...quote(96, '2026-12-18', 1), contract: put(96, '2026-12-18') },
];

test('calls on shares held are ranked by what they pay a year, those below a basis last', () => {
  const found = callCandidates(row!, CHAIN, own);
  expect(found.map(({ contract: { strike, expiration } }) => [strike, expiration])).toEqual([
    [95, '2026-12-18'], // 1 ÷ 92 in 20 days
    [95, '2027-01-15'], // 2 ÷ 92 in 48
    [97, '2026-12-18'],
    [90, '2026-12-18'],
  ]);
  expect(found[0]!.annualizedReturn).toBeCloseTo((1 / 92 / 20) * 365, 9);
  expect(found[0]).toMatchObject({ days: 20, ifCalledAway: 3.5, below: [] });
  expect(found.at(-1)).toMatchObject({ below: ['tax', 'campaign'], ifCalledAway: 1.5 });
  expect(callName(found[0]!, own.asOf)).toBe('95 call, Dec 18, bid 1.00: 19.8% a year');
  expect(callName(found.at(-1)!, own.asOf)).toBe(
    '90 call, Dec 18, bid 4.00: 79.3% a year, below a basis',
  );
});

test('a call at a price that arbitrage rules out comes after the sound ones and says why', () => {
  const chain = [
    quote(93, '2026-12-18', 2.6),
    quote(95, '2026-12-18', 1.7),
    quote(97, '2026-12-18', 43.5), // case F41: worth 1.35 by the others
    quote(99, '2026-12-18', 0.7),
    quote(101, '2026-12-18', 0.4),
  ];
  const found = callCandidates(row!, chain, own);
  // The 95 cannot be told from the 97: one of the two is wrong.
  expect(found.map(({ contract: { strike } }) => strike)).toEqual([93, 99, 101, 97, 95]);
  expect(callName(found[3]!, own.asOf)).toBe(
    '97 call, Dec 18, bid 43.50: 862.9% a year, out of line',
  );
  expect(found[0]!.doubts).toEqual([]);
});

test('a call of an adjusted series covers no shares, though its multiplier is 100', () => {
  const adjusted = {
    ...quote(95, '2026-12-18', 3),
    contract: call(95, '2026-12-18', { root: 'ACME1' }),
  };
  expect(callCandidates(row!, [adjusted, ...CHAIN], own)).toEqual(callCandidates(row!, CHAIN, own));
});

test('calls cannot be ranked without a stock price', () => {
  expect(callCandidates({ ...row!, spot: null }, CHAIN, own)).toEqual([]);
});

test('an ex-dividend day before expiration is noted, as the call may be exercised early', () => {
  expect(exDividendInside(row!, '2026-12-18', own)).toBe('2026-12-10');
  expect(exDividendInside(row!, '2026-12-04', own)).toBeNull();
  expect(exDividendInside(row!, '2026-12-18', { ...own, dates: {} })).toBeNull();
  expect(noteOfCall('2026-12-10', own.asOf)).toBe(
    'An ex-dividend day, Dec 10, comes before the call ends: if in the money, with less time value than the dividend, it is likely to be exercised the day before.',
  );
});
