import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repeatedPut } from '../../core/simulation/simulated';
import { fanRows } from '../../../src/plan/compare/yearFan';
import { derivePlan } from '../../../src/plan/plan';
import { readPlan } from '../../../src/draft/reading';
import { sensiblyTyped } from '../anyTyped';
import { CONTEXT, TODAY } from '../drafts';
import { outlookOf } from '../outlooks';
import { impliedOf, repeatedPutOf } from '../../../src/plan/derived';
import { pricingOf } from '../../../src/plan/pricing';

describe('the put repeated for a year', () => {
  test('moves at the premium’s own volatility, drifts at the T-bill’s rate and keeps its cash in T-bills', () => {
    const plan = outlookOf();
    expect(repeatedPutOf(plan)).toMatchObject({
      expirations: [37, 74, 111, 148, 185, 222, 259, 296, 333, 370],
      volatility: impliedOf(plan)!.market.volatility,
      drift: pricingOf(plan).rate,
      dividendYield: 0,
      billPeriodReturn: plan.bill!.periodReturn,
      paths: 10_000,
      seed: 1,
    });
  });

  test('moves and drifts as the reader expects', () => {
    const put = repeatedPutOf(
      outlookOf({ ownVolatility: '25', ownDrift: '8', dividendYield: '1', seed: '7' }),
    );
    expect(put).toMatchObject({ volatility: 0.25, drift: 0.08, seed: 7 });
    expect(put!.dividendYield).toBeCloseTo(Math.log(1.01), 12);
  });

  test('counts a dividend in dollars in the life of every put', () => {
    const plan = outlookOf({ dividend: '3.85', exDividend: '2026-12-07' });
    const worth = 3.85 * Math.exp((-pricingOf(plan).rate * 17) / 365);
    const left = Math.exp(-repeatedPutOf(plan)!.dividendYield * pricingOf(plan).years);
    expect(385 * left).toBeCloseTo(385 - worth, 9);
    const { dividendYield } = repeatedPutOf(outlookOf({ ownVolatility: '30', premium: '0' }))!;
    expect(dividendYield).toBe(0);
  });

  test('leaves its cash idle without a T-bill quote', () => {
    expect(repeatedPutOf(outlookOf({ billQuote: '' }))).toMatchObject({
      billPeriodReturn: 0,
      drift: 0,
    });
  });

  test('keeps its cash in a rolled 52-week bill if it lasts more than 364 days', () => {
    const plan = outlookOf({ days: '500' });
    expect(plan.matchedBill!.isRolled).toBe(true);
    expect(repeatedPutOf(plan)).toMatchObject({
      expirations: [500],
      billPeriodReturn: (100 / plan.bill!.price) ** (500 / 364) - 1,
    });
  });

  test('is not simulated before the day is known', () => {
    expect(repeatedPutOf(outlookOf({}, { ...CONTEXT, clock: null }))).toBeNull();
  });

  test.each([
    ['without a stock price', { spot: '' }],
    ['on the expiration day', { days: '0' }],
    ['where no volatility explains the premium', { premium: '0.00' }],
  ])('is not simulated %s', (_, texts) => {
    expect(repeatedPutOf(outlookOf(texts))).toBeNull();
  });

  test('has a row for each put, or at most 13 that include the last', () => {
    const rowsOf = (days: string) =>
      fanRows(repeatedPut({ ...repeatedPutOf(outlookOf({ days }))!, paths: 10 })).map(
        ({ period }) => period,
      );
    expect(rowsOf('37')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(rowsOf('7')).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 52]);
    expect(rowsOf('300')).toEqual([0, 1]);
  });

  test('has finite accounts for any trade, none below zero', () => {
    fc.assert(
      fc.property(sensiblyTyped, (draft) => {
        const { given } = readPlan(draft, TODAY);
        const put = given && repeatedPutOf(derivePlan(given, CONTEXT));
        fc.pre(put !== null);
        const { points, withBills: final } = repeatedPut({ ...put, paths: 4 });
        const accounts = [
          ...points.flatMap(({ p5, median, p95, mean, bills }) => [p5, median, p95, mean, bills]),
          final.worst,
          final.best,
        ];
        expect(accounts.every((account) => Number.isFinite(account) && account >= 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
