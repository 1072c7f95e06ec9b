import type { Quote } from './quote';
import { isTwoSided, type TwoSided } from './market';
import type { Series } from './series';

/** Market data for the later value of strikes and stock. */
export interface Discounting {
  /** Dollars per share. */
  readonly spot: number;
  /** Risk-free rate, continuous, decimal per year. */
  readonly rate: number;
  /** Dividend yield, continuous, decimal per year. */
  readonly dividendYield: number;
  /** Years to expiration, ACT/365F. */
  readonly years: number;
}

interface Pair {
  readonly call: Quote & TwoSided;
  readonly put: Quote & TwoSided;
}

const isSound = (quote: Quote): quote is Quote & TwoSided =>
  isTwoSided(quote) && quote.bid <= quote.ask;

/** Calls and puts of one strike that both have a bid and an ask. */
function pairsOf({ puts, calls }: Series): readonly Pair[] {
  const sound = calls.filter(isSound);
  const pairs: Pair[] = [];
  // Both are sorted by strike: one walk along the two finds the pairs.
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
 * Stock price by put-call parity at both mid prices: call - put + K e^{-rT}, adjusted for
 * dividends.
 */
function impliedBy({ call, put }: Pair, { rate, dividendYield, years }: Discounting): number {
  const difference = (call.bid + call.ask - put.bid - put.ask) / 2;
  const strike = put.contract.strike * Math.exp(-rate * years);
  return (difference + strike) * Math.exp(dividendYield * years);
}

/** The pairs nearest to the money are the best guide: neither option is exercised early there. */
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
 * The stock price implied by calls and puts of one expiration: the median over the strikes nearest
 * to the money; null if no strike has both. Strike 100, call 5.00, put 4.65, 35 days at 4%: 99.97.
 */
export const impliedSpot = (series: Series, market: Discounting): number | null =>
  impliedByAll(pairsOf(series), market);

/** Share of the stock price by which an implied price may differ from the one given. */
export const NEAR = 0.005;

/** With this many pairs, the implied price is more reliable than the typed one. */
const ENOUGH = 3;

/** A pair whose prices no stock price explains, and the stock price it implies. */
export interface Unequal {
  readonly call: Quote;
  readonly put: Quote;
  readonly impliedSpot: number;
  readonly spot: number;
}

/**
 * Pairs off parity by more than their spreads and half a percent of the stock: American options
 * satisfy S - K <= call - put <= S - K e^{-rT} (Merton 1973), where S is implied by the other pairs
 * of the expiration, or is the stock price given if there are few.
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
