import { dividendsBefore, type DividendMarket } from '../cashDividends';
import { europeanDelta, europeanVega } from '../europeanSlopes';
import { europeanImpliedVolatility, ROUNDING } from '../impliedVolatility';
import type { Option } from '../option';
import { americanGreeks } from './americanGreeks';
import { americanPrice, priceOver } from './americanPrice';
import { exercisesBy } from './exercises';
import { impliedVolatility, searchVolatility } from './impliedVolatility';
import { premiumDelta } from './premium';
import { asPut, hasBoundary } from './terms';

/** Many American puts on one stock with one expiration. */
export interface PutsTogether {
  /** Price per share. */
  readonly priceAt: (strike: number, volatility: number) => number;
  /**
   * Volatility at which a put is worth `price`, decimal per year, within one part in ten thousand;
   * null where there is none. Fastest when asked strike by strike.
   */
  readonly volatilityAt: (strike: number, price: number) => number | null;
  /** Delta of the put held: negative. */
  readonly deltaAt: (strike: number, volatility: number) => number;
}

type Carry = Omit<DividendMarket, 'volatility'>;

/**
 * A step this small relative to the volatility is the last. Each is nearly a Newton step, and
 * leaves only a small fraction of its own size.
 */
const CLOSE = 3e-4;

/** Each put by itself: with dividends in dollars, puts cannot share a boundary. */
const apart = (years: number, market: Carry): PutsTogether => {
  const option = (strike: number) => ({ right: 'put', strike, years }) as const satisfies Option;
  return {
    priceAt: (strike, volatility) =>
      americanPrice(option(strike), { ...market, volatility }, 'quick'),
    volatilityAt: (strike, price) =>
      impliedVolatility(price, option(strike), market, 'american', 'quick'),
    deltaAt: (strike, volatility) =>
      americanGreeks(option(strike), { ...market, volatility }, 'quick').delta,
  };
};

/**
 * Prices, volatilities and deltas of American puts on one stock with one expiration, as precise as
 * the quick tier and five times as fast: over the strike, their exercise boundaries differ only by
 * volatility and are solved at a few.
 */
export function putsTogether(years: number, market: Carry): PutsTogether {
  const alone = apart(years, market);
  const sample = asPut({ right: 'put', strike: 1, years }, { ...market, volatility: 1 });
  if (!hasBoundary(sample) || dividendsBefore({ years }, market).length > 0) return alone;
  const { spot, rate, dividendYield } = market;
  const exerciseAt = exercisesBy(rate * years, dividendYield * years);
  const root = Math.sqrt(years);
  // One put, reset for each question: an object for each took a third of the time.
  const asked = {
    right: 'put' as const,
    strike: 1,
    years,
    spot,
    rate,
    dividendYield,
    volatility: 1,
  };
  const put = (strike: number, volatility: number) => {
    asked.strike = strike;
    asked.volatility = volatility;
    return asked;
  };

  const priceAt = (strike: number, volatility: number): number => {
    const exercise = exerciseAt(volatility * root);
    if (exercise === null) return alone.priceAt(strike, volatility);
    const terms = put(strike, volatility);
    return priceOver(terms, terms, exercise);
  };
  // The ratio of American to European volatility hardly changes from strike to strike.
  let share = 1;
  return {
    priceAt,
    volatilityAt: (strike, price) => {
      if (!(price > strike - spot + ROUNDING * strike && price > 0 && price < strike)) return null;
      const european = europeanImpliedVolatility(price, put(strike, 1), market);
      const volatility = searchVolatility((tried) => priceAt(strike, tried) - price, {
        guess: european && european * share,
        slopeAt: (tried) => {
          const terms = put(strike, tried);
          return europeanVega(terms, terms);
        },
        years,
        close: CLOSE,
      });
      if (volatility !== null && european !== null) share = volatility / european;
      return volatility;
    },
    deltaAt: (strike, volatility) => {
      const exercise = exerciseAt(volatility * root);
      if (exercise === null) return alone.deltaAt(strike, volatility);
      const log = Math.log(spot / strike);
      if (!(log > exercise.logBoundary)) return -1;
      const height = (log - exercise.origin) / exercise.put.deviation;
      const terms = put(strike, volatility);
      const { put: scaled, falls, rule } = exercise;
      return europeanDelta(terms, terms) + premiumDelta(scaled, height, falls, rule);
    },
  };
}
