import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortPutMargin } from '../../../src/core/margin/margin';
import { marginCallPrice, type MarginAccount } from '../../../src/core/margin/marginCall';
import type { MarkModel } from '../../../src/core/margin/mark';
import { putMark } from './marks';

// Stock 100, strike 95, 35 days, 4%, no dividend, and the volatility that prices the put at 2.50.
const priced = { years: 35 / 365, rate: 0.04, dividendYield: 0, volatility: 0.39155 };
const account = { spot: 100, strike: 95, contracts: 1 };

function excessTotal(
  { cashTotal, contracts, mark, strike, ...rest }: MarginAccount,
  spot: number,
): number {
  const terms = { ...rest, spot, strike, contracts, mark: putMark({ spot, strike, mark }) };
  return cashTotal - shortPutMargin(terms).requirementTotal;
}

const anyAccount = fc.record({
  spot: fc.double({ min: 5, max: 500, noNaN: true }),
  strike: fc.double({ min: 5, max: 500, noNaN: true }),
  cashTotal: fc.double({ min: 0, max: 60_000, noNaN: true }),
  contracts: fc.integer({ min: 1, max: 5 }),
  underlying: fc.constantFrom<'equity' | 'broadIndex'>('equity', 'broadIndex'),
});
const anyMark = fc.oneof(
  fc.constant<MarkModel>('intrinsic'),
  fc.record({
    years: fc.double({ min: 0.003, max: 0.5, noNaN: true }),
    rate: fc.constant(0.04),
    dividendYield: fc.constant(0.01),
    volatility: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
  }),
);

describe('the price of a margin call', () => {
  // Floor 10% of the strike; an uncovered 90 at 1 - 20% is 112.50.
  test.each([
    [100, 200, 999, 200],
    [100, 200, 1_000, 112.5],
    [0.5, 200, 2, 200],
    [100, 100, 999, 100],
  ])('at strike %d, stock %d and %d dollars is %d', (strike, spot, cashTotal, price) => {
    const asked = { spot, strike, contracts: 1, mark: 'intrinsic' } as const;
    expect(marginCallPrice({ ...asked, cashTotal })).toBeCloseTo(price, 10);
  });

  test('on a fund with a 100% requirement is set by the floor once cash covers the strike', () => {
    const fund = { spot: 100, strike: 95, contracts: 1, leverage: 5, mark: 'intrinsic' } as const;
    expect(marginCallPrice({ ...fund, cashTotal: 9_500 })).toBeCloseTo(47.5, 10);
    expect(marginCallPrice({ ...fund, cashTotal: 10_000 })).toBeCloseTo(42.5, 10);
  });

  // Worked example: cash a share includes the 2.50 received.
  test.each([
    [22.5, 90.625, 95.72],
    [52.5, 53.125, 53.125],
    [72.5, 32.0, 32.0],
    [97.5, 7.0, 7.0],
  ])(
    'with %d a share in cash behind a 95 put is %d at expiration and %d with 35 days left',
    (cash, atExpiration, before) => {
      const cashTotal = cash * 100;
      expect(marginCallPrice({ ...account, cashTotal, mark: 'intrinsic' })).toBeCloseTo(
        atExpiration,
        9,
      );
      const price = marginCallPrice({ ...account, cashTotal, mark: priced })!;
      expect(Math.abs(price - before)).toBeLessThanOrEqual(0.005);
    },
  );

  // Worked example: a European price, below intrinsic there, would say 52.67.
  test('counts a put priced below its intrinsic value at intrinsic value', () => {
    expect(marginCallPrice({ ...account, cashTotal: 5_250, mark: priced })).toBeCloseTo(53.125, 5);
    expect(putMark({ spot: 52.67, strike: 95, mark: priced })).toBeCloseTo(42.33, 9);
    expect(putMark({ spot: 100, strike: 95, mark: priced })).toBeCloseTo(2.5, 4);
    expect(putMark({ spot: 100, strike: 95, mark: 'intrinsic' })).toBe(0);
  });

  test('is higher with more volatility: 97.60 instead of 95.72 if it is 50% higher', () => {
    const nervous = { ...priced, volatility: priced.volatility * 1.5 };
    const price = marginCallPrice({ ...account, cashTotal: 2_250, mark: nervous });
    expect(price).toBeCloseTo(97.6018, 3);
  });

  test('does not exist if cash covers the strike and the floor', () => {
    for (const mark of ['intrinsic', priced] as const) {
      expect(marginCallPrice({ ...account, cashTotal: 10_450, mark })).toBeNull();
      expect(marginCallPrice({ ...account, cashTotal: 10_440, mark })).toBeCloseTo(0.1, 5);
    }
  });

  test('is the current price if the account is already short of its margin', () => {
    for (const mark of ['intrinsic', priced] as const) {
      expect(marginCallPrice({ ...account, cashTotal: 1_200, mark })).toBe(100);
      // Less than the floor is too little at any price.
      expect(marginCallPrice({ ...account, cashTotal: 900, mark })).toBe(100);
    }
  });

  test('for a stock at ten billion is a hundred million times that for one at 100', () => {
    const scale = 1e8;
    const huge = { spot: 100 * scale, strike: 95 * scale, contracts: 1 };
    const price = marginCallPrice({ ...huge, cashTotal: 2_250 * scale, mark: priced })!;
    const usual = marginCallPrice({ ...account, cashTotal: 2_250, mark: priced })!;
    expect(price / scale).toBeCloseTo(usual, 6);
  });

  test('stays the same if cash scales with contracts and shares a contract', () => {
    const large = {
      ...account,
      cashTotal: 52.5 * 30,
      contracts: 3,
      multiplier: 10,
      mark: 'intrinsic',
    } as const;
    expect(marginCallPrice(large)).toBeCloseTo(53.125, 9);
  });

  test('is where excess is zero to the cent a share, and below which it is negative', () => {
    fc.assert(
      fc.property(anyAccount, anyMark, (terms, mark) => {
        const marginAccount = { ...terms, mark };
        const price = marginCallPrice(marginAccount);
        const shares = terms.contracts * 100;
        const isShortNow = excessTotal(marginAccount, terms.spot) < -1e-6;
        if (price === null) {
          expect(excessTotal(marginAccount, terms.spot / 500)).toBeGreaterThanOrEqual(-1e-6);
          expect(isShortNow).toBe(false);
        } else if (price < terms.spot) {
          expect(isShortNow).toBe(false);
          expect(Math.abs(excessTotal(marginAccount, price)) / shares).toBeLessThan(0.01);
          expect(excessTotal(marginAccount, price * 0.999)).toBeLessThan(0.01);
        } else {
          expect(excessTotal(marginAccount, terms.spot)).toBeLessThan(1e-6);
        }
      }),
    );
  });

  test('found by scanning is that of the closed form if no time value is left', () => {
    const expired = { years: 0, rate: 0.04, dividendYield: 0.01, volatility: 0.4 };
    fc.assert(
      fc.property(anyAccount, (terms) => {
        const exact = marginCallPrice({ ...terms, mark: 'intrinsic' });
        const found = marginCallPrice({ ...terms, mark: expired });
        if (exact === null) expect(found).toBeNull();
        else expect(found).toBeCloseTo(exact, 5);
      }),
    );
  });
});
