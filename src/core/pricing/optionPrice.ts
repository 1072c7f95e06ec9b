import { americanGreeks, type PriceAndGreeks } from './american/americanGreeks';
import type { ExerciseStyle } from '../market/underlying';
import { americanPrice, americanPriceAt, exerciseBoundary } from './american/americanPrice';
import { impliedVolatility } from './american/impliedVolatility';
import { priceSurface, type Grid } from './american/priceSurface';
import type { Accuracy } from './american/tier';
import type { DividendMarket } from './cashDividends';
import type { Option } from './option';
import { splitGreeks, splitPrice, splitPriceAt } from './split';

/*
 * An option priced by how its contract may be exercised: on any day, as for US stocks and funds, or
 * only at expiration, as for most indexes. Dividends known in dollars count in both.
 */

/** A market, and when an option priced in it may be exercised; on any day if absent. */
export interface PricedMarket extends DividendMarket {
  readonly style?: ExerciseStyle | undefined;
}

const isEuropean = ({ style }: Pick<PricedMarket, 'style'>) => style === 'european';

/**
 * Price per share. A put at 95 for 60 days, stock 80, rate 4%, volatility 30%: 15.1074, or 14.8009
 * if it cannot be exercised early, which is less than the 15.00 that exercising would bring.
 */
export const optionPrice = (
  option: Option,
  market: PricedMarket,
  accuracy: Accuracy = 'accurate',
): number =>
  isEuropean(market) ? splitPrice(option, market) : americanPrice(option, market, accuracy);

/** The price as a function of the stock price; the market's own is not used. */
export const optionPriceAt = (option: Option, market: PricedMarket): ((spot: number) => number) =>
  isEuropean(market) ? splitPriceAt(option, market) : americanPriceAt(option, market, 'accurate');

/** Price and sensitivities of a long option. */
export const optionGreeks = (option: Option, market: PricedMarket): PriceAndGreeks =>
  isEuropean(market)
    ? { price: splitPrice(option, market), ...splitGreeks(option, market) }
    : americanGreeks(option, market);

/** Prices over a grid, laid out as in priceSurface. */
export function optionSurface(option: Option, market: PricedMarket, grid: Grid): Float64Array {
  if (!isEuropean(market)) return priceSurface(option, market, grid);
  const { spots, years } = grid;
  return Float64Array.from({ length: spots.length * years.length }, (_, at) =>
    splitPrice(
      { ...option, years: years[Math.floor(at / spots.length)]! },
      { ...market, spot: spots[at % spots.length]! },
    ),
  );
}

/** Volatility at which the price is `price`, decimal per year; null where there is none. */
export const optionVolatility = (
  price: number,
  option: Option,
  market: Omit<PricedMarket, 'volatility'>,
): number | null =>
  impliedVolatility(price, option, market, market.style ?? 'american', 'accurate');

/** Stock price at which the option is best exercised now; null if never, or only at expiration. */
export const exercisedAt = (option: Option, market: PricedMarket): number | null =>
  isEuropean(market) ? null : exerciseBoundary(option, market);
