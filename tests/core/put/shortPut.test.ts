import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOnTick } from '../../../src/core/market/tickSize';
import { europeanPrice } from '../../../src/core/pricing/blackScholes';
import {
  analyzePutTerms,
  analyzeShortPut,
  annualize,
  attainableBreakeven,
  breakeven,
  leavesOwnCash,
  netPremiumTotal,
  type ShortPut,
} from '../../../src/core/put/shortPut';
import { alphabetPut, anyPut, ninetyFivePut, withFees } from './trades';

/** The least commission of an order at Interactive Brokers, and nothing else. */
const ONE_DOLLAR = 1;

const yearly = (trade: Omit<ShortPut, 'contracts'>): number =>
  analyzeShortPut({ contracts: 1, ...trade }).annualizedSimpleReturn ?? Number.NaN;

describe('annualized return on collateral', () => {
  // IBKR walkthrough for cash-secured puts, 2026: days-to-expiry table, fourth step, quick start.
  test.each([
    [50, 0.5, 30, 0.121667, 0.119233],
    [100, 1, 30, 0.121667, 0.12045],
    [200, 2.5, 30, 0.152083, 0.151475],
    [50, 0.25, 14, 0.130357, 0.125143],
    [100, 0.75, 14, 0.195536, 0.192929],
    [100, 1.5, 30, 0.1825, 0.181283],
    [410, 2.1, 30, 0.062317, 0.06202],
  ])(
    'at strike %d, sold at %d for %d days, is %d, and %d after a dollar of commission',
    (strike, premium, daysToExpiration, gross, net) => {
      const trade = { spot: 2 * strike, strike, premium, daysToExpiration };
      expect(yearly(trade)).toBeCloseTo(gross, 6);
      expect(yearly({ ...trade, openFeesTotal: ONE_DOLLAR })).toBeCloseTo(net, 6);
    },
  );

  // IBKR walkthrough, fourth step.
  test('of 18.25% simple is 19.86% if the trade is repeated all year', () => {
    const { annualizedCompoundReturn } = analyzeShortPut({
      spot: 105,
      strike: 100,
      premium: 1.5,
      contracts: 1,
      daysToExpiration: 30,
    });
    expect(annualizedCompoundReturn).toBeCloseTo(0.198589, 6);
  });

  // Black-Scholes prices, 35 days at 39.155% volatility and a rate of 4%.
  test('is lower the further the strike is below the stock', () => {
    const returns = [85, 90, 95, 97.5, 100].map((strike) => {
      const option = { right: 'put', strike, years: 35 / 365 } as const;
      const market = { spot: 100, rate: 0.04, dividendYield: 0, volatility: 0.39155 };
      const premium = europeanPrice(option, market);
      return yearly({ spot: 100, strike, premium, daysToExpiration: 35 });
    });
    expect(returns.map((value) => (value * 100).toFixed(1))).toEqual([
      '5.3',
      '13.3',
      '27.4',
      '37.1',
      '48.3',
    ]);
  });

  // Black-Scholes prices at 30% volatility and a rate of 4%.
  test('at a strike 5% below the stock is lower for ten days than for a month', () => {
    const returns = [10, 30, 60, 180].map((daysToExpiration) => {
      const option = { right: 'put', strike: 95, years: daysToExpiration / 365 } as const;
      const market = { spot: 100, rate: 0.04, dividendYield: 0, volatility: 0.3 };
      const premium = europeanPrice(option, market);
      return yearly({ spot: 100, strike: 95, premium, daysToExpiration });
    });
    expect(returns.map((value) => (value * 100).toFixed(1))).toEqual([
      '13.9',
      '17.1',
      '15.5',
      '10.9',
    ]);
  });

  test('does not exist on expiration day or after it, unlike the period return', () => {
    for (const daysToExpiration of [0, -1]) {
      expect(analyzeShortPut({ ...ninetyFivePut, daysToExpiration })).toMatchObject({
        returnOnCollateral: expect.closeTo(0.026316, 6),
        annualizedSimpleReturn: null,
        annualizedCompoundReturn: null,
        returnPerDay: null,
      });
    }
  });
});

describe('annualizing', () => {
  test('keeps the return of a year, simple or compounded', () => {
    expect(annualize(0.08, 365, 'simple')).toBeCloseTo(0.08, 12);
    expect(annualize(0.08, 365, 'compound')).toBeCloseTo(0.08, 12);
  });

  test('doubles the return of half a year, or compounds it once', () => {
    expect(annualize(0.1, 182.5, 'simple')).toBeCloseTo(0.2, 12);
    expect(annualize(0.1, 182.5, 'compound')).toBeCloseTo(0.21, 12);
  });

  test('compounds a loss of everything or more to a loss of everything', () => {
    expect([-1, -1.5].map((loss) => annualize(loss, 30, 'compound'))).toEqual([-1, -1]);
  });

  test('compounds nine times the capital in a day to a number instead of infinity', () => {
    expect(annualize(9, 1, 'compound')).toBe(Number.MAX_VALUE);
  });
});

