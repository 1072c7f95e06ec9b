import { europeanGreeks, europeanPrice } from '../blackScholes';
import { dividendsBefore, type DividendMarket } from '../cashDividends';
import type { Greeks, Market, Option } from '../option';
import { solveMovingBoundary } from './boundary';
import { exerciseNow } from './exercise';
import { premiumGreeks } from './premium';
import { asPut, hasBoundary, scale, withinMemory, type PutInMarket } from './terms';
import { tierOf, type Accuracy } from './tier';
import { dividendGreeks } from './withDividends';

/** Sensitivities of an option, with its price. */
export type PriceAndGreeks = Greeks & { readonly price: number };

/** An option best exercised now is worth its intrinsic value and moves one for one with the stock. */
function ofIntrinsic({ right, strike }: Option, { spot }: Market): PriceAndGreeks {
  const sign = right === 'put' ? -1 : 1;
  const price = right === 'put' ? strike - spot : spot - strike;
  return { price, delta: sign, gamma: 0, theta: 0, vega: 0, rho: 0 };
}

function ofEuropean(option: Option, market: Market): PriceAndGreeks {
  return { price: europeanPrice(option, market), ...europeanGreeks(option, market) };
}

/** What early exercise adds to each figure; theta comes from the pricing equation instead. */
function ofPremium(
  option: Option,
  terms: PutInMarket,
  accuracy: Accuracy,
): Omit<PriceAndGreeks, 'theta'> | null {
  const { spot, strike, years } = terms;
  const put = scale(terms);
  const isPut = option.right === 'put';
  const shift = isPut ? { rate: 1, dividendYield: 0 } : { rate: 0, dividendYield: 1 };
  const boundary = solveMovingBoundary(put, tierOf(accuracy), shift);
  const log = Math.log(spot / strike);
  if (!(log > exerciseNow(boundary))) return null;
  const share = spot / strike;
  const height = (log - boundary.origin) / put.deviation;
  const { price, delta, gamma, byDeviation, byShift } = premiumGreeks(
    boundary,
    share,
    height,
    shift,
  );
  const sensitivities = {
    price: strike * price,
    vega: strike * byDeviation * Math.sqrt(years),
    rho: strike * byShift * years,
  };
  // The stock of a call is the strike of its equivalent put.
  return isPut
    ? { ...sensitivities, delta, gamma: gamma / strike }
    : { ...sensitivities, delta: price - share * delta, gamma: (share * share * gamma) / strike };
}

/**
 * Price and sensitivities of a long American option, all from one boundary: delta and gamma under
 * the integral, vega and rho including the boundary's own moves, theta from the pricing equation.
 * The put in the example of americanPrice, with the stock at 85, has a delta of -0.8089. Dividends
 * in dollars need a volatility of at least 0.0001; in all cases volatility times the root of the
 * years is at most 15.
 */
export function americanGreeks(
  option: Option,
  market: DividendMarket,
  accuracy: Accuracy = 'accurate',
): PriceAndGreeks {
  const dividends = dividendsBefore(option, market);
  if (dividends.length > 0) return dividendGreeks(option, market, dividends, accuracy);
  const terms = asPut(option, market);
  if (!hasBoundary(terms)) return ofEuropean(option, market);
  const lived = withinMemory(terms);
  const premium = ofPremium(option, lived, accuracy);
  if (premium === null) return ofIntrinsic(option, market);
  const european = ofEuropean({ ...option, years: lived.years }, market);
  const price = european.price + premium.price;
  const delta = european.delta + premium.delta;
  const gamma = european.gamma + premium.gamma;
  const { spot, rate, dividendYield, volatility } = market;
  const intrinsic = terms.strike - terms.spot;
  const diffusion = ((volatility * spot) ** 2 * gamma) / 2;
  return {
    price: Math.max(price, european.price, intrinsic),
    delta,
    gamma,
    theta: 0 + rate * price - (rate - dividendYield) * spot * delta - diffusion,
    vega: european.vega + premium.vega,
    rho: european.rho + premium.rho,
  };
}
