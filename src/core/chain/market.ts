import type { Quote } from './quote';

/** A market with a price to sell at and one to buy at. */
export interface TwoSided {
  readonly bid: number;
  readonly ask: number;
}

/** Whether a price is bid and another asked, crossed or not. */
export const isTwoSided = <T extends Pick<Quote, 'bid' | 'ask'>>(quote: T): quote is T & TwoSided =>
  quote.bid !== null && quote.bid > 0 && quote.ask !== null;

/** Halfway between bid and ask, dollars per share; null where either is missing or nobody bids. */
export const midOf = (quote: Pick<Quote, 'bid' | 'ask'>): number | null =>
  isTwoSided(quote) ? (quote.bid + quote.ask) / 2 : null;

/** Ask less bid over their middle: 0.60 bid and 0.66 asked are 9.5% apart. Null of a one-sided market. */
export const spreadOfMid = (quote: Pick<Quote, 'bid' | 'ask'>): number | null =>
  isTwoSided(quote) ? (2 * (quote.ask - quote.bid)) / (quote.ask + quote.bid) : null;
