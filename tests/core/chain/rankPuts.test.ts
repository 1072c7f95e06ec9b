import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankByExpiration, rankPuts } from '../../../src/core';
import { doubtsOf } from '../../../src/core/chain/distrust';
import { rankedCount, seriesOf } from '../../../src/core/chain/series';
import type { Quote } from '../../../src/core/chain/quote';
import type { RankedPut } from '../../../src/core/chain/rankedPut';
import type { RankFacts } from '../../../src/core/chain/rankFacts';
import { orderFees } from '../../../src/core/costs/orderFees';
import { contractKey } from '../../../src/core/market/contract';
import { americanGreeks } from '../../../src/core/pricing/american/americanGreeks';
import { impliedVolatility } from '../../../src/core/pricing/american/impliedVolatility';
import { likelihood } from '../../../src/core/pricing/likelihood';
import { analyzeShortPut } from '../../../src/core/put/shortPut';
import { generatedChain } from './generated';
import { call, FACTS, put } from './quotes';

const rank = (quotes: readonly Quote[], facts: Partial<RankFacts> = {}) =>
  rankPuts(quotes, { ...FACTS, ...facts });

/** The one put of a chain, judged. */
const judged = (quote: Quote, facts: Partial<RankFacts> = {}): RankedPut =>
  rank([quote], facts)[0]!;

const years = 34 / 365;

