import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IBKR_PRO_SCHEDULE } from '../../../src/core/costs/feeSchedule';
import { orderFees } from '../../../src/core/costs/orderFees';
import { isOnTick, roundToTick, type TickClass } from '../../../src/core/market/tickSize';
import {
  contractsSecured,
  requiredPremium,
  strikeSecured,
  type WantedReturn,
} from '../../../src/core/put/backward';
import {
  annualizedReturn,
  DEFAULT_CONVENTION,
  type ReturnConvention,
} from '../../../src/core/put/returnConvention';
import { intrinsicValue } from '../../../src/core/put/payoff';
import { alphabetPut, intelPut } from './trades';

const question: WantedReturn = {
  terms: alphabetPut,
  spot: 385,
  wanted: 0.1,
  convention: DEFAULT_CONVENTION,
  schedule: IBKR_PRO_SCHEDULE,
  tickClass: 'penny',
};

const beforeFees = { ...DEFAULT_CONVENTION, fees: 'before' } as const;

describe('the premium that a wanted return needs', () => {
  // 365 at 10% for 37 days is 3.70; the fees of one contract, 1.07, take another cent a share.
  test.each([
    ['penny', 3.75],
    ['nickel', 3.8],
    ['allPenny', 3.72],
  ] as const)('at 365 for 37 days and 10% a year in a %s class is %d', (tickClass, premium) => {
    expect(requiredPremium({ ...question, tickClass })).toBe(premium);
  });

  test('is lower before fees, net of premium, or compounded', () => {
    const premium = (convention: Partial<ReturnConvention>) =>
      requiredPremium({
        ...question,
        tickClass: 'allPenny',
        convention: { ...DEFAULT_CONVENTION, ...convention },
      });
    expect(premium({ fees: 'before' })).toBe(3.7);
    expect(premium({ basis: 'netOfPremium' })).toBe(3.68);
    expect(premium({ compounding: 'compound' })).toBe(3.56);
  });

  test('is lower for ten contracts, which share the minimum commission of an order', () => {
    const tiny = {
      ...question,
      terms: { ...alphabetPut, strike: 10 },
      tickClass: 'penny',
    } as const;
    expect(requiredPremium(tiny)).toBe(0.12);
    expect(requiredPremium({ ...tiny, terms: { ...tiny.terms, contracts: 10 } })).toBe(0.11);
  });

  // Each is strike x rate x days / 365 exactly, which doubles may miss by a hair.
  test.each([
    [36.5, 30, 0.1, 0.3],
    [36.5, 5, 0.02, 0.01],
    [36.5, 5, 0.3, 0.15],
    [73, 30, 0.12, 0.72],
    [100, 73, 0.05, 1],
  ])(
    'for strike %d, %d days, and %d a year before fees is %d to the cent',
    (strike, days, wanted, premium) => {
      const terms = { ...alphabetPut, strike, daysToExpiration: days };
      const asked = { ...question, terms, wanted, convention: beforeFees };
      expect(requiredPremium({ ...asked, tickClass: 'allPenny' })).toBe(premium);
    },
  );

  // 10% of 40 for 37 days is 0.405; a cent of fees and the 4 it is in the money come on top.
  test.each([
    ['penny', 4.45],
    ['nickel', 4.5],
    ['allPenny', 4.42],
  ] as const)('in the money counts only time value: %s class, %d', (tickClass, premium) => {
    expect(requiredPremium({ ...question, terms: intelPut, spot: 36, tickClass })).toBe(premium);
  });

  test.each([
    ['penny', 36, 4.05],
    ['nickel', 36, 4.1],
    ['nickel', 35.98, 4.2],
    ['allPenny', 35.985, 4.03],
    ['penny', 39.985, 0.03],
  ] as const)(
    'is at least the intrinsic value plus a tick: %s class, stock at %d, %d',
    (tickClass, spot, premium) => {
      const asked = { ...question, terms: intelPut, spot, tickClass, convention: beforeFees };
      expect(requiredPremium({ ...asked, wanted: 1e-9 })).toBe(premium);
    },
  );

  test('does not exist if no premium below the strike leaves a tick of time value', () => {
    const terms = { ...intelPut, strike: 1 };
    const asked = { ...question, terms, spot: 0.005, convention: beforeFees, wanted: 0.001 };
    expect(requiredPremium(asked)).toBeNull();
  });

  test('is found above 0.05, where the commission of three contracts steps up', () => {
    const terms = { strike: 5, premium: 1, contracts: 3, daysToExpiration: 365 };
    expect(requiredPremium({ ...question, terms, wanted: 0.0088 })).toBe(0.05);
    expect(requiredPremium({ ...question, terms, wanted: 0.0089 })).toBe(0.06);
  });

  test('is the first tick if that pays enough', () => {
    expect(requiredPremium({ ...question, wanted: 0.0001, convention: beforeFees })).toBe(0.01);
    expect(
      requiredPremium({
        ...question,
        wanted: 0.0001,
        convention: beforeFees,
        tickClass: 'nickel',
      }),
    ).toBe(0.05);
  });

  test('is the lowest tick that pays enough, even if the commission rises by more than a tick', () => {
    const anySmall = fc.record({
      strike: fc.integer({ min: 1, max: 40 }).map((cents) => cents / 100),
      contracts: fc.integer({ min: 1, max: 300 }),
      multiplier: fc.constantFrom(1, 10, 20, 100),
      daysToExpiration: fc.constant(365),
    });
    fc.assert(
      fc.property(anySmall, fc.double({ min: -1, max: 1, noNaN: true }), (small, wanted) => {
        const cents = Array.from({ length: Math.round(small.strike * 100) - 1 }, (_, at) => at + 1);
        const pays = (premium: number) => {
          const terms = { ...small, premium };
          const { total } = orderFees({ side: 'sell', ...terms });
          const sold = { ...terms, openFeesTotal: total };
          return annualizedReturn(sold, null, DEFAULT_CONVENTION)! >= wanted - 1e-12;
        };
        const lowest = cents.map((cent) => cent / 100).find(pays) ?? null;
        const terms = { ...small, premium: 0.01 };
        expect(requiredPremium({ ...question, terms, spot: null, wanted })).toBe(lowest);
      }),
      { numRuns: 1000 },
    );
  });

  test('does not exist if no premium below the strike pays that much', () => {
    const forAYear = { ...alphabetPut, daysToExpiration: 365 };
    expect(requiredPremium({ ...question, terms: forAYear, wanted: 1 })).toBeNull();
    expect(requiredPremium({ ...question, terms: forAYear, wanted: 20 })).toBeNull();
  });

  test('does not exist if it would be the strike itself', () => {
    const terms = { ...alphabetPut, strike: 1, daysToExpiration: 365 };
    const asked = { ...question, terms, wanted: 0.975, convention: beforeFees };
    expect(requiredPremium({ ...asked, tickClass: 'nickel' })).toBeNull();
    expect(requiredPremium(asked)).toBe(0.98);
  });

  test('does not exist without a day left', () => {
    const terms = { ...alphabetPut, daysToExpiration: 0 };
    expect(requiredPremium({ ...question, terms })).toBeNull();
  });

  // (Strike x 10% x 37 / 365 + 0.0106) / (1 - 20.6 / 1,000,000), up to a step of 0.05.
  test.each([
    [1e7, 101_372],
    [1e9, 10_137_195.15],
  ])('for strike %d and 37 days is %d', (strike, premium) => {
    expect(requiredPremium({ ...question, spot: null, terms: { ...alphabetPut, strike } })).toBe(
      premium,
    );
  });

  test('does not exist if doubles cannot count the ticks up to the strike', () => {
    for (const strike of [1e15, 1e18, 1e300, 1e306, Number.MAX_VALUE]) {
      expect(requiredPremium({ ...question, terms: { ...alphabetPut, strike } })).toBeNull();
    }
  });

  const anyQuestion = fc.record<WantedReturn>({
    spot: fc.oneof(fc.constant(null), fc.double({ min: 0.5, max: 1_500, noNaN: true })),
    terms: fc.record({
      strike: fc
        .oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 2_000 }))
        .map((halves) => halves / 2),
      premium: fc.constant(1),
      contracts: fc.integer({ min: 1, max: 50 }),
      daysToExpiration: fc.integer({ min: 1, max: 400 }),
    }),
    wanted: fc.oneof(
      fc.double({ min: 0.001, max: 0.1, noNaN: true }),
      fc.double({ min: 0.001, max: 2, noNaN: true }),
    ),
    convention: fc.record<ReturnConvention>({
      basis: fc.constantFrom('collateral', 'netOfPremium'),
      compounding: fc.constantFrom('simple', 'compound'),
      fees: fc.constantFrom('after', 'before'),
    }),
    schedule: fc.constant(IBKR_PRO_SCHEDULE),
    tickClass: fc.constantFrom<TickClass>('penny', 'nickel', 'allPenny'),
  });

  const pays = ({ terms, spot, convention }: WantedReturn, premium: number): number => {
    const openFeesTotal = orderFees({ side: 'sell', ...terms, premium }).total;
    return annualizedReturn({ ...terms, premium, openFeesTotal }, spot, convention)!;
  };

  test('pays the wanted return on a valid tick, and one tick less does not', () => {
    const aHair = 1e-12;
    fc.assert(
      fc.property(anyQuestion, (any) => {
        const { tickClass, terms, wanted } = any;
        const inside = any.spot === null ? 0 : intrinsicValue(terms, any.spot);
        const exercised = roundToTick(inside, 'sell', tickClass) ?? 0;
        const premium = requiredPremium(any);
        const below = (price: number) => roundToTick(price - 0.001, 'buy', tickClass);
        const tooLow = below(premium ?? terms.strike);
        if (tooLow !== null && tooLow > exercised) expect(pays(any, tooLow)).toBeLessThan(wanted);
        if (premium === null) return;
        expect(pays(any, premium)).toBeGreaterThanOrEqual(wanted - aHair);
        expect(isOnTick(premium, tickClass)).toBe(true);
        expect(premium).toBeGreaterThan(exercised);
        expect(premium).toBeLessThan(terms.strike);
      }),
    );
  });

  test('does not depend on the premium typed', () => {
    fc.assert(
      fc.property(anyQuestion, fc.double({ min: 0, max: 100, noNaN: true }), (any, premium) => {
        const typed = { ...any, terms: { ...any.terms, premium, openFeesTotal: 5 } };
        expect(requiredPremium(typed)).toBe(requiredPremium(any));
      }),
    );
  });
});

