import { daysToExpiration } from '../market/calendar';
import { isTradingDay } from '../market/holidays';
import type { Contract } from '../market/contract';
import { isMarketOpen } from '../market/newYorkTime';
import { type Underlying } from '../market/underlying';
import { ROUNDING } from '../market/rounding';
import type { ChainDoubt, Doubt } from './doubt';
import { bumps, falls, steepEnd } from './inOrder';
import { isTwoSided, midOf, spreadOfMid } from './market';
import { unequalPairs } from './parity';
import type { Quote } from './quote';
import { underlyingOfSeries, type Series } from './series';

/** The facts used to judge whether a chain's quotes are doubtful. */
export interface DistrustFacts {
  /** Price of the stock, dollars per share. */
  readonly spot: number;
  /** New York date. */
  readonly today: string;
  /** Risk-free rate, continuous, decimal per year. */
  readonly rate: number;
  /** Dividend yield, continuous, decimal per year. */
  readonly dividendYield: number;
  /** When the chain was last quoted, in the form of `QuoteTime`. */
  readonly quotedAt?: string | null | undefined;
  /** How many minutes older a quote kept from an earlier reading may be. */
  readonly maxMinutes?: number | undefined;
}

/** When a chain was quoted, and how old it may be. */
export interface QuoteTime {
  /** ISO: an instant, a local time without zone, or a date alone. */
  readonly quotedAt: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly maxMinutes: number;
}

/** Share of the mid price from which a spread is doubtful. */
const WIDE = 0.1;

/** Epoch milliseconds; NaN for a date alone, which has 10 characters, or no time at all. */
const instantOf = (quotedAt: string | null | undefined): number =>
  quotedAt && quotedAt.length > 10 ? Date.parse(quotedAt) : Number.NaN;

const NONE: readonly Doubt[] = [];

/** Bounds that hold for every option of a series, dollars per share. */
interface Bounds {
  /** The least an option can be worth: never less if exercised, or settled at expiration. */
  readonly least: (contract: Contract) => number;
  /** The most that a call can ever pay. */
  readonly most: number;
}

/** Options priced from futures have no bound by the index itself. */
const NO_BOUNDS: Bounds = { least: () => 0, most: Infinity };

/**
 * An American option is worth no less than exercising it brings. A European one may be worth less
 * while the strike earns interest: a 120 put for a year with the stock at 100 and 4% at least 15.29.
 */
function boundsOf(
  { style, isPriced }: Underlying,
  { spot, rate, dividendYield }: DistrustFacts,
  years: number,
): Bounds {
  if (!isPriced) return NO_BOUNDS;
  const signed = ({ right }: Contract, value: number) => (right === 'put' ? value : -value);
  const now = (contract: Contract) => signed(contract, contract.strike - spot);
  if (style === 'american') return { least: now, most: spot };
  const [paid, later] = [Math.exp(-rate * years), spot * Math.exp(-dividendYield * years)];
  // Dividends that nobody typed may lower a call as well, so the lower of the two counts.
  return {
    least: (contract) => Math.min(now(contract), signed(contract, contract.strike * paid - later)),
    most: spot,
  };
}

/** Doubts that a quote raises by itself; most raise none. */
function ownDoubts(quote: Quote, bounds: Bounds, ofDay: readonly Doubt[]): readonly Doubt[] {
  const { bid, ask, contract } = quote;
  if (!isTwoSided(quote)) {
    const kind = !bid && ask === null ? 'noQuote' : bid ? 'noAsk' : 'noBid';
    return [...ofDay, { kind }];
  }
  const spread = spreadOfMid(quote)!;
  const mid = midOf(quote)!;
  const intrinsic = bounds.least(contract);
  const bound = contract.right === 'put' ? contract.strike : bounds.most;
  const [isWide, isBelow] = [spread > WIDE + ROUNDING, mid < intrinsic - ROUNDING];
  const [isCrossed, isAbove] = [quote.bid > quote.ask, quote.bid > bound - ROUNDING];
  if (!isWide && !isBelow && !isCrossed && !isAbove) return ofDay;
  const doubts = [...ofDay];
  if (isCrossed) doubts.push({ kind: 'crossed', bid: quote.bid, ask: quote.ask });
  if (isWide) doubts.push({ kind: 'wideSpread', spreadOfMid: spread });
  if (isBelow) doubts.push({ kind: 'belowIntrinsic', mid, intrinsic });
  if (isAbove) doubts.push({ kind: 'aboveBound', bid: quote.bid, bound });
  return doubts;
}

