import { describe, expect, test } from 'vitest';
import { chancesOf, halfBuybackOf } from '../../src/plan/derived';
import { derivePlan } from '../../src/plan/plan';
import { BUYBACK } from '../../src/words/figures/buyback';
import { CONTEXT, exampleGiven } from './drafts';

describe('buying back at half the premium', () => {
  const plan = derivePlan(exampleGiven({}), CONTEXT);

  // Watched on every calendar day it would be 86.0%; only 25 of the 36 have a close.
  test('happens in about 84 of 100 cases for the example', () => {
    expect(halfBuybackOf(plan)!.chance).toBeCloseTo(0.836, 2);
    expect(BUYBACK.value(plan)).toBe('84%');
  });

  test('tells the day by which half of the orders that fill have filled', () => {
    const { halfFilledOn } = halfBuybackOf(plan)!;
    expect(halfFilledOn.day).toBeGreaterThan(5);
    expect(halfFilledOn.day).toBeLessThan(20);
  });

  test('leaves on average a little less than holding to expiration', () => {
    const { averageTotal } = halfBuybackOf(plan)!;
    const held = chancesOf(plan).byPremium!.expectedTotal;
    // It fills at 2.70 though the put closes lower that day: this costs more than the model price.
    expect(averageTotal).toBeLessThan(held);
    expect(averageTotal).toBeGreaterThan(held - 60);
  });

  test('is unknown without a stock price or on the last day, and says why', () => {
    const without = derivePlan(exampleGiven({ spot: '' }), CONTEXT);
    expect(BUYBACK.value(without)).toBeNull();
    expect(BUYBACK.note!(without)).toMatch(/stock price/);
    const last = derivePlan(exampleGiven({ days: '1' }), CONTEXT);
    expect(BUYBACK.value(last)).toBeNull();
    expect(BUYBACK.note!(last)).toBe('no close is left before expiration');
  });

  test('is explained with its average beside the average of holding', () => {
    const recipe = typeof BUYBACK.recipe === 'function' ? BUYBACK.recipe(plan) : null;
    expect(recipe!.rows!.join(' ')).toMatch(/on average Always held to expiration/);
  });
});
