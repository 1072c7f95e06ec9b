import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  PUT_INDEX_RULE,
  replay,
  replayStarts,
  type Replayed,
  type ReplayRule,
} from '../../../../src/core';
import { monthEnds } from '../../../../src/core/history/replay/ride';
import { HISTORY, knownOn } from '../bundled';
import { dayNumber } from '../../../../src/core/market/calendar';

function replayed(rule: Partial<ReplayRule> = {}, history = HISTORY): Replayed {
  const result = replay({ ...PUT_INDEX_RULE, ...rule }, history);
  if (result.refused !== null) throw new Error(`refused: ${result.refused.why}`);
  return result;
}

const refusal = (rule: Partial<ReplayRule>, history = HISTORY) =>
  replay({ ...PUT_INDEX_RULE, ...rule }, history).refused;

const own: Partial<ReplayRule> = {
  expiration: { days: 37 },
  strike: { delta: 0.225 },
  takeProfit: 0.5,
};

const reference = replayed();

/** Any rule with a fully secured put, over ten years. */
const anyRule = fc.record({
  expiration: fc.oneof(
    fc.constant('monthly' as const),
    fc.record({ days: fc.integer({ min: 7, max: 90 }) }),
  ),
  strike: fc.oneof(
    fc.record({ delta: fc.double({ min: 0.05, max: 0.5, noNaN: true }) }),
    fc.record({ distance: fc.double({ min: 0, max: 0.2, noNaN: true }) }),
  ),
  takeProfit: fc.option(fc.double({ min: 0.2, max: 0.9, noNaN: true })),
  from: fc.constantFrom('1990-01-02', '1999-03-01', '2007-01-02'),
  to: fc.constantFrom('2011-06-30', '2022-12-30', null),
});

describe('the PUT index’s rule', () => {
  test('is first rolled on 1990-01-19', () => {
    expect(reference.from).toBe('1990-01-19');
    expect(reference.to).toBe('2026-02-11');
  });

  test.each([
    ['1998-07-17', '1998-08-21', 1.565, -6.99],
    ['2008-09-19', '2008-10-17', 3.128, -22.61],
    ['2020-02-21', '2020-03-20', 1.647, -29.76],
  ])(
    'sells a put on %s that expires on %s, for a premium of %f percent of the strike and a return of %f percent',
    (sold, ended, premium, change) => {
      const trade = reference.trades.find((each) => each.sold === sold)!;
      expect(trade.ended).toBe(ended);
      expect(Math.abs((100 * trade.premium) / trade.strike / premium - 1)).toBeLessThan(0.01);
      expect(Math.abs(100 * trade.change - change)).toBeLessThan(0.05);
    },
  );

  test('is compared with buy and hold with dividends at 10.97% a year and T-bills at 2.79%, from 1990-01 to 2025-12', () => {
    const { dates, indexValues, billValues } = reference;
    const yearly = (values: Float64Array) => {
      const ends = monthEnds(
        dates.map((date, at) => ({ date, number: dayNumber(date), value: values[at]! })),
      );
      const first = ends.find(({ date }) => date.startsWith('1990-01'))!;
      const last = ends.find(({ date }) => date.startsWith('2025-12'))!;
      return 100 * ((last.value / first.value) ** (365.25 / (last.number - first.number)) - 1);
    };
    expect(Math.abs(yearly(indexValues) - 10.97)).toBeLessThan(0.15);
    expect(Math.abs(yearly(billValues) - 2.79)).toBeLessThan(0.1);
  });

  test('earns about 0.3 points a year more per hundredth of the factor, and about four more at the raw VIX', () => {
    const at = (volatilityFactor: number) =>
      100 * replayed({ volatilityFactor }).rule.annualReturn!;
    const calibrated = at(0.87);
    expect(at(0.88) - calibrated).toBeGreaterThan(0.2);
    expect(at(0.88) - calibrated).toBeLessThan(0.4);
    expect(at(1) - calibrated).toBeGreaterThan(3.2);
    expect(at(1) - calibrated).toBeLessThan(4.8);
  });

  test('shows the years after 2021 separately from those it was calibrated on', () => {
    expect(reference.calibrated).toMatchObject({ from: '1990-01-19', to: '2021-12-31' });
    expect(reference.after).toMatchObject({ from: '2021-12-31', to: '2026-02-11' });
    expect(replayed({ to: '2021-12-31' }).after).toBeNull();
    expect(replayed({ from: '2022-01-21' })).toMatchObject({
      calibrated: null,
      after: { from: '2022-01-21' },
    });
  });

  test('uses estimated dividends after June 2023', () => {
    expect(reference.estimatedFrom).toBe('2023-07-03');
    expect(replayed({ to: '2023-06-30' }).estimatedFrom).toBeNull();
  });
});

