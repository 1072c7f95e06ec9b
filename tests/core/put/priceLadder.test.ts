import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IBKR_PRO_SCHEDULE } from '../../../src/core/costs/feeSchedule';
import { isOnTick, type TickClass } from '../../../src/core/market/tickSize';
import { loweredLimit, priceLadder, type LadderQuestion } from '../../../src/core/put/priceLadder';
import { DEFAULT_CONVENTION } from '../../../src/core/put/returnConvention';
import { analyzePutTerms } from '../../../src/core/put/shortPut';
import { alphabetPut, anyPut, intelPut, withFees } from './trades';

const ladder = (question: Partial<LadderQuestion>) =>
  priceLadder({
    terms: alphabetPut,
    spot: 385,
    bid: 5.4,
    ask: 5.6,
    tickClass: 'penny',
    convention: DEFAULT_CONVENTION,
    schedule: IBKR_PRO_SCHEDULE,
    ...question,
  });

const limits = (bid: number | null, ask: number | null, tickClass: TickClass = 'penny') =>
  ladder({ bid, ask, tickClass }).map(({ limit }) => limit);

const percent = (decimal: number | null) => ((decimal ?? Number.NaN) * 100).toFixed(2);

describe('the price ladder', () => {
  test('in the money shows what each step returns if the stock stays, not if it rises', () => {
    const steps = ladder({ terms: intelPut, spot: 36, bid: 4.85, ask: 4.95 });
    expect(steps.map(({ annualizedReturn }) => percent(annualizedReturn))).toEqual([
      '20.70',
      '21.93',
    ]);
    const [first] = ladder({ terms: intelPut, spot: null, bid: 4.85, ask: 4.85 });
    expect(percent(first!.annualizedReturn)).toBe('119.35');
  });

  // Worked example; ticks by the Penny Interval Program, Cboe Rule 5.4.
  test('adds $5.00 and 0.13 to 0.14 points of return with each step of 0.05 on a 365 put for 37 days', () => {
    const steps = ladder({}).map((step) => [
      step.limit,
      step.netPremiumTotal.toFixed(2),
      percent(step.annualizedReturn),
    ]);
    expect(steps).toEqual([
      [5.4, '538.93', '14.57'],
      [5.45, '543.93', '14.70'],
      [5.5, '548.93', '14.84'],
    ]);
  });

  test('pays at each step what the analysis of a put sold at that price shows, including its fees', () => {
    const terms = { ...alphabetPut, contracts: 3, openFeesTotal: 99 };
    for (const { limit, ...paid } of ladder({ terms, bid: 0.04, ask: 0.24 })) {
      const sold = analyzePutTerms(withFees({ ...terms, premium: limit }));
      expect(paid).toEqual({
        netPremiumTotal: sold.netPremiumTotal,
        annualizedReturn: sold.annualizedSimpleReturn,
      });
    }
  });

  test('follows the convention in its returns', () => {
    const gross = { ...DEFAULT_CONVENTION, fees: 'before' } as const;
    const [step] = ladder({ convention: gross });
    expect(step?.netPremiumTotal).toBe(540);
    expect(percent(step?.annualizedReturn ?? null)).toBe('14.59');
    const compound = { ...DEFAULT_CONVENTION, compounding: 'compound' } as const;
    expect(percent(ladder({ convention: compound })[0]?.annualizedReturn ?? null)).toBe('15.56');
  });

  test('on expiration day has a premium at each step but no yearly return', () => {
    const [step] = ladder({ terms: { ...alphabetPut, daysToExpiration: 0 } });
    expect(step).toMatchObject({ limit: 5.4, annualizedReturn: null });
  });

  test('changes at 3.00 from the fine to the coarse ticks of its class', () => {
    expect(limits(2.97, 3.25)).toEqual([2.97, 2.98, 2.99, 3, 3.05, 3.1]);
    expect(limits(2.9, 3.35, 'nickel')).toEqual([2.9, 2.95, 3, 3.1]);
    expect(limits(2.99, 3.03, 'allPenny')).toEqual([2.99, 3, 3.01]);
  });

  test('ends on the tick at or below the middle', () => {
    expect(limits(5.4, 5.44)).toEqual([5.4]);
    expect(limits(1.1, 1.25)).toEqual([1.1, 1.11, 1.12, 1.13, 1.14, 1.15, 1.16, 1.17]);
  });

  test('begins on the tick at or above a bid that is off it', () => {
    expect(limits(5.42, 5.6)).toEqual([5.45, 5.5]);
  });

  test('begins at the lowest valid price if there is no bid', () => {
    expect(limits(0, 0.06)).toEqual([0.01, 0.02, 0.03]);
    expect(limits(0, 0.1, 'nickel')).toEqual([0.05]);
  });

  test('has no step if there is no tick from bid to middle', () => {
    expect(limits(5.41, 5.44)).toEqual([]);
    expect(limits(5.6, 5.4)).toEqual([]);
    expect(limits(0, 0.01)).toEqual([]);
    expect(limits(0, 0)).toEqual([]);
  });

  test('has steps equally many ticks apart in a wide market, twelve at most, including both ends', () => {
    expect(limits(1, 1.22)).toHaveLength(12);
    expect(limits(1, 1.24)).toEqual([1, 1.02, 1.04, 1.06, 1.08, 1.1, 1.12]);
    expect(limits(1, 1.26)).toEqual([1, 1.02, 1.04, 1.06, 1.08, 1.1, 1.12, 1.13]);
    expect(limits(5.4, 6.8)).toEqual([5.4, 5.5, 5.6, 5.7, 5.8, 5.9, 6, 6.1]);
    expect(limits(1, 23)).toEqual([1, 1.35, 1.7, 2.05, 2.4, 2.75, 3.5, 5.25, 7, 8.75, 10.5, 12]);
    const widest = limits(0.01, 10_000_000);
    expect([widest.length, widest[0], widest.at(-1)]).toEqual([12, 0.01, 364.95]);
  });

  test('leaves out steps that need no capital: at or above the strike, or with a rebate', () => {
    const terms = { strike: 5, premium: 3.9, contracts: 1, daysToExpiration: 30 };
    const netOfPremium = { ...DEFAULT_CONVENTION, basis: 'netOfPremium' } as const;
    const steps = (schedule = IBKR_PRO_SCHEDULE) =>
      ladder({ terms, bid: 4.9, ask: 5.3, convention: netOfPremium, schedule });
    expect(steps().map(({ limit }) => limit)).toEqual([4.9, 4.95]);
    const paying = {
      ...IBKR_PRO_SCHEDULE,
      commissionPerContract: 0,
      minimumPerOrder: 0,
      exchange: -7,
    };
    expect(steps(paying).map(({ limit }) => limit)).toEqual([4.9]);
  });

  test('without a quote has one step, the premium rounded up to a tick', () => {
    const at = (premium: number, quote: Partial<LadderQuestion>) =>
      ladder({ terms: { ...alphabetPut, premium }, ...quote }).map(({ limit }) => limit);
    expect(at(5.4, { bid: null })).toEqual([5.4]);
    expect(at(5.42, { ask: null })).toEqual([5.45]);
    expect(at(0, { bid: null, ask: null })).toEqual([]);
  });

  test('ascends on ticks from bid to middle in at most twelve steps', () => {
    const anyCents = fc.integer({ min: 0, max: 100_000 });
    const anyClass = fc.constantFrom<TickClass>('penny', 'nickel', 'allPenny');
    fc.assert(
      fc.property(anyPut, anyCents, anyCents, anyClass, (terms, low, width, tickClass) => {
        const [bid, ask] = [low / 100, (low + width) / 100];
        const steps = ladder({ terms, bid, ask, tickClass });
        const prices = steps.map(({ limit }) => limit);
        expect(prices.length).toBeLessThanOrEqual(12);
        expect(prices).toEqual([...new Set(prices)].toSorted((a, b) => a - b));
        for (const price of prices) {
          expect(isOnTick(price, tickClass)).toBe(true);
          expect(price).toBeGreaterThanOrEqual(bid);
          expect(price).toBeLessThanOrEqual((bid + ask) / 2 + 1e-9);
        }
      }),
    );
  });
});

describe('a limit that is lowered', () => {
  const lowered = (limit: number, bid: number | null, tickClass: TickClass = 'penny') =>
    loweredLimit(limit, { bid, tickClass });

  // A marketable limit fills at the best bid or better: SEC Rule 611, order protection.
  test('falls by a dime at most, and never below the bid', () => {
    expect(lowered(2.5, 2.48)).toBe(2.48);
    expect(lowered(2.5, 2.3)).toBe(2.4);
    expect(lowered(2.5, null)).toBe(2.4);
    expect(lowered(3, null)).toBe(2.9);
    expect(lowered(0.08, 0.05)).toBe(0.05);
  });

  test('stays on a tick: a bid between two ticks rounds up', () => {
    expect(lowered(2.6, 2.52, 'nickel')).toBe(2.55);
    expect(lowered(5.4, 5.32)).toBe(5.35);
  });

  test('cannot go lower at or below the bid, or if no price is left above zero', () => {
    expect(lowered(2.48, 2.48)).toBeNull();
    expect(lowered(2.4, 2.48)).toBeNull();
    expect(lowered(0.1, null)).toBeNull();
    expect(lowered(0.01, 0)).toBeNull();
  });
});
