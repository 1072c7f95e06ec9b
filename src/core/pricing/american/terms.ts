import type { Market, Option } from '../option';
import { memory, type ScaledPut } from './scaledPut';

/** The put that an option is worth as much as, and its market. */
export interface PutInMarket extends Option, Market {
  readonly right: 'put';
}

/**
 * A call is worth as much as the put with spot and strike, rate and yield in each other's places
 * (R. L. McDonald and M. D. Schroder, "A parity result for American options", 1998).
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

/** Interest, or a share of a strike, that no price could show. */
export const NOTHING = 1e-100;

/**
 * Whether there is a price below which the put is best exercised. Without interest on the strike
 * there is none, unless the stock costs more to be short of. With yield < rate < 0 exercise would
 * pay in a band of prices only (L. Andersen and M. Lake, "Fast American option pricing: the
 * double-boundary case", 2021). No stock is like that, and such puts are taken to be worth the
 * European price or the intrinsic value, whichever is more: a lower bound.
 */
export function hasBoundary({ rate, dividendYield, years }: PutInMarket): boolean {
  return rate * years > NOTHING || (rate >= 0 && dividendYield * years < -NOTHING);
}

/** Stands for none; the premium of what is more certain still differs by less than this. */
const LEAST_DEVIATION = 1e-6;

/** The put with its strike and its life for units, and hardly any interest taken for none. */
export function scale({ rate, dividendYield, volatility, years }: PutInMarket): ScaledPut {
  return {
    rate: Math.abs(rate * years) > NOTHING ? rate * years : 0,
    dividendYield: dividendYield * years,
    deviation: Math.max(volatility * Math.sqrt(years), LEAST_DEVIATION),
  };
}

/** The same terms without the part of its life that the put is too long to feel. */
export function withinMemory(terms: PutInMarket): PutInMarket {
  const felt = memory(scale(terms));
  return felt < 1 ? { ...terms, years: terms.years * felt } : terms;
}
