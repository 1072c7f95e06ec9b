import fc from 'fast-check';
import * as core from '../../../src/core';
import { QUOTE_FIGURES, type Quote } from '../../../src/core/chain/quote';
import type { RankedPut } from '../../../src/core/chain/rankedPut';
import type { RankFacts } from '../../../src/core/chain/rankFacts';
import { putOn } from '../../../src/core/market/contract';
import { FACTS, TODAY } from '../chain/quotes';
import { entry } from './entry';
import { anyTickClass } from './market';
import { anyPremium, anyPrice, anyRate, anyShare, anyTotal, anyVolatility } from './numbers';

const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { freq: 4 });

const anyContract = fc
  .record({
    symbol: fc.constantFrom('ACME', 'BRK.B', 'SPX', 'ACME1', ''),
    expiration: fc.constantFrom(
      '2026-11-20',
      '2026-11-27',
      '2026-12-24',
      '2028-01-21',
      '2020-01-17',
    ),
    strike: fc.oneof(fc.constantFrom(90, 95, 100, 105), anyPrice),
    right: fc.constantFrom('put' as const, 'call' as const),
    multiplier: fc.constantFrom(100, 100, 100, 10),
  })
  .map(({ symbol, expiration, strike, right, multiplier }) =>
    Object.assign(putOn(symbol, expiration, strike), { right, multiplier }),
  );

const anyInstant = fc.constantFrom(
  '2026-11-20T15:30:00Z',
  '2026-11-20T10:30:00',
  '2026-11-20',
  null,
);

const anyQuote: fc.Arbitrary<Quote> = fc.record(
  {
    contract: anyContract,
    bid: orNull(anyPremium),
    ask: orNull(anyPremium),
    last: orNull(anyPremium),
    volume: orNull(fc.nat(1e9)),
    openInterest: orNull(fc.nat(1e9)),
    impliedVolatility: orNull(anyVolatility),
    delta: orNull(anyShare.map((share) => 0 - share + 0)),
    quotedAt: anyInstant,
  },
  {
    requiredKeys: ['contract', ...QUOTE_FIGURES],
  },
);

const anyQuotes = fc.array(anyQuote, { maxLength: 8 });

const anyFacts: fc.Arbitrary<RankFacts> = fc
  .record(
    {
      spot: fc.oneof(fc.constant(100), anyPrice),
      rate: anyRate,
      dividendYield: anyRate,
      billReturn: orNull(anyRate),
      cashTotal: orNull(anyTotal),
      priceAt: fc.constantFrom('bid' as const, 'mid' as const, 'ask' as const),
      quotedAt: anyInstant,
      tickClass: anyTickClass,
      convention: fc.record({
        basis: fc.constantFrom('collateral' as const, 'netOfPremium' as const),
        compounding: fc.constantFrom('simple' as const, 'compound' as const),
        fees: fc.constantFrom('after' as const, 'before' as const),
      }),
    },
    { requiredKeys: ['spot', 'rate', 'dividendYield', 'cashTotal', 'priceAt', 'convention'] },
  )
  .map((facts) => Object.assign({}, FACTS, facts));

const anyTime = fc.record({
  quotedAt: anyInstant,
  now: fc.integer({ min: Date.parse('2026-11-19'), max: Date.parse('2026-11-23') }),
  maxMinutes: fc.nat(1e6),
});

const BASE = core.rankPuts(
  [95, 100].map((strike) => ({
    contract: putOn('ACME', '2026-12-24', strike),
    bid: strike / 40,
    ask: strike / 39,
    last: null,
    volume: 3,
    openInterest: 500,
    impliedVolatility: null,
    delta: null,
  })),
  FACTS,
);

/** Ranked puts with arbitrary figures: these functions are tested, not the ranking itself. */
const anyRanked: fc.Arbitrary<readonly RankedPut[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom(...BASE),
      fc.record({
        days: fc.integer({ min: 0, max: 900 }),
        annualizedReturn: orNull(anyRate),
        excessOverBills: orNull(anyRate),
        bearableVolatility: orNull(anyVolatility),
        outOfTheMoney: anyRate,
        assignment: orNull(anyShare),
        collateralTotal: anyTotal,
        spreadOfMid: orNull(anyShare),
        verdicts: fc.constantFrom(...BASE.map(({ verdicts }) => verdicts), null),
        doubts: fc.constantFrom([], [{ kind: 'noBid' as const }]),
      }),
    )
    .map(([base, figures]) => Object.assign({}, base, figures)),
  { maxLength: 8 },
);

const anyFilters = fc.record(
  {
    minDays: fc.nat(400),
    maxDays: fc.nat(400),
    minReturn: anyRate,
    minExcessOverBills: anyRate,
    minBearableVolatility: anyVolatility,
    minOutOfTheMoney: anyRate,
    maxAssignment: anyShare,
    maxCollateralTotal: anyTotal,
    maxSpreadOfMid: anyShare,
    minOpenInterest: fc.nat(1e6),
    maxRulesBroken: fc.nat(12),
    maxDoubts: fc.nat(4),
  },
  { requiredKeys: [] },
);

export const CHAIN = {
  distrust: entry(
    core.distrust,
    fc
      .tuple(anyQuotes, anyFacts, anyTime)
      .map(([quotes, facts, time]) => [quotes, { ...facts, ...time }] as const),
    100_000,
  ),
  efficientLines: entry(core.efficientLines, fc.tuple(anyRanked), 100_000),
  askChain: entry(core.askChain, fc.tuple(anyRanked, anyFilters), 100_000),
  filtered: entry(core.filtered, fc.tuple(anyRanked, anyFilters), 100_000),
  gapsOf: entry(
    (puts: readonly RankedPut[], filters: core.ChainFilters) =>
      puts.map((put) => core.gapsOf(put, filters)),
    fc.tuple(anyRanked, anyFilters),
    100_000,
  ),
  rulesBroken: entry(
    (puts: readonly RankedPut[]) => puts.map((put) => core.rulesBroken(put)),
    fc.tuple(anyRanked),
    100_000,
  ),
  mergeChains: entry(
    core.mergeChains,
    fc.tuple(anyQuotes, anyQuotes, fc.record({ keptAt: anyInstant, today: fc.constant(TODAY) })),
    100_000,
  ),
  rankByExpiration: entry(
    (quotes: readonly Quote[], facts: RankFacts) => [...core.rankByExpiration(quotes, facts)],
    fc.tuple(anyQuotes, anyFacts),
    50_000,
  ),
  rankPuts: entry(core.rankPuts, fc.tuple(anyQuotes, anyFacts), 50_000),
  isStandard: entry(core.isStandard, fc.tuple(anyContract)),
  inferTickClass: entry(core.inferTickClass, fc.tuple(anyQuotes), 100_000),
};
