import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeTrade, limitFault, RULE_NAMES, type RuleName } from '../../../src/core/rules/rules';
import type { RuleStatus } from '../../../src/core/rules/verdict';
import type { MissingFact, RuleFacts } from '../../../src/core/rules/ruleFacts';
import { RULE_PROFILES, type RuleThresholds } from '../../../src/core/rules/ruleThresholds';
import { goodTrade, nothingKnown } from './ruleFacts';

const verdictOf = (
  rule: RuleName,
  facts: Partial<RuleFacts>,
  thresholds: Partial<RuleThresholds> = {},
) => judgeTrade({ ...goodTrade, ...facts }, { ...RULE_PROFILES.starter, ...thresholds })[rule];

const statusOf = (...given: Parameters<typeof verdictOf>): RuleStatus => verdictOf(...given).status;

// Bands, limits and profiles: IBKR walkthrough for cash-secured puts, a Swiss column on selling
// puts, and a put-writing mandate. They are their authors' conventions.

describe('days to expiration', () => {
  test.each([
    [20, 'fail'],
    [21, 'warn'],
    [29, 'warn'],
    [30, 'pass'],
    [45, 'pass'],
    [46, 'warn'],
    [60, 'warn'],
    [61, 'fail'],
    [0, 'fail'],
  ])('%d against 30 to 45: %s', (daysToExpiration, status) => {
    expect(verdictOf('daysWindow', { daysToExpiration })).toEqual({
      status,
      value: daysToExpiration,
    });
  });

  test('are judged by the window that is set', () => {
    expect(statusOf('daysWindow', { daysToExpiration: 7 }, { minDays: 7, maxDays: 14 })).toBe(
      'pass',
    );
    expect(statusOf('daysWindow', { daysToExpiration: 30 }, { minDays: 7, maxDays: 14 })).toBe(
      'fail',
    );
  });
});

describe('a put on an index', () => {
  test('passes the rules on earnings and dividends, whatever dates are known', () => {
    for (const date of [null, -1, 5]) {
      const facts = { isIndex: true, daysToEarnings: date, daysToExDividend: date };
      expect(verdictOf('noEarnings', facts)).toEqual({ status: 'pass', value: null });
      expect(verdictOf('noExDividend', facts)).toEqual({ status: 'pass', value: null });
    }
  });
});

describe('days until review', () => {
  test.each([
    [22, 'pass'],
    [21, 'warn'],
    [8, 'warn'],
    [7, 'fail'],
    [0, 'fail'],
  ])('%d left: %s', (daysToExpiration, status) => {
    expect(verdictOf('reviewDays', { daysToExpiration })).toEqual({
      status,
      value: daysToExpiration,
    });
  });
});

describe('distance of the strike below the stock', () => {
  test.each([
    [0.02, 'pass'],
    [0.05, 'pass'],
    [0.0501, 'warn'],
    [0.4, 'warn'],
    [0.0199, 'warn'],
    [0.01, 'warn'],
    [0.0099, 'fail'],
    [0, 'fail'],
    [-0.01, 'fail'],
  ])('%d against 2% to 5%: %s', (outOfTheMoney, status) => {
    expect(verdictOf('outOfTheMoneyBand', { outOfTheMoney })).toEqual({
      status,
      value: outOfTheMoney,
    });
  });

  test.each([
    [0.05, 'pass'],
    [0.08, 'pass'],
    [0.081, 'warn'],
    [0.04, 'warn'],
    [0.039, 'fail'],
  ])('%d against 5% to 8% for income: %s', (outOfTheMoney, status) => {
    expect(statusOf('outOfTheMoneyBand', { outOfTheMoney }, RULE_PROFILES.income)).toBe(status);
  });

  test('at the edge of the band passes, despite rounding', () => {
    const edges: readonly (readonly [spot: number, strike: number])[] = [
      [100, 98],
      [50, 49],
      [300, 285],
      [60, 57],
      [20.6, 19.57],
      [411, 402.78],
    ];
    const statuses = edges.map(([spot, strike]) =>
      statusOf('outOfTheMoneyBand', { outOfTheMoney: (spot - strike) / spot }),
    );
    expect(statuses).toEqual(edges.map(() => 'pass'));
    const typed = { minOutOfTheMoney: 1.1 / 100, maxOutOfTheMoney: 0.05 };
    expect(statusOf('outOfTheMoneyBand', { outOfTheMoney: 0.011 }, typed)).toBe('pass');
  });

  test('of 0 fails, and just above 0 only warns, however low the band begins', () => {
    const low = { minOutOfTheMoney: 0.005 };
    expect(statusOf('outOfTheMoneyBand', { outOfTheMoney: 0 }, low)).toBe('fail');
    expect(statusOf('outOfTheMoneyBand', { outOfTheMoney: 0.001 }, low)).toBe('warn');
  });

  test('is not known without the stock price', () => {
    expect(verdictOf('outOfTheMoneyBand', { outOfTheMoney: null })).toEqual(missing('spot'));
  });
});