describe('a user’s rule', () => {
  test('never has a worse fall, or a larger deviation, than buy and hold', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const { rule: ride, index } = replayed(rule);
        expect(ride.deviation!).toBeLessThan(index.deviation!);
        expect(ride.worstFall.change).toBeGreaterThan(index.worstFall.change);
      }),
      { numRuns: 25 },
    );
  });

  test('returns less with costs and more with a higher volatility', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const { annualReturn } = replayed(rule).rule;
        expect(replayed({ ...rule, costShare: 0.02 }).rule.annualReturn!).toBeLessThan(
          annualReturn!,
        );
        expect(replayed({ ...rule, costPerContract: 5 }).rule.annualReturn!).toBeLessThan(
          annualReturn!,
        );
      }),
      { numRuns: 10 },
    );
    for (const takeProfit of [null, 0.5]) {
      const returns = [0.8, 0.87, 0.95].map(
        (volatilityFactor) => replayed({ ...own, takeProfit, volatilityFactor }).rule.annualReturn!,
      );
      expect(returns).toEqual(returns.toSorted((one, other) => one - other));
    }
  });

  test('deviates less with a lower delta', () => {
    const deviations = [0.1, 0.2, 0.3, 0.4, 0.5].map(
      (delta) => replayed({ ...own, strike: { delta } }).rule.deviation!,
    );
    expect(deviations).toEqual(deviations.toSorted((one, other) => one - other));
  });

  test('takes the shares and sells calls until they are called away', () => {
    const { trades } = replayed({ ...own, takeProfit: null, atExpiration: { callDelta: 0.3 } });
    for (const [at, trade] of trades.entries()) {
      const next = trades[at + 1];
      if (!next) continue;
      expect(next.sold).toBe(trade.ended);
      const hasShares =
        trade.right === 'put' ? trade.how === 'inTheMoney' : trade.how !== 'inTheMoney';
      expect(next.right).toBe(hasShares ? 'call' : 'put');
    }
    expect(trades.some(({ right }) => right === 'call')).toBe(true);
  });

  test('buys back at the first close at which its share of the premium is made', () => {
    const { trades } = replayed(own);
    const early = trades.filter(({ how }) => how === 'boughtBack');
    expect(early.length).toBeGreaterThan(200);
    for (const { premium, endPrice } of early) expect(endPrice).toBeLessThanOrEqual(premium / 2);
  });

  test('earns less by the costs of each order: a share of the premium and some dollars', () => {
    const free = replayed({ ...own, takeProfit: null }).trades;
    const dear = replayed({ ...own, takeProfit: null, costShare: 0.01, costPerContract: 2 }).trades;
    for (const [at, { gain, premium, strike }] of free.entries()) {
      expect(dear[at]!.gain).toBeCloseTo(gain - (0.01 * premium + 0.02) / strike, 12);
    }
  });

  test('splits its gain into bills, equity, volatility and costs, to the cent', () => {
    fc.assert(
      fc.property(
        anyRule,
        fc.constantFrom(0, 0.013),
        fc.constantFrom<ReplayRule['atExpiration']>('settle', { callDelta: 0.3 }),
        (rule, costShare, atExpiration) => {
          const { decomposed, values } = replayed({ ...rule, costShare, atExpiration });
          const { billsTotal, equityTotal, volatilityTotal, costsTotal } = decomposed;
          const cents = (total: number) => Math.round(total * 100);
          const sum = [billsTotal, equityTotal, volatilityTotal, costsTotal].map(cents);
          expect(sum.reduce((all, part) => all + part, 0)).toBe(cents(decomposed.gainTotal));
          expect(decomposed.endTotal).toBeCloseTo(100_000 * values.at(-1)!, 1);
          expect(costsTotal).toBeLessThanOrEqual(0);
          expect(costsTotal < 0).toBe(costShare > 0);
        },
      ),
      { numRuns: 10 },
    );
  });

  test('never uses a later day: a history cut at any day gives the same values', () => {
    const from = '1999-01-04';
    const wheel = { ...own, from, atExpiration: { callDelta: 0.3 } };
    const rules = [{ from }, { ...own, from }, wheel];
    const whole = rules.map((rule) => replayed(rule));
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: whole[0]!.dates.length - 1 }),
        fc.nat(2),
        (at, which) => {
          const all = whole[which]!;
          const cut = replayed(rules[which], knownOn(all.dates[at]!));
          expect(cut.values).toEqual(all.values.slice(0, cut.values.length));
          expect(cut.indexValues).toEqual(all.indexValues.slice(0, cut.values.length));
          expect(cut.trades).toEqual(all.trades.slice(0, cut.trades.length));
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('the band of start days', () => {
  const bandOf = (rule: Partial<ReplayRule>) =>
    replayStarts({ ...PUT_INDEX_RULE, ...rule }, HISTORY)!;

  test('has each trading day of the first cycle, and the rule itself on the first', () => {
    const { starts, low, median, high } = bandOf({});
    expect(starts[0]!.from).toBe('1990-01-19');
    expect(starts[0]!.annualReturn).toBeCloseTo(reference.rule.annualReturn!, 12);
    expect(starts.at(-1)!.from).toBe('1990-02-15');
    expect(starts).toHaveLength(20);
    expect(low!).toBeLessThan(median!);
    expect(median!).toBeLessThan(high!);
    expect(reference.rule.annualReturn).toBeLessThanOrEqual(high!);
  });

  test('holds each start’s own path, as if that were the only one', () => {
    const rule = { ...own, from: '2005-01-03' };
    const band = bandOf(rule);
    const other = band.starts[3]!;
    const alone = replayed({ ...rule, from: other.from });
    expect(alone.rule.annualReturn).toBeCloseTo(other.annualReturn!, 12);
    const last = band.months.at(-1)!;
    expect(alone.values.at(-1)!).toBeGreaterThanOrEqual(last.low * (1 - 1e-12));
    expect(alone.values.at(-1)!).toBeLessThanOrEqual(last.high * (1 + 1e-12));
  });

  test('has no yearly return for less than a year, and no result for a refused rule', () => {
    expect(bandOf({ to: '1990-06-29' })).toMatchObject({ low: null, median: null, high: null });
    expect(replayStarts({ ...PUT_INDEX_RULE, costShare: 2 }, HISTORY)).toBeNull();
    expect(replayStarts({ ...PUT_INDEX_RULE, from: '1980-01-02' }, HISTORY)).toBeNull();
  });
});

describe('a rule is refused', () => {
  test.each([
    [{ from: '1980-01-02' }, { why: 'outside', date: '1980-01-02' }],
    [{ to: '2030-01-02' }, { why: 'outside', date: '2030-01-02', last: '2026-02-11' }],
    [{ from: '1988-01-04' }, { why: 'noVolatility', first: '1990-01-02' }],
    [{ from: '2020-01-02', to: '2020-01-10' }, { why: 'tooLong' }],
    [{ from: '2020-01-20', to: '2020-02-10' }, { why: 'tooLong' }],
    [
      { expiration: { days: 90 }, from: '2020-01-02', to: '2020-03-10' },
      { why: 'tooLong', from: '2020-01-02', to: '2020-03-10' },
    ],
    [{ expiration: { days: 3.5 } }, { why: 'number', name: 'days' }],
    [{ strike: { delta: 0 } }, { why: 'number', name: 'delta' }],
    [{ strike: { distance: Number.NaN } }, { why: 'number', name: 'distance' }],
    [{ takeProfit: 1 }, { why: 'number', name: 'takeProfit' }],
    [{ atExpiration: { callDelta: 2 } }, { why: 'number', name: 'callDelta' }],
    [{ costShare: -0.1 }, { why: 'number', name: 'costShare' }],
    [{ costPerContract: Infinity }, { why: 'number', name: 'costPerContract' }],
    [{ volatilityFactor: 0 }, { why: 'number', name: 'volatilityFactor' }],
  ] as const)('for %j', (rule, why) => {
    expect(refusal(rule)).toMatchObject(why);
  });

  test('if no day has a volatility, or there are no days', () => {
    expect(refusal({}, { days: [], dividends: [] })).toEqual({ why: 'nothing' });
    expect(refusal({}, knownOn('1989-06-30'))).toEqual({ why: 'nothing' });
    expect(refusal({}, { ...HISTORY, dividends: [] })).toEqual({ why: 'nothing' });
  });

  test('if it goes on after a day without a volatility in the middle', () => {
    const days = HISTORY.days.map((day) =>
      day.date === '2000-06-01' ? { ...day, volatility: null } : day,
    );
    const history = { ...HISTORY, days };
    expect(replayed({}, history).to).toBe('2000-05-31');
    expect(refusal({ to: '2001-01-02' }, history)).toMatchObject({
      why: 'noVolatility',
      last: '2000-05-31',
    });
  });
});
