import { describe, expect, test } from 'vitest';
import { distrust, inferTickClass } from '../../../src/core';
import type { DistrustFacts, QuoteTime } from '../../../src/core/chain/distrust';
import { chainDoubts } from '../../../src/core/chain/distrustChain';
import type { Quote } from '../../../src/core/chain/quote';
import { generatedChain } from './generated';
import { call, put, TODAY } from './quotes';

/** 11:00 in New York, a minute after the quotes. */
const TIME: QuoteTime = {
  quotedAt: '2026-11-20T15:59:00Z',
  now: Date.parse('2026-11-20T16:00:00Z'),
  maxMinutes: 15,
};

const facts: DistrustFacts = { spot: 100, today: TODAY, rate: 0.04, dividendYield: 0 };

const doubted = (quotes: readonly Quote[], given: Partial<DistrustFacts & QuoteTime> = {}) =>
  distrust(quotes, { ...facts, ...TIME, ...given });

/** The doubts of a single quote. */
const doubts = (quote: Quote) => doubted([quote]).quotes.flatMap((each) => each.doubts);

/** Strike and kind of every doubt. */
const kinds = (...quotes: readonly Quote[]) =>
  doubted(quotes).quotes.flatMap(({ quote, doubts: own }) =>
    own.map(({ kind }) => `${quote.contract.right} ${quote.contract.strike} ${kind}`),
  );

