import { describe, expect, test } from 'vitest';
import { spotOnKey } from '../../../src/core/book/marks/spotOnKey';
import type { Quote } from '../../../src/core/chain/quote';
import { contractKey } from '../../../src/core/market/contract';
import { chainCandidates, modelCandidates } from '../../../src/plan/book/next/candidates';
import { crossed, crossroadsOf, waysOn } from '../../../src/plan/book/next/crossroads';
import { firstRoll, frontierOf, worthALook } from '../../../src/plan/book/next/frontier';
import { openPuts } from '../../../src/plan/book/openPuts';
import type { Desk } from '../../../src/plan/book/desk';
import { sourceWords } from '../../../src/words/book/rollWords';
import { AAPL, desk, DIS, PFE } from './mockBook';

const putOf = (symbol: string, at: Desk) =>
  openPuts(at).find(({ position }) => position.contract.underlying === symbol)!;

const at = desk();
const put = putOf('DIS', at);
const found = crossroadsOf(put, at);
if (found.at === null) throw new Error(`missing: ${found.missing}`);
const crossroads = found.at;

/** The mock's roll: the 108 put of January 15 at 4.65. */
const chosen = {
  contract: { ...DIS, strike: 108, expiration: '2027-01-15' },
  premium: 4.65,
  source: 'typed' as const,
};

describe('of the four ways on for the 110 put of DIS', () => {
  const { hold, close, roll, takeShares, holdBeatsCloseAbove } = waysOn(crossroads, chosen, {
    put,
    desk: at,
    fall: 0.2,
  });

  test('holding earns 150 if the stock stays, 19.1% a year on the cash set aside', () => {
    expect(hold).toMatchObject({ moneyTodayTotal: 0, capitalTotal: 22_000, realizedTotal: null });
    expect(hold.leftIfUnchangedTotal).toBeCloseTo(150, 6);
    expect(hold.leftToEarnTotal).toBeCloseTo(870, 6);
    expect(hold.leftAnnualizedReturn).toBeCloseTo(0.1914, 4);
    expect(hold.economicBreakeven).toBeCloseTo(107.77, 2);
    expect(hold.fallenTotal).toBeCloseTo(-4530, 0);
  });

  test('closing now costs 871, ends the campaign at −425 and realizes −263', () => {
    // The mock takes $1.30 for a fill; the schedule takes a little more.
    expect(close.moneyTodayTotal).toBeCloseTo(-871.4, 0);
    expect(close.fallenTotal).toBeCloseTo(-425.3, 0);
    expect(close.realizedTotal).toBeCloseTo(-262.7, 0);
    expect(close.capitalChangeTotal).toBe(-22_000);
  });

  test('rolling brings in 57, sets aside 21,600 and earns 21.5% a year if the stock stays', () => {
    expect(roll!.moneyTodayTotal).toBeCloseTo(57.1, 0);
    expect(roll!.leftIfUnchangedTotal).toBeCloseTo(610, 6);
    expect(roll!.leftAnnualizedReturn).toBeCloseTo(0.2147, 4);
    expect(roll!.economicBreakeven).toBeCloseTo(105.48, 2);
    expect(roll!.fallenTotal).toBeCloseTo(-4073, 0);
    expect(roll!.realizedTotal).toBeCloseTo(close.realizedTotal!, 9);
  });

  test('taking the shares costs the strike at expiration and has no best case', () => {
    expect(takeShares).toMatchObject({ leftToEarnTotal: null, capitalTotal: 22_000 });
    expect(takeShares.economicBreakeven).toBeCloseTo(107.77, 2);
    expect(takeShares.fallenTotal).toBeCloseTo(-4530, 0);
  });

  test('holding leaves more than closing above the strike less what closing costs', () => {
    expect(holdBeatsCloseAbove).toBeCloseTo(105.64, 2);
  });
});