describe('delta', () => {
  test.each([
    [0.15, 'pass'],
    [0.3, 'pass'],
    [0.1499, 'warn'],
    [0.1, 'warn'],
    [0.0999, 'fail'],
    [0.3001, 'warn'],
    [0.4, 'warn'],
    [0.4001, 'fail'],
  ])('%d against 0.15 to 0.30: %s', (delta, status) => {
    expect(verdictOf('deltaBand', { delta })).toEqual({ status, value: delta });
  });

  test('is not known without a volatility', () => {
    expect(verdictOf('deltaBand', { delta: null })).toEqual(missing('volatility'));
  });
});

describe('annualized return', () => {
  test.each([
    [0.1, 'pass'],
    [0.0999, 'warn'],
    [0.0387, 'warn'],
    [0.0386, 'fail'],
    [-0.01, 'fail'],
  ])('%d against 10% and bills at 3.87%: %s', (annualizedReturn, status) => {
    expect(verdictOf('returnFloor', { annualizedReturn })).toEqual({
      status,
      value: annualizedReturn,
    });
  });

  // IBKR walkthrough, quick start: its own example falls short of its own rule.
  test('of 6.2% warns: it is more than bills but less than the 10% wanted', () => {
    expect(statusOf('returnFloor', { annualizedReturn: 0.0623 })).toBe('warn');
  });

  test('below bills fails even above the return wanted', () => {
    expect(statusOf('returnFloor', { annualizedReturn: 0.11, billReturn: 0.12 })).toBe('fail');
    expect(statusOf('returnFloor', { annualizedReturn: 0.12, billReturn: 0.12 })).toBe('pass');
  });

  test('of 0.30 on 36.5 for 30 days is the 10% wanted, although doubles just miss it', () => {
    const annualizedReturn = (0.3 / 36.5) * (365 / 30);
    expect(statusOf('returnFloor', { annualizedReturn })).toBe('pass');
  });

  test('of zero fails, with or without a bill to compare with', () => {
    for (const billReturn of [null, 0, 0.0387]) {
      const none = { status: 'fail', value: 0 };
      expect(verdictOf('returnFloor', { annualizedReturn: 0, billReturn })).toEqual(none);
    }
  });

  test('is not known without a day left or a bill to compare with', () => {
    expect(verdictOf('returnFloor', { annualizedReturn: null })).toEqual(missing('daysLeft'));
    expect(verdictOf('returnFloor', { billReturn: null })).toEqual(missing('billQuote'));
  });
});

describe('bid and ask', () => {
  test.each([
    [1.1, 1.14, 'pass'],
    [1.1, 1.1, 'pass'],
    [1.1, 1.15, 'warn'],
    [0.95, 1.05, 'warn'],
    [0.94, 1.05, 'fail'],
    [1.1, 1.25, 'fail'], // IBKR walkthrough, order example: 0.15 is 12.8% of the middle
    [5.4, 5.9, 'warn'],
    [1.1, 1.05, 'fail'],
    [0, 0.04, 'fail'],
    [0.05, 0, 'fail'],
  ])('%d by %d against less than 0.05: %s', (bid, ask, status) => {
    const verdict = verdictOf('spreadWidth', { bid, ask });
    expect(verdict.status).toBe(status);
    expect('value' in verdict && verdict.value).toBeCloseTo(ask - bid, 9);
  });

  test('that are 0.05 apart always warn, despite rounding', () => {
    const bids = Array.from({ length: 1000 }, (_, index) => 1 + index / 100);
    const statuses = bids.map((bid) =>
      statusOf('spreadWidth', { bid, ask: Math.round(bid * 100 + 5) / 100 }),
    );
    expect(new Set(statuses)).toEqual(new Set(['warn']));
  });

  test('are not judged until both are known', () => {
    expect(verdictOf('spreadWidth', { bid: null })).toEqual(missing('bidAndAsk'));
    expect(verdictOf('spreadWidth', { ask: null })).toEqual(missing('bidAndAsk'));
  });
});

