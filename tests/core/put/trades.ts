import fc from 'fast-check';
import { orderFees } from '../../../src/core/costs/orderFees';
import type { PutTerms, ShortPut } from '../../../src/core/put/shortPut';

/** Stock 100, strike 95, premium 2.50, 35 days, before fees. Worked example. */
export const ninetyFivePut: ShortPut = {
  spot: 100,
  strike: 95,
  premium: 2.5,
  contracts: 1,
  daysToExpiration: 35,
};

/** Alphabet at 385, strike 365, premium 5.40, 37 days, before fees. Swiss column on selling puts. */
export const alphabetPut: ShortPut = {
  spot: 385,
  strike: 365,
  premium: 5.4,
  contracts: 1,
  daysToExpiration: 37,
};

/** Intel at 36, strike 40, premium 4.85, 37 days, before fees: in the money by 4. */
export const intelPut: ShortPut = {
  spot: 36,
  strike: 40,
  premium: 4.85,
  contracts: 1,
  daysToExpiration: 37,
};

/** The same trade with the fees of its own order, by Interactive Brokers' schedule. */
export const withFees = <T extends PutTerms>(trade: T): T => ({
  ...trade,
  openFeesTotal: orderFees({ side: 'sell', ...trade }).total,
});

/** Any put that can be sold, with fees of at most its premium. */
export const anyPut = fc
  .record({
    strikeCents: fc.integer({ min: 50, max: 500_000 }),
    spotShare: fc.double({ min: 0.3, max: 3, noNaN: true }),
    premiumShare: fc.double({ min: 0, max: 0.99, noNaN: true }),
    feeShare: fc.double({ min: 0, max: 1, noNaN: true }),
    contracts: fc.integer({ min: 1, max: 100 }),
    multiplier: fc.constantFrom(100, 10, 150),
    daysToExpiration: fc.integer({ min: 1, max: 800 }),
  })
  .map((any): ShortPut & Required<Pick<ShortPut, 'openFeesTotal'>> => {
    const { strikeCents, contracts, multiplier, daysToExpiration } = any;
    const strike = strikeCents / 100;
    const premium = Math.floor(strikeCents * any.premiumShare) / 100;
    const openFeesTotal = any.feeShare * premium * contracts * multiplier;
    const spot = strike * any.spotShare;
    return { spot, strike, premium, contracts, multiplier, daysToExpiration, openFeesTotal };
  });

/** Any stock price from zero to three times the strike. */
export const anyEnd = ({ strike }: PutTerms) =>
  fc.oneof(fc.constantFrom(0, strike), fc.double({ min: 0, max: 3 * strike, noNaN: true }));

/** Any put with a few stock prices at expiration. */
export const anyPutAndPrices = anyPut.chain((put) =>
  fc.tuple(fc.constant(put), fc.array(anyEnd(put), { minLength: 1, maxLength: 8 })),
);
