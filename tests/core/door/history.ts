import fc from 'fast-check';
import * as core from '../../../src/core';
import type { PriceDay } from '../../../src/core/history/priceDay';
import { addDays } from '../../../src/core/market/calendar';
import { HISTORY } from '../history/bundled';
import { entry } from './entry';
import { anyPrice, anyShare, anyVolatility } from './numbers';

/** Closes of ascending days, some missing. */
const anyPrices: fc.Arbitrary<readonly PriceDay[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), anyPrice), { maxLength: 40 })
  .map((steps) => {
    let date = '2024-01-01';
    return steps.map(([days, close]) => {
      date = addDays(date, days);
      return { date, close };
    });
  });

const PASTS = [
  [0, 0],
  [0, 1],
  [0, 600],
  [3000, 3100],
  [7000, 7900],
].map(([from, to]) => ({
  days: HISTORY.days.slice(from, to),
  dividends: HISTORY.dividends,
}));

const between = (least: number, most: number) =>
  fc.oneof(
    fc.double({ min: least, max: most, noNaN: true }),
    fc.constantFrom(least, most, least - 1, most + 1, Number.NaN),
  );

const anyRule: fc.Arbitrary<core.ReplayRule> = fc.record({
  expiration: fc.oneof(
    fc.constant('monthly' as const),
    fc.record({ days: fc.oneof(fc.integer({ min: 1, max: 365 }), between(1, 365)) }),
  ),
  strike: fc.oneof(
    fc.record({ delta: between(0.01, 0.6) }),
    fc.record({ distance: between(0, 0.5) }),
  ),
  takeProfit: fc.option(between(0.05, 0.99)),
  atExpiration: fc.oneof(
    fc.constant('settle' as const),
    fc.record({ callDelta: between(0.01, 0.9) }),
  ),
  costShare: between(0, 0.5),
  costPerContract: between(0, 100),
  volatilityFactor: between(0.5, 1.5),
  from: fc.constantFrom(null, '1990-06-01', '2002-01-02', '1800-01-01'),
  to: fc.constantFrom(null, '1991-06-01', '2018-06-01', '2200-01-01'),
});

export const HISTORY_ENTRIES = {
  breaches: entry(
    core.breaches,
    fc.tuple(anyPrices, fc.record({ daysAhead: fc.integer({ min: 1, max: 60 }), fall: anyShare })),
    200_000,
  ),
  realizedVolatility: entry(
    core.realizedVolatility,
    fc.tuple(anyPrices, fc.integer({ min: 0, max: 40 })),
    200_000,
  ),
  replay: entry(core.replay, fc.tuple(anyRule, fc.constantFrom(...PASTS)), 20_000),
  replayStarts: entry(core.replayStarts, fc.tuple(anyRule, fc.constantFrom(...PASTS)), 5_000),
  volatilityRank: entry(
    core.volatilityRank,
    fc.tuple(
      fc.array(fc.record({ date: fc.constant('2026-01-02'), volatility: anyVolatility }), {
        maxLength: 30,
      }),
      anyVolatility,
    ),
    200_000,
  ),
};
