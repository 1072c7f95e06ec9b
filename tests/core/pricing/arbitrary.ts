import fc from 'fast-check';
import type { Market, Option } from '../../../src/core/pricing/option';

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** From a day to ten years, at any strike a stock may have. */
export const anyOption: fc.Arbitrary<Option> = fc.record({
  right: fc.constantFrom('put' as const, 'call' as const),
  strike: between(0.01, 10_000),
  years: between(1 / 365, 10),
});

export const anyMarket: fc.Arbitrary<Market> = fc.record({
  spot: between(0.01, 10_000),
  rate: between(-0.05, 0.2),
  dividendYield: between(-0.05, 0.2),
  volatility: between(0.001, 5),
});
