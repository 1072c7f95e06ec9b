import { marginRates, shortPutMargin, type MarginTerms } from './margin';
import { putMarkAt, type MarkModel } from './mark';
import { firstShortfall } from './shortfall';
import { SHARES_PER_CONTRACT } from '../market/sharesPerContract';

/**
 * Whether an account can get a margin call, and at which stock prices; a fully paid position in a
 * cash account never can. Null where no fall, or no rise, of the stock leads to one.
 */
export type MarginCall =
  | { readonly possible: false }
  | {
      readonly possible: true;
      /** The first call price met as the stock falls, dollars per share. */
      readonly fallPrice: number | null;
      /** The first call price met as the stock rises, dollars per share. */
      readonly risePrice: number | null;
    };

/** A short put in a margin account, with the cash behind it. */
export interface MarginAccount extends MarginTerms {
  /** Stock price now, dollars per share; the fall starts here. */
  readonly spot: number;
  readonly strike: number;
  /** Dollars of cash behind the position, including the premium received. */
  readonly cashTotal: number;
  readonly contracts: number;
  /** Shares per contract; 100 if absent. */
  readonly multiplier?: number;
  readonly mark: MarkModel;
}

/**
 * The stock price at which a short put's margin first exceeds the cash behind it as the stock
 * falls. The price now if it already does; null if the cash lasts down to zero. Strike 95, cash
 * 52.50 a share, intrinsic mark: 53.125. With 22.50 a share it is 90.625, but 95.72 today with 35
 * days at 39.155%: time value brings the call earlier. The rule is not capped at the strike (97.50
 * a share gets a call at 7.00): where a broker treats the put as secured by its strike in cash,
 * there is never a call, and this function does not apply. Prices and cash up to 10^300.
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
 * At intrinsic value both branches are lines in the stock price: K - (1 - a)S, both in and out of
 * the money, and (1 + b)K - S below the strike. Each crosses the cash once; a falling stock reaches
 * the higher crossing first. Where a is 100%, the first branch is the same at any price.
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

/** With time value the margin need not rise all the way down: search for the first shortfall. */
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