describe('a quote is doubtful', () => {
  test('without a bid, an ask or either', () => {
    expect(doubts(put(95, 0, 0.05))).toEqual([{ kind: 'noBid' }]);
    expect(doubts(put(95, null, 0.05))).toEqual([{ kind: 'noBid' }]);
    expect(doubts(put(95, 2.4, null))).toEqual([{ kind: 'noAsk' }]);
    expect(doubts(put(95, null, null))).toEqual([{ kind: 'noQuote' }]);
    expect(doubts(put(95, 0, null))).toEqual([{ kind: 'noQuote' }]);
  });

  test('with a bid above its ask, but not with one equal to it', () => {
    expect(doubts(put(95, 2.5, 2.45))).toEqual([{ kind: 'crossed', bid: 2.5, ask: 2.45 }]);
    expect(doubts(put(95, 2.5, 2.5))).toEqual([]);
  });

  test('with a spread wider than a tenth of its middle', () => {
    expect(doubts(put(95, 0.95, 1.05))).toEqual([]);
    expect(doubts(put(95, 0.9, 1.1))).toEqual([
      { kind: 'wideSpread', spreadOfMid: expect.closeTo(0.2, 12) as number },
    ]);
  });

  test('with a middle below its intrinsic value', () => {
    expect(doubts(put(105, 4.8, 5.1))).toEqual([
      { kind: 'belowIntrinsic', mid: expect.closeTo(4.95, 12) as number, intrinsic: 5 },
    ]);
    expect(doubts(put(105, 4.9, 5.1))).toEqual([]);
    expect(kinds(call(95, 4.8, 5.1))).toEqual(['call 95 belowIntrinsic']);
  });

  // A year to December 2027 at 4%: 120 x e^(-0.04 x 392 / 365) - 100 = 14.95.
  test('with a middle below what is certain at expiration if it is European, even if exercise now would bring more', () => {
    const spx = { contract: { underlying: 'SPX', root: 'SPX', expiration: '2027-12-17' } };
    expect(doubts(put(120, 15.4, 16, spx))).toEqual([]);
    expect(doubts(put(120, 14.4, 15, spx))).toEqual([
      {
        kind: 'belowIntrinsic',
        mid: expect.closeTo(14.7, 12) as number,
        intrinsic: expect.closeTo(14.9541, 4) as number,
      },
    ]);
    expect(doubts(put(120, 15.4, 16, { contract: { expiration: '2027-12-17' } }))).toMatchObject([
      { kind: 'belowIntrinsic', intrinsic: 20 },
    ]);
    // Dividends that nobody typed lower a call, so it need not be worth more than exercise would bring.
    expect(doubts(call(80, 20.2, 21, spx))).toEqual([]);
    expect(doubts(call(80, 19, 20, spx))).toMatchObject([{ kind: 'belowIntrinsic' }]);
  });

  test('for its price only if it is not on VIX, whose options follow its futures', () => {
    /** Futures at 20 while the index is at 16. */
    const chainOf = (name: string) => {
      const on = { contract: { underlying: name, root: name, expiration: '2026-12-16' } };
      return [put(21, 1.9, 2, on), call(21, 0.95, 1, on), call(4, 16, 16.1, on)];
    };
    const { quotes, chain } = doubted(chainOf('VIX'), { spot: 16 });
    expect(quotes).toEqual([]);
    expect(chain).toEqual([]);
    const stock = doubted(chainOf('ACME'), { spot: 16 });
    expect(stock.quotes).toHaveLength(3);
    expect(stock.chain).toMatchObject([{ kind: 'spotDiffers' }]);
  });

  test('at a bid above the most it can be worth', () => {
    expect(doubts(put(5, 5, 5.2))).toEqual([{ kind: 'aboveBound', bid: 5, bound: 5 }]);
    expect(doubts(call(95, 100.5, 101))).toEqual([{ kind: 'aboveBound', bid: 100.5, bound: 100 }]);
    expect(doubts(call(95, 96, 97))).toEqual([]);
  });

  test('if it expires on a day without trading, or has expired', () => {
    const on = (expiration: string) => doubts(put(95, 2.4, 2.5, { contract: { expiration } }));
    expect(on('2026-12-25')).toEqual([{ kind: 'notTradingDay' }]);
    expect(on('2026-11-28')).toEqual([{ kind: 'notTradingDay' }]);
    expect(on('2026-11-19')).toEqual([{ kind: 'expired' }]);
    expect(on('2026-11-14')).toEqual([{ kind: 'expired' }, { kind: 'notTradingDay' }]);
    expect(on('2026-11-20')).toEqual([]);
    expect(kinds(put(95, 0.9, 1.1, { contract: { expiration: '2026-12-25' } }))).toEqual([
      'put 95 notTradingDay',
      'put 95 wideSpread',
    ]);
  });

  test('if the same contract appears twice with different prices', () => {
    expect(
      doubted([put(95, 2.4, 2.5), put(95, 2.3, 2.5)]).quotes.map((each) => each.doubts),
    ).toEqual([
      [{ kind: 'duplicate', bid: 2.3, ask: 2.5 }],
      [{ kind: 'duplicate', bid: 2.4, ask: 2.5 }],
    ]);
    expect(kinds(put(95, 2.4, 2.5), put(95, 2.4, 2.6))).toHaveLength(2);
    expect(kinds(put(95, 2.4, 2.5), put(95, 2.4, 2.5))).toEqual([]);
    expect(kinds(put(95, 0, null), put(95, 0, null))).not.toContain('put 95 duplicate');
  });

  test('if puts get cheaper by more than their spreads as strikes rise, and both rows say so', () => {
    expect(kinds(put(90, 1.2, 1.25), put(95, 2.5, 2.6), put(100, 2.3, 2.4))).toContain(
      'put 95 wrongWayRound',
    );
    const [first, second] = doubted([put(95, 2.5, 2.6), put(100, 2.3, 2.4)]).quotes;
    expect(first!.doubts).toMatchObject([{ kind: 'wrongWayRound', against: { strike: 100 } }]);
    expect(second!.doubts).toMatchObject([{ kind: 'wrongWayRound', against: { strike: 95 } }]);
    expect(kinds(put(95, 2.4, 2.5), put(100, 2.35, 2.4))).toEqual([]);
    expect(kinds(put(95, 2.5, 2.6), put(95, 2.35, 2.4))).toEqual([
      'put 95 duplicate',
      'put 95 duplicate',
    ]);
    expect(kinds(put(95, 2.5, 2.6), put(97, null, null), put(100, 2.3, 2.4))).toEqual([
      'put 97 noQuote',
      'put 95 wrongWayRound',
      'put 100 wrongWayRound',
    ]);
  });

  test('if it breaks convexity beyond the spreads', () => {
    const [only, ...rest] = doubted([
      put(90, 1.15, 1.2),
      put(95, 2.5, 2.6),
      put(100, 3.6, 3.7),
    ]).quotes;
    expect(rest).toEqual([]);
    expect(only!.quote.contract.strike).toBe(95);
    expect(only!.doubts).toMatchObject([
      { kind: 'breaksConvexity', between: [{ strike: 90 }, { strike: 100 }] },
    ]);
    expect(kinds(put(90, 1.15, 1.2), put(95, 2.45, 2.6), put(100, 3.6, 3.7))).toEqual([]);
    expect(kinds(put(90, 1.15, 1.2), put(95, 2.5, 2.6), put(95, 2.5, 2.65))).toEqual([
      'put 95 duplicate',
      'put 95 duplicate',
    ]);
    expect(
      kinds(put(90, 1.15, 1.2), put(92, 0, null), put(95, 2.5, 2.6), put(100, 3.6, 3.7)),
    ).toEqual(['put 92 noQuote', 'put 95 breaksConvexity']);
    // Duplicates are not between two strikes.
    for (const twins of [
      [put(95, 1.15, 1.2), put(95, 2.5, 2.6), put(100, 3.6, 3.7)],
      [put(90, 1.15, 1.2), put(95, 2.5, 2.6), put(95, 1.9, 2)],
    ]) {
      expect(kinds(...twins)).toEqual(['put 95 duplicate', 'put 95 duplicate']);
    }
    // Uneven: 92.50 is a quarter of the way from 90 to 100.
    expect(kinds(put(90, 1.15, 1.2), put(92.5, 1.83, 1.85), put(100, 3.6, 3.7))).toEqual([
      'put 92.5 breaksConvexity',
    ]);
  });

  test('if calls rise with their strikes or break convexity: a call at 43.50 among cheap ones', () => {
    // Case F41 with calls alone: between 95 at 6.00 and 105 at 0.55 the 100 can be worth 3.28 at most.
    expect(kinds(call(95, 5.9, 6.1), call(100, 43.4, 43.6), call(105, 0.54, 0.56))).toEqual([
      'call 100 wrongWayRound',
      'call 100 breaksConvexity',
      'call 95 wrongWayRound',
    ]);
    expect(kinds(call(95, 5.9, 6.1), call(100, 3.3, 3.4), call(105, 0.54, 0.56))).toEqual([]);
    expect(kinds(call(95, 5.9, 6.1), call(100, 3.4, 3.5), call(105, 0.54, 0.56))).toEqual([
      'call 100 breaksConvexity',
    ]);
    const [first, second] = doubted([call(100, 3, 3.1), call(105, 3.2, 3.3)]).quotes;
    expect(first!.doubts).toMatchObject([{ kind: 'wrongWayRound', against: { strike: 100 } }]);
    expect(second!.doubts).toMatchObject([{ kind: 'wrongWayRound', against: { strike: 105 } }]);
    expect(kinds(call(100, 3, 3.2), call(105, 3.2, 3.3))).toEqual([]);
    // Puts and calls are not compared with each other.
    expect(kinds(call(95, 6.7, 6.8), put(100, 3.4, 3.5), put(95, 1.4, 1.5))).toEqual([]);
  });

  test('if its price differs from the next strike’s by more than the strikes do', () => {
    expect(kinds(call(90, 43.4, 43.6), call(95, 6, 6.1))).toEqual([
      'call 95 tooFarApart',
      'call 90 tooFarApart',
    ]);
    const [first, second] = doubted([put(105, 6.9, 7), put(110, 12.1, 12.2)]).quotes;
    expect(first!.doubts).toMatchObject([{ kind: 'tooFarApart', against: { strike: 110 } }]);
    expect(second!.doubts).toMatchObject([{ kind: 'tooFarApart', against: { strike: 105 } }]);
    // 5.00 apart at the most, bid against ask.
    expect(kinds(put(105, 6.9, 7), put(110, 12, 12.2))).toEqual([]);
    expect(kinds(put(110, 12.1, 12.2))).toEqual([]);
    expect(kinds(put(105, 6.9, 7), put(108, null, null), put(110, 12.1, 12.2))).toEqual([
      'put 108 noQuote',
      'put 105 tooFarApart',
      'put 110 tooFarApart',
    ]);
    expect(kinds(put(110, 11, 11.1), put(110, 12.1, 12.2))).toEqual([
      'put 110 duplicate',
      'put 110 duplicate',
    ]);
  });

  test('if its call implies another stock price: a call at 43.50 that is 1.75 by parity', () => {
    const { quotes } = doubted([call(100, 43.4, 43.6), put(100, 1.4, 1.45)]);
    expect(quotes.map(({ quote }) => quote.contract.right).toSorted()).toEqual(['call', 'put']);
    expect(quotes[0]!.doubts).toEqual([
      { kind: 'breaksParity', impliedSpot: expect.closeTo(141.7, 1) as number, spot: 100 },
    ]);
  });

  test('on its own if three other strikes show where the stock is', () => {
    const fair = [95, 97.5, 105].flatMap((strike) => {
      const [above, below] = [Math.max(100 - strike, 0) + 3, Math.max(strike - 100, 0) + 2.7];
      return [call(strike, above - 0.05, above + 0.05), put(strike, below - 0.05, below + 0.05)];
    });
    expect(kinds(...fair, call(100, 8, 8.2), put(100, 2.95, 3.05))).toEqual([
      'call 100 wrongWayRound',
      'call 100 breaksConvexity',
      'call 100 breaksParity',
      'call 97.5 wrongWayRound',
      'put 100 breaksParity',
    ]);
  });

  test('only if its contract is not adjusted: adjusted ones are not judged', () => {
    expect(doubts(put(95, 0, 9, { contract: { root: 'ACME1' } }))).toEqual([]);
  });
});