describe('limit price', () => {
  test.each([
    [5.4, 'pass'],
    [5.42, 'pass'],
    [5.44, 'pass'],
    [5.39, 'warn'],
    [5.45, 'warn'],
  ])('%d in a market of 5.40 by 5.44: %s', (limit, status) => {
    expect(verdictOf('saneLimit', { limit })).toEqual({ status, value: limit });
  });

  test('off the tick fails, whether or not the market is known', () => {
    for (const bid of [5.4, null]) {
      const verdict = verdictOf('saneLimit', { limitIsOnTick: false, bid });
      expect(verdict).toEqual({ status: 'fail', value: 5.4 });
    }
  });

  test.each([
    [5.4, 5.44, null],
    [5.46, 5.5, 'belowBid'],
    [5.3, 5.39, 'aboveAsk'],
    [5.5, 5.3, 'aboveAsk'],
    [5.4, 5.4, null],
    [null, 5.3, 'aboveAsk'],
    [null, 5.5, null],
    [5.5, null, 'belowBid'],
    [5.3, null, null],
  ])('of 5.40 with a bid of %s and an ask of %s has this fault: %s', (bid, ask, fault) => {
    expect(limitFault({ ...goodTrade, bid, ask })).toBe(fault);
  });

  test('off the tick has only that fault', () => {
    expect(limitFault({ ...goodTrade, limit: 9.99, limitIsOnTick: false })).toBe('offTick');
  });

  test('at a computed bid or ask is within the market, despite rounding', () => {
    expect(limitFault({ ...goodTrade, limit: 0.3, bid: 0.1 + 0.2, ask: 0.31 })).toBeNull();
    expect(limitFault({ ...goodTrade, limit: 0.1 + 0.2, bid: 0.29, ask: 0.3 })).toBeNull();
  });

  test('on the tick is not judged without bid and ask', () => {
    expect(verdictOf('saneLimit', { bid: null })).toEqual(missing('bidAndAsk'));
    expect(verdictOf('saneLimit', { ask: null })).toEqual(missing('bidAndAsk'));
  });
});

describe('open interest', () => {
  test.each([
    [300, 'pass'],
    [299, 'warn'],
    [100, 'warn'],
    [99, 'fail'],
    [0, 'fail'],
  ])('%d against 300: %s', (openInterest, status) => {
    expect(verdictOf('openInterestFloor', { openInterest })).toEqual({
      status,
      value: openInterest,
    });
  });

  test('is not known until entered', () => {
    const unknown = missing('openInterest');
    expect(verdictOf('openInterestFloor', { openInterest: null })).toEqual(unknown);
  });
});

describe('earnings', () => {
  test.each([
    [37, 41, true, 'pass'],
    [37, 40, true, 'warn'],
    [37, 38, true, 'warn'],
    [37, 37, true, 'fail'],
    [37, 0, true, 'fail'],
    [37, 41, false, 'warn'],
    [37, 37, false, 'fail'],
    [20, 31, true, 'pass'], // the option is gone, but 30 days are wanted free
    [20, 30, true, 'fail'],
    [29, 32, true, 'warn'],
    [29, 33, true, 'pass'],
    [45, 40, true, 'fail'], // 30 free days are not enough for an option of 45
  ])('with %d days left and a report in %d, confirmed %s: %s', (days, report, sure, status) => {
    const facts = { daysToExpiration: days, daysToEarnings: report, earningsConfirmed: sure };
    expect(verdictOf('noEarnings', facts)).toEqual({ status, value: report });
  });

  test('are not known without a date, or with one that has passed', () => {
    expect(verdictOf('noEarnings', { daysToEarnings: null })).toEqual(missing('earnings'));
    expect(verdictOf('noEarnings', { daysToEarnings: -1 })).toEqual(missing('nextDate'));
  });
});

