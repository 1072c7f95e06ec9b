import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/core/market/calendar';
import { isTradingDay } from '../../../src/core/market/holidays';
import { IBKR_PRO_SCHEDULE } from '../../../src/core/costs/feeSchedule';
import { orderFees } from '../../../src/core/costs/orderFees';
import { DEFAULT_CONVENTION } from '../../../src/core/put/returnConvention';
import { closedEarly, takeProfitOutcomes, type EarlyClose } from '../../../src/core/put/takeProfit';
import { anyDate } from '../market/dates';
import { alphabetPut, anyPut, ninetyFivePut, withFees } from './trades';

const usual = { convention: DEFAULT_CONVENTION, schedule: IBKR_PRO_SCHEDULE };
const beforeFees = { ...DEFAULT_CONVENTION, fees: 'before' } as const;

/** A Friday. */
const TODAY = '2026-11-20';

const percent = (decimal: number | null) => ((decimal ?? Number.NaN) * 100).toFixed(2);

describe('a put bought back early', () => {
  const ninetyFive = (close: Partial<EarlyClose>) =>
    closedEarly({
      terms: withFees(ninetyFivePut),
      closePrice: 1.25,
      daysHeld: 20,
      ...usual,
      ...close,
    });

  // Worked example; fees by the IBKR commission page, 2025.
  test('at half its 2.50 after 20 days has earned 122.88, which is 1.29% or 23.61% a year', () => {
    const close = ninetyFive({});
    expect(close.profitTotal).toBeCloseTo(122.87566, 6);
    expect(percent(close.periodReturn)).toBe('1.29');
    expect(percent(close.annualizedReturn)).toBe('23.61');
  });

  test('is charged for both orders, or for neither before fees', () => {
    // 1.06639 to sell and 1.05795 to buy.
    expect(ninetyFive({}).profitTotal).toBeCloseTo(122.87566, 9);
    expect(ninetyFive({ convention: beforeFees }).profitTotal).toBe(125);
  });

  test('at more than its premium has lost money', () => {
    const close = ninetyFive({ closePrice: 6, convention: beforeFees });
    expect(close.profitTotal).toBe(-350);
    expect(percent(close.periodReturn)).toBe('-3.68');
  });

  test('the same day counts as one day held', () => {
    const close = ninetyFive({ daysHeld: 0, convention: beforeFees });
    expect(close.daysHeld).toBe(1);
    expect(percent(close.annualizedReturn)).toBe('480.26');
  });

  test('is measured by the convention', () => {
    const compound = { ...DEFAULT_CONVENTION, compounding: 'compound' } as const;
    expect(percent(ninetyFive({ convention: compound }).annualizedReturn)).toBe('26.43');
    const onNet = { ...beforeFees, basis: 'netOfPremium' } as const;
    expect(percent(ninetyFive({ convention: onNet }).periodReturn)).toBe('1.35');
  });

  test('on its last day leaves nothing to earn by waiting', () => {
    const lastDay = ninetyFive({ daysHeld: 34, convention: beforeFees });
    expect(percent(lastDay.remainingReturn)).toBe('480.26');
    expect(ninetyFive({ daysHeld: 35 }).remainingReturn).toBeNull();
  });
});

