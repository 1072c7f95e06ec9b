import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marginRates, shortCallMargin, shortPutMargin } from '../../../src/core/margin/margin';

const anyOption = fc.record({
  spot: fc.double({ min: 1, max: 1000, noNaN: true }),
  strike: fc.double({ min: 1, max: 1000, noNaN: true }),
  mark: fc.double({ min: 0, max: 500, noNaN: true }),
  contracts: fc.integer({ min: 1, max: 20 }),
  underlying: fc.constantFrom<'equity' | 'broadIndex'>('equity', 'broadIndex'),
});

const reference = { spot: 100, strike: 95, mark: 2.5, contracts: 1 };

describe('margin of a short put', () => {
  // Cboe Margin Manual, short puts; worked example.
  test('stock 100, strike 95, mark 2.50 takes 1,750, of which 1,500 is not the premium', () => {
    const margin = shortPutMargin(reference);
    expect(margin.outOfTheMoneyBranch).toBe(17.5);
    expect(margin.strikeFloorBranch).toBe(12);
    expect(margin.requirementTotal).toBe(1_750);
    expect(margin.netOfPremiumTotal).toBe(1_500);
  });

  test('a broad index takes 15% instead of 20%', () => {
    expect(shortPutMargin({ ...reference, underlying: 'broadIndex' }).requirementTotal).toBe(1_250);
  });

  // Cboe Regulatory Circular RG09-97; FINRA Regulatory Notice 09-53.
  test('a leveraged fund takes its multiple of the rates', () => {
    const requirement = (underlying: 'equity' | 'broadIndex', leverage: number): number =>
      shortPutMargin({ ...reference, underlying, leverage }).requirementTotal;
    expect(requirement('broadIndex', 2)).toBeCloseTo(2_750, 9);
    expect(requirement('broadIndex', 3)).toBeCloseTo(4_250, 9);
    expect(requirement('equity', 2)).toBeCloseTo(3_750, 9);
    expect(marginRates({ underlying: 'equity', leverage: 3 }).ofSpot).toBeCloseTo(0.6, 12);
  });

  test('no rate exceeds the whole value', () => {
    expect(marginRates({ leverage: 12 })).toEqual({ ofSpot: 1, floor: 1 });
  });

  test("a broker's house rate replaces the rule's", () => {
    expect(
      shortPutMargin({ ...reference, rates: { ofSpot: 0.3, floor: 0.1 } }).requirementTotal,
    ).toBe(2_750);
  });

  // Broker's help pages; checked by hand.
  test('stock 9.25, strike 13, mark 4.25, four contracts: in the money, 2,440', () => {
    expect(
      shortPutMargin({ spot: 9.25, strike: 13, mark: 4.25, contracts: 4 }).requirementTotal,
    ).toBeCloseTo(2_440, 9);
  });

  // Broker's help pages; checked by hand.
  test('stock 209, strike 200, mark 1.20 takes 3,400 and 3,280 of it from own funds', () => {
    const margin = shortPutMargin({ spot: 209, strike: 200, mark: 1.2, contracts: 1 });
    expect(margin.requirementTotal).toBeCloseTo(3_400, 9);
    expect(margin.netOfPremiumTotal).toBeCloseTo(3_280, 9);
  });

  test('a contract on ten shares takes a tenth', () => {
    expect(shortPutMargin({ ...reference, multiplier: 10 }).requirementTotal).toBe(175);
  });

  // Both ways of writing an account's excess; the option's value is taken off once. Worked example.
  test('cash less the requirement equals net value less the requirement without the mark', () => {
    const [cash, mark] = [5_250, 15.035];
    const { requirementTotal } = shortPutMargin({ spot: 80, strike: 95, mark, contracts: 1 });
    const netLiquidationValue = cash - mark * 100;
    expect(requirementTotal).toBeCloseTo(3_103.5, 9);
    expect(cash - requirementTotal).toBeCloseTo(2_146.5, 9);
    expect(netLiquidationValue - (requirementTotal - mark * 100)).toBeCloseTo(2_146.5, 9);
  });

  test('the floor binds with the stock above 1.125 times the strike and below half of it', () => {
    const floorBinds = (spot: number): boolean => {
      const { outOfTheMoneyBranch, strikeFloorBranch } = shortPutMargin({ ...reference, spot });
      return strikeFloorBranch > outOfTheMoneyBranch;
    };
    expect([106.87, 106.88, 47.51, 47.49].map(floorBinds)).toEqual([false, true, false, true]);
  });

  test("a put's floor is ten percent of the strike, and the larger branch is required", () => {
    fc.assert(
      fc.property(anyOption, (option) => {
        const margin = shortPutMargin(option);
        const shares = option.contracts * 100;
        const binding = Math.max(margin.outOfTheMoneyBranch, margin.strikeFloorBranch);
        expect(margin.requirementTotal).toBe(binding * shares);
        expect(margin.strikeFloorBranch).toBeCloseTo(option.mark + option.strike / 10, 9);
        const rate = option.underlying === 'equity' ? 0.2 : 0.15;
        const outOfTheMoney = Math.max(option.spot - option.strike, 0);
        expect(margin.outOfTheMoneyBranch).toBeCloseTo(
          option.mark + rate * option.spot - outOfTheMoney,
          9,
        );
        expect(margin.netOfPremiumTotal).toBeGreaterThan(0);
      }),
    );
  });
});

describe('margin of a short call', () => {
  // Broker's help pages, checked against the Cboe Margin Manual.
  test('stock 45, strike 47, mark 2.10 takes 910', () => {
    const margin = shortCallMargin({ spot: 45, strike: 47, mark: 2.1, contracts: 1 });
    expect(margin.outOfTheMoneyBranch).toBeCloseTo(9.1, 12);
    expect(margin.spotFloorBranch).toBeCloseTo(6.6, 12);
    expect(margin.requirementTotal).toBeCloseTo(910, 9);
    expect(margin.netOfPremiumTotal).toBeCloseTo(700, 9);
  });

  test("a call's floor is ten percent of the stock price", () => {
    const margin = shortCallMargin({
      spot: 100,
      strike: 150,
      mark: 0.2,
      contracts: 2,
      multiplier: 10,
    });
    expect(margin.requirementTotal).toBeCloseTo(10.2 * 20, 9);
  });

  test('put and call at the money of the same mark take the same', () => {
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