describe('a put on a stock at 100, strike 95, premium 2.50, 35 days', () => {
  // Worked example on the fees of Interactive Brokers.
  test('keeps 248.93 on 9,500 after 1.07 of fees', () => {
    const analysis = analyzeShortPut(withFees(ninetyFivePut));
    expect(analysis.grossPremiumTotal).toBe(250);
    expect(analysis.netPremiumTotal).toBeCloseTo(248.93361, 9);
    expect(analysis.collateralTotal).toBe(9_500);
    expect(analysis.returnOnCollateral).toBeCloseTo(0.026204, 6);
    expect(analysis.annualizedSimpleReturn).toBeCloseTo(0.2733, 4);
    expect(analysis.annualizedCompoundReturn).toBeCloseTo(0.3096, 4);
    expect(analysis.returnPerDay).toBeCloseTo(0.000749, 6);
    expect(analysis.netPremiumTotal / 35).toBeCloseTo(7.11, 2);
    expect(analysis.breakeven).toBeCloseTo(92.51, 2);
    expect(analysis.effectiveCost).toBe(analysis.breakeven);
    expect(analysis.discountToSpot).toBeCloseTo(0.0749, 4);
    expect(analysis.outOfTheMoney).toBe(0.05);
    expect(analysis.maxProfitTotal).toBe(analysis.netPremiumTotal);
    expect(analysis.maxLossTotal).toBeCloseTo(9_251.07, 2);
  });

  test('before fees pays 2.6316%, or 27.44% a year, and breaks even at 92.50', () => {
    const analysis = analyzeShortPut(ninetyFivePut);
    expect(analysis.returnOnCollateral).toBeCloseTo(0.026316, 6);
    expect(analysis.annualizedSimpleReturn).toBeCloseTo(0.2744, 4);
    expect(analysis.breakeven).toBe(92.5);
    expect(analysis.maxLossTotal).toBe(9_250);
  });

  test('keeps more per contract in an order of ten, since the minimum commission no longer applies', () => {
    const ten = withFees({ ...ninetyFivePut, contracts: 10 });
    expect(ten.openFeesTotal).toBeCloseTo(7.1639, 9);
    expect(analyzeShortPut(ten).returnOnCollateral).toBeCloseTo(0.02624, 6);
    expect(analyzeShortPut(ten).collateralTotal).toBe(95_000);
  });
});

describe('a put on Alphabet at 385, strike 365, premium 5.40, 37 days', () => {
  // Swiss column on selling puts.
  test('pays 1.48%, or 14.59% a year, and breaks even at 359.60, 6.60% below the stock', () => {
    const analysis = analyzeShortPut(alphabetPut);
    expect(analysis.returnOnCollateral).toBeCloseTo(0.014795, 6);
    expect(analysis.annualizedSimpleReturn).toBeCloseTo(0.145946, 6);
    expect(analysis.annualizedCompoundReturn).toBeCloseTo(0.155897, 6);
    expect(analysis.outOfTheMoney).toBeCloseTo(0.051948, 6);
    expect(analysis.breakeven).toBeCloseTo(359.6, 9);
    expect(analysis.discountToSpot).toBeCloseTo(0.065974, 6);
  });

  test('keeps 538.93 after fees, breaks even at 359.61 and pays 14.57% a year', () => {
    const analysis = analyzeShortPut(withFees(alphabetPut));
    expect(analysis.netPremiumTotal).toBeCloseTo(538.93, 2);
    expect(analysis.breakeven).toBeCloseTo(359.61, 2);
    expect(analysis.annualizedSimpleReturn).toBeCloseTo(0.145656, 6);
    expect(analysis.annualizedCompoundReturn).toBeCloseTo(0.155567, 6);
  });
});

