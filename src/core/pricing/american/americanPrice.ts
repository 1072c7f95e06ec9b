import { europeanPrice } from '../blackScholes';
import { dividendsBefore, type DividendMarket } from '../cashDividends';
import type { Market, Option } from '../option';
import { solveBoundary } from './boundary';
import { discount, discountedRoom } from './discounted';
import { exerciseNow, exerciseOver, type Exercise } from './exercise';
import { premium } from './premium';
import { asPut, hasBoundary, NOTHING, scale, withinMemory, type PutInMarket } from './terms';
import { tierOf, type Accuracy } from './tier';
import { withDividends } from './withDividends';

/**
 * Price of an American option per share: the European price plus Kim's integral for early exercise,
 * over the boundary of Andersen, Lake and Offengenden. Exactly strike less spot where a put is best
 * exercised. A put at 95 for 60 days, stock 80, rate 4%, volatility 30%: 15.1074.
 */
export function americanPrice(
  option: Option,
  market: DividendMarket,
  accuracy: Accuracy = 'quick',
): number {
  const dividends = dividendsBefore(option, market);
  if (dividends.length > 0) {
    return withDividends(option, market, dividends, accuracy).priceAt(market.spot);
  }
  const terms = asPut(option, market);
  if (!hasBoundary(terms)) return withoutBoundary(option, market);
  const lived = withinMemory(terms);
  return priceOver(terms, lived, exerciseOver(solveBoundary(scale(lived), tierOf(accuracy))));
}

/**
 * The price as a function of the stock price, from one boundary: the critical price over the strike
 * depends only on rate, yield, volatility and time. The market's own stock price is not used.
 */
export function americanPriceAt(
  option: Option,
  market: DividendMarket,
  accuracy: Accuracy = 'quick',
): (spot: number) => number {
  const dividends = dividendsBefore(option, market);
  if (dividends.length > 0) return withDividends(option, market, dividends, accuracy).priceAt;
  const terms = asPut(option, market);
  if (!hasBoundary(terms)) return (spot) => withoutBoundary(option, { ...market, spot });
  const { years } = withinMemory(terms);
  const exercise = exerciseOver(solveBoundary(scale({ ...terms, years }), tierOf(accuracy)));
  // Another put may have solved its boundary in the same arrays since.
  const { put, rule } = exercise;
  const discounted = discount(put, rule, discountedRoom(rule.cosines.length));
  const own = { ...exercise, falls: exercise.falls.slice(), discounted };
  return (spot) => {
    const there = asPut(option, { ...market, spot });
    return priceOver(there, years === there.years ? there : { ...there, years }, own);
  };
}

/** The European price, or more where there would be two boundaries: see `hasBoundary`. */
export function withoutBoundary(option: Option, market: Market): number {
  const { strike, spot } = asPut(option, market);
  return Math.max(europeanPrice(option, market), strike - spot);
}

/**
 * Price of a put whose exercise is known; `lived` is the same put without the life it does not
 * feel.
 */
export function priceOver(terms: PutInMarket, lived: PutInMarket, exercise: Exercise): number {
  const { spot, strike } = terms;
  const { put, origin, logBoundary, falls, rule, discounted } = exercise;
  const log = Math.log(spot / strike);
  const intrinsic = strike - spot;
  if (!(log > logBoundary)) return intrinsic;
  const height = (log - origin) / put.deviation;
  const extra = strike * premium(put, spot / strike, height, falls, rule, discounted);
  const european = europeanPrice(terms, terms);
  const price = (lived === terms ? european : europeanPrice(lived, lived)) + extra;
  return Math.max(intrinsic, european, Math.min(price, strike));
}

/**
 * Stock price below which a put, or above which a call, is best exercised now; null if never. For
 * the put above: 76.3856.
 */
export function exerciseBoundary(
  option: Option,
  market: DividendMarket,
  accuracy: Accuracy = 'accurate',
): number | null {
  const dividends = dividendsBefore(option, market);
  if (dividends.length > 0) return withDividends(option, market, dividends, accuracy).boundary;
  const terms = asPut(option, market);
  if (!hasBoundary(terms)) return null;
  const boundary = solveBoundary(scale(withinMemory(terms)), tierOf(accuracy));
  const share = Math.exp(exerciseNow(boundary));
  if (share < NOTHING) return null;
  return option.right === 'put' ? option.strike * share : option.strike / share;
}
