import type { Right } from '../market/contract';
import { optionPriceAt, type PricedMarket } from '../pricing/optionPrice';

/** What is needed, besides the stock price, to price an option with time value. */
export interface PricedMark extends Omit<PricedMarket, 'spot'> {
  /** Time to expiration, ACT/365F years. */
  readonly years: number;
  /**
   * When the option may be exercised. If absent, it is priced as European but at no less than
   * intrinsic value: close to the American price in one formula, for margin worked out by hand.
   */
  readonly style?: PricedMarket['style'];
}

/** How an option is valued as the stock moves: at intrinsic value, or at a price with time value. */
export type MarkModel = 'intrinsic' | PricedMark;

/** An option's value at a stock price, dollars per share. */
type MarkAt = (spot: number) => number;

function markAt(right: Right, strike: number, mark: MarkModel): MarkAt {
  const intrinsic: MarkAt = (spot) => Math.max(right === 'put' ? strike - spot : spot - strike, 0);
  if (mark === 'intrinsic') return intrinsic;
  const { years, style, ...market } = mark;
  const priced = { ...market, spot: strike, style: style ?? 'european' } as const;
  const priceAt = optionPriceAt({ right, strike, years }, priced);
  // At a stock price of zero nothing is uncertain.
  const worth: MarkAt = (spot) => (spot > 0 ? priceAt(spot) : intrinsic(spot));
  return style ? worth : (spot) => Math.max(worth(spot), intrinsic(spot));
}

/**
 * A put's value at a stock price, under a mark model. A 95 put for 364 days, stock at 100 and then
 * 80, rate 3.87%, at the volatility that makes it 7.50 now: American 7.50 and 17.49.
 */
export const putMarkAt = (strike: number, mark: MarkModel): MarkAt => markAt('put', strike, mark);

/** A call's value likewise: strike 105, 35 days, 4% and 39.155% is 8.33 at 110. */
export const callMarkAt = (strike: number, mark: MarkModel): MarkAt => markAt('call', strike, mark);
