import { describe, expect, test } from 'vitest';
import type { Doubt } from '../../../src/core/chain/doubt';
import type { Quote } from '../../../src/core/chain/quote';
import { putOn } from '../../../src/core/market/contract';
import { ageWords } from '../../../src/words/strikes/ageWords';
import { chainPutName } from '../../../src/words/strikes/chainPutName';
import { doubtBrief } from '../../../src/words/strikes/doubtBrief';
import { chainDoubtSentence, doubtSentence } from '../../../src/words/strikes/doubtWords';
import { movedLists } from '../../../src/words/strikes/movedWords';
import { tickWords } from '../../../src/words/strikes/tickWords';
import { sourceWords } from '../../../src/words/strikes/sourceWords';
import { apartWords, mergedWords, sizeWords } from '../../../src/words/strikes/readWords';

const NOW = Date.parse('2026-11-20T16:00:00Z');

describe('the age of a chain', () => {
  test.each([
    [null, 'with no quote time'],
    ['2026-11-20', 'quoted on Nov 20, 2026, no time given'],
    ['2026-11-20T15:48:00Z', 'quoted Nov 20, 10:48 New York, 12 minutes old'],
    ['2026-11-20T16:00:00Z', 'quoted Nov 20, 11:00 New York, just now'],
    ['2026-11-19T20:59:00Z', 'quoted Nov 19, 15:59 New York, 19 hours old'],
    ['2026-11-17T20:59:00Z', 'quoted Nov 17, 15:59 New York, 2 days old'],
    ['2025-11-18T20:59:00Z', 'quoted Nov 18, 2025, 15:59 New York, 366 days old'],
  ])('%s is %s', (quotedAt, words) => {
    expect(ageWords(quotedAt, NOW)).toBe(words);
  });
});

test.each([
  ['2026-11-17T20:59:00Z', 'GOOGL from Cboe, quoted Nov 17, 15:59 New York, 2 days old'],
  ['2026-11-17', 'GOOGL from Cboe, quoted on Nov 17, 2026, no time given, read 2 hours ago'],
  [null, 'GOOGL from Cboe, with no quote time, read 2 hours ago'],
])('a chain quoted at %s is named by its source and age', (quotedAt, words) => {
  const chain = { underlying: 'GOOGL', format: 'Cboe', quotedAt, readAt: '2026-11-20T14:00:00Z' };
  expect(sourceWords(chain, NOW)).toBe(words);
  expect(
    sourceWords({ ...chain, format: 'Table', quotedAt: null, readAt: '2026-11-20T15:59:59Z' }, NOW),
  ).toBe('GOOGL from a table, with no quote time, read just now');
});

const contract = putOn('GOOGL', '2026-12-24', 365);

test('a put is named by its strike and day', () => {
  expect(chainPutName(contract)).toBe('365 put, Dec 24');
  expect(chainPutName({ ...contract, strike: 357.5 })).toBe('357.50 put, Dec 24');
});

describe('a doubt', () => {
  const doubts: readonly (readonly [Doubt, string])[] = [
    [{ kind: 'noQuote' }, 'Nobody bids or asks.'],
    [{ kind: 'noBid' }, 'Nobody bids.'],
    [{ kind: 'noAsk' }, 'Nobody asks.'],
    [{ kind: 'crossed', bid: 3.5, ask: 3.45 }, 'The bid of $3.50 is above the ask of $3.45.'],
    [{ kind: 'wideSpread', spreadOfMid: 0.26 }, 'Bid and ask are apart by 26.0% of their middle.'],
    [
      { kind: 'belowIntrinsic', mid: 4, intrinsic: 5 },
      'The middle of $4.00 is below the $5.00 it is worth at least.',
    ],
    [
      { kind: 'aboveBound', bid: 366, bound: 365 },
      'The bid of $366.00 is no less than the most it can ever pay, $365.00.',
    ],
    [
      { kind: 'wrongWayRound', against: contract },
      'Its prices and those of the 365 put are the wrong way around.',
    ],
    [
      { kind: 'tooFarApart', against: { ...contract, right: 'call' } },
      'Its price and that of the 365 call are farther apart than their strikes.',
    ],
    [
      { kind: 'breaksConvexity', between: [contract, contract] },
      'The bid is more than the puts at the strikes around it cost.',
    ],
    [
      {
        kind: 'breaksConvexity',
        between: [
          { ...contract, right: 'call' },
          { ...contract, right: 'call' },
        ],
      },
      'The bid is more than the calls at the strikes around it cost.',
    ],
    [
      { kind: 'breaksParity', impliedSpot: 390, spot: 385 },
      'With the call it implies a stock price of $390.00, not $385.00.',
    ],
    [{ kind: 'notTradingDay' }, 'Its expiration is not a trading day.'],
    [{ kind: 'expired' }, 'It has expired.'],
    [{ kind: 'duplicate', bid: 1, ask: 2 }, 'It is quoted again at other prices.'],
    [
      { kind: 'older', minutes: 3000 },
      'It was not read again: its prices are 2 days older than the others.',
    ],
    [
      { kind: 'older', minutes: null },
      'It was not read again: its prices are from an earlier reading.',
    ],
  ];
  test.each(doubts)('%j is said in a sentence', (doubt, sentence) => {
    expect(doubtSentence(doubt)).toBe(sentence);
  });

  test('is named once if two kinds share a name', () => {
    expect(doubtBrief(doubts.map(([doubt]) => doubt).slice(3, 5))).toBe('bid above ask, wide');
    expect(doubtBrief([doubts[7]![0], doubts[8]![0]])).toBe('out of line');
  });

  test.each([
    [{ kind: 'noQuoteTime' }, 'It does not say when it was quoted.'],
    [{ kind: 'wrongClock' }, 'It was quoted later than it is now: a clock is wrong.'],
    [
      { kind: 'stale', minutes: 90, limit: 15 },
      'It is 90 minutes old; your rules allow 15 minutes.',
    ],
    [
      { kind: 'stale', minutes: 600, limit: 15 },
      'It is 10 hours old; your rules allow 15 minutes.',
    ],
    [{ kind: 'stale', minutes: 4320, limit: 15 }, 'It is 3 days old; your rules allow 15 minutes.'],
    [{ kind: 'marketClosed' }, 'The market was closed when it was quoted.'],
    [
      { kind: 'spotDiffers', spot: 385, impliedSpot: 390, expiration: '2026-12-24' },
      'Calls and puts of Dec 24 imply a stock price of $390.00, not $385.00.',
    ],
  ] as const)('about the whole chain, %j, is said in a sentence', (doubt, sentence) => {
    expect(chainDoubtSentence(doubt)).toBe(sentence);
  });
});