describe('ex-dividend date', () => {
  test.each([
    [38, 'pass'],
    [37, 'warn'],
    [0, 'warn'],
  ])('in %d days of 37: %s', (daysToExDividend, status) => {
    expect(verdictOf('noExDividend', { daysToExDividend })).toEqual({
      status,
      value: daysToExDividend,
    });
  });

  test('is not known until entered, or once it has passed', () => {
    expect(verdictOf('noExDividend', { daysToExDividend: null })).toEqual(missing('exDividend'));
    expect(verdictOf('noExDividend', { daysToExDividend: -1 })).toEqual(missing('nextDate'));
  });
});

describe('cash behind the put', () => {
  test.each([
    [36_500, 'pass'],
    [36_499.99, 'fail'],
    [0, 'fail'],
  ])('%d against 36,500: %s', (cashTotal, status) => {
    expect(verdictOf('cashSecured', { cashTotal })).toEqual({
      status,
      value: cashTotal / 36_500,
    });
  });

  test.each([
    [40_150, 'pass'],
    [40_149.99, 'warn'],
    [36_500, 'warn'],
    [36_499.99, 'fail'],
  ])('%d against 36,500 and a tenth more: %s', (cashTotal, status) => {
    expect(verdictOf('cashBuffer', { cashTotal })).toEqual({ status, value: cashTotal / 36_500 });
  });

  test('of exactly the strike secures the put, despite rounding', () => {
    for (const strike of [1.1, 4.15, 16.1, 128.3]) {
      const facts = { collateralTotal: strike * 100, cashTotal: Math.round(strike * 100) };
      expect(statusOf('cashSecured', facts)).toBe('pass');
      expect(statusOf('cashBuffer', facts)).toBe('warn');
      expect(statusOf('cashBuffer', facts, { cashBuffer: 0 })).toBe('pass');
    }
  });

  test('is not known until entered', () => {
    expect(verdictOf('cashSecured', { cashTotal: null })).toEqual(missing('cash'));
    expect(verdictOf('cashBuffer', { cashTotal: null })).toEqual(missing('cash'));
  });
});

describe('share of the account in one position', () => {
  test.each([
    [182_500, 'pass'],
    [182_499, 'warn'],
    [36_500 / 0.3, 'warn'],
    [121_666, 'fail'],
  ])('36,500 of %d against 20%: %s', (accountValueTotal, status) => {
    expect(verdictOf('positionWeight', { accountValueTotal })).toEqual({
      status,
      value: 36_500 / accountValueTotal,
    });
  });

  // IBKR walkthrough: stocks under $50 are no diversification for an account of $10,000.
  test('of one put on a stock at 50 is half of 10,000, which is too much', () => {
    const facts = { collateralTotal: 5_000, accountValueTotal: 10_000 };
    expect(verdictOf('positionWeight', facts)).toEqual({ status: 'fail', value: 0.5 });
  });

  test('is not known without the value of the account', () => {
    const unknown = missing('accountValue');
    expect(verdictOf('positionWeight', { accountValueTotal: null })).toEqual(unknown);
  });
});

describe('size of a first trade', () => {
  test.each([
    [1, 0, 'pass'],
    [2, 0, 'warn'],
    [3, 0, 'fail'],
    [2, 2, 'warn'],
    [3, 2, 'fail'],
    [3, 3, 'pass'],
    [20, 3, 'pass'],
  ])('%d contracts after %d closed trades: %s', (contracts, closedTrades, status) => {
    expect(verdictOf('firstTradeSize', { contracts, closedTrades })).toEqual({
      status,
      value: contracts,
    });
  });

  test('of one contract always passes; of more it depends on the trades closed', () => {
    expect(statusOf('firstTradeSize', { contracts: 1, closedTrades: null })).toBe('pass');
    const unknown = missing('closedTrades');
    expect(verdictOf('firstTradeSize', { contracts: 2, closedTrades: null })).toEqual(unknown);
  });
});

