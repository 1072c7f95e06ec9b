import type { Market, Option } from '../option';
import { memory, type ScaledPut } from './scaledPut';

/** The put equivalent to an option, with its market. */
export interface PutInMarket extends Option, Market {
  readonly right: 'put';
}

/**
 * A call is worth as much as the put with spot and strike swapped, and rate and yield swapped (R.
 * L. McDonald and M. D. Schroder, "A parity result for American options", 1998).
 */
export function asPut(option: Option, market: Market): PutInMarket {
  const { strike, years } = option;
  const { spot, rate, dividendYield, volatility } = market;
  return option.right === 'put'
    ? { right: 'put', strike, years, spot, rate, dividendYield, volatility }
    : {
        right: 'put',
        strike: spot,
        years,
        spot: strike,
        rate: dividendYield,
        dividendYield: rate,
        volatility,
      };
}

/** Interest, or a share of a strike, too small for any price to show. */
export const NOTHING = 1e-100;

/**
 * Whether there is a price below which the put is best exercised. Without interest on the strike
 * there is none, unless shorting the stock costs more. With yield < rate < 0, exercise would pay
 * only within a band of prices (L. Andersen and M. Lake, "Fast American option pricing: the
 * double-boundary case", 2021). No real stock is like that, so such puts are valued at the larger
 * of the European price and the intrinsic value: a lower bound.
 */
export function hasBoundary({ rate, dividendYield, years }: PutInMarket): boolean {
  return rate * years > NOTHING || (rate >= 0 && dividendYield * years < -NOTHING);
}

/** Stands for no deviation; at any smaller one the premium differs by less than this. */
const LEAST_DEVIATION = 1e-6;

/** The put in units of its strike and its life, with negligible interest set to none. */
export function scale({ rate, dividendYield, volatility, years }: PutInMarket): ScaledPut {
  return {
    rate: Math.abs(rate * years) > NOTHING ? rate * years : 0,
    dividendYield: dividendYield * years,
    deviation: Math.max(volatility * Math.sqrt(years), LEAST_DEVIATION),
  };
}

/** The same terms without the part of the put's life that it is too long to feel. */
export function withinMemory(terms: PutInMarket): PutInMarket {
  const felt = memory(scale(terms));
  return felt < 1 ? { ...terms, years: terms.years * felt } : terms;
}
