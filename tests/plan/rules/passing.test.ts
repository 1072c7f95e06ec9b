import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysToExpiration } from '../../../src/core/market/calendar';
import type { RuleName } from '../../../src/core/rules/rules';
import { verdictsOf } from '../../../src/plan/derived';
import { passingOf, type Passing } from '../../../src/plan/rules/passing';
import { CONTEXT, type Texts } from '../drafts';
import { outlookOf } from '../outlooks';

const passing = (name: RuleName, texts: Texts = {}, context = CONTEXT) =>
  passingOf(outlookOf(texts, context)).get(name);

const statusOf = (name: RuleName, texts: Texts) => verdictsOf(outlookOf(texts))[name].status;

describe('what would pass a rule that does not pass', () => {
  // 385 × 0.95 and × 0.98.
  test('is a strike from 365.75 to 377.30 if 365 is 5.2% below the stock', () => {
    const strikes = passing('outOfTheMoneyBand') as Extract<Passing, { of: 'strike' }>;
    expect(strikes.of).toBe('strike');
    expect(strikes.low).toBeCloseTo(365.75, 9);
    expect(strikes.high).toBeCloseTo(377.3, 9);
  });

  test('is an expiration from 30 to 45 days from today if only 20 are left', () => {
    expect(passing('daysWindow', { days: '20' })).toEqual({
      of: 'expiration',
      first: '2026-12-20',
      last: '2027-01-04',
    });
  });

  test('has no date before the clock is read', () => {
    expect(passing('daysWindow', { days: '20' }, { ...CONTEXT, clock: null })).toBeUndefined();
  });

  // 10% a year on 36,500 in 37 days is 370; with the fees of 1.07, 3.71 a share, on a step of 5 cents.
  test('is a premium, on a price step, that pays the least return', () => {
    expect(passing('returnFloor', { premium: '2' })).toEqual({ of: 'premium', least: 3.75 });
  });

  // The bill of 12% discount yields 12.3% a year: 36,500 × 0.123 × 37 ÷ 365 is 455.
  test('is a premium that beats the T-bill if that pays more than the least return', () => {
    const premium = passing('returnFloor', { premium: '2', billQuote: '12' });
    expect(premium).toEqual({ of: 'premium', least: 4.6 });
  });

  test('is nothing if no premium below the strike pays enough', () => {
    const rules = { ...CONTEXT.rules, minReturn: 50 };
    expect(passing('returnFloor', {}, { ...CONTEXT, rules })).toBeUndefined();
  });

  test('is the strike in cash, and a tenth more for the buffer', () => {
    const short = { cash: '30000' };
    expect(passing('cashSecured', short)).toEqual({ of: 'cash', least: 36_500 });
    expect(passing('cashBuffer', short)).toEqual({ of: 'cash', least: 40_150 });
    expect(passing('cashSecured', { cash: '37000' })).toBeUndefined();
    expect(passing('cashBuffer', { cash: '37000' })).toEqual({ of: 'cash', least: 40_150 });
  });

  test('is an account of five times the cash if a fifth may go into one trade', () => {
    const weight = passing('positionWeight', { accountValue: '90000' });
    expect(weight).toEqual({ of: 'accountValue', least: 182_500 });
    const none = { ...CONTEXT, rules: { ...CONTEXT.rules, maxWeight: 0 } };
    expect(passing('positionWeight', { accountValue: '90000' }, none)).toBeUndefined();
  });

  test('is one contract while few trades are closed', () => {
    const first = { contracts: '3', closedTrades: '0' };
    expect(passing('firstTradeSize', first)).toEqual({ of: 'contracts', most: 1 });
  });

  test('is left out for a rule that passes or waits for an answer', () => {
    expect([...passingOf(outlookOf()).keys()]).toEqual(['outOfTheMoneyBand']);
    expect([...passingOf(outlookOf({ strike: '370', premium: '7' })).keys()]).toEqual([]);
  });
});

/** The texts that make a trade what the answer says would pass. */
function textsWith(answer: Passing): readonly Texts[] {
  switch (answer.of) {
    case 'strike':
      return [{ strike: String(answer.low) }, { strike: String(answer.high) }];
    case 'expiration':
      return [answer.first, answer.last].map((day) => ({
        days: String(daysToExpiration(CONTEXT.clock!.today, day)),
      }));
    case 'premium':
      return [{ premium: String(answer.least) }];
    case 'contracts':
      return [{ contracts: String(answer.most) }];
    case 'cash':
    case 'accountValue':
      return [{ [answer.of]: String(answer.least) }];
  }
}

test('what is said to pass a rule does pass it, at either end', () => {
  const between = (min: number, max: number) => fc.integer({ min, max }).map(String);
  const anyTexts = fc.record({
    spot: between(50, 800),
    strike: between(50, 700),
    premium: between(1, 40),
    contracts: between(1, 20),
    days: between(1, 400),
    cash: between(1, 2_000_000),
    accountValue: between(1, 5_000_000),
    closedTrades: between(0, 3),
    billQuote: between(0, 20),
  });
  fc.assert(
    fc.property(anyTexts, (texts) => {
      fc.pre(Number(texts.premium) < Number(texts.strike));
      for (const [name, answer] of passingOf(outlookOf(texts))) {
        expect(['fail', 'warn']).toContain(statusOf(name, texts));
        for (const others of textsWith(answer)) {
          expect([name, others, statusOf(name, { ...texts, ...others })]).toEqual([
            name,
            others,
            'pass',
          ]);
        }
      }
    }),
  );
});
