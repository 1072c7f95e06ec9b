import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CHECKED_ELSEWHERE,
  guardRails,
  unanswered as unansweredRails,
  type GuardRail,
  type OrderFacts,
} from '../../../src/core/rules/guardRails';
import type { RuleFacts } from '../../../src/core/rules/ruleFacts';
import { judgeTrade } from '../../../src/core/rules/rules';
import { RULE_PROFILES, type RuleThresholds } from '../../../src/core/rules/ruleThresholds';
import { goodTrade, nothingKnown } from './ruleFacts';

const rails = (
  facts: Partial<RuleFacts>,
  quote: Partial<Omit<OrderFacts, 'verdicts'>> = {},
  thresholds: Partial<RuleThresholds> = {},
) =>
  guardRails({
    verdicts: judgeTrade({ ...goodTrade, ...facts }, { ...RULE_PROFILES.starter, ...thresholds }),
    quoteAgeMinutes: 1,
    quoteMaxMinutes: 15,
    ...quote,
  });

const unanswered = (...asked: Parameters<typeof unansweredRails>) =>
  unansweredRails(...asked).map(({ rail }) => rail);

const shown = (all: readonly GuardRail[]) => all.map(({ rail, verdict }) => `${rail}: ${verdict}`);

const notPassed = (all: readonly GuardRail[]) =>
  shown(all.filter(({ verdict }) => verdict !== 'pass'));

describe('guard rails', () => {
  test('all pass for a good order, in the order a ticket is read', () => {
    expect(shown(rails({}))).toEqual([
      'cashSecured: pass',
      'saneLimit: pass',
      'spreadWidth: pass',
      'noEarnings: pass',
      'positionWeight: pass',
      'firstTradeSize: pass',
      'freshQuote: pass',
    ]);
  });

  test.each<[string, Partial<RuleFacts>, string]>([
    ['cash a cent short of the strike', { cashTotal: 36_499.99 }, 'cashSecured: fail'],
    ['earnings on the day of expiration', { daysToEarnings: 37 }, 'noEarnings: fail'],
    ['earnings two days after it', { daysToEarnings: 39 }, 'noEarnings: warn'],
    ['a market of 5.00 by 5.80', { bid: 5, ask: 5.8 }, 'spreadWidth: fail'],
    ['a market of 5.20 by 5.60', { bid: 5.2, ask: 5.6 }, 'spreadWidth: warn'],
    ['a limit above the ask', { limit: 5.45 }, 'saneLimit: warn'],
    ['a limit below the bid', { limit: 5.35 }, 'saneLimit: warn'],
    ['a limit off the tick', { limit: 5.42, limitIsOnTick: false }, 'saneLimit: fail'],
    ['36,500 of an account of 100,000', { accountValueTotal: 100_000 }, 'positionWeight: fail'],
    ['36,500 of an account of 150,000', { accountValueTotal: 150_000 }, 'positionWeight: warn'],
    ['a first trade of two contracts', { contracts: 2 }, 'firstTradeSize: warn'],
    ['a first trade of three contracts', { contracts: 3 }, 'firstTradeSize: fail'],
  ])('for %s raise only its own rail', (_, facts, verdict) => {
    expect(notPassed(rails(facts))).toEqual([verdict]);
  });

  test.each([
    [0, 'pass'],
    [15, 'pass'],
    [15.01, 'fail'],
    [16, 'fail'],
    [-1, 'unknown'],
    [null, 'unknown'],
  ])('for a quote %s minutes old, with 15 allowed: %s', (quoteAgeMinutes, verdict) => {
    expect(rails({}, { quoteAgeMinutes }).at(-1)).toEqual({ rail: 'freshQuote', verdict });
  });

  test('let a quote be as old as the trader allows', () => {
    expect(notPassed(rails({}, { quoteAgeMinutes: 60, quoteMaxMinutes: 60 }))).toEqual([]);
    expect(notPassed(rails({}, { quoteAgeMinutes: 2, quoteMaxMinutes: 1 }))).toEqual([
      'freshQuote: fail',
    ]);
  });

  test('follow the trader’s thresholds', () => {
    expect(notPassed(rails({}, {}, { maxWeight: 0.1 }))).toEqual(['positionWeight: warn']);
    expect(notPassed(rails({ contracts: 3 }, {}, { firstTrades: 0 }))).toEqual([]);
  });

  test('never pass what is not known', () => {
    expect(notPassed(rails(nothingKnown, { quoteAgeMinutes: null }))).toEqual([
      'cashSecured: unknown',
      'saneLimit: unknown',
      'spreadWidth: unknown',
      'noEarnings: unknown',
      'positionWeight: unknown',
      'freshQuote: unknown',
    ]);
  });
});

describe('a trader’s reasons', () => {
  const failing = rails({ cashTotal: 0, contracts: 3 }, { quoteAgeMinutes: 99 });

  test('are asked for every rail that fails', () => {
    expect(unanswered(failing, {})).toEqual(['cashSecured', 'firstTradeSize', 'freshQuote']);
    expect(unanswered(rails({ cashTotal: 30_000 }), {})).toEqual(['cashSecured']);
  });

  test('are no longer asked for once given', () => {
    const reasons = { cashSecured: 'Cash arrives Monday', freshQuote: 'Market is closed' };
    expect(unanswered(failing, reasons)).toEqual(['firstTradeSize']);
    expect(unanswered(failing, { ...reasons, firstTradeSize: '今は試し' })).toEqual([]);
  });

  test('must say something', () => {
    for (const reason of ['', '   ', '\t\n', '...', '\u200B', '-']) {
      expect(unanswered(failing, { cashSecured: reason })).toContain('cashSecured');
    }
  });

  test('are not asked for a warning', () => {
    expect(unanswered(rails({ contracts: 2, limit: 5.45 }), {})).toEqual([]);
  });

  test('do not count for an unknown fact, except that it was checked elsewhere', () => {
    const unknown = rails({ cashTotal: null });
    expect(unanswered(unknown, {})).toEqual(['cashSecured']);
    expect(unanswered(unknown, { cashSecured: 'It will do' })).toEqual(['cashSecured']);
    expect(unanswered(unknown, { cashSecured: CHECKED_ELSEWHERE })).toEqual([]);
  });

  test('do not count if a fact checked elsewhere fails here', () => {
    expect(unanswered(failing, { cashSecured: CHECKED_ELSEWHERE })).toContain('cashSecured');
  });

  test('silence only their own rail', () => {
    const anyRails = fc.subarray(failing.map(({ rail }) => rail));
    fc.assert(
      fc.property(anyRails, (answered) => {
        const reasons = Object.fromEntries(answered.map((rail) => [rail, 'Known and accepted']));
        const open = unanswered(failing, reasons);
        expect(open).toEqual(unanswered(failing, {}).filter((rail) => !answered.includes(rail)));
      }),
    );
  });
});
