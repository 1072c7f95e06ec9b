import { describe, expect, test } from 'vitest';
import { profitAtExpiration } from '../../src/core/put/payoff';
import type { Draft } from '../../src/draft/draft';
import { momentOf, momentOn } from '../../src/plan/moment';
import { derivePlan } from '../../src/plan/plan';
import { CONTEXT, exampleGiven } from './drafts';
import {
  impliedOf,
  likelyOf,
  lineAt,
  pictureOf,
  quotedOf,
  runningOf,
} from '../../src/plan/derived';

const outlook = (texts: Partial<Draft> = {}) => derivePlan(exampleGiven(texts), CONTEXT);

describe('the day looked at', () => {
  test('is today if no date is typed', () => {
    expect(momentOf(outlook(), null)).toEqual({
      day: 0,
      daysLeft: 37,
      yearsLeft: 37 / 365,
      date: '2026-11-20',
    });
  });

  test('is the date typed, unless another was dragged to', () => {
    const plan = outlook({ onDate: '2026-12-10' });
    expect(momentOf(plan, null)).toMatchObject({ day: 20, daysLeft: 17, date: '2026-12-10' });
    expect(momentOf(plan, 30)).toMatchObject({ day: 30, daysLeft: 7, date: '2026-12-20' });
  });

  test('is never after expiration, even if it was dragged further for a longer trade', () => {
    expect(momentOf(outlook({ days: '10' }), 37)).toMatchObject({ day: 10, daysLeft: 0 });
  });

  test('has no date before the clock is read', () => {
    const plan = derivePlan(exampleGiven(), { ...CONTEXT, clock: null });
    expect(momentOn(plan, 3).date).toBeNull();
  });

  test('has the minutes to the close left on the expiration day', () => {
    const { yearsLeft } = momentOf(outlook({ days: '0' }), null);
    expect(yearsLeft).toBeGreaterThan(0);
    expect(yearsLeft).toBeLessThan(1 / 365);
  });
});

describe('the line before expiration', () => {
  test('is minus the fees today at the price now', () => {
    const line = lineAt(outlook(), null)!;
    expect(line.profitAt(385)).toBeCloseTo(-1.07, 2);
  });

  test('is exactly the payoff at expiration', () => {
    const plan = outlook();
    const { profitTotals, profitAt } = lineAt(plan, 37)!;
    const { low, high } = pictureOf(plan).spots;
    profitTotals.forEach((profit, step) => {
      const spot = low + ((high - low) * step) / (profitTotals.length - 1);
      expect(profit).toBe(profitAtExpiration(plan.terms, spot));
    });
    expect(profitAt(350)).toBe(profitAtExpiration(plan.terms, 350));
  });

  test('uses the volatility typed, or the premium’s own if none is', () => {
    const own = impliedOf(outlook())!.market.volatility;
    expect(runningOf(outlook())!.market.volatility).toBe(own);
    const typed = lineAt(outlook({ volatility: '40' }), null)!.profitAt(385);
    expect(typed).toBeLessThan(lineAt(outlook(), null)!.profitAt(385));
  });

  test('stays inside a picture that shows the whole loss, at any volatility', () => {
    const inTheMoney = { stock: 'INTC', spot: '36', strike: '40', premium: '4.85' };
    for (const volatility of ['5', '30', '60']) {
      const plan = outlook({ ...inTheMoney, volatility });
      const { tornAt, profits } = pictureOf(plan);
      expect(tornAt).toBeNull();
      for (const profit of lineAt(plan, null)!.profitTotals) {
        expect(profit).toBeGreaterThanOrEqual(profits.low - 1e-6);
        expect(profit).toBeLessThanOrEqual(profits.high);
      }
    }
  });

  test('is missing without a stock price, or if no volatility explains the premium', () => {
    expect(lineAt(outlook({ spot: '' }), null)).toBeNull();
    expect(lineAt(outlook({ spot: '300' }), null)).toBeNull();
    expect(lineAt(outlook({ spot: '300', volatility: '30' }), null)).not.toBeNull();
  });
});

describe('where the stock may end', () => {
  test('follows from the volatility the premium implies', () => {
    const { density, assignment, range } = likelyOf(outlook())!;
    const { chances } = impliedOf(outlook())!;
    expect(assignment).toBe(chances.assignment);
    expect(range).toEqual(chances.expectedRange);
    expect(Math.min(...density)).toBeGreaterThan(0);
  });

  test('is not shown if no volatility explains the premium', () => {
    expect(likelyOf(outlook({ spot: '300', volatility: '30' }))).toBeNull();
  });
});

describe('volatility', () => {
  test('implied by bid, middle and ask rises with the price', () => {
    const { bid, mid, ask } = quotedOf(outlook({ bid: '5.30', ask: '5.50' }))!;
    expect(bid!).toBeLessThan(mid!);
    expect(mid).toBe(impliedOf(outlook())!.market.volatility);
    expect(mid!).toBeLessThan(ask!);
  });

  test('cannot be implied by a bid of zero', () => {
    expect(quotedOf(outlook({ bid: '0', ask: '5.50' }))!.bid).toBeNull();
  });

  test('is not implied if a side of the quote or the stock price is missing', () => {
    expect(quotedOf(outlook({ bid: '5.30' }))).toBeNull();
    expect(quotedOf(outlook({ bid: '5.30', ask: '5.50', spot: '' }))).toBeNull();
  });
});

test('the market implied by the premium is computed once per plan', () => {
  const plan = derivePlan(exampleGiven(), CONTEXT);
  expect(impliedOf(plan)).toBe(impliedOf(plan));
});

describe('a dividend in dollars', () => {
  const inside = { dividend: '0.84', exDividend: '2026-12-08' };

  test('before expiration replaces the yield, and lowers the implied volatility', () => {
    const { market } = impliedOf(outlook({ ...inside, dividendYield: '0.9' }))!;
    expect(market.cashDividends).toEqual([{ years: 18 / 365, amount: 0.84 }]);
    expect(market.dividendYield).toBe(0);
    expect(market.volatility).toBeLessThan(impliedOf(outlook())!.market.volatility);
  });

  test.each([
    ['after expiration', '2027-02-08'],
    ['today', '2026-11-20'],
  ])('%s changes nothing', (_, exDividend) => {
    const { market } = impliedOf(outlook({ ...inside, exDividend }))!;
    expect(market).toEqual(impliedOf(outlook())!.market);
  });

  test('without a date changes nothing', () => {
    expect(impliedOf(outlook({ dividend: '0.84' }))!.market).toEqual(impliedOf(outlook())!.market);
  });
});
