import { describe, expect, test } from 'vitest';
import { isTradingDay } from '../../src/core/market/holidays';
import { firstDayAtMark } from '../../src/core/put/decay';
import { halfExitOf, limitsOf, runningOf } from '../../src/plan/derived';
import { CONTEXT } from './drafts';
import { outlookOf } from './outlooks';

describe('the exit at half the premium', () => {
  const reachedAt = (days: number, context = CONTEXT) => {
    const plan = outlookOf({ days: String(days) }, context);
    const half = limitsOf(plan).takeProfitLimit!;
    return {
      first: firstDayAtMark(runningOf(plan)!, half)!,
      reached: halfExitOf(plan)!.reached,
    };
  };

  test('fills on the day the model first reaches that price, or on the next trading day', () => {
    const all = Array.from({ length: 21 }, (_, more) => reachedAt(30 + more));
    expect(all.every(({ reached }) => isTradingDay(reached!.date!))).toBe(true);
    const waits = all.map(({ first, reached }) => reached!.day - first);
    expect(new Set(waits)).toEqual(new Set([0, 1, 2]));
  });

  test('does not fill if nothing trades between that day and expiration', () => {
    // Saturday, November 21: no day with trading until Sunday.
    expect(reachedAt(2).first).toBeGreaterThan(0);
    expect(reachedAt(2).reached).toBeNull();
  });

  test('fills on the model’s day itself while the date is not known', () => {
    const { first, reached } = reachedAt(36, { ...CONTEXT, clock: null });
    expect(reached!.day).toBe(first);
  });
});
