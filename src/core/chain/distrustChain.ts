import { daysToExpiration } from '../market/calendar';
import { doubtsOf, timeDoubts, type DistrustFacts, type QuoteTime } from './distrust';
import type { ChainDoubt, Doubt } from './doubt';
import { impliedSpot, NEAR } from './parity';
import type { Quote } from './quote';
import { seriesOf, underlyingOfSeries, type Series } from './series';

/** The doubts about a chain. */
export interface Distrust {
  readonly chain: readonly ChainDoubt[];
  /** Every quote with doubts, including calls; adjusted contracts are not judged. */
  readonly quotes: readonly { readonly quote: Quote; readonly doubts: readonly Doubt[] }[];
}

const yearsTo = ({ expiration }: Series, today: string) =>
  Math.max(daysToExpiration(today, expiration), 0) / 365;

/**
 * A doubt if calls and puts imply another stock price than the one given, by more than half a
 * percent. The next expiration that has both is the best guide, as dividends matter least to it.
 */
function spotDoubts(all: readonly Series[], facts: DistrustFacts): readonly ChainDoubt[] {
  const { spot, today } = facts;
  for (const series of all) {
    // Options priced from futures imply the price of these.
    if (!underlyingOfSeries(series).isPriced) continue;
    const years = yearsTo(series, today);
    const implied = years > 0 ? impliedSpot(series, { ...facts, years }) : null;
    if (implied === null) continue;
    return Math.abs(implied / spot - 1) > NEAR
      ? [{ kind: 'spotDiffers', spot, impliedSpot: implied, expiration: series.expiration }]
      : [];
  }
  return [];
}

const standardOf = (quotes: readonly Quote[]) =>
  seriesOf(quotes).filter(({ isStandard }) => isStandard);

const doubtsOfAll = (
  all: readonly Series[],
  facts: DistrustFacts & QuoteTime,
): readonly ChainDoubt[] => [...timeDoubts(facts), ...spotDoubts(all, facts)];

/** Doubts about a chain as a whole, without judging each quote. */
export const chainDoubts = (quotes: readonly Quote[], facts: DistrustFacts & QuoteTime) =>
  doubtsOfAll(standardOf(quotes), facts);

/**
 * Doubts about quotes, by themselves and beside others of their expiration; quotes without any are
 * left out.
 */
export const quoteDoubts = (quotes: readonly Quote[], facts: DistrustFacts): Distrust['quotes'] =>
  doubtsOfEach(standardOf(quotes), facts);

const doubtsOfEach = (all: readonly Series[], facts: DistrustFacts): Distrust['quotes'] =>
  all.flatMap((series) =>
    [...doubtsOf(series, facts, yearsTo(series, facts.today))].map(([quote, doubts]) => ({
      quote,
      doubts,
    })),
  );

/**
 * All doubts about a chain: the time of its quotes, the stock's price against the one that calls
 * and puts imply, and each quote by itself and beside the others of its expiration.
 */
export function distrust(quotes: readonly Quote[], facts: DistrustFacts & QuoteTime): Distrust {
  const all = standardOf(quotes);
  return { chain: doubtsOfAll(all, facts), quotes: doubtsOfEach(all, facts) };
}