describe('a chain is doubtful', () => {
  const chain = (given: Partial<DistrustFacts & QuoteTime>, ...quotes: readonly Quote[]) => {
    const { chain: found } = doubted(quotes, given);
    expect(chainDoubts(quotes, { ...facts, ...TIME, ...given })).toEqual(found);
    return found;
  };

  test('for no reason if it was quoted a minute ago in an open market', () => {
    expect(chain({})).toEqual([]);
  });

  test('without the time of its quotes: a date alone is not a time', () => {
    expect(chain({ quotedAt: null })).toEqual([{ kind: 'noQuoteTime' }]);
    expect(chain({ quotedAt: '2026-11-20' })).toEqual([{ kind: 'noQuoteTime' }]);
  });

  test('with quotes older than the rules allow', () => {
    expect(chain({ quotedAt: '2026-11-20T15:45:00Z' })).toEqual([]);
    expect(chain({ quotedAt: '2026-11-20T15:40:00Z' })).toEqual([
      { kind: 'stale', minutes: 20, limit: 15 },
    ]);
  });

  test('with quotes from the future', () => {
    expect(chain({ quotedAt: '2026-11-20T16:01:00Z' })).toEqual([{ kind: 'wrongClock' }]);
  });

  test('with quotes from a closed market', () => {
    const at = (quotedAt: string) => chain({ quotedAt, now: Date.parse(quotedAt) });
    const closed = [{ kind: 'marketClosed' }];
    expect(at('2026-11-20T14:29:59Z')).toEqual(closed);
    expect(at('2026-11-20T14:30:00Z')).toEqual([]);
    expect(at('2026-11-20T21:00:30Z')).toEqual([]);
    expect(at('2026-11-20T21:01:00Z')).toEqual(closed);
    expect(at('2026-11-21T16:00:00Z')).toEqual(closed);
    expect(at('2026-11-27T18:30:00Z')).toEqual(closed); // the day after Thanksgiving ends at 13:00
  });

  test('if its calls and puts imply a stock price that differs by more than half a percent', () => {
    const pair = [call(100, 5.2, 5.3), put(100, 4.2, 4.3)];
    const implied = 5.25 - 4.25 + 100 * Math.exp((-0.04 * 34) / 365);
    expect(chain({ spot: implied * 1.0049 }, ...pair)).toEqual([]);
    expect(chain({ spot: implied * 1.006 }, ...pair)).toEqual([
      {
        kind: 'spotDiffers',
        spot: implied * 1.006,
        impliedSpot: expect.closeTo(implied, 9) as number,
        expiration: '2026-12-24',
      },
    ]);
    const today = { contract: { expiration: TODAY } };
    expect(chain({ spot: 90 }, call(100, 5, 5.1, today), put(100, 5, 5.1, today))).toEqual([]);
    expect(chain({ spot: 90 }, put(100, 5, 5.1))).toEqual([]);
  });

  test('for no reason if its prices come from one model', () => {
    const { quotes, ...market } = generatedChain({ seed: 5, expirations: 6, strikes: 60 });
    const found = doubted(quotes, market);
    expect(found.chain).toEqual([]);
    const all = new Set(found.quotes.flatMap((each) => each.doubts.map(({ kind }) => kind)));
    expect([...all].toSorted()).toEqual(['noBid', 'wideSpread']);
  });
});

