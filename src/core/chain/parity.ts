import type { Quote } from './quote';
import { isTwoSided, type TwoSided } from './market';
import type { Series } from './series';

/** What strikes and stock are worth later. */
export interface Discounting {
  /** Dollars per share. */
  readonly spot: number;
  /** Continuous per year, decimal. */
  readonly rate: number;
  /** Continuous per year, decimal. */
  readonly dividendYield: number;
  /** To expiration, ACT/365F. */
  readonly years: number;
}

interface Pair {
  readonly call: Quote & TwoSided;
  readonly put: Quote & TwoSided;
}

const isSound = (quote: Quote): quote is Quote & TwoSided =>
  isTwoSided(quote) && quote.bid <= quote.ask;

/** Calls and puts of one strike that both can be bought and sold. */
function pairsOf({ puts, calls }: Series): readonly Pair[] {
  const sound = calls.filter(isSound);
  const pairs: Pair[] = [];
  // Both are by their strikes: one walk along the two finds what stands across.
  let at = 0;
  for (const put of puts) {
    const { strike } = put.contract;
    while (at + 1 < sound.length && sound[at + 1]!.contract.strike <= strike) at++;
    const call = sound[at];
    if (call?.contract.strike === strike && isSound(put)) pairs.push({ call, put });
  }
  return pairs;
}

/**
 * Stock price by put-call parity at the middle of both markets: call - put + K e^{-rT}, and what
 * dividends take.
 */
function impliedBy({ call, put }: Pair, { rate, dividendYield, years }: Discounting): number {
  const difference = (call.bid + call.ask - put.bid - put.ask) / 2;
  const strike = put.contract.strike * Math.exp(-rate * years);
  return (difference + strike) * Math.exp(dividendYield * years);
}

/** Pairs nearest to the money tell it best: there neither is exercised early. */
const NEAREST = 5;

const distance = ({ call, put }: Pair) => Math.abs(call.bid + call.ask - put.bid - put.ask);

function impliedByAll(pairs: readonly Pair[], market: Discounting): number | null {
  const implied = pairs
    .toSorted((one, other) => distance(one) - distance(other))
    .slice(0, NEAREST)
    .map((pair) => impliedBy(pair, market))
    .toSorted((one, other) => one - other);
  return implied[Math.floor(implied.length / 2)] ?? null;
}

/**
 * The stock price that calls and puts of one expiration imply, the middle of those of the strikes
 * nearest to the money; null without a strike that has both. Strike 100, call 5.00, put 4.65, 35 days
 * at 4%: 99.97.
 */
export const impliedSpot = (series: Series, market: Discounting): number | null =>
  impliedByAll(pairsOf(series), market);

/** Share of the stock by which an implied price may differ from the one given. */
export const NEAR = 0.005;

/** So many pairs tell where the stock is better than what is typed. */
const ENOUGH = 3;

/** A pair whose prices no stock explains, and the stock that it implies. */
export interface Unequal {
  readonly call: Quote;
  readonly put: Quote;
  readonly impliedSpot: number;
  readonly spot: number;
}

/**
 * Pairs off parity by more than their spreads and half a percent of the stock: American options keep
 * S - K <= call - put <= S - K e^{-rT} (Merton 1973), where S is what the other pairs of the expiration
 * imply, or the stock given while there are few.
 */
export function unequalPairs(series: Series, market: Discounting): readonly Unequal[] {
  const pairs = pairsOf(series);
  const implied = pairs.length < ENOUGH ? null : impliedByAll(pairs, market);
  const spot = implied ?? market.spot;
  const grown = Math.exp(market.dividendYield * market.years);
  return pairs.flatMap((pair) => {
    const { call, put } = pair;
    const { strike } = put.contract;
    const low = (call.bid - put.ask + strike * Math.exp(-market.rate * market.years)) * grown;
    const high = (call.ask - put.bid + strike) * grown;
    const isFar = low > spot * (1 + NEAR) || high < spot * (1 - NEAR);
    return isFar ? [{ call, put, impliedSpot: impliedBy(pair, market), spot }] : [];
  });
}
