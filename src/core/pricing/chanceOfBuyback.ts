import { ending, expectedPayoff } from './likelihood';
import { optionPrice, type PricedMarket } from './optionPrice';
import { aboveNothing } from './cashDividends';
import { logDistance } from './touch';
import type { Option } from './option';
import { chanceOfReaching } from './chanceOfReaching';
import { marketAfter } from './marketAfter';

/** A put sold, and the order to buy it back that rests with the broker. */
export interface BuybackOrder {
  readonly option: Pick<Option, 'strike' | 'years'>;
  /** The market now, with the volatility expected. */
  readonly market: PricedMarket;
  /** What it was sold for, dollars per share. */
  readonly premium: number;
  /** The part of the premium that buying back keeps: 0.5 buys back at half of it. */
  readonly share: number;
  /** Expected return of the stock, dividends included, continuous per year; the rate if absent. */
  readonly drift?: number | undefined;
  /** The closes before expiration, years from now, ascending; each calendar day's if absent. */
  readonly closes?: readonly number[];
}

/** A close this near to expiration no longer counts as before it, ACT/365F years. */
const SOON = 1e-6;

const dailyCloses = (years: number) =>
  Array.from(
    { length: Math.max(0, Math.ceil(years * 365 - SOON) - 1) },
    (_, day) => (day + 1) / 365,
  );

/** What becomes of the order. */
export interface BuybackOutcome {
  /** Chance that it has filled by each close; `years` from now. */
  readonly byClose: readonly { readonly years: number; readonly chance: number }[];
  /** Chance that it fills at any of them. */
  readonly chance: number;
  /**
   * Mean payoff to the put's holder at expiration on paths where the order never filled, averaged
   * over all paths, with 0 on those where it did; dollars per share.
   */
  readonly restPayoff: number;
}

/**
 * Chance that the put is worth `premium` x (1 - `share`) or less at some close before expiration,
 * valued as the contract is with the time then left and volatility unchanged. Strike 365 sold at
 * 5.40 with the stock at 385 and 37 days, 28.3% and 3.8%: at half the premium in 86.0%.
 */
export const chanceOfBuyback = (order: BuybackOrder): number => buyback(order).chance;

/**
 * The same chance by each close, and what happens otherwise. A put falls in value as the stock
 * rises, so the order fills once the stock is above a level, which comes down from day to day.
 */
export function buyback(order: BuybackOrder): BuybackOutcome {
  const { option, market, premium, share, drift = market.rate } = order;
  const price = premium * (1 - share);
  const times = price > 0 ? (order.closes ?? dailyCloses(option.years)) : [];
  const levels = levelsAt(times, order, price);
  const until = (years: number) => ending({ option: { ...option, years }, market, drift });
  const barriers = times.map((years, at) => {
    const { spot, paid } = until(years);
    return logDistance(levels[at]! + paid, spot);
  });
  const mean = drift - market.dividendYield - market.volatility ** 2 / 2;
  const { volatility } = market;
  const { chances, rest } = chanceOfReaching({ times, barriers, mean, volatility });
  const last = times.at(-1) ?? 0;
  const { spot, paid } = last > 0 ? until(last) : { spot: market.spot, paid: 0 };
  const left = option.years - last;
  const then = marketAfter(market, last);
  const payoffFrom = (distance: number) =>
    expectedPayoff({
      option: { strike: option.strike, years: left },
      market: { ...then, spot: aboveNothing(spot * Math.exp(distance) - paid) },
      drift,
    });
  return {
    byClose: times.map((years, at) => ({ years, chance: chances[at]! })),
    chance: chances.at(-1) ?? 0,
    restPayoff: rest.reduce((sum, { distance, chance }) => sum + chance * payoffFrom(distance), 0),
  };
}

/** Number of closes at which the level is computed; between them it is smooth. */
const WORKED_OUT = 32;

/** At each close, the stock price above which the put is worth no more than `price`. */
function levelsAt(
  closes: readonly number[],
  { option, market }: BuybackOrder,
  price: number,
): readonly number[] {
  let guess = market.spot;
  const levelAt = (years: number) => {
    const left = option.years - years;
    const put = { right: 'put', strike: option.strike, years: left } as const;
    const then = marketAfter(market, years);
    const excess = (spot: number) => optionPrice(put, { ...then, spot }, 'quick') - price;
    guess = levelWhere(excess, guess, market.volatility * Math.sqrt(left), market.spot);
    return guess;
  };
  // A dividend makes the level jump on its day.
  if (closes.length <= WORKED_OUT || market.cashDividends?.length) return closes.map(levelAt);
  return interpolated(closes, (years) => Math.sqrt(option.years - years), levelAt);
}

/**
 * Values of a function at ascending places: some computed, the others on straight lines in `scale`.
 */
function interpolated(
  places: readonly number[],
  scale: (place: number) => number,
  valueAt: (place: number) => number,
): readonly number[] {
  const [from, to] = [scale(places[0]!), scale(places.at(-1)!)];
  const nodes = Array.from({ length: WORKED_OUT }, (_, node) => {
    const wanted = from + ((to - from) * node) / (WORKED_OUT - 1);
    return node === 0 ? 0 : places.findLastIndex((place) => scale(place) >= wanted - 1e-12);
  });
  const values = nodes.map((node) => valueAt(places[node]!));
  let next = 1;
  return places.map((place, at) => {
    if (at === 0) return values[0]!;
    while (nodes[next]! < at) next += 1;
    const [left, right] = [scale(places[nodes[next - 1]!]!), scale(places[nodes[next]!]!)];
    const share = (scale(place) - left) / (right - left);
    return values[next - 1]! + share * (values[next]! - values[next - 1]!);
  });
}

/** Range of stock prices searched, as multiples of the price now. */
const LEAST = 1e-6;
const MOST = 1e6;

/**
 * Where a falling function of the stock price crosses zero. It steps from a guess, each step as
 * long as all before it together, so that even almost no volatility takes only a few steps.
 */
function levelWhere(
  excess: (spot: number) => number,
  guess: number,
  deviation: number,
  spot: number,
): number {
  let step = Math.exp(Math.max(deviation / 4, 1e-3));
  let low = guess;
  let high = guess;
  if (excess(guess) > 0) {
    do {
      [low, high] = [high, high * step];
      step *= step;
    } while (excess(high) > 0 && high < spot * MOST);
  } else {
    do {
      [low, high] = [low / step, low];
      step *= step;
    } while (excess(low) <= 0 && low > spot * LEAST);
  }
  return crossing(excess, low, high);
}

/** The crossing between two prices by regula falsi (Illinois): a dozen values for nine digits. */
function crossing(excess: (spot: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let [above, below] = [excess(low), excess(high)];
  while (above > 0 && below < 0 && high - low > 1e-9 * high) {
    const middle = (low * below - high * above) / (below - above);
    const value = excess(middle);
    if (middle <= low || middle >= high) break;
    if (value > 0) {
      [low, above] = [middle, value];
      below /= 2;
    } else {
      [high, below] = [middle, value];
      above /= 2;
    }
  }
  return high;
}
