import type { Quote } from '../../../core/chain/quote';

/** A source's figures for a contract, before placeholders for missing values are removed. */
export type Figures = Omit<Quote, 'contract'>;

/** A price: a negative one stands for none, and an ask of 0 is no ask. */
export const price = (value: number | null) => (value !== null && value >= 0 ? value : null);

/** A price above zero, or a volatility: 0 stands for none. */
export const positive = (value: number | null) => (value !== null && value > 0 ? value : null);

/** A delta is between -1 and 1; anything else stands for none. */
export const delta = (value: number | null) =>
  value !== null && value >= -1 && value <= 1 ? value : null;

/** A bid of 0 beside an ask means that nobody bids; otherwise the contract is not quoted. */
export const bidBeside = (bid: number | null, ask: number | null) =>
  ask === null ? positive(bid) : price(bid);

/** Removes placeholders for missing values of any source: an ask of 0, -999, a delta above 1. */
export function cleaned(figures: Figures): Figures {
  const ask = positive(figures.ask);
  return {
    bid: bidBeside(figures.bid, ask),
    ask,
    last: positive(figures.last),
    volume: price(figures.volume),
    openInterest: price(figures.openInterest),
    impliedVolatility: positive(figures.impliedVolatility),
    delta: delta(figures.delta),
  };
}
