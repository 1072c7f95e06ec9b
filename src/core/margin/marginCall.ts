import { marginRates, shortPutMargin, type MarginTerms } from './margin';
import { putMarkAt, type MarkModel } from './mark';
import { firstShortfall } from './shortfall';
import { SHARES_PER_CONTRACT } from '../market/sharesPerContract';

/**
 * Whether an account can be called for more margin, and at which stock prices; a fully paid position
 * in a cash account never is. Null where no fall, or no rise, of the stock gets there.
 */
export type MarginCall =
  | { readonly possible: false }
  | {
      readonly possible: true;
      /** First met as the stock falls, dollars per share. */
      readonly fallPrice: number | null;
      /** First met as it rises. */
      readonly risePrice: number | null;
    };

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
 * cash, that cash is never called and there is nothing to ask. Prices and cash up to 10^300.
 */
export function marginCallPrice({
  cashTotal,
  contracts,
  multiplier = SHARES_PER_CONTRACT,
  ...account
}: MarginAccount): number | null {
  const cash = cashTotal / (contracts * multiplier);
  return account.mark === 'intrinsic'
    ? callAtIntrinsic(cash, account)
    : firstMarginShortfall(cash, account);
}

type PerShare = Omit<MarginAccount, 'cashTotal' | 'contracts' | 'multiplier'>;

/**
 * With intrinsic value both branches are lines in the stock price: K - (1 - a)S, in and out of the
 * money alike, and (1 + b)K - S below the strike. Each meets the cash once; falling, the stock gets
 * to the higher meeting first. Where a is all of the stock price, the first is as much at any price.
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

/** With time value the margin need not rise all the way down: look for the first shortfall. */
function firstMarginShortfall(
  cash: number,
  { spot: spotNow, strike, mark, ...terms }: PerShare,
): number | null {
  const markAt = putMarkAt(strike, mark);
  const isShort = (spot: number): boolean =>
    cash <
    shortPutMargin({
      spot,
      strike,
      mark: markAt(spot),
      contracts: 1,
      multiplier: 1,
      ...terms,
    }).requirementTotal;
  return firstShortfall(isShort, spotNow, 0);
}