describe('a put of a chain', () => {
  const [bid, ask] = [2.4, 2.6];
  const ninetyFive = () => judged(put(95, bid, ask, { openInterest: 500 }));
  const openFeesTotal = orderFees({ side: 'sell', premium: bid, contracts: 1 }).total;
  const alone = analyzeShortPut({
    spot: 100,
    strike: 95,
    premium: bid,
    contracts: 1,
    daysToExpiration: 34,
    openFeesTotal,
  });

  test('pays, after the fees of its own order, what it pays in a plan', () => {
    const row = ninetyFive();
    expect(row).toMatchObject({ price: bid, days: 34, collateralTotal: 9500 });
    expect(row.periodReturn).toBe(alone.returnOnCollateral);
    expect(row.annualizedReturn).toBe(alone.annualizedSimpleReturn);
    expect(row.breakeven).toBe(alone.breakeven);
    expect(row.discountToSpot).toBe(alone.discountToSpot);
    expect(row.outOfTheMoney).toBe(alone.outOfTheMoney);
    expect(row.dollarsPerDay).toBeCloseTo(alone.netPremiumTotal / 34, 12);
  });

  test('has an excess over T-bills of its annualized return less theirs', () => {
    const row = ninetyFive();
    expect(row.excessOverBills).toBeCloseTo(row.annualizedReturn! - 0.0386, 12);
  });

  test('is secured twice by 20,000 without a buffer, and once with a buffer of 10%', () => {
    const row = ninetyFive();
    expect(row.contractsSecured).toBe(1);
    const thresholds = { ...FACTS.thresholds, cashBuffer: 0 };
    expect(judged(put(95, bid, ask), { thresholds }).contractsSecured).toBe(2);
    expect(judged(put(95, bid, ask), { cashTotal: null }).contractsSecured).toBeNull();
  });

  // Binomial trees of 8,000 and 8,001 steps, their mean (Cox, Ross and Rubinstein 1979), solved for
  // 2.50 and 2.40 less 1.066184 in fees on 100 shares, and so on.
  test.each([
    [95, 2.4, 2.6, 0.395932, 0.385542],
    [105, 7, 7.2, 0.350387, 0.340522],
    [90, 1, 1.1, 0.383223, 0.37503],
  ])(
    'at %d has the volatility of its middle and bears the volatility of the premium kept',
    (strike, low, high, implied, bearable) => {
      const { impliedVolatility: own, bearableVolatility } = judged(put(strike, low, high));
      expect(own).toBeCloseTo(implied, 5);
      expect(bearableVolatility).toBeCloseTo(bearable, 5);
    },
  );

  test('at the middle without fees bears its own volatility: a fair put earns what T-bills do', () => {
    const free = {
      ...FACTS.schedule,
      minimumPerOrder: 0,
      commissionPerContract: 0,
      orf: 0,
      occ: 0,
    };
    const schedule = { ...free, cat: 0, taf: 0, secPerDollar: 0 };
    const fair = judged(put(95, bid, ask), { priceAt: 'mid', schedule });
    expect(fair.bearableVolatility).toBeCloseTo(fair.impliedVolatility!, 5);
  });

  test('has its delta and chances from the American engine, at the volatility of its middle', () => {
    const row = ninetyFive();
    const market = { spot: 100, rate: 0.04, dividendYield: 0 };
    const option = { right: 'put', strike: 95, years } as const;
    const volatility = impliedVolatility(2.5, option, market, 'american', 'accurate')!;
    const there = { ...market, volatility };
    const { assignment, profit, touchStrike } = likelihood({
      option,
      market: there,
      breakeven: row.breakeven!,
    });
    expect(row.impliedVolatility).toBeCloseTo(volatility, 5);
    expect(row.delta).toBeCloseTo(americanGreeks(option, there).delta, 5);
    expect([row.assignment, row.profit, row.touchStrike]).toEqual(
      [assignment, profit, touchStrike].map((chance) => expect.closeTo(chance, 5) as number),
    );
    expect(row.deviationsToStrike).toBeCloseTo(
      -Math.log(0.95) / (volatility * Math.sqrt(years)),
      4,
    );
  });

  test('shows the source’s volatility if it differs by more than 0.03', () => {
    expect(judged(put(95, bid, ask, { impliedVolatility: 0.38 })).otherVolatility).toBeNull();
    expect(judged(put(95, bid, ask, { impliedVolatility: 0.45 })).otherVolatility).toBe(0.45);
  });

  test('shows the source’s delta if it differs by more than 0.03, whatever its sign', () => {
    const row = ninetyFive();
    const of = (delta: number | null) => judged(put(95, bid, ask, { delta })).otherDelta;
    expect(of(row.delta! + 0.02)).toBeNull();
    expect(of(0.02 - row.delta!)).toBeNull();
    expect(of(row.delta! - 0.04)).toBe(row.delta! - 0.04);
    expect(of(null)).toBeNull();
    const unpriced = judged(put(95, null, null, { delta: -0.3, impliedVolatility: 0.4 }));
    expect(unpriced).toMatchObject({ delta: null, otherDelta: null, otherVolatility: null });
  });

  test('follows the convention in every return', () => {
    const convention = { basis: 'netOfPremium', compounding: 'compound', fees: 'before' } as const;
    const other = judged(put(95, bid, ask), { convention });
    const period = 240 / (9500 - 240);
    expect(other.periodReturn).toBeCloseTo(period, 12);
    expect(other.annualizedReturn).toBeCloseTo((1 + period) ** (365 / 34) - 1, 12);
    expect(other.breakeven).toBe(92.6);
    expect(other.excessOverBills).toBeCloseTo(
      other.annualizedReturn! - ((1 + (0.0386 * 34) / 365) ** (365 / 34) - 1),
      12,
    );
  });

  test('in the money earns only its time value', () => {
    const deep = judged(put(105, 7, 7.2));
    expect(deep.periodReturn! * 10_500).toBeCloseTo(700 - 500 - (1.06124 + 700 * 20.6e-6), 9);
    expect(deep.outOfTheMoney).toBeCloseTo(-0.05, 12);
    expect(deep.deviationsToStrike).toBeLessThan(0);
  });

  test('is judged by the rules, with the other facts known', () => {
    const row = ninetyFive();
    expect(row.verdicts).toMatchObject({
      daysWindow: { status: 'pass', value: 34 },
      openInterestFloor: { status: 'pass', value: 500 },
      noEarnings: { status: 'unknown' },
      cashBuffer: { status: 'pass' },
      returnFloor: { status: 'pass' },
      spreadWidth: { status: 'warn' },
    });
    const known = { daysToEarnings: 90, earningsConfirmed: true, accountValueTotal: 1e6 };
    expect(judged(put(95, bid, ask), { known }).verdicts).toMatchObject({
      noEarnings: { status: 'pass' },
      positionWeight: { status: 'pass' },
    });
  });

  test('is sold at the bid, the middle or the ask', () => {
    const prices = (facts: Partial<RankFacts>) =>
      (['bid', 'mid', 'ask'] as const).map(
        (priceAt) => judged(put(95, 2.4, 2.65), { ...facts, priceAt }).price,
      );
    expect(prices({})).toEqual([2.4, 2.525, 2.65]);
    expect(prices({ tickClass: 'penny' })).toEqual([2.4, 2.52, 2.65]);
    expect(prices({ tickClass: 'nickel' })).toEqual([2.4, 2.5, 2.65]);
  });

  test('is sold only at its bid if there is no ask, never at a middle', () => {
    const prices = (['bid', 'mid', 'ask'] as const).map(
      (priceAt) => judged(put(95, 2.4, null), { priceAt }).price,
    );
    expect(prices).toEqual([2.4, null, null]);
  });

  test('has a middle no lower than its bid, however coarse the ticks', () => {
    const tight = judged(put(95, 2.41, 2.43), { tickClass: 'nickel', priceAt: 'mid' });
    expect(tight.price).toBe(2.41);
    const tiny = judged(put(60, 0.01, 0.02), { tickClass: 'nickel', priceAt: 'mid' });
    expect(tiny.price).toBe(0.01);
  });

  test.each([
    ['nobody bids', put(95, 0, 0.05)],
    ['nothing is quoted', put(95, null, null)],
    ['it is paid its strike', put(5, 5, 5.2)],
    ['it has expired', put(95, 2.4, 2.6, { contract: { expiration: '2026-11-13' } })],
  ])('has no meaningful return if %s', (_, quote) => {
    const bare = judged(quote);
    expect(bare).toMatchObject({
      price: null,
      periodReturn: null,
      annualizedReturn: null,
      breakeven: null,
      discountToSpot: null,
      bearableVolatility: null,
      excessOverBills: null,
      dollarsPerDay: null,
      verdicts: null,
      passingBid: null,
      profit: null,
    });
    expect(bare.doubts).not.toEqual([]);
  });

  test('fails the spread rule if one side of the market is missing, and has no bid that would pass', () => {
    const failed = { status: 'fail', value: null };
    const noAsk = judged(put(95, 2.4, null));
    expect(noAsk.verdicts!.spreadWidth).toEqual(failed);
    expect(noAsk.passingBid).toBeNull();
    const noBid = judged(put(95, null, 2.5), { priceAt: 'ask' });
    expect(noBid.verdicts!.spreadWidth).toEqual(failed);
    expect(judged(put(95, 2.4, 2.5)).verdicts!.spreadWidth.status).toBe('warn');
  });

  test('bears no volatility and has no breakeven if fees take the premium', () => {
    const cheap = judged(put(60, 0.01, 0.02));
    expect(cheap).toMatchObject({ bearableVolatility: null, breakeven: null });
    expect(cheap.annualizedReturn).toBeLessThan(0);
    expect(cheap.profit).toBe(0);
  });

  test('has no volatility if its middle is its intrinsic value', () => {
    expect(judged(put(120, 19.9, 20.1))).toMatchObject({
      impliedVolatility: null,
      delta: null,
      assignment: null,
      touchStrike: null,
      deviationsToStrike: null,
      dominatedBy: null,
    });
  });

  test('has no yearly figures on its last day', () => {
    const last = judged(put(95, 2.4, 2.6, { contract: { expiration: '2026-11-20' } }));
    expect(last).toMatchObject({ days: 0, annualizedReturn: null, excessOverBills: null });
    expect(last.periodReturn).toBeGreaterThan(0);
    expect(last.dollarsPerDay).toBeNull();
  });

  test('is priced to the minute in its last days if quoted today', () => {
    const monday = put(99, 0.5, 0.55, { contract: { expiration: '2026-11-23' } });
    const whole = judged(monday).impliedVolatility!;
    const quotedAt = (instant: string) => judged(monday, { quotedAt: instant }).impliedVolatility!;
    // 11:00 on Friday leaves 3 days and 5 hours of the 3 days.
    expect(quotedAt('2026-11-20T16:00:00Z') / whole).toBeCloseTo(Math.sqrt(72 / 77), 2);
    expect(quotedAt('2026-11-19T16:00:00Z')).toBe(whole);
    expect(quotedAt('2026-11-20')).not.toBeNaN();
    expect(quotedAt('who knows')).toBe(whole);
  });

  test('has the rates for its own days if they are given', () => {
    const ratesOn = { '2026-12-24': { rate: 0.02, billReturn: 0.03 } };
    const own = judged(put(95, bid, ask), { ratesOn });
    expect(own.excessOverBills).toBeCloseTo(own.annualizedReturn! - 0.03, 12);
    expect(own.impliedVolatility).toBeCloseTo(
      judged(put(95, bid, ask), { rate: 0.02 }).impliedVolatility!,
      9,
    );
    const unquoted = judged(put(95, bid, ask), { billReturn: undefined });
    expect(unquoted.excessOverBills).toBeNull();
    expect(unquoted.verdicts!.returnFloor).toEqual({ status: 'unknown', missing: 'billQuote' });
  });

  test('on an index pays no activity fee and is European', () => {
    const row = ninetyFive();
    const spx = put(95, bid, ask, { contract: { underlying: 'SPX', root: 'SPXW' } });
    const index = judged(spx);
    expect(index.periodReturn! - row.periodReturn!).toBeCloseTo(0.00329 / 9500, 12);
    const option = { right: 'put', strike: 95, years } as const;
    const market = { spot: 100, rate: 0.04, dividendYield: 0 };
    expect(index.impliedVolatility).toBe(impliedVolatility(2.5, option, market, 'european'));
    expect(index.bearableVolatility).toBeLessThan(index.impliedVolatility!);
    expect(index.delta).toBeLessThan(0);
    const vix = judged(put(20, 1, 1.1, { contract: { underlying: 'VIX', root: 'VIX' } }), {
      spot: 20,
    });
    expect(vix).toMatchObject({ impliedVolatility: null, bearableVolatility: null });
    expect(vix.annualizedReturn).toBeGreaterThan(0);
  });

  test('is judged by the figures of its row', () => {
    const row = judged(put(190, 2.4, 2.6, { openInterest: 500 }), { spot: 200 });
    const { outOfTheMoneyBand, deltaBand, openInterestFloor } = row.verdicts!;
    expect(outOfTheMoneyBand).toMatchObject({ value: row.outOfTheMoney });
    expect(row.outOfTheMoney).toBeCloseTo(0.05, 12);
    expect(deltaBand).toMatchObject({ value: Math.abs(row.delta!) });
    expect(openInterestFloor).toMatchObject({ value: 500 });
    // The order to buy it back is not placed before it is sold.
    expect(row.verdicts!.takeProfit).toEqual({ status: 'unknown', missing: 'fill' });
    const unpriced = judged(put(120, 19.9, 20.1)).verdicts!;
    expect(unpriced.deltaBand).toEqual({ status: 'unknown', missing: 'volatility' });
  });

  test('counts dividends in dollars until it expires', () => {
    const row = ninetyFive();
    const cashDividends = [{ years: 20 / 365, amount: 1 }];
    const paid = judged(put(95, bid, ask), { cashDividends });
    expect(paid.impliedVolatility).toBeLessThan(row.impliedVolatility!);
    expect(Math.abs(paid.delta!)).toBeGreaterThan(0.1);
  });
});

