import { europeanPrice } from '../pricing/blackScholes';
import { marginRates, shortPutMargin, type MarginTerms } from './margin';

/**
 * What the put is taken to be worth as the stock falls: its intrinsic value, or a price with time
 * value.
 */
export type MarkModel =
  | 'intrinsic'
  | {
      readonly years: number;
      readonly rate: number;
      readonly dividendYield: number;
      readonly volatility: number;
    };

/**
 * A put's value under a mark model, dollars per share. A priced put is never worth less than its
 * intrinsic value, as US stock options can be exercised at any time: stock 52.67, strike 95, 35
 * days is 42.33 and not the European 41.97.
 */
export function putMark({
  spot,
  strike,
  mark,
}: {
  readonly spot: number;
  readonly strike: number;
  readonly mark: MarkModel;
}): number {
  const intrinsic = Math.max(strike - spot, 0);
  if (mark === 'intrinsic') return intrinsic;
  const { years, ...market } = mark;
  return Math.max(europeanPrice({ right: 'put', strike, years }, { spot, ...market }), intrinsic);
}

export interface MarginAccount extends MarginTerms {
  /** Stock price now, dollars per share; the fall is counted from here. */
  readonly spot: number;
  readonly strike: number;
  /** Dollars of cash behind the position, the premium received included. */
  readonly cashTotal: number;
  readonly contracts: number;
  /** Shares a contract, 100. */
  readonly multiplier?: number;
  readonly mark: MarkModel;
}

/**
 * The stock price at which a short put's margin outgrows the cash behind it: the first met as the
 * stock falls. The price now if that has happened already; null if the cash lasts down to zero.
 * Strike 95, cash 52.50 a share, intrinsic mark: 53.125. With 22.50 a share it is 90.625, but 95.72
 * today with 35 days at 39.155%: time value calls earlier. The rule is not capped at the strike
 * (97.50 a share is called at 7.00): where a broker treats the put as secured by its strike in
 * cash, that cash is never called and there is nothing to ask.
 */
export function marginCallPrice({
  cashTotal,
  contracts,
  multiplier = 100,
  ...account
}: MarginAccount): number | null {
  const cash = cashTotal / (contracts * multiplier);
  return account.mark === 'intrinsic'
    ? callAtIntrinsic(cash, account)
    : firstShortfall(cash, account);
}

type PerShare = Omit<MarginAccount, 'cashTotal' | 'contracts' | 'multiplier'>;

/**
 * With intrinsic value both branches are lines in the stock price: K - (1 - a)S, in and out of the
 * money alike, and (1 + b)K - S below the strike. Each meets the cash once; falling, the stock gets
 * to the higher meeting first.
 */
function callAtIntrinsic(cash: number, { spot, strike, ...terms }: PerShare): number | null {
  const { ofSpot, floor } = marginRates(terms);
  if (cash < floor * strike) return spot; // less than the floor is too little at any price
  const uncovered = strike - cash;
  const onFirstBranch = uncovered > 0 ? uncovered / (1 - ofSpot) : 0;
  const onFloor = uncovered + floor * strike;
  const price = Math.max(onFirstBranch, onFloor);
  return price > 0 ? Math.min(price, spot) : null;
}

const SCAN_STEPS = 200; // half a percent of the price now
const PRICE_TOLERANCE = 1e-7;

/**
 * With time value the margin need not rise all the way down, so look for the first shortfall, then
 * close in on it.
 */
function firstShortfall(
  cash: number,
  { spot: spotNow, strike, mark, ...terms }: PerShare,
): number | null {
  const isShort = (spot: number): boolean =>
    cash <
    shortPutMargin({
      spot,
      strike,
      mark: putMark({ spot, strike, mark }),
      contracts: 1,
      multiplier: 1,
      ...terms,
    }).requirementTotal;
  if (isShort(spotNow)) return spotNow;
  for (let step = 1; step <= SCAN_STEPS; step++) {
    const spot = spotNow * (1 - step / SCAN_STEPS);
    if (isShort(spot)) return bisect(isShort, spot, spot + spotNow / SCAN_STEPS);
  }
  return null;
}

/** Where a claim that holds at `low` and not at `high` stops holding. */
function bisect(holds: (price: number) => boolean, low: number, high: number): number {
  const middle = (low + high) / 2;
  if (high - low < PRICE_TOLERANCE) return middle;
  return holds(middle) ? bisect(holds, middle, high) : bisect(holds, low, middle);
}