describe('the take-profit order', () => {
  const alphabet = { terms: withFees(alphabetPut), closePrice: 2.7, ...usual };

  // Swiss column on selling puts: 5.40 sold, 2.70 bought back, 37 days.
  test('of 2.70 on 5.40 filled after 18 of 37 days earns 270, 15.00% a year, and leaves 14.21%', () => {
    const half = takeProfitOutcomes({ ...alphabet, convention: beforeFees }, TODAY)[1];
    expect(half).toMatchObject({ wait: 'half', daysHeld: 18, profitTotal: 270 });
    expect(percent(half?.annualizedReturn ?? null)).toBe('15.00');
    expect(percent(half?.remainingReturn ?? null)).toBe('14.21');
  });

  test('earns the same dollars whenever it fills, and more a year the sooner', () => {
    const rows = takeProfitOutcomes(alphabet, TODAY).map((outcome) => [
      outcome.wait,
      outcome.daysHeld,
      outcome.profitTotal.toFixed(2),
      percent(outcome.annualizedReturn),
      percent(outcome.remainingReturn),
    ]);
    expect(rows).toEqual([
      ['third', 12, '267.87', '22.32', '10.84'],
      ['half', 18, '267.87', '14.88', '14.27'],
      ['twoThirds', 24, '267.87', '11.16', '20.85'],
    ]);
  });

  test.each([
    [1, [1, 1, 1]],
    [2, [1, 1, 1]],
    [3, [1, 1, 2]],
    [30, [10, 15, 20]],
    [45, [15, 22, 30]],
  ])('waits for whole days of %d, at least one', (daysToExpiration, expected) => {
    const terms = { ...alphabetPut, daysToExpiration };
    expect(
      takeProfitOutcomes({ ...alphabet, terms }, null).map(({ daysHeld }) => daysHeld),
    ).toEqual(expected);
  });

  // NYSE Group holidays: Thanksgiving 2026-11-26, Christmas 2026-12-25, New Year 2027-01-01.
  test.each([
    ['2026-11-20', 35, ['2026-12-01', '2026-12-07', '2026-12-11']], // two thirds: a Sunday
    ['2026-11-19', 22, ['2026-11-25', '2026-11-30', '2026-12-03']], // a third: Thanksgiving
    ['2026-12-18', 21, ['2026-12-24', '2026-12-28', '2026-12-31']], // a third: Christmas
    ['2026-12-28', 11, ['2026-12-31', '2026-12-31', '2027-01-04']],
    ['2026-11-20', 3, ['2026-11-23', '2026-11-23', '2026-11-23']], // over a weekend
    ['2026-11-21', 2, ['2026-11-23', '2026-11-23', '2026-11-23']], // on a Saturday
    ['2026-11-20', 2, []], // expires on a Sunday: no day is left to fill on
  ])('opened on %s for %d days fills only on trading days', (openedOn, life, expected) => {
    const terms = { ...alphabetPut, daysToExpiration: life };
    const outcomes = takeProfitOutcomes({ ...alphabet, terms }, openedOn);
    expect(outcomes.map(({ daysHeld }) => addDays(openedOn, daysHeld))).toEqual(expected);
  });

  test('opened on any day fills on a trading day after it and by expiration', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 400 }), (openedOn, life) => {
        const terms = { ...alphabetPut, daysToExpiration: life };
        for (const { daysHeld } of takeProfitOutcomes({ ...alphabet, terms }, openedOn)) {
          expect(isTradingDay(addDays(openedOn, daysHeld))).toBe(true);
          expect(daysHeld).toBeGreaterThanOrEqual(1);
          expect(daysHeld).toBeLessThanOrEqual(life);
        }
      }),
    );
  });

  test('has no day to wait for on expiration day', () => {
    const terms = { ...alphabetPut, daysToExpiration: 0 };
    expect(takeProfitOutcomes({ ...alphabet, terms }, TODAY)).toEqual([]);
    expect(takeProfitOutcomes({ ...alphabet, terms }, null)).toEqual([]);
  });

  test('earns the same dollars on any day, so the yearly return falls as the days held grow', () => {
    fc.assert(
      fc.property(anyPut, fc.double({ min: 0.01, max: 1, noNaN: true }), (terms, share) => {
        const closePrice = terms.premium * share;
        const [first, ...later] = takeProfitOutcomes({ terms, closePrice, ...usual }, null);
        const total = (outcome: typeof first) => outcome!.annualizedReturn * outcome!.daysHeld;
        for (const outcome of later) {
          expect(outcome.profitTotal).toBe(first!.profitTotal);
          expect(total(outcome)).toBeCloseTo(total(first), 6);
          expect(outcome.daysHeld).toBeGreaterThanOrEqual(first!.daysHeld);
        }
        expect(first!.daysHeld).toBeGreaterThanOrEqual(1);
        expect(later.at(-1)!.daysHeld).toBeLessThanOrEqual(terms.daysToExpiration);
      }),
    );
  });

  test('at the whole premium loses the fees of both orders', () => {
    fc.assert(
      fc.property(anyPut, (terms) => {
        const [first] = takeProfitOutcomes({ terms, closePrice: terms.premium, ...usual }, null);
        const buyBack = orderFees({ side: 'buy', ...terms }).total;
        expect(-first!.profitTotal).toBeCloseTo(terms.openFeesTotal + buyBack, 4);
      }),
    );
  });
});
