import { netPremiumTotal, sharesTotal, type ShortPut } from '../put/shortPut';
import { summarize, type RepeatedPutFan } from './fan';
import { normalNumbers } from './random';

/*
 * A put sold again and again: at each expiration the stock stands somewhere on a random path, and
 * the same put is sold anew, as far from the stock as the first and for as many days. Its premium and
 * fees keep their share of the stock price, as an option's price scales with it at one volatility.
 * The whole account secures each put, fractions of a contract included, so that returns compound. A
 * put that ends in the money is assigned and the shares are sold at once, at the price of that
 * moment, without a fee. Interest on the collateral is paid at each expiration. Nothing is taxed, and
 * no put is closed or exercised early.
 */

export interface RepeatedPut {
  /** The first put. Its fees count as far as they are in it. */
  readonly trade: ShortPut;
  /** How many times it is sold, from 1. */
  readonly periods: number;
  /** Volatility with which the stock really moves, a year, decimal. */
  readonly volatility: number;
  /** Expected return of the stock, dividends included, continuous per year. */
  readonly drift: number;
  /** Continuous per year. */
  readonly dividendYield: number;
  /** What the collateral earns over one period, decimal: a T-bill's return, or 0 for idle cash. */
  readonly interestPeriodReturn: number;
  /** What a T-bill returns over one period, to compare with. */
  readonly billPeriodReturn: number;
  readonly paths: number;
  /** Whole number; the same seed gives the same paths, whatever the put and its interest. */
  readonly seed: number;
}

/** How often a put fits into a year, to the nearest whole number, once at least: 10 times 37 days. */
export const periodsInYear = (daysToExpiration: number): number =>
  daysToExpiration > 0 ? Math.max(1, Math.round(365 / daysToExpiration)) : 1;

/** Paths between two reports of progress: a few milliseconds of work. */
const SLICE = 500;

/**
 * What a period makes of a dollar in the account, by what it makes of a dollar in the stock: one, the
 * net premium and the interest, less what the stock ends below the strike, per dollar of strike. An
 * account that is lost stays lost.
 */
function accountGrowth({ trade, interestPeriodReturn }: RepeatedPut) {
  const moneyness = trade.spot / trade.strike;
  const premium = netPremiumTotal(trade) / sharesTotal(trade) / trade.strike;
  const kept = 1 + premium + interestPeriodReturn;
  return (stockGrowth: number): number =>
    Math.max(0, kept - Math.max(1 - moneyness * stockGrowth, 0));
}

/**
 * Simulates the put in slices: yields the paths done so far, to show progress or to stop by asking
 * no more, and returns the fan at the end. With no volatility every path is the same.
 */
export function* simulateRepeatedPut(put: RepeatedPut): Generator<number, RepeatedPutFan> {
  const { trade, periods, paths, volatility, drift, dividendYield, seed } = put;
  const years = trade.daysToExpiration / 365;
  const mean = (drift - dividendYield - volatility ** 2 / 2) * years;
  const deviation = volatility * Math.sqrt(years);
  const normal = normalNumbers(seed);
  const growth = accountGrowth(put);
  const isAssignedBelow = trade.strike / trade.spot;
  const values = Array.from({ length: periods }, () => new Float64Array(paths));
  let assignments = 0;
  for (let path = 0; path < paths; path++) {
    let value = 1;
    for (const period of values) {
      const stockGrowth = Math.exp(mean + deviation * normal());
      if (stockGrowth < isAssignedBelow) assignments++;
      value *= growth(stockGrowth);
      period[path] = value;
    }
    if ((path + 1) % SLICE === 0) yield path + 1;
  }
  return summarize(values, assignments / (periods * paths), put.billPeriodReturn);
}
