import { dividendsBefore, withoutDividends, type DividendMarket } from './american/cashDividends';
import { europeanGreeks, europeanPrice } from './blackScholes';
import { europeanImpliedVolatility } from './impliedVolatility';
import type { Greeks, Market, Option } from './option';

/*
 * European options on a stock with dividends known in dollars, in the escrowed model: the stock less
 * the present value of what it pays before expiration is lognormal. Chances at expiration are asked
 * of the same stock, so that a price and the chances behind it agree.
 */

/** Calls and puts have a claim to the same part of the stock. */
const asPut = (option: Option): Option => ({ ...option, right: 'put' });

/** That part, which is worth something whatever the stock pays. */
function claimed(option: Option, market: DividendMarket): Market {
  const stock = withoutDividends(asPut(option), market);
  return { ...stock, spot: Math.max(stock.spot, Number.MIN_VALUE) };
}

/**
 * Price of a European option per share. A put at 95 for 60 days, stock 100, rate 4%, volatility 30%
 * and 2.00 paid in 30 days: 3.0726, where no dividend leaves 2.4246.
 */
export const escrowedPrice = (option: Option, market: DividendMarket): number =>
  europeanPrice(option, claimed(option, market));

/**
 * Its sensitivities. As time passes a dividend comes nearer and takes more off the stock; a higher
 * rate has it take less.
 */
export function escrowedGreeks(option: Option, market: DividendMarket): Greeks {
  const greeks = europeanGreeks(option, claimed(option, market));
  const { rate } = market;
  let taken = 0;
  let takenByRate = 0;
  for (const { years, amount } of dividendsBefore(asPut(option), market)) {
    const value = amount * Math.exp(-rate * years);
    taken += value;
    takenByRate -= years * value;
  }
  return {
    ...greeks,
    theta: greeks.theta - greeks.delta * rate * taken,
    rho: greeks.rho - greeks.delta * takenByRate,
  };
}

/** Volatility at which its price is `price`, decimal per year; null where there is none. */
export const escrowedVolatility = (
  price: number,
  option: Option,
  market: Omit<DividendMarket, 'volatility'>,
): number | null =>
  europeanImpliedVolatility(price, option, claimed(option, { ...market, volatility: 0 }));
