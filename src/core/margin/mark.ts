import type { Right } from '../market/contract';
import { optionPriceAt, type PricedMarket } from '../pricing/optionPrice';

/** What an option needs besides its stock to be priced with time value. */
export interface PricedMark extends Omit<PricedMarket, 'spot'> {
  /** Time to expiration, ACT/365F years. */
  readonly years: number;
  /**
   * When it may be exercised. Absent, it is priced as European and taken at its intrinsic value at
   * least: near the American price by one formula, as margin is worked out by hand.
   */
  readonly style?: PricedMarket['style'];
}

/**
 * What an option is taken to be worth as the stock moves: its intrinsic value, or a price with time
 * value.
 */
export type MarkModel = 'intrinsic' | PricedMark;

/** An option's value by the stock price, dollars per share. */
type MarkAt = (spot: number) => number;

function markAt(right: Right, strike: number, mark: MarkModel): MarkAt {
  const intrinsic: MarkAt = (spot) => Math.max(right === 'put' ? strike - spot : spot - strike, 0);
  if (mark === 'intrinsic') return intrinsic;
  const { years, style, ...market } = mark;
  const priced = { ...market, spot: strike, style: style ?? 'european' } as const;
  const priceAt = optionPriceAt({ right, strike, years }, priced);
  // At no price at all nothing is uncertain any more.
  const worth: MarkAt = (spot) => (spot > 0 ? priceAt(spot) : intrinsic(spot));
  return style ? worth : (spot) => Math.max(worth(spot), intrinsic(spot));
}

/**
 * A put's value under a mark model, by the stock price. A 95 put for 364 days, stock 100 and then
 * 80, rate 3.87%, at the volatility that makes it 7.50 now: American 7.50 and 17.49.
 */
export const putMarkAt = (strike: number, mark: MarkModel): MarkAt => markAt('put', strike, mark);

/** The same of a call: strike 105, 35 days, 4% and 39.155% is 8.33 at 110. */
export const callMarkAt = (strike: number, mark: MarkModel): MarkAt => markAt('call', strike, mark);
