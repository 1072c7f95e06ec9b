import { dividendsBefore, type DividendMarket } from '../cashDividends';
import type { Option } from '../option';
import { priceOver, withoutBoundary } from './americanPrice';
import { solveBoundary } from './boundary';
import { exerciseWithin } from './exercise';
import { asPut, hasBoundary, scale, withinMemory } from './terms';
import { tierOf, type Accuracy } from './tier';
import { withDividends } from './withDividends';

/** The grid of a surface: stock prices, and times to expiration, ACT/365F years. */
export interface Grid {
  readonly spots: ArrayLike<number>;
  readonly years: ArrayLike<number>;
}

/**
 * American prices over a grid, row-major, one row per time to expiration. One boundary, that of the
 * longest time, serves every cell: the critical price over the strike depends only on rate, yield,
 * volatility and time. The spot and years of the given market and option are not used.
 */
export function priceSurface(
  option: Option,
  market: DividendMarket,
  { spots, years }: Grid,
  accuracy: Accuracy = 'accurate',
): Float64Array {
  const prices = new Float64Array(spots.length * years.length);
  const longest = asPut({ ...option, years: Math.max(0, ...Array.from(years)) }, market);
  const felt = withinMemory(longest);
  const boundary = hasBoundary(longest) ? solveBoundary(scale(felt), tierOf(accuracy)) : null;
  // A row with dividends solves its own boundary in the same arrays.
  const kept = boundary && { ...boundary, squares: boundary.squares.slice() };

  const priceAtSpot = (time: number): ((spot: number) => number) => {
    const own = { ...option, years: time };
    const dividends = dividendsBefore(own, market);
    if (dividends.length > 0) return withDividends(own, market, dividends, accuracy).priceAt;
    if (!kept || !(time > 0)) return (spot) => withoutBoundary(own, { ...market, spot });
    const lived = { ...own, years: Math.min(time, felt.years) };
    const exercise = exerciseWithin(kept, lived.years / felt.years);
    return (spot) => {
      const there = { ...market, spot };
      return priceOver(asPut(own, there), asPut(lived, there), exercise);
    };
  };
  for (let row = 0; row < years.length; row++) {
    const priceAt = priceAtSpot(years[row]!);
    for (let column = 0; column < spots.length; column++) {
      prices[row * spots.length + column] = priceAt(spots[column]!);
    }
  }
  return prices;
}
