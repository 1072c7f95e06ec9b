import type { Quote } from '../../../core/chain/quote';

/** The source's figures of a contract, before what stands for no value is taken out. */
export type Figures = Omit<Quote, 'contract'>;

/** A price: what is below zero stands for none, and no one asks for nothing. */
export const price = (value: number | null) => (value !== null && value >= 0 ? value : null);

/** A price above zero, a volatility: 0 stands for none. */
export const positive = (value: number | null) => (value !== null && value > 0 ? value : null);

/** A delta lies between -1 and 1; what does not stands for none. */
export const delta = (value: number | null) =>
  value !== null && value >= -1 && value <= 1 ? value : null;

/** A bid of 0 is one that nobody makes, where someone asks; else the contract is not quoted. */
export const bidBeside = (bid: number | null, ask: number | null) =>
  ask === null ? positive(bid) : price(bid);

/** Takes out what stands for no value, whatever the source: 0 asked, -999, a delta above 1. */
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
