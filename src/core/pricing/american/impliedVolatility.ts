import { dividendsBefore, type DividendMarket } from '../cashDividends';
import { europeanVega } from '../europeanSlopes';
import { europeanImpliedVolatility, ROUNDING } from '../impliedVolatility';
import type { Option } from '../option';
import { splitVolatility } from '../split';
import { americanPrice } from './americanPrice';
import { asPut, hasBoundary } from './terms';
import type { Accuracy } from './tier';

/** Range of total volatility that is searched. */
const LEAST = 1e-5;
const MOST = 50;

const MOST_STEPS = 60;
/** A step this small relative to the volatility is the last: the next would be far smaller. */
const CLOSE = 1e-9;

/**
 * Volatility at which the European or American price is `price`, decimal per year. A put at 95 for
 * 35 days, stock 100, rate 4%, at 2.50: 39.155% as European, 39.053% as American. Null where there
 * is none. An American price at or below intrinsic value has none, since every volatility at which
 * the option is best exercised now gives that price.
 */
export function impliedVolatility(
  price: number,
  option: Option,
  market: Omit<DividendMarket, 'volatility'>,
  style: 'european' | 'american',
  accuracy: Accuracy = 'quick',
): number | null {
  if (style === 'european') return splitVolatility(price, option, market);
  const european = europeanImpliedVolatility(price, option, market);
  const terms = asPut(option, { ...market, volatility: 0 });
  const intrinsic = terms.strike - terms.spot;
  if (!(price > intrinsic + ROUNDING * terms.strike)) return null;
  const hasDividends = dividendsBefore(option, market).length > 0;
  if (!hasBoundary(terms) && !hasDividends) return european;
  if (!(price > 0 && price < terms.strike)) return null;
  // An American option is worth more than a European one, so the European volatility, if there is
  // one, is slightly too high, and the European vega is close.
  return searchVolatility(
    (volatility) => americanPrice(option, { ...market, volatility }, accuracy) - price,
    {
      guess: european,
      slopeAt: (volatility) => europeanVega(option, { ...market, volatility }),
      years: option.years,
    },
  );
}

/** Where the search starts and when it ends. */
export interface Search {
  /** Null where no close guess is known. */
  readonly guess: number | null;
  /** Slope of the price there, per 1.00 of volatility. */
  readonly slopeAt: (volatility: number) => number;
  readonly years: number;
  /** A step this small relative to the volatility is the last; 1e-9 if absent. */
  readonly close?: number;
}

/**
 * The volatility at which a price that rises with it equals the wanted price; null where there is
 * none. Secant method, starting with a Newton step and kept between the known bounds.
 */
export function searchVolatility(
  excessAt: (volatility: number) => number,
  { guess, slopeAt, years, close = CLOSE }: Search,
): number | null {
  const perYears = 1 / Math.sqrt(years);
  const [least, most] = [LEAST * perYears, MOST * perYears];
  let [low, high] = [least, most];
  let volatility = guess ?? 2 * perYears;
  let excess = excessAt(volatility);
  let slope = slopeAt(volatility);
  for (let steps = 0; steps < MOST_STEPS && excess !== 0; steps++) {
    if (excess > 0) high = Math.min(high, volatility);
    else low = Math.max(low, volatility);
    const secant = volatility - excess / slope;
    const next = secant > low && secant < high ? secant : (low + high) / 2;
    const step = next - volatility;
    const before = excess;
    volatility = next;
    if (Math.abs(step) < close * volatility) break;
    excess = excessAt(volatility);
    slope = (excess - before) / step;
  }
  return volatility > 2 * least && volatility < most / 2 ? volatility : null;
}