describe('the bid that would pass', () => {
  test('is given if only the return fails, and passes', () => {
    const low = put(90, 0.3, 0.33, { openInterest: 500 });
    const thresholds = { ...FACTS.thresholds, minDelta: 0.05, maxOutOfTheMoney: 0.1 };
    const short = judged(low, { thresholds });
    expect(short.verdicts!.returnFloor.status).toBe('fail');
    // 10% a year on 9,000 for 34 days are 83.84, and fees 1.07.
    expect(short.passingBid).toBe(0.85);
    const passing = judged(put(90, 0.85, 0.88, { openInterest: 500 }), { thresholds });
    expect(passing.verdicts!.returnFloor.status).toBe('pass');
    expect(passing.passingBid).toBeNull();
  });

  test('follows only from the rules if fees take the premium and no T-bill is quoted', () => {
    const thresholds = { ...FACTS.thresholds, minDelta: 0 };
    const lost = put(95, 0.01, 0.02, { openInterest: 500 });
    // 10% a year on 9,500 for 34 days are 88.49, and fees 1.07.
    expect(judged(lost, { thresholds, billReturn: null }).passingBid).toBe(0.9);
  });

  test('is not given if another rule fails too, or no T-bill is quoted', () => {
    expect(judged(put(90, 0.3, 0.33, { openInterest: 5 })).passingBid).toBeNull();
    expect(judged(put(90, 0.3, 0.33), { billReturn: null }).passingBid).toBeNull();
  });
});