describe('other puts', () => {
  // IBKR walkthrough, quick start.
  test('Microsoft at 420, strike 410, premium 2.10 breaks even at 407.90', () => {
    const analysis = analyzeShortPut({
      spot: 420,
      strike: 410,
      premium: 2.1,
      contracts: 1,
      daysToExpiration: 30,
    });
    expect(analysis.breakeven).toBeCloseTo(407.9, 9);
    expect(analysis.annualizedSimpleReturn).toBeCloseTo(0.062317, 6);
  });

  // IBKR walkthrough, third step: the lower strike is further out of the money.
  test.each([
    [410, 0.02381],
    [407.4, 0.03],
    [405, 0.035714],
  ])('strike %d is %d below a stock at 420', (strike, distance) => {
    const trade = { spot: 420, strike, premium: 1, contracts: 1, daysToExpiration: 30 };
    expect(analyzeShortPut(trade).outOfTheMoney).toBeCloseTo(distance, 6);
  });

  test('a strike above the stock is out of the money by a negative share', () => {
    expect(analyzeShortPut({ ...ninetyFivePut, spot: 90 }).outOfTheMoney).toBeCloseTo(-0.0556, 4);
  });

  // Swiss column on selling puts; it names no expiration.
  test('Nestle at 85, strike 75, premium 1.20 with no day left has no yearly rate', () => {
    const analysis = analyzeShortPut({
      spot: 85,
      strike: 75,
      premium: 1.2,
      contracts: 1,
      daysToExpiration: 0,
    });
    expect(analysis.grossPremiumTotal).toBe(120);
    expect(analysis.returnOnCollateral).toBeCloseTo(0.016, 12);
    expect(analysis.outOfTheMoney).toBeCloseTo(0.117647, 6);
    expect(analysis.breakeven).toBeCloseTo(73.8, 9);
    expect(analysis.discountToSpot).toBeCloseTo(0.131765, 6);
    expect(analysis.annualizedSimpleReturn).toBeNull();
  });

  // Swiss column on selling puts: "about 18% out of the money", 3,869 received.
  test.each([
    [33, 0.6484],
    [35, 0.6113],
    [37, 0.5783],
  ])('Micron, strike 660 for 3,869, over %d days pays %d a year', (daysToExpiration, expected) => {
    const micron = { spot: 660 / 0.82, strike: 660, premium: 38.69, daysToExpiration };
    expect(yearly(micron)).toBeCloseTo(expected, 4);
  });

  test('Micron assigned at 660 costs 621.31, which is 22.81% below the stock, not 18%', () => {
    const analysis = analyzeShortPut({
      spot: 660 / 0.82,
      strike: 660,
      premium: 38.69,
      contracts: 1,
      daysToExpiration: 35,
    });
    expect(analysis.returnOnCollateral).toBeCloseTo(0.058621, 6);
    expect(analysis.breakeven).toBeCloseTo(621.31, 9);
    expect(analysis.discountToSpot).toBeCloseTo(0.2281, 4);
    expect(analysis.outOfTheMoney).toBeCloseTo(0.18, 9);
  });

  test('a Micron put sold at 38.70, a valid price, brings in 3,869 after its fees', () => {
    const terms = { strike: 660, premium: 38.7, contracts: 1, daysToExpiration: 35 };
    expect([38.69, 38.7].map((price) => isOnTick(price, 'penny'))).toEqual([false, true]);
    expect(netPremiumTotal(withFees(terms))).toBeCloseTo(3_868.86, 2);
  });

  // Margin and buying power for options, an article: a 30 strike is secured by 3,000.
  test('a strike of 30 takes 3,000 of collateral, which the premium does not lower', () => {
    const terms = { strike: 30, premium: 1.5, contracts: 1, daysToExpiration: 30 };
    expect(analyzePutTerms(terms).collateralTotal).toBe(3_000);
  });

  // IRS Publication 550: the premium lowers the basis of the shares, once.
  test('a strike of 100 assigned after a premium of 2.00 costs 98.00 a share', () => {
    const terms = { strike: 100, premium: 2, contracts: 1, daysToExpiration: 30 };
    expect(analyzePutTerms(terms).effectiveCost).toBe(98);
  });

  test('a fee on assignment raises the cost of the shares but not the breakeven', () => {
    const charged = { ...ninetyFivePut, contracts: 2, assignmentFeesTotal: 30 };
    expect(analyzeShortPut(charged).effectiveCost).toBeCloseTo(92.65, 9);
    expect(analyzeShortPut(charged).breakeven).toBe(92.5);
  });

  test('a premium half a cent below the strike still ties up the seller’s own cash, unless a rebate pays it back', () => {
    const put = { strike: 5, premium: 4.995, contracts: 2, daysToExpiration: 37 };
    expect(leavesOwnCash(put)).toBe(true);
    expect(leavesOwnCash({ ...put, premium: 4.996 })).toBe(false);
    expect(leavesOwnCash({ ...put, premium: 4.95, openFeesTotal: -10 })).toBe(false);
    expect(leavesOwnCash({ ...put, premium: 5, openFeesTotal: 100 })).toBe(false);
  });

  test('a put whose fees take the premium has no breakeven', () => {
    const cheap = { strike: 365, premium: 0.01, contracts: 1, daysToExpiration: 37 };
    expect(attainableBreakeven({ ...cheap, openFeesTotal: 1.07 })).toBeNull();
    expect(attainableBreakeven({ ...cheap, openFeesTotal: 1 })).toBeNull();
    expect(attainableBreakeven({ ...cheap, openFeesTotal: 0.5 })).toBeCloseTo(364.995, 12);
  });

  test('a contract on ten shares pays a tenth and ties up a tenth, for the same return', () => {
    const small = analyzeShortPut({ ...ninetyFivePut, multiplier: 10 });
    expect(small.grossPremiumTotal).toBe(25);
    expect(small.collateralTotal).toBe(950);
    expect(small.breakeven).toBe(92.5);
    expect(small.returnOnCollateral).toBe(analyzeShortPut(ninetyFivePut).returnOnCollateral);
  });

  test('fees above the premium leave a loss at best and a negative return', () => {
    const dear = withFees({ ...ninetyFivePut, premium: 0.01 });
    const analysis = analyzeShortPut(dear);
    expect(analysis.maxProfitTotal).toBeCloseTo(-0.06126, 5);
    expect(analysis.annualizedSimpleReturn).toBeLessThan(0);
    expect(analysis.annualizedCompoundReturn).toBeLessThan(0);
  });
});