describe('the tick class', () => {
  const cheap = (count: number, cents: number) =>
    Array.from({ length: count }, (_, at) => put(50 + at, 1 + cents / 100, 1.5));

  test('is penny if one price under 3.00 has an odd cent', () => {
    expect(inferTickClass([...cheap(9, 5), put(95, 2.41, 2.5)])).toEqual({
      tickClass: 'penny',
      shownBy: 2.41,
    });
  });

  test('is nickel if no price among many under 3.00 has an odd cent', () => {
    expect(inferTickClass(cheap(4, 5))).toEqual({ tickClass: 'nickel', shownBy: null });
    expect(inferTickClass([...cheap(4, 5), put(99, 12.3, 12.4)])?.tickClass).toBe('nickel');
  });

  test('is penny if one price of 3.00 or more is one that a nickel class cannot have', () => {
    expect(inferTickClass([...cheap(4, 5), put(99, 12.3, 12.35), put(98, 8.15, 8.2)])).toEqual({
      tickClass: 'penny',
      shownBy: 12.35,
    });
    const adjusted = put(99, 12.3, 12.35, { contract: { root: 'ACME1' } });
    expect(inferTickClass([...cheap(4, 5), adjusted])?.tickClass).toBe('nickel');
  });

  test('is all pennies if one price above 3.00 has an odd cent', () => {
    expect(inferTickClass([put(95, 2.41, 2.5), put(99, 3.41, 3.45)])).toEqual({
      tickClass: 'allPenny',
      shownBy: 3.41,
    });
  });

  test('is not inferred from few prices, none, or prices of an adjusted contract', () => {
    expect(inferTickClass(cheap(3, 5))).toBeNull();
    expect(inferTickClass([put(95, 0, null), put(99, 5, 5.1)])).toBeNull();
    expect(inferTickClass([put(95, 2.41, 2.5, { contract: { root: 'ACME1' } })])).toBeNull();
    // A missing quote or 0 is not a price, and 3.00 itself is not below 3.00.
    const absent = [put(90, null, null), put(90, 0, 0), put(90, null, 0), put(90, 3, 3.05)];
    expect(inferTickClass([...cheap(3, 5), ...absent, ...absent])).toBeNull();
    expect(inferTickClass([...cheap(4, 5), put(99, 3.01, 3.05)])?.tickClass).toBe('allPenny');
  });
});
