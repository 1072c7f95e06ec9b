import { withoutDividends, type DividendMarket } from '../pricing/american/cashDividends';
import { europeanPrice } from '../pricing/blackScholes';
import type { Right } from '../market/contract';

/** What an option needs besides its stock to be priced with time value. */
export interface PricedMark extends Omit<DividendMarket, 'spot'> {
  /** Time to expiration, ACT/365F years. */
  readonly years: number;
}

/**
 * What an option is taken to be worth as the stock moves: its intrinsic value, or a price with time
 * value.
 */
export type MarkModel = 'intrinsic' | PricedMark;

export interface MarkedOption {
  /** Stock price, dollars per share. */
  readonly spot: number;
  readonly strike: number;
  readonly mark: MarkModel;
}

function optionMark(right: Right, { spot, strike, mark }: MarkedOption): number {
  const intrinsic = Math.max(right === 'put' ? strike - spot : spot - strike, 0);
  if (mark === 'intrinsic') return intrinsic;
  const { years, ...market } = mark;
  const option = { right, strike, years };
  const stock = withoutDividends(option, { spot, ...market });
  return Math.max(europeanPrice(option, { ...stock, spot: Math.max(stock.spot, 0) }), intrinsic);
}

/**
 * A put's value under a mark model, dollars per share. A priced option is never worth less than its
 * intrinsic value, as US stock options can be exercised at any time: stock 52.67, strike 95, 35
 * days is 42.33 and not the European 41.97. Dividends known in dollars leave the stock first.
 */
export const putMark = (option: MarkedOption): number => optionMark('put', option);

/** The same of a call: stock 110, strike 105, 35 days, 4% and 39.155% is 8.33. */
export const callMark = (option: MarkedOption): number => optionMark('call', option);