describe('what is missing for the ways on', () => {
  const missing = (symbol: string, more: Partial<Desk>) => {
    const other = desk(more);
    return crossroadsOf(putOf(symbol, other), other).missing;
  };

  test('is named: the stock price, the mark, or how the put ended', () => {
    expect(missing('DIS', { marks: {} })).toBe('spot');
    expect(missing('AAPL', {})).toBe('mark');
    expect(missing(PFE.underlying, {})).toBe('outcome');
  });

  test('is the deliverable if the put, or an option beside it, is of an adjusted series', () => {
    const { book } = desk();
    const [adjusted, calls] = [
      { ...DIS, root: 'DIS1' },
      { ...DIS, root: 'DIS1', right: 'call' },
    ] as const;
    const own = book.positions.map((position) =>
      position.contract === DIS ? { ...position, contract: adjusted } : position,
    );
    expect(missing('DIS', { book: { ...book, positions: own } })).toBe('delivery');
    const { contract: _, ...put110 } = book.positions.find(({ contract }) => contract === DIS)!;
    const beside = [...book.positions, { ...put110, contract: calls }];
    expect(missing('DIS', { book: { ...book, positions: beside } })).toBe('delivery');
  });

  test('is the premium or the basis of a position carried over without it', () => {
    const { book } = desk();
    const positions = book.positions.map((position) => ({
      ...position,
      premium: null,
      netPremiumTotal: null,
    }));
    expect(missing('DIS', { book: { ...book, positions } })).toBe('premium');
    const campaigns = book.campaigns.map((one) => ({ ...one, netCashTotal: null }));
    expect(missing('DIS', { book: { ...book, campaigns } })).toBe('basis');
  });
});

