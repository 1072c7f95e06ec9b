import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReplayTrade } from '../../../../src/core/history/replay/account';
import { decomposed } from '../../../../src/core/history/replay/decomposed';
import { modelGreeks, modelPrice, strikeOfDelta } from '../../../../src/core/history/replay/model';
import {
  dayOfNumber,
  fridayAbout,
  monthlyAfter,
  monthlyOnOrAfter,
} from '../../../../src/core/history/replay/schedule';
import { tradeRecord } from '../../../../src/core/history/replay/trades';
import { dayNumber, dayOfWeek } from '../../../../src/core/market/calendar';
import { europeanPrice } from '../../../../src/core/pricing/blackScholes';

describe('the model', () => {
  const day = { close: 100, volatility: 0.2, rate: 0.03, dividendYield: 0.02 };

  test('prices at the money at the factor times the VIX', () => {
    const option = { right: 'put', strike: 100, years: 0.1 } as const;
    const market = { spot: 100, rate: 0.03, dividendYield: 0.02, volatility: 0.174 };
    expect(modelPrice(option, day, 0.87)).toBeCloseTo(europeanPrice(option, market), 12);
  });

  test('gives lower strikes a higher volatility and higher strikes a lower one, within limits', () => {
    const at = (strike: number) => {
      const option = { right: 'put', strike, years: 0.25 } as const;
      const price = modelPrice(option, day, 0.87);
      const priceAt = (volatility: number) =>
        europeanPrice(option, { spot: 100, rate: 0.03, dividendYield: 0.02, volatility });
      return { price, priceAt };
    };
    const one = at(100 * Math.exp(-0.1)); // a standard deviation is 0.2 x root of a quarter
    expect(one.price).toBeCloseTo(one.priceAt(0.2 * (0.87 + 0.23)), 10);
    const above = at(100 * Math.exp(0.1));
    expect(above.price).toBeCloseTo(above.priceAt(0.2 * (0.87 - 0.27)), 10);
    const far = at(100 * Math.exp(-0.5));
    expect(far.price).toBeCloseTo(far.priceAt(0.2 * (0.87 + 0.23 * 2.5)), 10);
    const high = at(100 * Math.exp(0.5));
    expect(high.price).toBeCloseTo(high.priceAt(0.2 * (0.87 - 0.27 * 1.2)), 10);
  });

  test('prices an option at its intrinsic value on its last day', () => {
    expect(modelPrice({ right: 'put', strike: 103, years: 0 }, day, 0.87)).toBe(3);
    expect(modelPrice({ right: 'call', strike: 98, years: 0 }, day, 0.87)).toBe(2);
    expect(modelPrice({ right: 'call', strike: 103, years: 0 }, day, 0.87)).toBe(0);
  });

  test('finds the strike of a delta', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('put' as const, 'call' as const),
        fc.double({ min: 0.01, max: 0.6, noNaN: true }),
        fc.double({ min: 1 / 365, max: 1, noNaN: true }),
        fc.double({ min: 0.09, max: 0.8, noNaN: true }),
        fc.double({ min: 0.6, max: 1.2, noNaN: true }),
        (right, delta, years, volatility, factor) => {
          const today = { ...day, volatility };
          const strike = strikeOfDelta({ right, years }, delta, today, factor);
          const greeks = modelGreeks({ right, strike, years }, today, factor);
          expect(Math.abs(greeks.delta)).toBeCloseTo(delta, 6);
        },
      ),
    );
  });
});

