import { describe, expect, test } from 'vitest';
import { americanPrice } from '../../../src/core/pricing/american/americanPrice';
import { europeanGreeks, europeanPrice } from '../../../src/core/pricing/blackScholes';
import { pricedTogether } from '../../../src/core/pricing/pricedTogether';

const market = { spot: 80, rate: 0.04, dividendYield: 0 };
const years = 60 / 365;
const option = { right: 'put', strike: 95, years } as const;
const there = { ...market, volatility: 0.3 };

describe('puts of one expiration, priced together', () => {
  test('on a stock are worth at least their intrinsic value', () => {
    expect(pricedTogether(years, market).priceAt(95, 0.3)).toBeCloseTo(
      americanPrice(option, there),
      5,
    );
  });

  test('on an index cannot be exercised early', () => {
    const index = pricedTogether(years, { ...market, style: 'european' });
    expect(index.priceAt(95, 0.3)).toBeCloseTo(europeanPrice(option, there), 12);
    expect(index.volatilityAt(95, index.priceAt(95, 0.3))).toBeCloseTo(0.3, 9);
    expect(index.deltaAt(95, 0.3)).toBeCloseTo(europeanGreeks(option, there).delta, 12);
  });
});