describe('puts to roll into', () => {
  test('from the model expire later, at the put’s strike and steps below it', () => {
    const candidates = modelCandidates(put, at);
    const dates = [...new Set(candidates.map(({ contract }) => contract.expiration))];
    expect(dates).toEqual(['2026-12-18', '2027-01-08', '2027-01-15', '2027-02-19']);
    expect(candidates.every(({ source }) => source === 'model')).toBe(true);
    const strikes = candidates
      .filter(({ contract }) => contract.expiration === '2027-01-15')
      .map(({ contract }) => contract.strike);
    expect(strikes).toEqual([110, 109, 108, 107, 106, 105, 104, 103]);
  });

  test('cannot come from the model without a volatility', () => {
    expect(modelCandidates(putOf('AAPL', at), at)).toEqual([]);
  });

  test('cannot come from the model for a put on VIX, which is priced from its futures', () => {
    const { book, marks } = at;
    const contract = { ...DIS, underlying: 'VIX', root: 'VIX' };
    const positions = book.positions.map((position) =>
      position.contract === DIS ? { ...position, contract } : position,
    );
    const seen = (price: number) => ({ price, at: '2026-11-27T20:00:00Z' });
    const other = desk({
      book: { ...book, positions },
      marks: { ...marks, VIX: seen(108.4), [contractKey(contract)]: seen(4.35) },
    });
    expect(modelCandidates(putOf('VIX', other), other)).toEqual([]);
  });

  /** The put on DIS as one on an index, at 64 times its prices. */
  const onIndex = (root: string) => {
    const { book, marks } = at;
    const contract = { ...DIS, underlying: 'SPX', root, strike: 7040, expiration: '2026-12-18' };
    const positions = book.positions.map((position) =>
      position.contract === DIS ? { ...position, contract } : position,
    );
    const seen = (price: number) => ({ price, at: '2026-11-27T20:00:00Z' });
    return desk({
      book: { ...book, positions },
      marks: { ...marks, SPX: seen(7000), [contractKey(contract)]: seen(120) },
    });
  };

  test('are none once a series that settles at the opening no longer trades', () => {
    const missing = (root: string, asOf: string) => {
      const own = { ...onIndex(root), asOf };
      return crossroadsOf(putOf('SPX', own), own).missing;
    };
    expect(missing('SPX', '2026-12-17')).toBe('basis');
    expect(missing('SPX', '2026-12-18')).toBe('market');
    expect(missing('SPXW', '2026-12-18')).toBe('basis');
  });

  test('by the model on an index have the root that lists them, and its price steps', () => {
    const other = onIndex('SPX');
    const candidates = modelCandidates(putOf('SPX', other), other);
    const roots = new Set(
      candidates.map(({ contract: { root, expiration } }) => `${root} ${expiration}`),
    );
    expect([...roots]).toEqual(['SPXW 2026-12-24', 'SPX 2027-01-15', 'SPX 2027-02-19']);
    const offStep = candidates.filter(({ premium }) => Math.round(premium * 100) % 10 !== 0);
    expect(offStep).toEqual([]);
    const weekly = onIndex('SPXW');
    expect(
      modelCandidates(putOf('SPX', weekly), weekly).every(
        ({ contract }) => contract.root === 'SPXW',
      ),
    ).toBe(true);
  });

  test('of a chain on an index are under any of its roots, and never of an adjusted series', () => {
    const other = onIndex('SPX');
    const own = putOf('SPX', other);
    const { contract } = own.position;
    const quote = (more: Partial<typeof contract>) =>
      ({ contract: { ...contract, expiration: '2027-01-08', ...more }, bid: 90, ask: 91 }) as Quote;
    const candidates = chainCandidates(
      own,
      [quote({ root: 'SPXW' }), quote({ underlying: 'XSP' })],
      other,
    );
    expect(candidates.map((candidate) => candidate.contract.root)).toEqual(['SPXW']);
    const adjusted = {
      contract: { ...DIS, root: 'DIS1', expiration: '2027-01-15' },
      bid: 4,
      ask: 4.1,
    };
    expect(chainCandidates(put, [adjusted as Quote], at)).toEqual([]);
  });

  test('come from the model at the volatility of the sale if the put has no mark', () => {
    const sold = { [spotOnKey('AAPL', '2026-11-20')]: { price: 268, at: '2026-11-20' } };
    const other = desk({ marks: { ...at.marks, ...sold } });
    const candidates = modelCandidates(putOf('AAPL', other), other);
    expect(candidates[0]!.contract.expiration > AAPL.expiration).toBe(true);
  });

  test('from a chain are its later puts near the strike that have a bid, at that bid', () => {
    const quote = (strike: number, expiration: string, bid: number | null, right = 'put') =>
      ({ contract: { ...DIS, strike, expiration, right }, bid, ask: bid }) as Quote;
    const later = '2027-01-15';
    const candidates = chainCandidates(
      put,
      [
        quote(108, later, 4.6),
        quote(105, later, 0),
        quote(104, later, null),
        quote(60, later, 0.1),
        quote(108, DIS.expiration, 2),
        quote(108, later, 3, 'call'),
      ],
      at,
    );
    expect(candidates).toEqual([
      { contract: { ...DIS, strike: 108, expiration: later }, premium: 4.6, source: 'chain' },
    ]);
  });
});

test('a roll at a price that arbitrage rules out is not shown first, and says why', () => {
  const later = '2026-12-18';
  const quote = (strike: number, bid: number, ask: number) =>
    ({ contract: { ...DIS, strike, expiration: later }, bid, ask }) as Quote;
  const chain = [
    quote(104, 2, 2.1),
    quote(106, 2.6, 2.7),
    quote(107, 43.5, 43.7), // worth 3.50 at most, between its two neighbors
    quote(108, 4.1, 4.2),
    quote(110, 5.4, 5.5),
  ];
  const lines = frontierOf(chainCandidates(put, chain, at), crossroads, { put, desk: at });
  expect(firstRoll(lines)!.candidate.contract.strike).not.toBe(107);
  const rolls = lines.flatMap((line) => line.rolls);
  const said = (strike: number) =>
    sourceWords(rolls.find(({ candidate }) => candidate.contract.strike === strike)!);
  expect(said(107)).toBe('bid in the chain, out of line');
  expect(said(104)).toBe('bid in the chain');
  const doubtful = frontierOf(chainCandidates(put, [quote(107, 43.5, 40)], at), crossroads, {
    put,
    desk: at,
  });
  expect(firstRoll(doubtful)!.candidate.contract.strike).toBe(107);
  // Without a stock price nothing is doubted.
  expect(chainCandidates({ ...put, spot: null }, chain, at)[2]).not.toHaveProperty('doubts');
});