describe('rankPuts', () => {
  function wholeChain() {
    const chain = generatedChain({ seed: 3, expirations: 4, strikes: 40 });
    const facts = { ...FACTS, ...chain };
    return { ranked: rankPuts(chain.quotes, facts), quotes: chain.quotes, facts };
  }

  const keys = (puts: readonly { readonly contract: RankedPut['contract'] }[]) =>
    puts.map(({ contract }) => contractKey(contract)).toSorted();

  test('puts the best-paying put first if none has a volatility', () => {
    const vix = { contract: { underlying: 'VIX', root: 'VIX' } };
    const quotes = [put(18, 0.5, 0.55, vix), put(20, 1, 1.1, vix), put(19, 0.7, 0.75, vix)];
    const strikes = (some: readonly Quote[]) =>
      rankPuts(some, { ...FACTS, spot: 20 }).map(({ contract }) => contract.strike);
    expect(strikes(quotes)).toEqual([20, 19, 18]);
    expect(strikes(quotes.toReversed())).toEqual([20, 19, 18]);
  });

  test('ranks every put of the chain once and no call', () => {
    const { ranked, quotes } = wholeChain();
    const puts = quotes.filter(({ contract }) => contract.right === 'put');
    expect(keys(ranked)).toEqual(keys(puts));
  });

  test('puts the most bearable volatility first, then puts without one, then doubtful quotes', () => {
    const { ranked } = wholeChain();
    const sound = ranked.filter(({ doubts }) => doubts.length === 0);
    expect(ranked.slice(0, sound.length)).toEqual(sound);
    const bearable = sound.map(({ bearableVolatility }) => bearableVolatility ?? -1);
    expect(bearable).toEqual(bearable.toSorted((one, other) => other - one));
    expect(sound.length).toBeGreaterThan(60);
  });

  test('gives the same order whatever order the quotes come in', () => {
    const { ranked, quotes: all, facts } = wholeChain();
    fc.assert(
      fc.property(fc.shuffledSubarray([...all], { minLength: all.length }), (quotes) => {
        expect(rankPuts(quotes, facts).map(({ contract }) => contract)).toEqual(
          ranked.map(({ contract }) => contract),
        );
      }),
      { numRuns: 5 },
    );
  });

  test('leaves out adjusted contracts and contracts on anything but 100 shares', () => {
    const apart = [
      put(95, 2.4, 2.6, { contract: { root: 'ACME1' } }),
      put(95, 2.4, 2.6, { contract: { multiplier: 10 } }),
      call(95, 7.4, 7.6),
    ];
    expect(rank(apart)).toEqual([]);
    expect(rank([...apart, put(95, 2.4, 2.6)])).toHaveLength(1);
  });

  test('gives the same figures as ranking expiration by expiration', () => {
    const { ranked, quotes, facts } = wholeChain();
    const parts = [...rankByExpiration(quotes, facts)];
    expect(parts.map(([first]) => first!.contract.expiration)).toEqual([
      '2026-11-27',
      '2026-12-04',
      '2026-12-11',
      '2026-12-18',
    ]);
    const all = new Map(parts.flat().map((row) => [contractKey(row.contract), row]));
    expect(ranked.map((row) => all.get(contractKey(row.contract)))).toEqual(ranked);
  });

  test('gives only finite figures', () => {
    const price = fc.option(fc.double({ min: 0, max: 130, noNaN: true }), { nil: null });
    const quotes = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 300 }), price, price, fc.integer({ min: 0, max: 900 })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(quotes, fc.constantFrom('bid', 'mid', 'ask'), (rows, priceAt) => {
        const some = rows.map(([strike, bid, ask, days]) =>
          put(strike, bid, ask, {
            contract: {
              expiration: new Date(Date.UTC(2026, 10, 18 + days)).toISOString().slice(0, 10),
            },
          }),
        );
        for (const row of rank(some, { priceAt })) {
          for (const [name, value] of Object.entries(row)) {
            if (typeof value !== 'number') continue;
            expect(Number.isFinite(value) && !Object.is(value, -0), `${name} ${value}`).toBe(true);
          }
        }
      }),
    );
  });
});

