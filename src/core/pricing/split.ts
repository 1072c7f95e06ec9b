import { europeanGreeks, europeanPrice } from './blackScholes';
import { aboveNothing, dividendsBefore, partsUntil, type DividendMarket } from './cashDividends';
import { europeanImpliedVolatility } from './impliedVolatility';
import type { Greeks, Market, Option } from './option';

/*
 * European options on a stock with dividends known in dollars, split by cashDividends.ts. Chances
 * at expiration use the same split stock, so that a price and the chances behind it agree.
 */

/** The equivalent option without dividends: on less stock, with a higher strike. */
function splitTwin(
  option: Option,
  market: DividendMarket,
): { readonly option: Option; readonly market: Market } {
  const { cashDividends: _, ...plain } = market;
  const { rate, spot } = market;
  const { near, far } = partsUntil(dividendsBefore(option, market), option.years, rate);
  return {
    option: { ...option, strike: option.strike + far * Math.exp(rate * option.years) },
    market: { ...plain, spot: aboveNothing(spot - near) },
  };
}

/** Price of a European option at any stock price, per share. */
export function splitPriceAt(option: Option, market: DividendMarket): (spot: number) => number {
  const { rate } = market;
  const { near, far } = partsUntil(dividendsBefore(option, market), option.years, rate);
  const raised = { ...option, strike: option.strike + far * Math.exp(rate * option.years) };
  // No stock falls below zero, whatever it pays.
  const most = option.right === 'put' ? option.strike * Math.exp(-rate * option.years) : Infinity;
  return (spot) =>
    Math.min(europeanPrice(raised, { ...market, spot: aboveNothing(spot - near) }), most);
}

/**
 * Price of a European option per share. A put at 95 for 60 days, stock 100, rate 4%, volatility 30%
 * and 2.00 paid in 30 days: 3.1187, or 2.4246 without the dividend.
 */
export const splitPrice = (option: Option, market: DividendMarket): number =>
  splitPriceAt(option, market)(market.spot);

/**
 * Sensitivities of that price. As time passes a dividend comes closer and takes more off the stock;
 * at a higher rate it takes less off the stock, and its far part adds more to the strike.
 */
export function splitGreeks(option: Option, market: DividendMarket): Greeks {
  const twin = splitTwin(option, market);
  const greeks = europeanGreeks(twin.option, twin.market);
  const perStrike =
    (europeanPrice(twin.option, twin.market) - twin.market.spot * greeks.delta) /
    twin.option.strike;
  const { years: end } = option;
  const { rate } = market;
  let { theta, rho } = greeks;
  for (const { years, amount } of dividendsBefore(option, market)) {
    const value = amount * Math.exp(-rate * years);
    const near = value * (1 - years / end);
    const [rest, grown] = [end - years, Math.exp(rate * end)];
    const passing = (value * rest) / end ** 2;
    theta -= greeks.delta * (rate * near + passing) + perStrike * passing * grown;
    rho += greeks.delta * years * near + (perStrike * rest * value * grown * years) / end;
  }
  return { ...greeks, theta, rho };
}

/** Volatility at which that price is `price`, decimal per year; null where there is none. */
export function splitVolatility(
  price: number,
  option: Option,
  market: Omit<DividendMarket, 'volatility'>,
): number | null {
  const twin = splitTwin(option, { ...market, volatility: 0 });
  return europeanImpliedVolatility(price, twin.option, twin.market);
}
