import { describe, expect, test } from 'vitest';
import { RULE_PROFILES } from '../../../src/core/rules/ruleThresholds';

describe('profiles of rules', () => {
  // IBKR walkthrough for cash-secured puts; a put-writing mandate for the weight.
  test('the starter asks 30 to 45 days, 2% to 5% below the stock and 10% a year', () => {
    expect(RULE_PROFILES.starter).toEqual({
      minDays: 30,
      maxDays: 45,
      minOutOfTheMoney: 0.02,
      maxOutOfTheMoney: 0.05,
      minDelta: 0.15,
      maxDelta: 0.3,
      minReturn: 0.1,
      maxSpread: 0.05,
      minOpenInterest: 300,
      earningsDays: 30,
      cashBuffer: 0.1,
      firstTrades: 3,
      maxWeight: 0.2,
      quoteMaxMinutes: 15,
    });
  });

  // Swiss column on selling puts.
  test('income differs from it in the band alone, 5% to 8% below the stock', () => {
    expect(RULE_PROFILES.income).toEqual({
      ...RULE_PROFILES.starter,
      minOutOfTheMoney: 0.05,
      maxOutOfTheMoney: 0.08,
    });
  });
});