describe('the frontier of rolls', () => {
  const lines = frontierOf(modelCandidates(put, at), crossroads, { put, desk: at });

  test('has a line for each expiration, on which a higher credit means a higher breakeven', () => {
    expect(lines).toHaveLength(4);
    for (const { rolls } of lines) {
      const credits = rolls.map(({ plan }) => plan.netPerShare);
      expect(credits).toEqual(credits.toSorted((a, b) => a - b));
      const even = rolls.map(({ plan }) => plan.economicBreakeven!);
      expect(even).toEqual(even.toSorted((a, b) => a - b));
    }
  });

  test('locks in the same loss on every roll, whatever the credit', () => {
    const locked = lines.flatMap(({ rolls }) => rolls.map(({ plan }) => plan.lockedInTotal));
    expect(new Set(locked).size).toBe(1);
    expect(locked[0]).toBeCloseTo(-262.7, 0);
  });

  test('shows first the lowest breakeven that costs no debit and adds at most 45 days', () => {
    const first = firstRoll(lines)!;
    expect(first.plan.netPerShare).toBeGreaterThanOrEqual(0);
    expect(first.plan.addedDays).toBeLessThanOrEqual(45);
    const others = lines
      .flatMap(({ rolls }) => rolls)
      .filter(({ plan }) => plan.netPerShare >= 0 && plan.addedDays <= 45);
    const lowest = Math.min(...others.map(({ plan }) => plan.economicBreakeven!));
    expect(first.plan.economicBreakeven).toBe(lowest);
  });

  test('shows the smallest debit first if every roll costs one', () => {
    const debits = [100, 102].map((strike) => ({
      contract: { ...DIS, strike, expiration: '2026-12-18' },
      premium: strike / 100,
      source: 'typed' as const,
    }));
    const only = frontierOf(debits, crossroads, { put, desk: at });
    expect(firstRoll(only)!.candidate.contract.strike).toBe(102);
    expect(firstRoll([])).toBeNull();
    expect(worthALook(only)).toHaveLength(1);
  });

  test('has rolls worth a look from every expiration, the highest credit first', () => {
    const few = worthALook(lines);
    expect(few.length).toBeGreaterThanOrEqual(4);
    const credits = few.map(({ plan }) => plan.netPerShare);
    expect(credits).toEqual(credits.toSorted((a, b) => b - a));
    expect(new Set(few.map(({ key }) => key)).size).toBe(few.length);
  });
});

describe('what a position held to a date runs through', () => {
  test('is any earnings, ex-dividend date and end of a year before it', () => {
    const dates = { DIS: { earnings: '2027-02-04', exDividend: '2026-12-15' } };
    const known = desk({ dates });
    expect(crossed('DIS', '2027-01-15', known)).toEqual({
      earnings: null,
      exDividend: '2026-12-15',
      yearEnd: true,
      isKnown: true,
    });
    expect(crossed('DIS', '2026-12-11', known)).toMatchObject({ exDividend: null, yearEnd: false });
    expect(crossed('DIS', '2027-02-19', known).earnings).toBe('2027-02-04');
    expect(crossed('MU', '2026-12-18', known).isKnown).toBe(false);
    expect(contractKey(DIS)).toBe('DIS-2026-12-11-P110000');
  });
});
