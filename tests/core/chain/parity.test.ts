import { describe, expect, test } from 'vitest';
import { impliedSpot, unequalPairs } from '../../../src/core/chain/parity';
import type { Quote } from '../../../src/core/chain/quote';
import { seriesOf } from '../../../src/core/chain/series';
import { call, put } from './quotes';

/** Half a year at 4%; the stock yields 2%. */
const MARKET = { spot: 100, rate: 0.04, dividendYield: 0.02, years: 0.5 };

const chain = (...quotes: Quote[]) => seriesOf(quotes)[0]!;

/** Value of a strike's call less that of its put, with the stock at `spot`. */
const apart = (strike: number, spot: number) =>
  spot * Math.exp(-0.02 * 0.5) - strike * Math.exp(-0.04 * 0.5);

/** A call and a put of one strike that imply a stock at `spot`, each 0.10 wide. */
function pair(strike: number, spot: number): readonly [Quote, Quote] {
  const [above, below] = [10 + apart(strike, spot), 10];
  return [call(strike, above - 0.05, above + 0.05), put(strike, below - 0.05, below + 0.05)];
}

describe('the stock price by put-call parity', () => {
  test('is implied by a pair, with interest on the strike and dividends until expiration', () => {
    expect(impliedSpot(chain(...pair(95, 103)), MARKET)).toBeCloseTo(103, 9);
    expect(
      impliedSpot(chain(call(100, 5, 5), put(100, 4.65, 4.65)), {
        spot: 100,
        rate: 0.04,
        dividendYield: 0,
        years: 35 / 365,
      }),
    ).toBeCloseTo(99.97, 2);
  });

  test('is the median of the five strikes nearest to the money', () => {
    // Far from the money, early exercise shows: these pairs imply another stock price.
    const far = [60, 65, 70, 130, 135, 140].flatMap((strike) => pair(strike, 90));
    const near = [97, 98, 99, 101, 102].flatMap((strike, at) => pair(strike, 100 + at / 10));
    expect(impliedSpot(chain(...far, ...near), MARKET)).toBeCloseTo(100.2, 9);
    expect(impliedSpot(chain(...near, ...far), MARKET)).toBeCloseTo(100.2, 9);
  });

  test('is not implied by a pair that cannot be both bought and sold, or has crossed prices', () => {
    const [above, below] = pair(95, 103);
    for (const unsound of [
      { ask: null },
      { bid: 0 },
      { bid: null },
      { bid: 20, ask: 10 },
    ] satisfies Partial<Quote>[]) {
      expect(impliedSpot(chain({ ...above, ...unsound }, below), MARKET)).toBeNull();
      expect(impliedSpot(chain(above, { ...below, ...unsound }), MARKET)).toBeNull();
    }
    expect(impliedSpot(chain(above, put(96, 9.95, 10.05)), MARKET)).toBeNull();
    // An equal bid and ask are not crossed.
    expect(impliedSpot(chain(call(100, 5, 5), put(100, 5, 5)), MARKET)).not.toBeNull();
    // A call that cannot be sold does not hide the sound one of the same strike.
    const hidden = chain({ ...above, bid: 20, ask: 10 }, above, below);
    expect(impliedSpot(hidden, MARKET)).toBeCloseTo(103, 9);
  });
});

describe('pairs off parity', () => {
  const spots = (series: ReturnType<typeof chain>) =>
    unequalPairs(series, MARKET).map(({ put: { contract }, spot }) => [contract.strike, spot]);

  test('are those that miss the stock price by more than their spreads and half a percent, on either side', () => {
    // Of an American pair call - put is at least S e^{-qT} - K and at most S - K e^{-rT}.
    const reach = 0.1 / Math.exp(-0.02 * 0.5);
    const interest = 100 * (1 - Math.exp(-0.04 * 0.5)) * Math.exp(0.02 * 0.5);
    const highest = 100.5 + reach;
    const lowest = 99.5 - reach - interest;
    expect(spots(chain(...pair(100, highest - 0.01)))).toEqual([]);
    expect(spots(chain(...pair(100, highest + 0.01)))).toEqual([[100, 100]]);
    expect(spots(chain(...pair(100, lowest + 0.01)))).toEqual([]);
    expect(spots(chain(...pair(100, lowest - 0.01)))).toEqual([[100, 100]]);
  });

  test('are judged by the given stock price if there are two pairs, and by the pairs if there are more', () => {
    const typed = 100;
    expect(spots(chain(...pair(95, 110), ...pair(105, 110)))).toEqual([
      [95, typed],
      [105, typed],
    ]);
    expect(spots(chain(...pair(95, 110), ...pair(100, 110), ...pair(105, 110)))).toEqual([]);
  });
});
