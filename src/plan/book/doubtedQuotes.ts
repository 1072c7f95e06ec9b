import { quoteDoubts } from '../../core/chain/distrustChain';
import type { Doubt } from '../../core/chain/doubt';
import type { Quote } from '../../core/chain/quote';
import type { Desk } from './desk';

/**
 * Why to doubt the quotes of a chain beside a price of its stock, by the quote; those without doubts are
 * not in it. It takes the whole chain: puts and calls tell of each other.
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
