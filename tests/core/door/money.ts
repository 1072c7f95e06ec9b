import fc from 'fast-check';
import * as core from '../../../src/core';
import { IBKR_PRO_SCHEDULE } from '../../../src/core/costs/feeSchedule';
import { entry } from './entry';
import {
  anyContracts,
  anyDays,
  anyFees,
  anyMultiplier,
  anyPremium,
  anyPrice,
  anyRate,
  anyShare,
  anyTotal,
  anyVolatility,
  anyYears,
  given,
} from './numbers';

const anySchedule = fc.constantFrom(
  undefined,
  IBKR_PRO_SCHEDULE,
  { ...IBKR_PRO_SCHEDULE, minimumPerOrder: 0, exchange: -1 },
  { ...IBKR_PRO_SCHEDULE, commissionPerContract: 1e6, secPerDollar: 1, taf: 0 },
);

const anyOrder = fc
  .record({
    side: fc.constantFrom('buy' as const, 'sell' as const),
    premium: anyPremium,
    contracts: anyContracts,
    multiplier: anyMultiplier,
    schedule: anySchedule,
  })
  .map(given);

const anyShortPut = fc
  .record({
    spot: anyPrice,
    strike: anyPrice,
    premium: anyPremium,
    contracts: anyContracts,
    multiplier: anyMultiplier,
    daysToExpiration: anyDays,
    openFeesTotal: fc.option(anyFees, { nil: undefined }),
    assignmentFeesTotal: fc.option(anyFees, { nil: undefined }),
  })
  .map(given);

const anyTerms = {
  underlying: fc.constantFrom(
    undefined,
    'equity' as const,
    'broadIndex' as const,
    'highCapIndex' as const,
  ),
  leverage: fc.constantFrom(undefined, 1, 2, 3),
  contracts: anyContracts,
  multiplier: anyMultiplier,
  spot: anyPrice,
  strike: anyPrice,
};

const anyMark = fc.oneof(
  fc.constant('intrinsic' as const),
  fc.record({
    years: anyYears,
    rate: anyRate,
    dividendYield: anyRate,
    volatility: anyVolatility,
  }),
);

/** Days of a bill, and prices above zero. */
const anyBill = fc.record({
  days: fc.integer({ min: 1, max: 364 }),
  yearDays: fc.constantFrom(365 as const, 366 as const),
});
const anyBillPrice = fc.oneof(
  fc.integer({ min: 90_000, max: 100_100 }).map((all) => all / 1000),
  fc.double({ min: 1, max: 200, noNaN: true }),
);

const anySpread = fc
  .record({
    shortStrike: anyPrice,
    lower: anyShare,
    shortPremium: anyPremium,
    longPremium: anyPremium,
    contracts: anyContracts,
    multiplier: anyMultiplier,
  })
  .map(({ lower, ...spread }) =>
    given(Object.assign(spread, { longStrike: spread.shortStrike * lower })),
  );

export const MONEY = {
  orderFees: entry(core.orderFees, fc.tuple(anyOrder)),
  treasuryBillFromDiscount: entry(
    core.treasuryBillFromDiscount,
    fc.tuple(
      fc
        .tuple(anyBill, anyRate)
        .map(([bill, rate]) =>
          Object.assign(bill, { discountRate: Math.min(rate, 300 / bill.days) }),
        ),
    ),
  ),
  treasuryBillFromPrice: entry(
    core.treasuryBillFromPrice,
    fc.tuple(
      fc.tuple(anyBill, anyBillPrice).map(([bill, price]) => Object.assign(bill, { price })),
    ),
  ),
  shortPutMargin: entry(
    core.shortPutMargin,
    fc.tuple(fc.record({ ...anyTerms, mark: anyPremium }).map(given)),
  ),
  marginCallPrice: entry(
    core.marginCallPrice,
    fc.tuple(fc.record({ ...anyTerms, cashTotal: anyTotal, mark: anyMark }).map(given)),
    200_000,
  ),
  profitAtExpiration: entry(core.profitAtExpiration, fc.tuple(anyShortPut, anyPremium)),
  returnIfUnchanged: entry(core.returnIfUnchanged, fc.tuple(anyShortPut)),
  analyzeShortPut: entry(core.analyzeShortPut, fc.tuple(anyShortPut)),
  putCreditSpread: entry(core.putCreditSpread, fc.tuple(anySpread)),
};
