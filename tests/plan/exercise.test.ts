import { expect, test } from 'vitest';
import { earlyExercise } from '../../src/core/put/earlyExercise';
import { worthExercised } from '../../src/plan/exercise';
import { EXPIRED, NINETY_FIVE, outlookOf } from './outlooks';
import { exerciseOf, impliedOf } from '../../src/plan/derived';

const option = { right: 'put', strike: 95, years: 35 / 365 } as const;

test('early exercise is judged in the market the premium implies', () => {
  const plan = outlookOf(NINETY_FIVE);
  expect(exerciseOf(plan)).toMatchObject(earlyExercise(option, impliedOf(plan)!.market, null));
  expect(exerciseOf(plan)!.boundaryDistance).toBeCloseTo(1 - 74.2807 / 100, 5);
});

test('the spread is the ask less the bid, and zero while either is missing', () => {
  // In the money with 0.30 of time value, which half a spread of 0.80 exceeds.
  const inTheMoney = { spot: '300', premium: '65.30' };
  expect(exerciseOf(outlookOf(inTheMoney))!.state).toBe('far');
  expect(exerciseOf(outlookOf({ ...inTheMoney, bid: '64.90' }))!.state).toBe('far');
  expect(exerciseOf(outlookOf({ ...inTheMoney, bid: '64.90', ask: '65.70' }))!.state).toBe('near');
});

test('early exercise never pays without interest on the strike', () => {
  const free = exerciseOf(outlookOf({ billQuote: '' }))!;
  expect(free).toMatchObject({ boundary: null, boundaryDistance: null, never: 'noInterest' });
});

test('early exercise never pays before a dividend worth waiting for', () => {
  const waiting = exerciseOf(outlookOf({ dividend: '2', exDividend: '2026-12-08' }))!;
  expect(waiting).toMatchObject({ boundary: null, never: 'dividendAhead', dividend: 2 });
});

test('a dividend after expiration changes nothing', () => {
  const later = { dividend: '2', exDividend: '2027-03-08' };
  expect(exerciseOf(outlookOf(later))).toEqual(exerciseOf(outlookOf()));
});

test.each([
  ['no stock price', { spot: '' }],
  ['no volatility', { premium: '0' }],
])('%s: early exercise cannot be judged', (_, texts) => {
  expect(exerciseOf(outlookOf(texts))).toBeNull();
});

test('at expiration no exercise is early', () => {
  const over = outlookOf({ days: '0', spot: '300', premium: '60', volatility: '30' }, EXPIRED);
  expect(exerciseOf(over)).toBeNull();
  expect(worthExercised(over)).toBeNull();
});

test('a premium of no more than exercise value is pointed out, and a higher one is not', () => {
  expect(worthExercised(outlookOf({ spot: '300', premium: '65' }))).toBe(65);
  expect(worthExercised(outlookOf({ spot: '300', premium: '65.05' }))).toBeNull();
  expect(worthExercised(outlookOf({ spot: '' }))).toBeNull();
  expect(worthExercised(outlookOf({ premium: '0' }))).toBeNull();
});
