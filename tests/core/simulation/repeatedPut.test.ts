import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likelihood } from '../../../src/core/pricing/likelihood';
import { simulateRepeatedPut, type RepeatedPut } from '../../../src/core/simulation/repeatedPut';
import { breakeven } from '../../../src/core/put/shortPut';
import { ninetyFivePut, withFees } from '../put/trades';
import { repeatedPut } from './simulated';

/** The expirations of consecutive 35-day puts. */
const everyPut = (puts: number) => Array.from({ length: puts }, (_, index) => 35 * (index + 1));

const BILL = 0.00370814; // 35 days at a discount of 3.80%
const put: RepeatedPut = {
  trade: withFees(ninetyFivePut),
  expirations: everyPut(10),
  volatility: 0.39155,
  drift: 0.04,
  dividendYield: 0,
  billPeriodReturn: BILL,
  paths: 2_000,
  seed: 1,
};
const certain = { ...put, volatility: 0, billPeriodReturn: 0, paths: 3 };

/** Mean profit of one put, dollars per share, with its standard error. */
function onePut(question: RepeatedPut) {
  const { mean, standardError } = repeatedPut({ ...question, expirations: [35] }).idle;
  const { strike } = question.trade;
  return { profit: (mean - 1) * strike, error: standardError * strike };
}

function expectedProfit({ trade, volatility, drift, dividendYield }: RepeatedPut): number {
  return likelihood({
    option: { strike: trade.strike, years: trade.daysToExpiration / 365 },
    market: { spot: trade.spot, rate: 0.02, dividendYield, volatility },
    drift,
    breakeven: breakeven(trade),
  }).expectedProfit;
}

const NONE = { share: 0, standardError: 0 };
const ALL = { share: 1, standardError: 0 };

