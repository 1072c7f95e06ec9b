import { describe, expect, test } from 'vitest';
import { expectedShortfall, likelihood } from '../../src/core/pricing/likelihood';
import { EXPIRED, NINETY_FIVE, outlookOf } from './outlooks';
import { chancesOf, impliedOf } from '../../src/plan/derived';
import { pricingOf } from '../../src/plan/pricing';

const option = { strike: 95, years: 35 / 365 } as const;

describe('the chances by the premium', () => {
  test('use the volatility it implies, for the whole position', () => {
    const plan = outlookOf({ ...NINETY_FIVE, contracts: '10' });
    const outlook = { option, market: impliedOf(plan)!.market, breakeven: plan.analysis.breakeven };
    const chances = likelihood(outlook);
    expect(chancesOf(plan).byPremium).toEqual({
      ...chances,
      volatility: impliedOf(plan)!.market.volatility,
      drift: pricingOf(plan).rate,
      worstTotal: -1000 * expectedShortfall({ ...outlook, confidence: 0.95 }),
      expectedTotal: 1000 * chances.expectedProfit,
    });
  });

  test('are the same ones the other figures show', () => {
    const plan = outlookOf();
    expect(chancesOf(plan).byPremium).toMatchObject(impliedOf(plan)!.chances);
  });

  test('expect nearly nothing from a fairly priced put, before fees', () => {
    const plan = outlookOf(NINETY_FIVE);
    const fees = plan.terms.openFeesTotal;
    expect(Math.abs(chancesOf(plan).byPremium!.expectedTotal + fees)).toBeLessThan(1.1);
  });

  test('start from the stock price less the near part of a dividend before expiration', () => {
    const plan = outlookOf({ ...NINETY_FIVE, dividend: '3', exDividend: '2026-12-08' });
    const { expectedMove, volatility } = chancesOf(plan).byPremium!;
    expect(expectedMove / volatility / Math.sqrt(35 / 365)).toBeCloseTo(
      100 - (3 * (35 - 18)) / 35,
      1,
    );
  });
});

// Finite differences of QuantLib: the put at 6.00 is fair at 39.32%, and leaves -2.18 after fees.
test('a put with a large dividend before expiration is priced as fairly as any other', () => {
  const plan = outlookOf({
    ...NINETY_FIVE,
    premium: '6',
    days: '60',
    dividend: '5',
    exDividend: '2027-01-09',
    billQuote: '3.80',
  });
  expect(chancesOf(plan).byPremium!.expectedTotal.toFixed(2)).toBe('-2.18');
});

describe('the chances by the reader’s own expectations', () => {
  const own = (texts: object) => chancesOf(outlookOf({ ...NINETY_FIVE, ...texts })).asExpected;

  // Worked example, European: expected result 152.68 before fees, assigned 23.49%.
  test('use the volatility and drift typed: 25% and 8% expect 151.61 after fees', () => {
    const chances = own({ ownVolatility: '25', ownDrift: '8' })!;
    expect(chances).toMatchObject({ volatility: 0.25, drift: 0.08 });
    expect(chances.expectedTotal).toBeCloseTo(151.61, 2);
    expect(chances.assignment).toBeCloseTo(0.2349, 4);
  });

  test('use the interest rate if no drift is given', () => {
    const plan = outlookOf({ ...NINETY_FIVE, ownVolatility: '25' });
    expect(chancesOf(plan).asExpected).toMatchObject({
      volatility: 0.25,
      drift: pricingOf(plan).rate,
    });
  });

  test('use the implied volatility if none is given', () => {
    const plan = outlookOf({ ...NINETY_FIVE, ownDrift: '0' });
    const { volatility } = impliedOf(plan)!.market;
    expect(chancesOf(plan).asExpected).toMatchObject({ volatility, drift: 0 });
  });

  test('equal those by the premium if its volatility and the rate are expected', () => {
    const plan = outlookOf(NINETY_FIVE);
    const { byPremium } = chancesOf(plan);
    const same = chancesOf({
      ...plan,
      input: { ...plan.input, ownVolatility: byPremium!.volatility },
    });
    expect(same.asExpected).toEqual(byPremium);
  });

  test('need neither a premium nor the volatility it implies', () => {
    const views = chancesOf(outlookOf({ premium: '0', volatility: '30', ownVolatility: '25' }));
    expect(views.byPremium).toBeNull();
    expect(views.asExpected!.expectedTotal).toBeLessThan(0);
  });

  test.each([
    ['nothing is expected', {}],
    ['the stock price is missing', { spot: '', ownVolatility: '25' }],
    [
      'a drift is expected and no volatility implied',
      { premium: '0', volatility: '30', ownDrift: '8' },
    ],
  ])('are null if %s', (_, texts) => {
    expect(own(texts)).toBeNull();
  });
});

test('at expiration there are no chances, whatever is expected', () => {
  const views = chancesOf(outlookOf({ days: '0', volatility: '30', ownVolatility: '25' }, EXPIRED));
  expect(views).toEqual({ byPremium: null, asExpected: null });
});
