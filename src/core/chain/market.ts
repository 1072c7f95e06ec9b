import type { Quote } from './quote';

/** A market with both a bid and an ask. */
export interface TwoSided {
  readonly bid: number;
  readonly ask: number;
}

/** Whether there is both a bid and an ask, crossed or not. */
export const isTwoSided = <T extends Pick<Quote, 'bid' | 'ask'>>(quote: T): quote is T & TwoSided =>
  quote.bid !== null && quote.bid > 0 && quote.ask !== null;

/** Halfway between bid and ask, dollars per share; null if either is missing or the bid is 0. */
export const midOf = (quote: Pick<Quote, 'bid' | 'ask'>): number | null =>
  isTwoSided(quote) ? (quote.bid + quote.ask) / 2 : null;

/** Ask less bid over the mid price: 0.60 bid and 0.66 asked is 9.5%. Null for a one-sided market. */
export const spreadOfMid = (quote: Pick<Quote, 'bid' | 'ask'>): number | null =>
  isTwoSided(quote) ? (2 * (quote.ask - quote.bid)) / (quote.ask + quote.bid) : null;