describe('the schedule', () => {
  const after = (date: string, shift = 0) => dayOfNumber(monthlyAfter(dayNumber(date), shift));

  test('rolls on third Fridays, or the trading day before', () => {
    expect(after('1990-01-19')).toBe('1990-02-16');
    expect(after('2008-03-01')).toBe('2008-03-20'); // Good Friday
    expect(after('2008-12-19')).toBe('2009-01-16');
    expect(dayOfNumber(monthlyOnOrAfter('1990-01-19'))).toBe('1990-01-19');
    expect(dayOfNumber(monthlyOnOrAfter('1990-01-20'))).toBe('1990-02-16');
  });

  test('rolls as many trading days later as it is moved', () => {
    expect(after('1990-01-19', 1)).toBe('1990-01-22');
    expect(after('1990-01-22', 1)).toBe('1990-02-20'); // the 19th is a holiday
    expect(after('1990-02-01', 12)).toBe('1990-02-06');
  });

  test('takes the Friday nearest to the wanted number of days, never one in the past', () => {
    const sold = '2026-03-02';
    const about = (days: number) => dayOfNumber(fridayAbout(dayNumber(sold), days));
    expect(about(37)).toBe('2026-04-10');
    expect(about(32)).toBe('2026-04-02'); // the 3rd is Good Friday
    expect(about(1)).toBe('2026-03-06');
    expect(dayOfNumber(fridayAbout(dayNumber('2026-03-06'), 1))).toBe('2026-03-13');
    fc.assert(
      fc.property(
        fc.integer({ min: 7000, max: 20_000 }),
        fc.integer({ min: 1, max: 90 }),
        (day, days) => {
          const expires = fridayAbout(day, days);
          expect(expires).toBeGreaterThan(day);
          expect([1, 2, 3, 4, 5]).toContain(dayOfWeek(dayOfNumber(expires)));
          if (days > 7) expect(Math.abs(expires - day - days)).toBeLessThanOrEqual(7);
        },
      ),
    );
  });
});

describe('the record of trades', () => {
  const trade = (gain: number, endPrice: number): ReplayTrade => ({
    right: 'put',
    sold: '2026-03-02',
    ended: '2026-04-02',
    strike: 100,
    premium: 2,
    endPrice,
    how: endPrice > 0 ? 'inTheMoney' : 'expired',
    gain,
    change: gain,
  });

  test('has the number that gained, the average gain, the worst, and the share kept', () => {
    const record = tradeRecord([trade(0.02, 0), trade(0.01, 1), trade(-0.1, 12)]);
    expect(record).toMatchObject({ count: 3, gained: 2, gainedShare: 2 / 3, meanLoss: -0.1 });
    expect(record.meanGain).toBeCloseTo(0.015, 12);
    expect(record.worst!.gain).toBe(-0.1);
    expect(record.received).toBeCloseTo(0.06, 12);
    expect(record.capture).toBeCloseTo(-7 / 6, 12);
  });

  test('has no figures without a trade', () => {
    expect(tradeRecord([])).toEqual({
      count: 0,
      gained: 0,
      gainedShare: null,
      meanGain: null,
      meanLoss: null,
      worst: null,
      received: 0,
      kept: 0,
      capture: null,
    });
  });
});

describe('the sources of a gain', () => {
  test('add up to the cent, whatever the parts', () => {
    const part = fc.double({ min: -5, max: 20, noNaN: true });
    fc.assert(
      fc.property(
        part,
        part,
        part,
        fc.double({ min: 0, max: 2, noNaN: true }),
        (bills, equity, volatility, paid) => {
          const costs = -paid;
          const end = 1 + bills + equity + volatility + costs;
          const found = decomposed({ bills, equity, volatility, costs }, end, 100_000);
          const cents = [
            found.billsTotal,
            found.equityTotal,
            found.volatilityTotal,
            found.costsTotal,
          ]
            .map((total) => Math.round(total * 100))
            .reduce((sum, each) => sum + each, 0);
          expect(cents).toBe(Math.round(found.gainTotal * 100));
          expect(Math.abs(found.volatilityTotal - volatility * 100_000)).toBeLessThan(0.03);
        },
      ),
    );
  });

  test('include costs as a share of what was gained before them, if anything was', () => {
    const sources = { bills: 0.1, equity: 0.2, volatility: 0.1, costs: -0.1 };
    expect(decomposed(sources, 1.3, 100_000).costShare).toBeCloseTo(0.25, 12);
    expect(decomposed({ ...sources, equity: -0.5 }, 0.6, 100_000).costShare).toBeNull();
    expect(decomposed({ ...sources, costs: 0 }, 1.4, 100_000).costShare).toBe(0);
  });
});
