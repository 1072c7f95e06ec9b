import { describe, expect, test } from 'vitest';
import { impliedOf } from '../../src/plan/derived';
import { estimatedPremium } from '../../src/plan/estimate';
import { derivePlan } from '../../src/plan/plan';
import { conventionWords, promise } from '../../src/words/planWords';
import { CONTEXT, exampleGiven, type Texts } from './drafts';

const planWith = (texts: Texts) => derivePlan(exampleGiven(texts), CONTEXT);

describe('an estimated premium', () => {
  test('is the value of the put at the volatility held, on the nearest price step', () => {
    // 5.40 implies 28.30% for the example: the same volatility makes the same premium.
    expect(estimatedPremium(planWith({ estimatedAt: '28.30' }))).toBe(5.4);
  });

  test('follows the strike, days and stock price at that volatility', () => {
    const at = (texts: Texts) => estimatedPremium(planWith({ estimatedAt: '28.3', ...texts }))!;
    expect(at({ strike: '370' })).toBeGreaterThan(at({}));
    expect(at({ days: '30' })).toBeLessThan(at({}));
    expect(at({ spot: '390' })).toBeLessThan(at({}));
  });

  test('bases the chances on the volatility held, not on the rounded premium', () => {
    expect(impliedOf(planWith({ estimatedAt: '30' }))!.market.volatility).toBe(0.3);
  });

  test('is missing without a stock price, or if none is asked for', () => {
    expect(estimatedPremium(planWith({ estimatedAt: '30', spot: '' }))).toBeNull();
    expect(estimatedPremium(planWith({}))).toBeNull();
  });

  test('is zero for a put worth less than half a step', () => {
    expect(estimatedPremium(planWith({ estimatedAt: '1', strike: '200' }))).toBe(0);
  });

  test('is called an estimate in the headline and beside every return', () => {
    const plan = planWith({ estimatedAt: '28.3' });
    expect(promise(plan)).toMatch(
      /^Sold at an estimated \$5\.40, this put would pay you \$538\.93/,
    );
    expect(conventionWords(plan)).toMatch(/, at an estimated premium$/);
    expect(conventionWords(planWith({}))).not.toMatch(/estimate/);
  });
});
