import { netPremiumTotal, sharesTotal, type ShortPut } from '../put/shortPut';
import { shareOf, summarize, type RepeatedPutFan } from './fan';
import { normalNumbers } from './random';

/*
 * A put sold again and again. At each expiration the stock stands somewhere on a random path, and
 * the same put is sold again, as far from the stock as the first and for as many days. Its premium
 * and fees keep their share of the stock price, as an option's price scales with it at constant
 * volatility. The whole account secures each put, including fractions of a contract, so that
 * returns compound. A put that ends in the money is assigned, and the shares are sold at once, at
 * the price of that moment, without a fee. Two accounts follow the same paths: one with its cash in
 * T-bills, which also earn on the days between two puts, and one with idle cash. Nothing is taxed,
 * and no put is closed or exercised early.
 */

export interface RepeatedPut {
  /** The first put; only the fees given in it count. */
  readonly trade: ShortPut;
  /** Days from the first sale to each expiration, ascending; the first is the put's own days. */
  readonly expirations: readonly number[];
  /** Volatility with which the stock really moves, decimal per year. */
  readonly volatility: number;
  /** Expected return of the stock, dividends included, continuous per year. */
  readonly drift: number;
  /** Continuous per year. */
  readonly dividendYield: number;
  /** What a T-bill returns over the days of one put, decimal; 0 without a quote. */
  readonly billPeriodReturn: number;
  readonly paths: number;
  /** A whole number; the same seed gives the same paths, whatever the put and its interest. */
  readonly seed: number;
}

/** Paths between two reports of progress: a few milliseconds of work. */
const SLICE = 500;

/**
 * What a put makes of a dollar in the account, given what its days make of a dollar in the stock:
 * one, plus the net premium and the interest, less how far the stock ends below the strike, per
 * dollar of strike. An account that is lost stays lost.
 */
function accountGrowth(trade: ShortPut, interest: number) {
  const moneyness = trade.spot / trade.strike;
  const premium = netPremiumTotal(trade) / sharesTotal(trade) / trade.strike;
  const kept = 1 + premium + interest;
  return (stockGrowth: number): number =>
    Math.max(0, kept - Math.max(1 - moneyness * stockGrowth, 0));
}

/**
 * Simulates the put in slices. Yields the number of paths done so far, so that the caller can show
 * progress or stop, and returns the fan at the end. With no volatility every path is the same.
 */
export function* simulateRepeatedPut(put: RepeatedPut): Generator<number, RepeatedPutFan> {
  const { trade, expirations, paths, volatility, drift, dividendYield, seed } = put;
  const { billPeriodReturn } = put;
  const days = trade.daysToExpiration;
  const years = days / 365;
  const mean = (drift - dividendYield - volatility ** 2 / 2) * years;
  const deviation = volatility * Math.sqrt(years);
  const normal = normalNumbers(seed);
  const bills = (span: number) => (1 + billPeriodReturn) ** (span / days);
  const billsGrowth = accountGrowth(trade, billPeriodReturn);
  const idleGrowth = accountGrowth(trade, 0);
  const isAssignedBelow = trade.strike / trade.spot;
  // What the T-bills earn between the end of each put and the sale of the next.
  const waits = expirations.map((end, index) => bills(end - days - (expirations[index - 1] ?? 0)));
  const withBills = expirations.map(() => new Float64Array(paths));
  const idle = new Float64Array(paths);
  let assignments = 0;
  for (let path = 0; path < paths; path++) {
    let value = 1;
    let idleValue = 1;
    for (const [index, values] of withBills.entries()) {
      const stockGrowth = Math.exp(mean + deviation * normal());
      if (stockGrowth < isAssignedBelow) assignments++;
      value *= waits[index]! * billsGrowth(stockGrowth);
      idleValue *= idleGrowth(stockGrowth);
      values[path] = value;
    }
    idle[path] = idleValue;
    if ((path + 1) % SLICE === 0) yield path + 1;
  }
  const assigned = shareOf(assignments, expirations.length * paths);
  return summarize({ withBills, idle, days: expirations, bills, assigned });
}
