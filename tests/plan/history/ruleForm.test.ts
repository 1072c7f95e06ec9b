import { describe, expect, test } from 'vitest';
import { PUT_INDEX_RULE } from '../../../src/core';
import { RULE_PROFILES } from '../../../src/core/rules/ruleThresholds';
import { formOf, readRule, type RuleForm } from '../../../src/plan/history/ruleForm';
import { ruleProblemWords } from '../../../src/words/history/ruleWords';

const filled = formOf(RULE_PROFILES.starter, { takeProfit: '50', feePerContract: 1.07 });

const own: RuleForm = { ...filled, whose: 'own' };

describe('a rule to replay', () => {
  test('is filled in from the middle of the user’s own thresholds', () => {
    expect(filled).toMatchObject({ days: '38', delta: '0.22', distance: '3.5', takeProfit: '50' });
    expect(readRule(own)).toEqual({
      problems: {},
      rule: {
        ...PUT_INDEX_RULE,
        expiration: { days: 38 },
        strike: { delta: 0.22 },
        takeProfit: 0.5,
        costPerContract: 1.07,
      },
    });
  });

  test('is the PUT index’s until the user chooses their own', () => {
    expect(readRule(filled).rule).toEqual(PUT_INDEX_RULE);
    expect(readRule({ ...filled, days: 'soon' }).rule).toEqual(PUT_INDEX_RULE);
  });

  test('goes by distance, holds to expiration and takes the shares, as chosen', () => {
    const { rule } = readRule({
      ...own,
      by: 'distance',
      takeProfit: '',
      end: 'wheel',
      callDelta: '0.3',
    });
    expect(rule).toMatchObject({
      strike: { distance: 0.035 },
      takeProfit: null,
      atExpiration: { callDelta: 0.3 },
    });
  });

  test('is priced at the raw VIX only if that is chosen', () => {
    expect(readRule(filled).rule!.volatilityFactor).toBe(0.87);
    expect(readRule({ ...filled, volatility: 'raw' }).rule!.volatilityFactor).toBe(1);
  });

  test.each([
    [{ days: '' }, 'days', 'Enter the days to expiration'],
    [{ days: '400' }, 'days', 'The days must be 1 to 365'],
    [{ days: '3.5' }, 'days', 'The days must be a whole number, like 37'],
    [{ delta: '30%' }, 'delta', 'The delta must be a plain number, like 0.23'],
    [{ delta: '0.9' }, 'delta', 'The delta must be 0.01 to 0.60'],
    [{ takeProfit: '100' }, 'takeProfit', 'The share must be 5% to 99%'],
    [{ costShare: 'x' }, 'costShare', 'The spread must be a number, like 2%'],
    [{ costPerContract: '500' }, 'costPerContract', 'The fee must be $0.00 to $100.00'],
    [{ from: '1990' }, 'from', 'The first day must be a date, like 2000-01-03'],
  ] as const)('with %j says what to fix', (texts, name, sentence) => {
    const { rule, problems } = readRule({ ...own, ...texts });
    expect(rule).toBeNull();
    expect(ruleProblemWords(name, problems[name]!)).toBe(sentence);
  });
});
