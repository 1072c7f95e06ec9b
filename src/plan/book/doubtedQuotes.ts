import { quoteDoubts } from '../../core/chain/distrustChain';
import type { Doubt } from '../../core/chain/doubt';
import type { Quote } from '../../core/chain/quote';
import type { Desk } from './desk';

/**
 * Doubts about a chain's quotes, given the price of its stock, by quote; quotes without doubts are
 * left out. It needs the whole chain, as puts and calls are checked against each other.
 */
export const doubtedQuotes = (
  quotes: readonly Quote[],
  spot: number,
  { asOf, terms: { rate } }: Pick<Desk, 'asOf' | 'terms'>,
): ReadonlyMap<Quote, readonly Doubt[]> =>
  new Map(
    quoteDoubts(quotes, { spot, today: asOf, rate, dividendYield: 0 }).map(({ quote, doubts }) => [
      quote,
      doubts,
    ]),
  );
