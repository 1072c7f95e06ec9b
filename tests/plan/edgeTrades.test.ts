import { describe, expect, test } from 'vitest';
import { derivePlan } from '../../src/plan/plan';
import { chancesOf, nakedOf } from '../../src/plan/derived';
import trades from '../fixtures/edges/edgeTrades.json' with { type: 'json' };
import { CONTEXT, givenOf, typedWith } from './drafts';
import { pricingOf } from '../../src/plan/pricing';

/** November, so New York is five hours behind. */
const instantOf = (at: string) => Date.parse(`${at}:00-05:00`);

function figuresOf({ at, texts }: (typeof trades)[number]) {
  const [today = ''] = at.split('T');
  const given = givenOf(typedWith(texts), today);
  const plan = derivePlan(given, { ...CONTEXT, clock: { today, now: instantOf(at) } });
  return { plan, chances: chancesOf(plan).byPremium!, naked: nakedOf(plan)! };
}

describe.each(trades)('$name, worked out independently', (trade) => {
  const { texts, expected } = trade;
  const { plan, chances, naked } = figuresOf(trade);
  // Dividends in dollars are priced to 5.4e-4 of the strike, all else to a hundredth of a cent.
  const paysDividends = 'dividend' in texts;

  test('pays, costs and ties up the same dollars', () => {
    expect(plan.afterFees.openFeesTotal).toBeCloseTo(expected.feesTotal, 6);
    expect(plan.analysis.netPremiumTotal).toBeCloseTo(expected.netPremiumTotal, 6);
    expect(plan.analysis.collateralTotal).toBe(expected.collateralTotal);
    expect(plan.analysis.maxLossTotal).toBeCloseTo(expected.maxLossTotal, 5);
    expect(plan.breakeven).toBeCloseTo(expected.breakeven, 6);
    expect(naked.margin.requirementTotal).toBeCloseTo(expected.regTTotal, 6);
  });

  test('has the same annualized return if the stock stays', () => {
    if (expected.annualized === null) expect(plan.annualized).toBeNull();
    else expect(plan.annualized).toBeCloseTo(expected.annualized, 8);
  });

  test('is priced over the same time, at the same rate and volatility', () => {
    expect(pricingOf(plan).years).toBeCloseTo(expected.years, 9);
    expect(pricingOf(plan).rate).toBeCloseTo(expected.rate, 9);
    expect(chances.volatility).toBeCloseTo(expected.volatility, paysDividends ? 2 : 4);
  });

  test('has the same chances and the same result on average', () => {
    expect(chances.assignment).toBeCloseTo(expected.assignment, paysDividends ? 2 : 4);
    expect(chances.profit).toBeCloseTo(expected.profit, paysDividends ? 2 : 4);
    expect(chances.touchStrike).toBeCloseTo(expected.touchStrike, paysDividends ? 2 : 3);
    const slack = plan.analysis.collateralTotal * (paysDividends ? 5.4e-4 : 1e-5);
    expect(Math.abs(chances.expectedTotal - expected.expectedTotal)).toBeLessThan(slack);
  });
});