describe('what was read', () => {
  const quote: Quote = {
    contract,
    bid: 5.4,
    ask: 5.5,
    last: null,
    volume: null,
    openInterest: null,
    impliedVolatility: null,
    delta: null,
  };
  const adjusted: Quote = { ...quote, contract: { ...contract, root: 'GOOGL1' } };

  test('counts only puts on 100 shares, and says which are not', () => {
    expect(sizeWords([quote, adjusted])).toBe('1 put, 1 expiration');
    expect(apartWords([quote, adjusted])).toBe(
      '1 put of GOOGL1 not ranked: adjusted, or not on 100 shares.',
    );
    expect(apartWords([quote])).toBeNull();
  });

  test('again says what moved, or that nothing did', () => {
    const still = {
      added: [],
      bidsUp: [],
      bidsDown: [],
      openInterest: [],
      untouched: [],
      expired: [],
      quotes: [],
    };
    expect(mergedWords('GOOGL', still)).toBe('Read GOOGL again: nothing moved.');
    const move = { contract, before: 1, after: 2 };
    expect(mergedWords('GOOGL', { ...still, bidsUp: [move], openInterest: [move] })).toBe(
      'Read GOOGL again: 1 bid up, open interest changed in 1.',
    );
    expect(mergedWords('GOOGL', { ...still, untouched: [contract], expired: [contract] })).toBe(
      'Read GOOGL again: 1 kept at their former prices, 1 expired left out.',
    );
  });
});

test('a chain with quotes from several readings says how old the oldest is', () => {
  const chain = {
    underlying: 'GOOGL',
    format: 'Cboe',
    quotedAt: '2026-11-20T15:48:00Z',
    readAt: '2026-11-20T15:50:00Z',
    oldest: '2026-11-17T20:59:00Z',
  };
  expect(sourceWords(chain, NOW)).toBe(
    'GOOGL from Cboe, quoted Nov 20, 10:48 New York, 12 minutes old; its oldest quote is from 2 days ago',
  );
});

test('what moved is listed by contract, the largest move first, in lists of limited length', () => {
  const move = (strike: number, before: number, after: number) => ({
    contract: putOn('GOOGL', '2026-12-24', strike),
    before,
    after,
  });
  const lists = movedLists({
    quotes: [],
    added: [{ ...putOn('GOOGL', '2026-12-31', 400), right: 'call' }],
    bidsUp: [move(360, 4.2, 4.25), move(365, 5.4, 5.9)],
    bidsDown: [],
    openInterest: Array.from({ length: 9 }, (_, at) => move(300 + at, 900, 1000 + at)),
    untouched: [],
    expired: [],
  });
  expect(lists).toMatchObject([
    { title: 'New', lines: ['400 call, Dec 31'], more: 0 },
    { title: 'Bids up', lines: ['365 put, Dec 24: 5.40 → 5.90', '360 put, Dec 24: 4.20 → 4.25'] },
    { title: 'Open interest', more: 3 },
  ]);
  expect(lists[2]!.lines[0]).toBe('308 put, Dec 24: 900 → 1,008');
});

test.each([
  [{ tickClass: 'penny', shownBy: 0.37 }, 'as its prices show: one is $0.37.'],
  [{ tickClass: 'nickel', shownBy: null }, 'as its prices show: none under $3 has an odd cent.'],
  [null, 'as in Plan or as known: too few quotes are under $3 to tell.'],
] as const)('the words on price steps say how they are known: %o', (inferred, words) => {
  expect(tickWords(inferred, false)).toBe(words);
  expect(tickWords(inferred, true)).toBe('as you chose.');
});