describe('the contracts that cash secures', () => {
  test.each([
    [50_000, 0.1, 1],
    [40_150, 0.1, 1],
    [40_149.99, 0.1, 0],
    [36_500, 0, 1],
    [36_499.99, 0, 0],
    [80_300, 0.1, 2],
    [0, 0.1, 0],
  ])('with %d dollars and a buffer of %d number %d at strike 365', (cash, buffer, contracts) => {
    expect(contractsSecured(cash, alphabetPut, buffer)).toBe(contracts);
  });

  test('are ten times as many if each is on ten shares', () => {
    expect(contractsSecured(40_150, { ...alphabetPut, multiplier: 10 }, 0.1)).toBe(10);
  });

  test('the highest strike that cash secures is in whole dollars, or 0 if it secures none', () => {
    expect(strikeSecured(40_150, alphabetPut, 0.1)).toBe(365);
    expect(strikeSecured(40_149, alphabetPut, 0.1)).toBe(364);
    expect(strikeSecured(40_150, { contracts: 2, multiplier: 10 }, 0)).toBe(2007);
    expect(strikeSecured(109, alphabetPut, 0.1)).toBe(0);
  });

  test('are as many as the cash is exactly enough for, despite rounding', () => {
    const anyStrike = fc.integer({ min: 1, max: 100_000 });
    const anyCount = fc.integer({ min: 1, max: 100 });
    const anyBuffer = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(anyStrike, anyCount, anyBuffer, (cents, contracts, percent) => {
        const terms = { ...alphabetPut, strike: cents / 100 };
        const cash = (cents * contracts * (100 + percent)) / 100;
        expect(contractsSecured(cash, terms, percent / 100)).toBe(contracts);
        expect(contractsSecured(cash - 0.01, terms, percent / 100)).toBe(contracts - 1);
      }),
    );
  });
});
