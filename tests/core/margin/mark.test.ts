import { expect, test } from 'vitest';
import { impliedVolatility } from '../../../src/core/pricing/american/impliedVolatility';
import { americanPrice } from '../../../src/core/pricing/american/americanPrice';
import { callMark, pricedMark, putMark } from './marks';

// Worked example.
test('a 95 put with 35 days is worth 2.50 at 100 and 15.035 at 80', () => {
  expect(putMark({ spot: 100, strike: 95, mark: pricedMark })).toBeCloseTo(2.5, 5);
  expect(putMark({ spot: 80, strike: 95, mark: pricedMark })).toBeCloseTo(15.035, 4);
});

test('a 105 call with 35 days is worth 2.98 at 100 and 8.33 at 110', () => {
  expect(callMark({ spot: 100, strike: 105, mark: pricedMark }).toFixed(2)).toBe('2.98');
  expect(callMark({ spot: 110, strike: 105, mark: pricedMark }).toFixed(2)).toBe('8.33');
});

test('at a stock price of 0 a put is worth its undiscounted strike, and a call nothing, whatever the style', () => {
  for (const style of [undefined, 'american', 'european'] as const) {
    expect(putMark({ spot: 0, strike: 95, mark: { ...pricedMark, style } })).toBe(95);
    expect(callMark({ spot: 0, strike: 95, mark: { ...pricedMark, style } })).toBe(0);
  }
});

test('dividends known in dollars raise the mark of a put and lower that of a call', () => {
  const cashDividends = [{ years: 10 / 365, amount: 3 }];
  for (const style of [undefined, 'american', 'european'] as const) {
    const paying = { ...pricedMark, style, cashDividends };
    const plain = { ...pricedMark, style };
    const at = (strike: number) => ({ spot: 100, strike });
    const more = putMark({ ...at(95), mark: paying }) - putMark({ ...at(95), mark: plain });
    const less = callMark({ ...at(105), mark: plain }) - callMark({ ...at(105), mark: paying });
    expect(more).toBeGreaterThan(0.5);
    expect(less).toBeGreaterThan(0.5);
  }
  // More dividend than stock: nothing is left that could rise.
  const ruined = { ...pricedMark, cashDividends };
  expect(putMark({ spot: 2, strike: 95, mark: ruined })).toBeCloseTo(
    95 * Math.exp((-0.04 * 35) / 365),
    1,
  );
});

// Stock 100, strike 95, 7.50 for 364 days, a T-bill at 3.80%. The European price, 7.23 at the same
// volatility, gives 16.56 after a fall of 20%; finite differences give 17.49.
test('an American mark matches the premium now and includes early exercise after a fall', () => {
  const years = 364 / 365;
  const rate = -Math.log(1 - (0.038 * 364) / 360) / years;
  const market = { rate, dividendYield: 0 };
  const put = { right: 'put', strike: 95, years } as const;
  const volatility = impliedVolatility(7.5, put, { ...market, spot: 100 }, 'american', 'accurate')!;
  const american = { ...market, years, volatility, style: 'american' } as const;
  const european = { ...american, style: 'european' } as const;
  const at = (spot: number, mark: typeof american | typeof european) =>
    putMark({ spot, strike: 95, mark }).toFixed(2);
  expect([at(100, american), at(80, american)]).toEqual(['7.50', '17.49']);
  expect([at(100, european), at(80, european)]).toEqual(['7.23', '16.56']);
  const call = callMark({ spot: 110, strike: 95, mark: american });
  const option = { ...put, right: 'call' } as const;
  expect(call).toBeCloseTo(americanPrice(option, { ...market, spot: 110, volatility }), 5);
});

test('at a stock price of 0 an American mark is the intrinsic value', () => {
  const american = { ...pricedMark, style: 'american' } as const;
  expect(putMark({ spot: 0, strike: 95, mark: american })).toBe(95);
  expect(callMark({ spot: 0, strike: 95, mark: american })).toBe(0);
});

test('a priced option is worth at least its intrinsic value', () => {
  expect(putMark({ spot: 52.67, strike: 95, mark: pricedMark })).toBeCloseTo(42.33, 9);
  const paying = { ...pricedMark, dividendYield: 0.2 };
  expect(callMark({ spot: 200, strike: 95, mark: paying })).toBe(105);
});

test('intrinsic value is what exercise would pay, and zero out of the money', () => {
  const at = (spot: number) => ({ spot, strike: 95, mark: 'intrinsic' }) as const;
  expect([80, 95, 110].map((spot) => putMark(at(spot)))).toEqual([15, 0, 0]);
  expect([80, 95, 110].map((spot) => callMark(at(spot)))).toEqual([0, 0, 15]);
});