/** A doubt if a quote was kept from a reading too long before its chain's. */
function olderDoubt({ quotedAt }: Quote, facts: DistrustFacts): Doubt | null {
  if (quotedAt === undefined) return null;
  const minutes = (instantOf(facts.quotedAt) - instantOf(quotedAt)) / 60_000;
  if (Number.isNaN(minutes)) return { kind: 'older', minutes: null };
  return minutes > (facts.maxMinutes ?? 0) ? { kind: 'older', minutes } : null;
}

/** Doubts that follow from a quote's expiration alone. */
function dayDoubts(expiration: string, today: string): readonly Doubt[] {
  const isPast = daysToExpiration(today, expiration) < 0;
  if (isTradingDay(expiration) && !isPast) return NONE;
  const doubts: Doubt[] = isPast ? [{ kind: 'expired' }] : [];
  if (!isTradingDay(expiration)) doubts.push({ kind: 'notTradingDay' });
  return doubts;
}

/** Contracts that appear again in the series at other prices; adjacent once it is sorted. */
function twins(quotes: readonly Quote[]): readonly (readonly [Quote, Quote])[] {
  const found: (readonly [Quote, Quote])[] = [];
  for (let at = 1; at < quotes.length; at++) {
    const [before, quote] = [quotes[at - 1]!, quotes[at]!];
    const isSame = before.bid === quote.bid && before.ask === quote.ask;
    if (before.contract.strike === quote.contract.strike && !isSame) found.push([before, quote]);
  }
  return found;
}

/**
 * The doubts of each quote in a series; quotes without doubts are left out. `years` is the time
 * used for pricing.
 */
export function doubtsOf(
  series: Series,
  facts: DistrustFacts,
  years: number,
): ReadonlyMap<Quote, readonly Doubt[]> {
  const all = new Map<Quote, readonly Doubt[]>();
  const add = (quote: Quote, doubt: Doubt) => {
    all.set(quote, [...(all.get(quote) ?? NONE), doubt]);
  };
  const { puts, calls, expiration } = series;
  const on = underlyingOfSeries(series);
  const bounds = boundsOf(on, facts, years);
  const ofDay = dayDoubts(expiration, facts.today);
  for (const quotes of [puts, calls]) {
    for (const quote of quotes) {
      const doubts = ownDoubts(quote, bounds, ofDay);
      if (doubts.length > 0) all.set(quote, doubts);
      const older = olderDoubt(quote, facts);
      if (older) add(quote, older);
    }
    for (const [one, other] of twins(quotes)) {
      add(one, { kind: 'duplicate', bid: other.bid, ask: other.ask });
      add(other, { kind: 'duplicate', bid: one.bid, ask: one.ask });
    }
  }
  for (const byWorth of [puts, calls.toReversed()]) {
    for (const { less, more } of falls(byWorth)) {
      add(less, { kind: 'wrongWayRound', against: more.contract });
      add(more, { kind: 'wrongWayRound', against: less.contract });
    }
    const steep = steepEnd(byWorth);
    if (steep) {
      add(steep.less, { kind: 'tooFarApart', against: steep.more.contract });
      add(steep.more, { kind: 'tooFarApart', against: steep.less.contract });
    }
    for (const { option, between } of bumps(byWorth)) {
      add(option, { kind: 'breaksConvexity', between });
    }
  }
  const unequal = on.isPriced ? unequalPairs(series, { ...facts, years }) : [];
  for (const { call, put, impliedSpot: implied, spot } of unequal) {
    const doubt = { kind: 'breaksParity', impliedSpot: implied, spot } as const;
    add(call, doubt);
    add(put, doubt);
  }
  return all;
}

/** Doubts from the time of the quotes: it is unknown, they are old, or nobody traded then. */
export function timeDoubts({ quotedAt, now, maxMinutes }: QuoteTime): readonly ChainDoubt[] {
  const at = instantOf(quotedAt);
  if (Number.isNaN(at)) return [{ kind: 'noQuoteTime' }];
  const minutes = (now - at) / 60_000;
  if (minutes < 0) return [{ kind: 'wrongClock' }];
  const doubts: ChainDoubt[] = [];
  if (minutes > maxMinutes) doubts.push({ kind: 'stale', minutes, limit: maxMinutes });
  if (!isMarketOpen(at)) doubts.push({ kind: 'marketClosed' });
  return doubts;
}
