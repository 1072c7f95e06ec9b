import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderFees } from '../../../src/core/costs/orderFees';
import {
  closingPaysUntil,
  closingWinsBelow,
  incomeOfHolding,
  paceOf,
  paceOfHolding,
  paceOnClosing,
  profitOnClosing,
} from '../../../src/core/put/exit';
import { DEFAULT_CONVENTION } from '../../../src/core/put/returnConvention';
import { netPremiumTotal } from '../../../src/core/put/shortPut';
import { alphabetPut, anyPut, ninetyFivePut, withFees } from './trades';

const buyFees = (premium: number) => orderFees({ side: 'buy', premium, contracts: 1 }).total;

describe('closing a put early', () => {
  // Worked example on the fees of Interactive Brokers.
  test('sold at 2.50 and bought back at 1.25 after 20 days keeps 122.88, 23.61% a year', () => {
    const closing = {
      terms: withFees(ninetyFivePut),
      mark: 1.25,
      closeFeesTotal: buyFees(1.25),
    };
    expect(closing.closeFeesTotal).toBeCloseTo(1.05795, 5);
    expect(profitOnClosing(closing)).toBeCloseTo(122.88, 2);
    const pace = paceOnClosing(closing, 20, DEFAULT_CONVENTION);
    expect(pace.annualizedReturn).toBeCloseTo(0.2361, 4);
    expect(pace.perDayTotal).toBeCloseTo(6.14, 2);
  });

  // Swiss column on selling puts: the take-profit at half the premium.
  test('at half of 5.40 after 18 days is 15.00% a year before fees, with 14.21% left to earn', () => {
    const closing = { terms: alphabetPut, mark: 2.7, closeFeesTotal: 0 };
    expect(profitOnClosing(closing)).toBeCloseTo(270, 9);
    expect(paceOnClosing(closing, 18, DEFAULT_CONVENTION).annualizedReturn).toBeCloseTo(0.15, 4);
    expect(paceOfHolding(closing, 19, DEFAULT_CONVENTION)!.annualizedReturn).toBeCloseTo(0.1421, 4);
  });

  test('at half of 5.40 after 18 days leaves 14.27% to earn if holding saves the fee of 1.06', () => {
    const closing = { terms: alphabetPut, mark: 2.7, closeFeesTotal: 1.06 };
    expect(incomeOfHolding(closing)).toBeCloseTo(271.06, 9);
    expect(paceOfHolding(closing, 19, DEFAULT_CONVENTION)!.annualizedReturn).toBeCloseTo(0.1427, 4);
  });

  test('keeps what holding to expiration keeps, less what holding still earns', () => {
    fc.assert(
      fc.property(anyPut, fc.double({ min: 0, max: 5, noNaN: true }), (terms, closeFeesTotal) => {
        const closing = { terms, mark: terms.premium / 2, closeFeesTotal };
        const kept = netPremiumTotal(terms);
        expect(profitOnClosing(closing) + incomeOfHolding(closing)).toBeCloseTo(kept, 6);
      }),
    );
  });

  // Naked put calculator page: 2.50 sold, 0.40 to buy back.
  test('at 0.40 keeps 84% of a premium of 2.50', () => {
    const profit = profitOnClosing({ terms: ninetyFivePut, mark: 0.4, closeFeesTotal: 0 });
    expect(profit).toBeCloseTo(210, 9);
    expect(profit / 250).toBeCloseTo(0.84, 9);
  });

  test('on the day it was sold counts as one day held', () => {
    const closing = { terms: ninetyFivePut, mark: 2, closeFeesTotal: 0 };
    const convention = { ...DEFAULT_CONVENTION, compounding: 'compound' } as const;
    expect(paceOnClosing(closing, 0, convention)).toEqual(paceOnClosing(closing, 1, convention));
  });

  test('on the last day leaves no day to earn anything', () => {
    const closing = { terms: ninetyFivePut, mark: 1, closeFeesTotal: 0 };
    expect(paceOfHolding(closing, 0, DEFAULT_CONVENTION)).toBeNull();
  });

  test('at a price of zero keeps what expiring worthless keeps, less the fee', () => {
    fc.assert(
      fc.property(anyPut, fc.double({ min: 0, max: 5, noNaN: true }), (terms, closeFeesTotal) => {
        const profit = profitOnClosing({ terms, mark: 0, closeFeesTotal });
        expect(profit).toBe(netPremiumTotal(terms) - closeFeesTotal);
      }),
    );
  });
});

