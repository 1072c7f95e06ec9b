import { logMoneyness } from './blackScholes';
import { normalCdf, normalDensity } from './normal';
import { standardize } from './normalizedBlack';
import type { Market, Option } from './option';

/*
 * A single sensitivity of a European option, equal to the one in `europeanGreeks`: a search for a
 * volatility needs nothing else.
 */

/** d1: the center of the logarithm over its deviation, plus half the deviation. */
function d1Of(option: Option, market: Market): number {
  const total = market.volatility * Math.sqrt(option.years);
  return standardize(logMoneyness(option, market), total) + total / 2;
}

/** Delta of the option held: e^{-qT} N(d1) for a call, that less e^{-qT} for a put. */
export function europeanDelta(option: Option, market: Market): number {
  const sign = option.right === 'put' ? -1 : 1;
  const discount = Math.exp(-market.dividendYield * option.years);
  return sign * discount * normalCdf(sign * d1Of(option, market));
}

/** Vega per 1.00 of volatility: S e^{-qT} n(d1) sqrt(T). The volatility must be above 0. */
export function europeanVega(option: Option, market: Market): number {
  const discount = Math.exp(-market.dividendYield * option.years);
  const density = discount * normalDensity(d1Of(option, market));
  return market.spot * density * Math.sqrt(option.years);
}
