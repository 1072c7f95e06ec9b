import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/core/market/calendar';
import { ownPast } from '../../../src/plan/history/ownPast';
import { pastFacts, pastFigures, pastPaperRows } from '../../../src/words/history/pastFigures';
import { outlookOf } from '../outlooks';

/** A price that falls from 100 to 80 at one close, and stays. */
const days = Array.from({ length: 200 }, (_, at) => ({
  date: addDays('2026-01-01', at),
  close: at < 100 ? 100 : 80,
}));
const volatility = [0.2, 0.3, 0.4].map((each, at) => ({
  date: addDays('2026-01-01', at),
  volatility: each,
}));
const asked = { spot: 50, strike: 45, days: 30, impliedVolatility: 0.35 };

describe('the past of a stock', () => {
  test('counts how many windows of the put’s length fell to its strike', () => {
    const { fall, breaches } = ownPast({ days, volatility }, asked);
    expect(fall).toBeCloseTo(0.1, 12);
    expect(breaches).toMatchObject({ windows: 170, below: 30, reached: 30 });
    expect(breaches!.worst!.change).toBeCloseTo(-0.2, 12);
  });

  test('has a realized volatility over as many trading days as the put, at least 20', () => {
    expect(ownPast({ days, volatility }, asked).realized!.tradingDays).toBe(21);
    expect(ownPast({ days, volatility }, { ...asked, days: 5 }).realized!.tradingDays).toBe(20);
    expect(ownPast({ days, volatility }, { ...asked, days: 365 }).realized).toBeNull();
  });

  test('counts no falls, and says why, without a price above the strike and days to cover', () => {
    for (const other of [{ strike: 50 }, { spot: null }, { days: 0 }, { days: 300 }]) {
      expect(ownPast({ days, volatility }, { ...asked, ...other }).breaches).toBeNull();
      const { fell } = pastFacts({ days, volatility }, { ...asked, ...other });
      expect(fell.value).toBeNull();
      expect(fell.note).not.toBe('');
    }
  });

  test('ranks the premium’s volatility only among volatilities that were given', () => {
    expect(ownPast({ days, volatility }, asked).rank).toMatchObject({ percentile: 2 / 3 });
    expect(ownPast({ days, volatility: [] }, asked).rank).toBeNull();
    expect(ownPast({ days, volatility }, { ...asked, impliedVolatility: null }).rank).toBeNull();
  });
});

describe('the past of a stock in words', () => {
  const plan = outlookOf();

  test('says how often, of how many, that windows overlap, and when the worst was', () => {
    const { fell, worst, realized } = pastFacts({ days, volatility }, asked);
    expect(fell.value).toBe('30 of 170 windows');
    expect(fell.note).toBe(
      'of 30 days ended down 10.0% or more (17.6%), 30 had a close that low. They overlap: 6 are independent',
    );
    expect(worst).toEqual({
      value: '−20.00%',
      note: 'Mar 12, 2026 to Apr 11, 2026; those that ended that low were down 20.0% on average',
    });
    expect(realized.note).toContain('the premium implies 35.0%');
  });

  test('has IV rank and percentile only if there is a history of implied volatility', () => {
    const names = (past: Parameters<typeof pastFigures>[0]) =>
      pastFigures(past).map(({ name }) => name);
    expect(names({ days, volatility: [] })).toEqual([
      'Realized volatility',
      'Fell to the strike',
      'Worst of the windows',
    ]);
    expect(names({ days, volatility })).toContain('IV percentile');
  });

  test('gives every figure a value or the reason it has none, and never NaN or Infinity', () => {
    for (const past of [
      { days, volatility },
      { days: [], volatility: [] },
      { days: days.slice(0, 3), volatility: volatility.slice(0, 1) },
    ]) {
      for (const each of [plan, outlookOf({ spot: '' }), outlookOf({ strike: '400' })]) {
        for (const { value, note, recipe } of pastFigures(past)) {
          expect(value(each) !== null || note!(each)).toBeTruthy();
          const { formula, numbers } = recipe(each);
          expect(`${value(each)} ${note!(each)} ${formula} ${numbers}`).not.toMatch(/NaN|Infinity/);
        }
      }
    }
  });

  test('takes two rows on paper', () => {
    const rows = pastPaperRows({ days, volatility }, plan);
    expect(rows.map(([name]) => name)).toEqual(['Realized volatility', 'Fell 5.2% in 37 days']);
    expect(rows[1]![1]).toMatch(/^\d+ of \d+ windows, overlapping$/);
    expect(pastPaperRows({ days: [], volatility }, plan)).toEqual([
      ['Realized volatility', '—'],
      ['Fell 5.2% in 37 days', '—'],
    ]);
  });
});
