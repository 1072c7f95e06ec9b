import fc from 'fast-check';
import * as core from '../../../src/core';
import { entry } from './entry';
import { anyPremium, anyPrice, anyRate, anyShare, anyVolatility, anyYears } from './numbers';

const anyOption = fc.record({
  right: fc.constantFrom('put' as const, 'call' as const),
  strike: anyPrice,
  years: anyYears,
});

const anyCarry = fc.record({ spot: anyPrice, rate: anyRate, dividendYield: anyRate });

const anyMarket = fc
  .tuple(anyCarry, anyVolatility)
  .map(([carry, volatility]) => Object.assign({ volatility }, carry));

/** Most markets pay no dividends in dollars, as those that do are priced separately. */
const anyDividends = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  fc.array(fc.record({ years: anyYears, amount: anyPremium }), { maxLength: 4 }),
);

const withDividends = <Market extends object>(market: fc.Arbitrary<Market>) =>
  fc
    .tuple(market, anyDividends)
    .map(([own, cashDividends]) => Object.assign({ cashDividends }, own));

const isSmall = ({ years }: { readonly years: number }, { volatility }: core.Market) =>
  volatility * Math.sqrt(years) <= 15;

/** A stock with dividends in dollars must not exceed the range of doubles. */
const isWithin = (option: { readonly years: number }, market: core.DividendMarket) =>
  !market.cashDividends || isSmall(option, market);

const anyPaid = fc
  .tuple(anyOption, withDividends(anyMarket))
  .filter(([option, market]) => isWithin(option, market));

const anyAccuracy = fc.constantFrom('quick' as const, 'accurate' as const);

const anyOutlook = fc.record(
  { option: anyOption, market: withDividends(anyMarket), breakeven: anyPrice, drift: anyRate },
  { requiredKeys: ['option', 'market', 'breakeven'] },
);

const anyOrder = fc.record(
  {
    option: anyOption.map(({ strike, years }) => ({ strike, years: Math.min(years, 0.25) })),
    market: withDividends(anyMarket),
    premium: anyPremium,
    share: anyShare,
    drift: anyRate,
  },
  { requiredKeys: ['option', 'market', 'premium', 'share'] },
);

const anyGrid = fc.record({
  spots: fc.array(anyPrice, { maxLength: 3 }),
  years: fc.array(anyYears, { maxLength: 3 }),
});

type Paid = readonly [option: core.Option, market: core.DividendMarket];

const isDifferenced = ([option, market]: Paid) =>
  isSmall(option, market) && (market.volatility >= 1e-4 || market.cashDividends === undefined);

export const PRICING = {
  europeanPrice: entry(core.europeanPrice, fc.tuple(anyOption, anyMarket)),
  europeanGreeks: entry(core.europeanGreeks, fc.tuple(anyOption, anyMarket)),
  americanPrice: entry(
    (paid: Paid, accuracy: core.Accuracy) => core.americanPrice(...paid, accuracy),
    fc.tuple(anyPaid, anyAccuracy),
  ),
  americanGreeks: entry(
    (paid: Paid, accuracy: core.Accuracy) => core.americanGreeks(...paid, accuracy),
    fc.tuple(anyPaid.filter(isDifferenced), anyAccuracy),
    200_000,
  ),
  exerciseBoundary: entry(
    (paid: Paid, accuracy: core.Accuracy) => core.exerciseBoundary(...paid, accuracy),
    fc.tuple(anyPaid, anyAccuracy),
    200_000,
  ),
  impliedVolatility: entry(
    core.impliedVolatility,
    fc.tuple(
      anyPremium,
      anyOption,
      withDividends(anyCarry),
      fc.constantFrom('european' as const, 'american' as const),
    ),
    200_000,
  ),
  priceSurface: entry(
    (paid: Paid, grid: core.Grid) => core.priceSurface(...paid, grid),
    fc
      .tuple(anyPaid, anyGrid)
      .filter(([[, market], { years }]) =>
        years.every((time) => isWithin({ years: time }, market)),
      ),
    100_000,
  ),
  likelihood: entry(core.likelihood, fc.tuple(anyOutlook)),
  chanceOfBuyback: entry(core.chanceOfBuyback, fc.tuple(anyOrder), 5_000),
};