describe('answers of the trader', () => {
  test.each(['willingToOwn', 'privateCapital'] as const)('%s: yes passes, no fails', (rule) => {
    expect(verdictOf(rule, { [rule]: true })).toEqual({ status: 'pass', value: null });
    expect(verdictOf(rule, { [rule]: false })).toEqual({ status: 'fail', value: null });
    expect(verdictOf(rule, { [rule]: null })).toEqual(missing('answer'));
  });

  test('on the take-profit order pass once it is placed, and wait for the fill until then', () => {
    const placed = { status: 'pass', value: null };
    expect(verdictOf('takeProfit', { takeProfitPlaced: true })).toEqual(placed);
    expect(verdictOf('takeProfit', { takeProfitPlaced: false })).toEqual(missing('fill'));
  });
});

describe('all rules together', () => {
  const statuses = (facts: RuleFacts) =>
    Object.entries(judgeTrade(facts, RULE_PROFILES.starter)).map(
      ([name, { status }]) => `${name}: ${status}`,
    );

  test('pass for a good trade, in the order a trader asks', () => {
    expect(statuses(goodTrade)).toEqual(RULE_NAMES.map((name) => `${name}: pass`));
  });

  test('judge only what the order shows if nothing else is known', () => {
    expect(statuses(nothingKnown)).toEqual([
      'daysWindow: pass',
      'outOfTheMoneyBand: unknown',
      'deltaBand: unknown',
      'returnFloor: unknown',
      'spreadWidth: unknown',
      'saneLimit: unknown',
      'openInterestFloor: unknown',
      'noEarnings: unknown',
      'noExDividend: unknown',
      'cashSecured: unknown',
      'cashBuffer: unknown',
      'positionWeight: unknown',
      'firstTradeSize: pass',
      'reviewDays: pass',
      'willingToOwn: unknown',
      'privateCapital: unknown',
      'takeProfit: unknown',
    ]);
  });

  test('never pass because a fact is missing', () => {
    const decimal = fc.double({ min: -0.1, max: 0.6, noNaN: true });
    const anyFacts = fc.record<RuleFacts>({
      daysToExpiration: fc.integer({ min: 0, max: 90 }),
      contracts: fc.integer({ min: 1, max: 5 }),
      collateralTotal: fc.integer({ min: 1_000, max: 100_000 }),
      annualizedReturn: decimal,
      billReturn: fc.double({ min: 0, max: 0.1, noNaN: true }),
      outOfTheMoney: decimal,
      delta: fc.double({ min: 0, max: 1, noNaN: true }),
      bid: fc.integer({ min: 0, max: 600 }).map((cents) => cents / 100),
      ask: fc.integer({ min: 0, max: 600 }).map((cents) => cents / 100),
      limitIsOnTick: fc.boolean(),
      limit: fc.integer({ min: 1, max: 600 }).map((cents) => cents / 100),
      openInterest: fc.integer({ min: 0, max: 1_000 }),
      daysToEarnings: fc.integer({ min: -5, max: 90 }),
      earningsConfirmed: fc.boolean(),
      daysToExDividend: fc.integer({ min: -5, max: 90 }),
      cashTotal: fc.integer({ min: 0, max: 200_000 }),
      accountValueTotal: fc.integer({ min: 1, max: 1_000_000 }),
      closedTrades: fc.integer({ min: 0, max: 10 }),
      takeProfitPlaced: fc.boolean(),
      willingToOwn: fc.boolean(),
      privateCapital: fc.boolean(),
    });
    const forgettable = Object.entries(nothingKnown).flatMap(([fact, value]) =>
      value === null ? [fact as keyof RuleFacts] : [],
    );
    fc.assert(
      fc.property(anyFacts, fc.subarray(forgettable), (facts, forgotten) => {
        const known = judgeTrade(facts, RULE_PROFILES.starter);
        const less = { ...facts, ...Object.fromEntries(forgotten.map((fact) => [fact, null])) };
        const judged = judgeTrade(less, RULE_PROFILES.starter);
        const improved = RULE_NAMES.filter(
          (name) => judged[name].status === 'pass' && known[name].status !== 'pass',
        );
        expect(improved).toEqual([]);
      }),
    );
  });
});

function missing(fact: MissingFact) {
  return { status: 'unknown', missing: fact };
}
