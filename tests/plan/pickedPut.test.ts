import { describe, expect, test } from 'vitest';
import { rankPuts } from '../../src/core';
import { annualize } from '../../src/core/put/shortPut';
import type { ReturnConvention } from '../../src/core/put/returnConvention';
import { chancesOf, contractsSecuredOf, verdictsOf } from '../../src/plan/derived';
import { derivePlan, type Plan } from '../../src/plan/plan';
import { pricingOf } from '../../src/plan/pricing';
import { generatedChain } from '../core/chain/generated';
import { CONTEXT, givenOf, TODAY, typedWith } from './drafts';

const chain = generatedChain({ seed: 2, expirations: 8, strikes: 60 });

const planOf = (
  strike: number,
  expiration: string,
  premium: number,
  convention: ReturnConvention,
) =>
  derivePlan(
    givenOf(
      typedWith({
        stock: 'ACME',
        spot: String(chain.spot),
        strike: String(strike),
        premium: String(premium),
        expiration,
        contracts: '1',
        dividendYield: '',
        cash: '80000',
      }),
      TODAY,
    ),
    { ...CONTEXT, convention },
  );

/** What a plan rests on, as the facts of a chain. */
const factsOf = (plan: Plan) => ({
  spot: chain.spot,
  today: TODAY,
  rate: pricingOf(plan).rate,
  dividendYield: 0,
  billReturn: plan.bill && annualize(plan.bill.periodReturn, plan.days, 'simple'),
  convention: plan.convention,
  schedule: plan.schedule,
  thresholds: plan.rules,
  cashTotal: plan.account.cash,
  priceAt: 'bid' as const,
});

describe('a put picked from a chain', () => {
  test.each([
    CONTEXT.convention,
    { basis: 'netOfPremium', compounding: 'compound', fees: 'before' },
  ] satisfies readonly ReturnConvention[])(
    'has the same figures in its plan as in its row: %o',
    (convention) => {
      const picked = chain.quotes.filter(
        ({ contract, bid, ask }) =>
          contract.right === 'put' && contract.strike > 320 && bid! > 0.1 && ask! / bid! < 1.09,
      );
      const some = picked.filter((_, at) => at % 9 === 0);
      expect(some.length).toBeGreaterThan(20);
      for (const quote of some) {
        const { strike, expiration } = quote.contract;
        const plan = planOf(strike, expiration, quote.bid!, convention);
        const [row] = rankPuts([quote], factsOf(plan));
        expect(row!.annualizedReturn).toBe(plan.annualized);
        expect(row!.breakeven).toBe(plan.breakeven);
        expect(row!.collateralTotal).toBe(plan.analysis.collateralTotal);
        expect(row!.contractsSecured).toBe(contractsSecuredOf(plan));
        expect(row!.excessOverBills).toBeCloseTo(plan.annualized! - plan.billReturn!, 12);
        expect(row!.verdicts!.returnFloor).toEqual(verdictsOf(plan).returnFloor);
        // Plan's volatility is that of the premium, the row's that of the middle.
        const chances = chancesOf(plan).byPremium;
        if (chances && row!.assignment !== null) {
          expect(Math.abs(chances.assignment - row!.assignment)).toBeLessThan(0.03);
        }
      }
    },
  );

  test('has the same chances in its plan as in its row if sold at the middle', () => {
    const quote = chain.quotes.find(
      ({ contract }) =>
        contract.right === 'put' && contract.strike === 365 && contract.expiration === '2026-12-24',
    );
    const mid = (quote!.bid! + quote!.ask!) / 2;
    const plan = planOf(365, '2026-12-24', mid, CONTEXT.convention);
    const [row] = rankPuts([quote!], { ...factsOf(plan), priceAt: 'mid' });
    const { assignment, profit, touchStrike } = chancesOf(plan).byPremium!;
    expect(row!.assignment).toBeCloseTo(assignment, 5);
    expect(row!.profit).toBeCloseTo(profit, 5);
    expect(row!.touchStrike).toBeCloseTo(touchStrike, 5);
  });
});
