import { describe, expect, test } from 'vitest';
import { readCurrency } from '../../../src/plan/compare/baseCurrency';
import { inBaseOf } from '../../../src/plan/derived';
import { outlookOf } from '../outlooks';

const FRANCS = { baseCurrency: 'chf', baseRate: '0.80' };

describe('a base currency', () => {
  test('is three letters, in upper or lower case', () => {
    expect(readCurrency('chf')).toEqual({ currency: 'CHF', problem: undefined });
    expect(readCurrency('Eur').currency).toBe('EUR');
    expect(readCurrency(null)).toEqual({ currency: null, problem: undefined });
  });

  test.each(['C', 'CHFX', 'C1F', '€', 'Franken'])('is not %s', (text) => {
    expect(readCurrency(text)).toEqual({
      currency: null,
      problem: 'Base currency must be three letters, like CHF',
    });
  });

  test('is not the dollar itself', () => {
    expect(readCurrency('usd').problem).toBe('Base currency must be another than the dollar');
  });
});

describe('the put in the base currency', () => {
  test('converts amounts at the rate: $3,869 at 0.7754 is 3,000 francs', () => {
    const { change } = inBaseOf(outlookOf({ ...FRANCS, baseRate: '0.7754' }))!;
    expect(change(3_869)).toBeCloseTo(3_000, 0);
  });

  test('loses with the dollar on converted cash, and only on the return for kept dollars', () => {
    const { moves, periodReturn } = inBaseOf(outlookOf(FRANCS))!;
    expect(periodReturn).toBeCloseTo(538.93 / 36_500, 6);
    const [lower, same, higher] = moves;
    expect(lower!.perDollar).toBeCloseTo(0.76, 12);
    expect(lower!.converted).toBeCloseTo((1 + periodReturn) * 0.95 - 1, 12);
    expect(lower!.unconverted).toBeCloseTo(periodReturn * 0.95, 12);
    expect(same!.converted).toBeCloseTo(periodReturn, 12);
    expect(same!.unconverted).toBeCloseTo(periodReturn, 12);
    expect(higher!.converted).toBeCloseTo((1 + periodReturn) * 1.05 - 1, 12);
  });

  test('has a fall of the dollar at which it earns nothing', () => {
    const { breakevenFall, periodReturn } = inBaseOf(outlookOf(FRANCS))!;
    expect((1 + periodReturn) * (1 - breakevenFall!)).toBeCloseTo(1, 12);
    expect(inBaseOf(outlookOf({ ...FRANCS, premium: '0.00' }))!.breakevenFall).toBeNull();
  });

  test('needs a currency and a rate', () => {
    expect(inBaseOf(outlookOf({ baseCurrency: 'CHF' }))).toBeNull();
    expect(inBaseOf(outlookOf({ baseRate: '0.80' }))).toBeNull();
    expect(inBaseOf(outlookOf({ baseCurrency: 'USD', baseRate: '1' }))).toBeNull();
  });
});
