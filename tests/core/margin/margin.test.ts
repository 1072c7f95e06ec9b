import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortCallMargin, shortPutMargin } from '../../../src/core/margin/margin';

const anyOption = fc.record({
  spot: fc.double({ min: 1, max: 1000, noNaN: true }),
  strike: fc.double({ min: 1, max: 1000, noNaN: true }),
  mark: fc.double({ min: 0, max: 500, noNaN: true }),
  contracts: fc.integer({ min: 1, max: 20 }),
  underlying: fc.constantFrom<'equity' | 'broadIndex'>('equity', 'broadIndex'),
});

const reference = { spot: 100, strike: 95, mark: 2.5, contracts: 1 };

describe('margin on a short put', () => {
  // Cboe Margin Manual, short puts; worked example.
  test('is 1,750 with stock 100, strike 95, and mark 2.50, of which 1,500 is not premium', () => {
    const margin = shortPutMargin(reference);
    expect(margin.outOfTheMoneyBranch).toBe(17.5);
    expect(margin.strikeFloorBranch).toBe(12);
    expect(margin.requirementTotal).toBe(1_750);
    expect(margin.netOfPremiumTotal).toBe(1_500);
  });

  test('takes 15% instead of 20% on a broad index', () => {
    expect(shortPutMargin({ ...reference, underlying: 'broadIndex' }).requirementTotal).toBe(1_250);
  });

  // An S&P 500 put by the same rule: 62.40 + max(15% x 6,800 - 300, 10% x 6,500), times 100.
  test('is 78,240 with an index at 6,800, strike 6,500, and mark 62.40', () => {
    const put = { spot: 6_800, strike: 6_500, mark: 62.4, contracts: 1 };
    for (const underlying of ['broadIndex', 'highCapIndex'] as const) {
      expect(shortPutMargin({ ...put, underlying }).requirementTotal).toBeCloseTo(78_240, 8);
    }
    expect(shortPutMargin(put).requirementTotal).toBeCloseTo(112_240, 8);
  });

  // Cboe RG09-97 and FINRA Regulatory Notice 09-53; worked example.
  test.each([
    ['broadIndex', 2, 2_750],
    ['broadIndex', 3, 4_250],
    ['equity', 2, 3_750],
  ] as const)(
    'on a fund on %s that moves %i times as much is %i',
    (underlying, leverage, total) => {
      const margin = shortPutMargin({ ...reference, underlying, leverage });
      expect(margin.requirementTotal).toBeCloseTo(total, 9);
    },
  );

  test('on a fund that moves three times its index takes 60%: 24,992', () => {
    const put = { spot: 390.7, strike: 400, mark: 15.5, contracts: 1, leverage: 3 };
    expect(shortPutMargin(put).requirementTotal).toBeCloseTo(24_992, 8);
  });

  test('never takes more than the whole stock or the whole strike', () => {
    const margin = shortPutMargin({ ...reference, leverage: 20 });
    expect(margin.outOfTheMoneyBranch).toBe(97.5);
    expect(margin.strikeFloorBranch).toBe(97.5);
  });

  // Broker's help pages; checked by hand.
  test('in the money is 2,440 with stock 9.25, strike 13, mark 4.25, and four contracts', () => {
    expect(
      shortPutMargin({ spot: 9.25, strike: 13, mark: 4.25, contracts: 4 }).requirementTotal,
    ).toBeCloseTo(2_440, 9);
  });

  // Broker's help pages; checked by hand.
  test('is 3,400 with stock 209, strike 200, and mark 1.20, of which 3,280 is not premium', () => {
    const margin = shortPutMargin({ spot: 209, strike: 200, mark: 1.2, contracts: 1 });
    expect(margin.requirementTotal).toBeCloseTo(3_400, 9);
    expect(margin.netOfPremiumTotal).toBeCloseTo(3_280, 9);
  });

  test('is a tenth as much for a contract on ten shares', () => {
    expect(shortPutMargin({ ...reference, multiplier: 10 }).requirementTotal).toBe(175);
  });

  // Both ways of writing an account's excess; the option's value is taken off once. Worked example.
  test('leaves as much of cash as the requirement without the mark leaves of net value', () => {
    const [cash, mark] = [5_250, 15.035];
    const { requirementTotal } = shortPutMargin({ spot: 80, strike: 95, mark, contracts: 1 });
    const netLiquidationValue = cash - mark * 100;
    expect(requirementTotal).toBeCloseTo(3_103.5, 9);
    expect(cash - requirementTotal).toBeCloseTo(2_146.5, 9);
    expect(netLiquidationValue - (requirementTotal - mark * 100)).toBeCloseTo(2_146.5, 9);
  });

  test('is set by the floor with the stock above 1.125 times the strike or below half of it', () => {
    const floorBinds = (spot: number): boolean => {
      const { outOfTheMoneyBranch, strikeFloorBranch } = shortPutMargin({ ...reference, spot });
      return strikeFloorBranch > outOfTheMoneyBranch;
    };
    expect([106.87, 106.88, 47.51, 47.49].map(floorBinds)).toEqual([false, true, false, true]);
  });

  test('is the larger branch for every share, and always more than the premium', () => {
    fc.assert(
      fc.property(anyOption, (option) => {
        const margin = shortPutMargin(option);
        const shares = option.contracts * 100;
        const binding = Math.max(margin.outOfTheMoneyBranch, margin.strikeFloorBranch);
        expect(margin.requirementTotal).toBe(binding * shares);
        expect(margin.netOfPremiumTotal).toBeGreaterThan(0);
      }),
    );
  });

  test('adds the value of the option dollar for dollar', () => {
    fc.assert(
      fc.property(anyOption, (option) => {
        const worthless = shortPutMargin({ ...option, mark: 0 });
        const { netOfPremiumTotal } = shortPutMargin(option);
        expect(netOfPremiumTotal).toBeCloseTo(worthless.requirementTotal, 6);
      }),
    );
  });
});

describe('margin on a short call', () => {
  // Broker's help pages, checked against the Cboe Margin Manual.
  test('is 910 with stock 45, strike 47, and mark 2.10', () => {
    const margin = shortCallMargin({ spot: 45, strike: 47, mark: 2.1, contracts: 1 });
    expect(margin.requirementTotal).toBeCloseTo(910, 9);
    expect(margin.netOfPremiumTotal).toBeCloseTo(700, 9);
  });

  // Its floor is a tenth of the stock price: 10.00 and the 0.20 it is worth, on 20 shares.
  test('is 204 for two calls on ten shares each, far out of the money', () => {
    const far = { spot: 100, strike: 150, mark: 0.2, contracts: 2, multiplier: 10 };
    expect(shortCallMargin(far).requirementTotal).toBeCloseTo(204, 9);
  });

  test('at the money equals that on a put with the same mark', () => {
    fc.assert(
      fc.property(anyOption, (option) => {
        const atTheMoney = { ...option, strike: option.spot };
        expect(shortCallMargin(atTheMoney).requirementTotal).toBe(
          shortPutMargin(atTheMoney).requirementTotal,
        );
      }),
    );
  });
});