describe('a put kept from an earlier reading', () => {
  const quotedAt = '2026-11-20T20:00:00Z';
  const minutesBefore = (minutes: number) =>
    new Date(Date.parse(quotedAt) - minutes * 60_000).toISOString();
  const { quoteMaxMinutes } = FACTS.thresholds;
  const doubtsAt = (own: string | null | undefined, chainAt: string | null = quotedAt) => {
    const quote = own === undefined ? put(95, 1, 1.05) : put(95, 1, 1.05, { quotedAt: own });
    return rankPuts([quote], { ...FACTS, quotedAt: chainAt })[0]!.doubts;
  };

  test('is doubtful if it is older than its chain by more than the limit for quotes', () => {
    expect(doubtsAt(undefined)).toEqual([]);
    expect(doubtsAt(minutesBefore(quoteMaxMinutes))).toEqual([]);
    expect(doubtsAt(minutesBefore(quoteMaxMinutes + 1))).toEqual([
      { kind: 'older', minutes: quoteMaxMinutes + 1 },
    ]);
  });

  test('is doubtful if its age is unknown', () => {
    const unknown = [{ kind: 'older', minutes: null }];
    expect(doubtsAt(null)).toEqual(unknown);
    expect(doubtsAt('2026-11-19')).toEqual(unknown);
    expect(doubtsAt(quotedAt, null)).toEqual(unknown);
  });

  test('may be no older than its chain if no limit is given', () => {
    const series = seriesOf([put(95, 1, 1.05, { quotedAt: minutesBefore(1) })])[0]!;
    expect([...doubtsOf(series, { ...FACTS, quotedAt }, 0.1).values()]).toEqual([
      [{ kind: 'older', minutes: 1 }],
    ]);
  });
});

test('the count of puts to rank, without calls and adjusted ones, is the number ranked', () => {
  const quotes = [
    put(95, 1, 1.05),
    call(95, 5, 5.1),
    put(90, 1, 1.1, { contract: { root: 'ACME1' } }),
  ];
  expect(rankedCount(quotes)).toBe(1);
  expect(rankPuts(quotes, FACTS)).toHaveLength(1);
});