describe('any short put', () => {
  test('changes only its distances from the stock if the stock price is higher', () => {
    fc.assert(
      fc.property(anyPut, fc.double({ min: 1.01, max: 3, noNaN: true }), (trade, times) => {
        const { discountToSpot, outOfTheMoney, ...rest } = analyzeShortPut(trade);
        const higher = analyzeShortPut({ ...trade, spot: trade.spot * times });
        expect(higher).toMatchObject(rest);
        expect(higher.discountToSpot).toBeGreaterThan(discountToSpot);
        expect(higher.outOfTheMoney).toBeGreaterThan(outOfTheMoney);
        expect(analyzePutTerms(trade)).toEqual(rest);
      }),
    );
  });

  test('with the stock at the breakeven has no discount, and at the strike is at the money', () => {
    fc.assert(
      fc.property(anyPut, (trade) => {
        const even = breakeven(trade);
        expect(analyzeShortPut({ ...trade, spot: even }).discountToSpot).toBe(0);
        expect(analyzeShortPut({ ...trade, spot: trade.strike }).outOfTheMoney).toBe(0);
      }),
    );
  });

  test('has lower results and higher costs with higher fees', () => {
    fc.assert(
      fc.property(anyPut, fc.double({ min: 0.01, max: 100, noNaN: true }), (trade, fee) => {
        const before = analyzeShortPut(trade);
        const after = analyzeShortPut({
          ...trade,
          openFeesTotal: trade.openFeesTotal + fee,
        });
        expect(after.netPremiumTotal).toBeLessThan(before.netPremiumTotal);
        expect(after.returnOnCollateral).toBeLessThan(before.returnOnCollateral);
        expect(after.returnPerDay).toBeLessThan(before.returnPerDay!);
        expect(after.annualizedSimpleReturn).toBeLessThan(before.annualizedSimpleReturn!);
        expect(after.annualizedCompoundReturn).toBeLessThan(before.annualizedCompoundReturn!);
        expect(after.maxProfitTotal).toBeLessThan(before.maxProfitTotal);
        expect(after.discountToSpot).toBeLessThan(before.discountToSpot);
        expect(after.breakeven).toBeGreaterThan(before.breakeven);
        expect(after.effectiveCost).toBeGreaterThan(before.effectiveCost);
        expect(after.maxLossTotal).toBeGreaterThan(before.maxLossTotal);
        expect(after.grossPremiumTotal).toBe(before.grossPremiumTotal);
      }),
    );
  });

  test('has only finite figures', () => {
    fc.assert(
      fc.property(anyPut, (trade) => {
        const figures = Object.values(analyzeShortPut(trade));
        expect(figures.filter((figure) => !Number.isFinite(figure))).toEqual([]);
      }),
    );
  });

  test('within a year has a compound return no lower than its simple one', () => {
    const withinAYear = anyPut.filter(({ daysToExpiration }) => daysToExpiration <= 365);
    fc.assert(
      fc.property(withinAYear, (trade) => {
        const { annualizedSimpleReturn, annualizedCompoundReturn } = analyzeShortPut(trade);
        const noise = 1e-12 * (1 + annualizedSimpleReturn!);
        expect(annualizedCompoundReturn! + noise).toBeGreaterThanOrEqual(annualizedSimpleReturn!);
      }),
    );
  });
});
