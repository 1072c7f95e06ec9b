import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marginCallPrice } from '../../../src/core/margin/marginCall';
import { derivePlan } from '../../../src/plan/plan';
import { readPlan } from '../../../src/draft/reading';
import { sensiblyTyped } from '../anyTyped';
import { CONTEXT, TODAY } from '../drafts';
import { NINETY_FIVE, outlookOf } from '../outlooks';
import { gapOf, marginFallOf } from '../../../src/plan/derived';

/** Fees of the example's one order. */
const FEES = {
  commission: '0',
  minimumCommission: '0',
  regulatoryFee: '0',
  clearingFee: '0',
  auditTrailFee: '0',
  tradingActivityFee: '0',
  saleValueFee: '0',
};

const fallOf = (texts = {}) => marginFallOf(outlookOf({ ...NINETY_FIVE, ...FEES, ...texts }))!;

describe('a put in a margin account during a fall', () => {
  // Strike 95 at 2.50: the cash, and the stock prices of the margin call.
  test.each([
    ['2000', 90.625, 95.72],
    ['5000', 53.125, 53.125],
    ['7000', 32, 32],
    ['9500', 7, 7],
  ])(
    'with $%s of cash gets a margin call at %d by intrinsic value and at %d today',
    (cash, low, today) => {
      const { called } = fallOf({ cash });
      expect(called.intrinsic).toBeCloseTo(low, 9);
      expect(called.priced).toBeCloseTo(today, 1);
    },
  );

  test('prices the put with the dividend its premium accounts for', () => {
    const dividend = { dividend: '3', exDividend: '2026-12-07' };
    const { rows } = fallOf({ ...dividend, cash: '2000' });
    expect(rows[0]!.at.mark).toBeCloseTo(2.5, 6);
  });

  test('assumes the whole strike in cash if none is entered, and gets a margin call at 7', () => {
    const { isAssumed, ownTotal, keptTotal, called, calledThoughPaid } = fallOf();
    expect({ isAssumed, ownTotal, keptTotal }).toEqual({
      isAssumed: true,
      ownTotal: 9_500,
      keptTotal: 250,
    });
    expect(called.intrinsic).toBeCloseTo(7, 9);
    expect(calledThoughPaid).toBeCloseTo(7, 9);
  });

  test('has rows from no fall to half the price in steps of 5%', () => {
    const { rows } = fallOf({ cash: '5000' });
    expect(rows.map(({ fall }) => fall)).toEqual([
      0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5,
    ]);
    const [now] = rows;
    expect(now!.at.requirementTotal).toBeCloseTo(1_750, -1);
    const atEighty = rows.find(({ fall }) => fall === 0.2)!;
    expect(atEighty.intrinsic).toBe(15);
    // The American put is worth 15.189 there, the European 15.035, which takes 3,103.50.
    expect(atEighty.at.requirementTotal).toBeCloseTo(3_118.9, 1);
    expect(atEighty.at.excessTotal).toBeCloseTo(2_131.1, 1);
  });

  // What the gap on Plan asks for after the same fall and rise of volatility.
  test('takes 12,023 for the worked trade at a stock 20% lower, as on Plan', () => {
    const plan = outlookOf();
    const { rows, ownTotal, keptTotal } = marginFallOf(plan)!;
    const row = rows.find(({ fall }) => fall === 0.2)!;
    const asked = ownTotal + keptTotal - row.risenExcessTotal!;
    expect(Math.round(asked)).toBe(12_023);
    expect(gapOf(plan)!.marginThenTotal).toBeCloseTo(asked, 6);
  });

  test('requires more as the volatility rises, and gets its margin call sooner', () => {
    const { rows, called, risenVolatility, volatility } = fallOf({
      cash: '2000',
      volatilityRise: '20',
    });
    expect(risenVolatility! - volatility!).toBeCloseTo(0.2, 12);
    expect(called.risen).toBeGreaterThan(called.priced!);
    for (const { at, risenExcessTotal } of rows) {
      expect(risenExcessTotal).toBeLessThanOrEqual(at.excessTotal);
    }
  });

  test('gets its margin call at the price that leaves no excess', () => {
    const plan = outlookOf({ cash: '12000' });
    const { called, ownTotal, keptTotal } = marginFallOf(plan)!;
    const { spot, strike, contracts } = plan.trade!;
    const same = { spot, strike, contracts, cashTotal: ownTotal + keptTotal };
    expect(called.intrinsic).toBe(marginCallPrice({ ...same, mark: 'intrinsic' }));
  });

  test('is priced at intrinsic value if no volatility explains the premium', () => {
    const { volatility, rows, called } = fallOf({ premium: '0.00', cash: '5000' });
    expect(volatility).toBeNull();
    expect(called.risen).toBeNull();
    expect(called.priced).toBe(called.intrinsic);
    expect(rows.every(({ at, intrinsic }) => at.mark === intrinsic)).toBe(true);
    expect(rows.every(({ risenExcessTotal }) => risenExcessTotal === null)).toBe(true);
  });

  test('keeps the premium after fees, even if returns are counted before fees', () => {
    const plan = outlookOf({}, undefined);
    const before = { ...plan, convention: { ...plan.convention, fees: 'before' as const } };
    expect(marginFallOf(before)!.keptTotal).toBeCloseTo(538.93, 2);
  });

  test('needs the stock price', () => {
    expect(marginFallOf(outlookOf({ spot: '' }))).toBeNull();
  });

  test('has finite figures for any trade, and a margin call at no higher price than now', () => {
    fc.assert(
      fc.property(sensiblyTyped, (draft) => {
        const { given } = readPlan(draft, TODAY);
        const fall = given && marginFallOf(derivePlan(given, CONTEXT));
        fc.pre(fall !== null);
        const { rows, called, spot, calledThoughPaid } = fall;
        for (const { at, intrinsic, risenExcessTotal } of rows) {
          const figures = [at.mark, at.requirementTotal, at.excessTotal, intrinsic];
          expect([...figures, risenExcessTotal ?? 0].every(Number.isFinite)).toBe(true);
        }
        for (const price of [...Object.values(called), calledThoughPaid]) {
          expect(price ?? 0).toBeLessThanOrEqual(spot);
          expect(price ?? 0).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