describe('a put repeated', () => {
  test.each([
    ['at the implied volatility', {}],
    ['with a calmer stock and a drift of 8%', { volatility: 0.25, drift: 0.08 }],
    ['with a stock that pays 3%', { dividendYield: 0.03 }],
  ])('once earns on average what the closed form expects, %s', (_, change) => {
    const closed = expectedProfit({ ...put, ...change });
    const off = Array.from({ length: 30 }, (_seed, seed) => {
      const { profit, error } = onePut({ ...put, ...change, seed });
      return Math.abs(profit - closed) / error;
    });
    // Of thirty means about twenty are within one standard error, and all within four.
    expect(off.filter((errors) => errors < 1).length).toBeGreaterThanOrEqual(15);
    expect(Math.max(...off)).toBeLessThan(4);
  });

  test('compounds: after ten periods the mean is the tenth power of the expected growth', () => {
    const growth = 1 + expectedProfit(put) / put.trade.strike;
    const { mean, standardError } = repeatedPut({ ...put, paths: 20_000 }).idle;
    expect(Math.abs(mean - growth ** 10)).toBeLessThan(2 * standardError);
  });

  test('is assigned as often as the closed form predicts', () => {
    const { assignment } = likelihood({
      option: { strike: 95, years: 35 / 365 },
      market: { spot: 100, rate: 0.04, dividendYield: 0, volatility: 0.39155 },
      breakeven: 92.5,
    });
    const { assigned } = repeatedPut({ ...put, paths: 10_000 });
    expect(assigned.standardError).toBeCloseTo(
      Math.sqrt((assigned.share * (1 - assigned.share)) / 100_000),
      12,
    );
    expect(Math.abs(assigned.share - assignment)).toBeLessThan(4 * assigned.standardError);
  });

  test('gives the same results for the same seed, and others for another', () => {
    expect(repeatedPut(put)).toEqual(repeatedPut(put));
    expect(repeatedPut({ ...put, seed: 2 })).not.toEqual(repeatedPut(put));
  });

  // Checked by hand: 248.93 on 9,500 ten times, 1.026204^10.
  test('on a stock that does not move keeps every premium: 29.5% in ten periods', () => {
    const { points, idle, assigned } = repeatedPut({ ...certain, drift: 0 });
    const last = points.at(-1)!;
    for (const value of [last.p5, last.p25, last.median, last.p75, last.p95, last.mean]) {
      expect(value).toBeCloseTo(1.295195, 6);
    }
    expect(idle).toMatchObject({ behindBills: NONE, behindStart: NONE });
    expect(idle.standardError).toBeCloseTo(0, 15);
    expect(assigned).toEqual(NONE);
  });

  // Checked by hand: 500 of shares lost and 248.93 kept, on 9,500.
  test('on a stock that falls a tenth each time loses 2.64% each time', () => {
    const fall = { ...certain, drift: Math.log(0.9) * (365 / 35) };
    const { points, withBills, assigned } = repeatedPut({ ...fall, expirations: everyPut(2) });
    expect(points[1]!.median).toBeCloseTo(0.973572, 6);
    expect(points[2]!.median).toBeCloseTo(0.947842, 6);
    expect(withBills).toMatchObject({ behindBills: ALL, behindStart: ALL });
    expect(assigned).toEqual(ALL);
  });

  test('without a premium or an assignment earns what its T-bills earn', () => {
    const unpaid = { ...put.trade, premium: 0, openFeesTotal: 0 };
    // Nothing runs from day 35 to day 38, but the bills do.
    const question = {
      ...certain,
      trade: unpaid,
      billPeriodReturn: BILL,
      expirations: [35, 73, 108],
    };
    const { points, withBills, idle } = repeatedPut(question);
    for (const { median, bills } of points) expect(median).toBeCloseTo(bills, 12);
    expect(withBills.bills).toBeCloseTo((1 + BILL) ** (108 / 35), 12);
    expect(withBills.behindBills).toEqual(NONE);
    expect(idle).toMatchObject({ median: 1, behindBills: ALL, behindStart: NONE });
  });

  test('with interest ends behind T-bills less often than without, on the same paths', () => {
    const { withBills, idle } = repeatedPut(put);
    expect(withBills.behindBills.share).toBeLessThan(idle.behindBills.share);
    expect(withBills.median).toBeGreaterThan(idle.median);
    expect(withBills.mean).toBeGreaterThan(idle.mean);
  });

  test('on a stock that goes to zero, with fees above its premium, loses everything and no more', () => {
    const charged = { ...ninetyFivePut, premium: 0, openFeesTotal: 100 };
    const { idle } = repeatedPut({ ...certain, trade: charged, drift: -1_000 });
    expect(idle).toMatchObject({ worst: 0, best: 0, mean: 0, behindStart: ALL });
  });

  test('on one path has no standard error', () => {
    expect(repeatedPut({ ...put, paths: 1 }).idle.standardError).toBe(0);
  });

  test('starts at one and includes T-bills beside it', () => {
    const { points } = repeatedPut(put);
    expect(points.map(({ period }) => period)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(points.map(({ day }) => day)).toEqual([0, ...everyPut(10)]);
    expect(points[0]).toEqual({
      period: 0,
      day: 0,
      p5: 1,
      p25: 1,
      median: 1,
      p75: 1,
      p95: 1,
      mean: 1,
      bills: 1,
    });
    expect(points[10]!.bills).toBeCloseTo((1 + BILL) ** 10, 12);
  });

  test('reports its progress in slices and can be stopped halfway', () => {
    const simulation = simulateRepeatedPut(put);
    expect([simulation.next(), simulation.next()]).toEqual([
      { done: false, value: 500 },
      { done: false, value: 1_000 },
    ]);
    const reports = [...simulateRepeatedPut({ ...put, paths: 1_700 })];
    expect(reports).toEqual([500, 1_000, 1_500]);
  });

  test('has its quantiles in order and never earns more than all its premiums', () => {
    const anyPut = fc.record({
      spot: fc.double({ min: 50, max: 150, noNaN: true }),
      premium: fc.double({ min: 0, max: 20, noNaN: true }),
      volatility: fc.double({ min: 0, max: 1, noNaN: true }),
      periods: fc.integer({ min: 1, max: 12 }),
      seed: fc.integer(),
    });
    fc.assert(
      fc.property(anyPut, ({ spot, premium, volatility, periods, seed }) => {
        const trade = { ...ninetyFivePut, spot, premium };
        const { points, idle: final } = repeatedPut({
          ...put,
          trade,
          volatility,
          expirations: everyPut(periods),
          seed,
          paths: 50,
        });
        for (const { p5, p25, median, p75, p95 } of points) {
          const values = [p5, p25, median, p75, p95];
          expect(values).toEqual(values.toSorted((one, other) => one - other));
        }
        expect(final.worst).toBeGreaterThanOrEqual(0);
        expect(final.best).toBeLessThanOrEqual((1 + premium / 95) ** periods * (1 + 1e-12));
      }),
    );
  });
});
