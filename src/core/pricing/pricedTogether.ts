import { putsTogether, type PutsTogether } from './american/putsTogether';
import type { Option } from './option';
import type { PricedMarket } from './optionPrice';
import { splitGreeks, splitPrice, splitVolatility } from './split';

/** Puts on one stock or index with one expiration, priced by their exercise style. */
export function pricedTogether(
  years: number,
  market: Omit<PricedMarket, 'volatility'>,
): PutsTogether {
  if (market.style !== 'european') return putsTogether(years, market);
  const option = (strike: number) => ({ right: 'put', strike, years }) as const satisfies Option;
  return {
    priceAt: (strike, volatility) => splitPrice(option(strike), { ...market, volatility }),
    volatilityAt: (strike, price) => splitVolatility(price, option(strike), market),
    deltaAt: (strike, volatility) => splitGreeks(option(strike), { ...market, volatility }).delta,
  };
}
