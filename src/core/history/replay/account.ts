import type { Right } from '../../market/contract';
import { modelGreeks, modelPrice } from './model';
import { callOf, optionOn, putOf, type ShortIndexOption } from './option';
import type { PreparedDay } from './prepared';
import type { ReplayRule } from './rule';

/** An option from its sale to its end. */
export interface ReplayTrade {
  readonly right: Right;
  readonly sold: string;
  readonly ended: string;
  readonly strike: number;
  /** Per unit of the index. */
  readonly premium: number;
  /** Price at its end: when bought back, or how far it ended in the money. */
  readonly endPrice: number;
  readonly how: 'expired' | 'inTheMoney' | 'boughtBack';
  /** After costs, a decimal of the strike. */
  readonly gain: number;
  /** Change of the whole account meanwhile, including interest. */
  readonly change: number;
}

/** An option that was sold, with the account's value before its sale. */
interface Held {
  readonly option: ShortIndexOption;
  readonly units: number;
  readonly premium: number;
  /** Cost of the sale, per unit. */
  readonly cost: number;
  readonly sold: string;
  readonly before: number;
}

/** An account traded by a rule, in units of its starting value. */
export interface Account {
  cash: number;
  shares: number;
  held: Held | null;
  /** Costs so far. */
  paid: number;
}

/** How a rule trades. */
export interface Trading {
  readonly rule: ReplayRule;
  /** Number of trading days by which monthly expirations are shifted. */
  readonly shift: number;
}

/** Units per contract, for costs per contract. */
const CONTRACT = 100;

/** Cost of an order at a price, per unit. */
const costOf = ({ costShare, costPerContract }: ReplayRule, price: number) =>
  costShare * price + costPerContract / CONTRACT;

/** The account's value at a close, with its option at a price. */
export const valueAt = ({ cash, shares, held }: Account, close: number, price: number) =>
  cash + shares * close - (held === null ? 0 : held.units * price);

/** The option's value on a day; 0 without an option. */
export const priceOn = ({ held }: Account, day: PreparedDay, { volatilityFactor }: ReplayRule) =>
  held === null ? 0 : modelPrice(optionOn(held.option, day), day, volatilityFactor);

/** The account's delta on a day, in units of the index; after each close it holds an option. */
export function exposureOn(account: Account, day: PreparedDay, rule: ReplayRule): number {
  const { option, units } = account.held!;
  const { delta } = modelGreeks(optionOn(option, day), day, rule.volatilityFactor);
  return account.shares - units * delta;
}

/**
 * Accrues interest on cash at the previous day's rate, and dividends on shares. Returns what a
 * dollar earned.
 */
export function accrue(account: Account, last: PreparedDay, day: PreparedDay): number {
  const years = (day.number - last.number) / 365;
  const interest = Math.expm1(last.rate * years);
  account.cash += account.cash * interest;
  account.cash += account.shares * last.close * Math.expm1(last.dividendYield) * years;
  return interest;
}

/**
 * Sells the next option at a close and returns its premium: a call if there are shares, otherwise a
 * put on as many units as the account covers in full with premium and interest, V ÷ (K e^(-rT) - P
 * + cost).
 */
export function sell(account: Account, day: PreparedDay, { rule, shift }: Trading): number {
  const { shares } = account;
  const { atExpiration } = rule;
  const before = valueAt(account, day.close, 0);
  const option =
    shares > 0 && atExpiration !== 'settle'
      ? callOf(rule, atExpiration.callDelta, day, shift)
      : putOf(rule, day, shift);
  const priced = optionOn(option, day);
  const premium = modelPrice(priced, day, rule.volatilityFactor);
  const cost = costOf(rule, premium);
  const covered = option.strike * Math.exp(-day.rate * priced.years);
  const units = shares > 0 ? shares : before / (covered - premium + cost);
  account.cash += units * (premium - cost);
  account.paid += units * cost;
  account.held = { option, units, premium, cost, sold: day.date, before };
  return premium;
}

/** Ends the option at a price: on its last day as the rule says, earlier by buying it back. */
export function finish(
  account: Account,
  held: Held,
  day: PreparedDay,
  price: number,
  rule: ReplayRule,
): ReplayTrade {
  const { units, premium } = held;
  const { right, strike, expires } = held.option;
  const isOver = day.number >= expires;
  const cost = isOver ? 0 : costOf(rule, price);
  if (isOver && price > 0 && rule.atExpiration !== 'settle') {
    account.shares = right === 'put' ? units : 0;
    account.cash += right === 'put' ? -units * strike : units * strike;
  } else account.cash -= units * (price + cost);
  account.paid += units * cost;
  account.held = null;
  return {
    right,
    strike,
    premium,
    sold: held.sold,
    ended: day.date,
    endPrice: price,
    how: !isOver ? 'boughtBack' : price > 0 ? 'inTheMoney' : 'expired',
    gain: (premium - held.cost - price - cost) / strike,
    change: valueAt(account, day.close, 0) / held.before - 1,
  };
}
