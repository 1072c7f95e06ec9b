import {
  accrue,
  exposureOn,
  finish,
  priceOn,
  sell,
  valueAt,
  type Account,
  type ReplayTrade,
  type Trading,
} from './account';
import type { PreparedDay } from './prepared';

/** Sources of an account's change, in units of its starting value; they add up to the whole change. */
export interface Sources {
  /** What the account would have earned in T-bills alone, day by day. */
  readonly bills: number;
  /** Delta times the return of the index with dividends beyond T-bills. */
  readonly equity: number;
  /** The rest before costs: premium for volatility, less the losses from moves. */
  readonly volatility: number;
  /** Negative. */
  readonly costs: number;
}

/** A rule's path through some days. */
interface Run {
  /** The account's value at the requested closes, 1 before the first sale. */
  readonly values: Float64Array;
  readonly trades: readonly ReplayTrade[];
  readonly sources: Sources;
}

interface RunQuestion extends Trading {
  /** At least one. */
  readonly days: readonly PreparedDay[];
}

const started = (): Account => ({ cash: 1, shares: 0, held: null, paid: 0 });

/**
 * Ends the option if it has expired or is cheap enough, and sells the next; returns the current
 * price.
 */
function trade(
  account: Account,
  day: PreparedDay,
  price: number,
  trading: Trading,
  trades: ReplayTrade[],
): number {
  const { rule } = trading;
  const { held } = account;
  if (held !== null) {
    const isCheap = rule.takeProfit !== null && price <= held.premium * (1 - rule.takeProfit);
    if (!isCheap && day.number < held.option.expires) return price;
    trades.push(finish(account, held, day, price, rule));
  }
  return sell(account, day, trading);
}

/**
 * Runs through the days, each using its own close and earlier ones only, and splits the result by
 * source.
 */
export function run({ days, ...trading }: RunQuestion): Run {
  const { rule } = trading;
  const account = started();
  const values = new Float64Array(days.length);
  const trades: ReplayTrade[] = [];
  let [bills, equity, volatility] = [0, 0, 0];
  for (const [at, day] of days.entries()) {
    const last = days[at - 1];
    let price = 0;
    if (last) {
      const before = values[at - 1]!;
      const units = exposureOn(account, last, rule);
      const interest = accrue(account, last, day);
      price = priceOn(account, day, rule);
      const moved = units * last.close * (day.index / last.index - 1 - interest);
      bills += before * interest;
      equity += moved;
      volatility += valueAt(account, day.close, price) - before * (1 + interest) - moved;
    }
    price = trade(account, day, price, trading, trades);
    values[at] = valueAt(account, day.close, price);
  }
  return { values, trades, sources: { bills, equity, volatility, costs: -account.paid } };
}

/** The account's value on some days only, given as ascending indexes: faster than on all days. */
export function valuesAt(
  { days, ...trading }: RunQuestion,
  places: readonly number[],
): Float64Array {
  const { rule } = trading;
  const account = started();
  const values = new Float64Array(places.length);
  const trades: ReplayTrade[] = [];
  let filled = 0;
  for (const [at, day] of days.entries()) {
    if (at > 0) accrue(account, days[at - 1]!, day);
    const isAsked = places[filled] === at;
    const isLast = account.held === null || day.number >= account.held.option.expires;
    if (!isAsked && !isLast && rule.takeProfit === null) continue;
    const price = trade(account, day, priceOn(account, day, rule), trading, trades);
    if (isAsked) values[filled++] = valueAt(account, day.close, price);
  }
  return values;
}