describe('the price at which closing wins', () => {
  test('is what the cash would earn elsewhere in the days left, less the fee', () => {
    const price = closingWinsBelow({
      otherPerDayTotal: 14.57,
      daysLeft: 10,
      closeFeesTotal: 1.06,
      terms: alphabetPut,
    });
    expect(price).toBeCloseTo(1.4464, 4);
  });

  test('does not exist if the fee is more than the cash would earn elsewhere', () => {
    const daysLeft = 1;
    const terms = alphabetPut;
    expect(
      closingWinsBelow({ otherPerDayTotal: 1, daysLeft, closeFeesTotal: 1.06, terms }),
    ).toBeNull();
  });

  test('leaves the same dollars whether the put is closed or held', () => {
    fc.assert(
      fc.property(
        anyPut,
        fc.double({ min: 0.01, max: 500, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (terms, otherPerDayTotal, daysLeft, closeFeesTotal) => {
          const price = closingWinsBelow({ otherPerDayTotal, daysLeft, closeFeesTotal, terms });
          fc.pre(price !== null);
          const closed =
            profitOnClosing({ terms, mark: price, closeFeesTotal }) + otherPerDayTotal * daysLeft;
          const held = netPremiumTotal(terms);
          expect(closed).toBeCloseTo(held, 6);
        },
      ),
    );
  });
});

describe('taking half the premium', () => {
  test('before fees pays if it happens within half the time', () => {
    const half = { terms: alphabetPut, mark: 2.7, closeFeesTotal: 0 };
    expect(closingPaysUntil(half)).toBeCloseTo(18.5, 9);
  });

  test('after fees has to happen a little sooner', () => {
    const half = { terms: withFees(alphabetPut), mark: 2.7, closeFeesTotal: buyFees(2.7) };
    expect(closingPaysUntil(half)).toBeCloseTo(18.39, 2);
  });

  test('never pays if nothing is kept, by closing or at all', () => {
    expect(closingPaysUntil({ terms: alphabetPut, mark: 6, closeFeesTotal: 0 })).toBeNull();
    const worthless = { ...alphabetPut, premium: 0 };
    expect(closingPaysUntil({ terms: worthless, mark: 0, closeFeesTotal: 1 })).toBeNull();
  });

  test('up to that day earns at least as much a day as holding to the end', () => {
    const half = { terms: withFees(alphabetPut), mark: 2.7, closeFeesTotal: buyFees(2.7) };
    const perDay = netPremiumTotal(half.terms) / 37;
    expect(paceOnClosing(half, 18, DEFAULT_CONVENTION).perDayTotal).toBeGreaterThan(perDay);
    expect(paceOnClosing(half, 19, DEFAULT_CONVENTION).perDayTotal).toBeLessThan(perDay);
  });
});

describe('a pace', () => {
  // Swiss column on selling puts, after the fees of Interactive Brokers.
  test('of 538.93 in 37 days on 36,500 is 14.57 a day, 14.57% a year or 15.56% compounded', () => {
    const pace = paceOf(538.93, 37, 36_500, DEFAULT_CONVENTION)!;
    expect(pace.perDayTotal.toFixed(2)).toBe('14.57');
    expect((pace.annualizedReturn * 100).toFixed(2)).toBe('14.57');
    const compounded = paceOf(538.93, 37, 36_500, { compounding: 'compound' })!;
    expect(compounded.perDayTotal).toBe(pace.perDayTotal);
    expect((compounded.annualizedReturn * 100).toFixed(2)).toBe('15.56');
  });

  test('does not exist if no day is left', () => {
    expect(paceOf(538.93, 0, 36_500, DEFAULT_CONVENTION)).toBeNull();
  });
});
