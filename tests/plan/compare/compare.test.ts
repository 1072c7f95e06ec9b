import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markOf, rowAfterTax, type Comparison } from '../../../src/plan/compare/compare';
import { derivePlan } from '../../../src/plan/plan';
import { readPlan } from '../../../src/draft/reading';
import { sensiblyTyped } from '../anyTyped';
import { CONTEXT, TODAY } from '../drafts';
import { EXPIRED, NINETY_FIVE, outlookOf } from '../outlooks';
import { comparisonOf, runningOf, sameCashOf } from '../../../src/plan/derived';

const compared = (texts: Parameters<typeof outlookOf>[0] = {}, context = CONTEXT) =>
  comparisonOf(outlookOf(texts, context))!;

const rowOf = ({ results }: Comparison, of: string) => results.find(({ kind }) => kind === of)!;

const missing = (comparison: Comparison) => comparison.missing.map(({ kind }) => kind);

describe('the comparison', () => {
  test('needs a stock price', () => {
    expect(comparisonOf(outlookOf({ spot: '' }))).toBeNull();
  });

  test('shows the same figures for the put as the plan', () => {
    const plan = outlookOf();
    const { put } = comparisonOf(plan)!;
    expect(put.annualizedReturn).toBeCloseTo(plan.annualized!, 12);
    expect(put.incomeTotal).toBeCloseTo(plan.analysis.netPremiumTotal, 9);
    expect(put.capitalTotal).toBe(plan.capitalTotal);
    expect(put.breakevens).toEqual([expect.closeTo(plan.breakeven!, 9)]);
    expect(put.maxLossTotal).toBeCloseTo(plan.analysis.maxLossTotal, 9);
  });

  test('agrees row by row with the card beside the plan', () => {
    fc.assert(
      fc.property(sensiblyTyped, (draft) => {
        const { given } = readPlan(draft, TODAY);
        fc.pre(given !== null && given.input.spot !== null);
        const plan = derivePlan(given, CONTEXT);
        const comparison = comparisonOf(plan)!;
        for (const use of sameCashOf(plan)!.rows) {
          const row = rowOf(comparison, use.kind);
          expect(row.incomeTotal).toBe(use.incomeTotal);
          expect(row.capitalTotal).toBe(use.capitalTotal);
          expect(row.annualizedReturn).toBe(use.annualizedReturn);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('names the strategies it has no figures for', () => {
    expect(missing(compared())).toEqual(['putWithCreditInterest']);
    expect(missing(compared({ accountValue: '120000' }))).toEqual([]);
    expect(missing(compared({ billQuote: '', accountValue: '120000' }))).toEqual([
      'putWithBills',
      'bills',
    ]);
    expect(missing(compared({ premium: '0', accountValue: '120000' }))).toEqual([
      'portfolioMargin',
      'bullPutSpread',
      'coveredCall',
      'shortStraddle',
    ]);
  });
});

describe('the other legs', () => {
  test('are priced at the put’s own volatility until prices are typed', () => {
    expect(compared().legs.longPut).toEqual({ strike: 350, premium: 2.27, isSuggested: true });
    expect(compared({ longStrike: '355', longPremium: '3.10' }).legs.longPut).toEqual({
      strike: 355,
      premium: 3.1,
      isSuggested: false,
    });
    expect(compared({ callStrike: '400', callPremium: '7' }).legs.coveredCall).toEqual({
      strike: 400,
      premium: 7,
      isSuggested: false,
    });
    expect(compared({ straddlePremium: '27' }).legs.straddleCall?.premium).toBe(27);
  });

  test('make no spread unless the long strike is below the strike', () => {
    expect(missing(compared({ longStrike: '365' }))).toContain('bullPutSpread');
    expect(missing(compared({ longStrike: '364.99' }))).not.toContain('bullPutSpread');
  });

  test('have no long put to suggest if no strike is lower', () => {
    expect(compared({ spot: '2', strike: '2', premium: '0.10' }).legs.longPut).toBeNull();
  });

  test('are marked at exercise value once no time is left', () => {
    expect(markOf(runningOf(outlookOf({ days: '0' }, EXPIRED))?.market ?? null, 0)).toBe(
      'intrinsic',
    );
  });
});

describe('after tax', () => {
  const RATES = {
    taxShown: 'yes',
    federalTax: '32',
    stateTax: '5',
    netInvestmentTax: '3.8',
    longTermTax: '15',
  };

  test('nothing is shown until it is asked for', () => {
    const comparison = compared({ ...RATES, taxShown: '' });
    expect(comparison.rates).toBeNull();
    expect(rowAfterTax(comparison.put, comparison)).toBeNull();
    expect(comparison.matchingBillYield).toBeNull();
  });

  // Tax takes 40.8% of a stock option's premium and 35.8% of a bill's interest, free of state tax.
  test('a put on a stock keeps 59.2%, and T-bills 64.2%', () => {
    const comparison = compared({ ...NINETY_FIVE, ...RATES });
    const kept = (kind: string) => {
      const row = rowOf(comparison, kind);
      return rowAfterTax(row, comparison)!.incomeTotal / row.incomeTotal;
    };
    expect(kept('cashSecuredPut')).toBeCloseTo(0.592, 12);
    expect(kept('bills')).toBeCloseTo(0.642, 12);
    const { annualizedReturn } = rowAfterTax(comparison.put, comparison)!;
    expect(annualizedReturn).toBeCloseTo(comparison.put.annualizedReturn! * 0.592, 12);
    expect(comparison.matchingBillYield).toBeCloseTo(
      (comparison.put.annualizedReturn! * 0.592) / 0.642,
      12,
    );
  });

  test('an index option keeps 69.4%, and a call on shares still 59.2%', () => {
    const comparison = compared({ ...NINETY_FIVE, ...RATES, taxedAs: 'index', callPremium: '6' });
    const kept = (kind: string) => {
      const row = rowOf(comparison, kind);
      return rowAfterTax(row, comparison)!.incomeTotal / row.incomeTotal;
    };
    expect(kept('cashSecuredPut')).toBeCloseTo(0.694, 12);
    expect(kept('coveredCall')).toBeCloseTo(0.592, 12);
  });

  test('a row without capital of its own has no yearly rate', () => {
    const netOfPremium = {
      ...CONTEXT,
      convention: { ...CONTEXT.convention, basis: 'netOfPremium' as const },
    };
    const comparison = compared({ ...RATES, longStrike: '364', longPremium: '1' }, netOfPremium);
    expect(
      rowAfterTax(rowOf(comparison, 'bullPutSpread'), comparison)!.annualizedReturn,
    ).toBeNull();
  });

  test('rates that add up to more than 100% are refused', () => {
    const comparison = compared({ ...RATES, federalTax: '90', stateTax: '9' });
    expect(comparison).toMatchObject({
      beforeTax: 'takesAll',
      rates: null,
      matchingBillYield: null,
    });
  });

  test('rates that add up to more than 100% of an index option are refused too', () => {
    const rates = { ...RATES, federalTax: '50', stateTax: '30', netInvestmentTax: '10' };
    const taxed = (taxedAs: string) => compared({ ...rates, longTermTax: '100', taxedAs });
    expect(taxed('equity').beforeTax).toBeNull();
    expect(taxed('index')).toMatchObject({ beforeTax: 'takesAll', rates: null });
  });

  test('nothing is known without the federal rate, and for an index the long-term rate too', () => {
    const none = { rates: null, matchingBillYield: null };
    const noFederal = { ...RATES, federalTax: '' };
    expect(compared(noFederal)).toMatchObject({ ...none, beforeTax: 'noFederalRate' });
    expect(compared({ taxShown: 'yes' })).toMatchObject({ ...none, beforeTax: 'noFederalRate' });
    const index = { ...RATES, taxedAs: 'index', longTermTax: '' };
    expect(compared(index)).toMatchObject({ ...none, beforeTax: 'noLongTermRate' });
    expect(compared({ taxShown: 'yes', federalTax: '0' }).rates).toMatchObject({
      federal: 0,
      state: 0,
    });
  });

  test('a rate that cannot be read is not taken as zero', () => {
    expect(compared({ ...RATES, federalTax: '3,2' })).toMatchObject({
      beforeTax: 'unread',
      rates: null,
    });
  });
});
