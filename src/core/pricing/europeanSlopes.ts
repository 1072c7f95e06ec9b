import { logMoneyness } from './blackScholes';
import { normalCdf, normalDensity } from './normal';
import { standardize } from './normalizedBlack';
import type { Market, Option } from './option';

/*
 * One sensitivity of a European option by itself, as `europeanGreeks` has it among all five: a search
 * for a volatility asks for nothing else.
 */

/** d1, the center of the logarithm over its deviation and half of that. */
function d1Of(option: Option, market: Market): number {
  const total = market.volatility * Math.sqrt(option.years);
  return standardize(logMoneyness(option, market), total) + total / 2;
}

/** Of the option held: e^{-qT} N(d1) for a call, that less e^{-qT} for a put. */
export function europeanDelta(option: Option, market: Market): number {
  const sign = option.right === 'put' ? -1 : 1;
  const discount = Math.exp(-market.dividendYield * option.years);
  return sign * discount * normalCdf(sign * d1Of(option, market));
}

/** For 1.00 of volatility: S e^{-qT} n(d1) sqrt(T). A volatility has to be there. */
export function europeanVega(option: Option, market: Market): number {
  const discount = Math.exp(-market.dividendYield * option.years);
  const density = discount * normalDensity(d1Of(option, market));
  return market.spot * density * Math.sqrt(option.years);
}
