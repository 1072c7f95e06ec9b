import type { MarginClass } from '../market/underlying';
import type { MarginTerms } from './margin';
import { firstShortfall } from './shortfall';
import { putMarkAt, type PricedMark } from './mark';
import { SHARES_PER_CONTRACT } from '../market/sharesPerContract';

/*
 * A put under portfolio margin: what it would lose over the ten equally spaced moves that FINRA's
 * rule names, with volatility and time unchanged. A put loses most at the lowest price, so only
 * that move matters. This is a scenario, not a broker's number: brokers add moves of their own,
 * wider for single stocks and for concentrated accounts. Source: FINRA Rule 4210(g); SEC Release
 * 34-46576.
 */

/**
 * The deepest move: of -15% to 15%, of -10% to 10%, and of -8% to 6% for indexes of large
 * companies.
 */
const WORST_MOVE = {
  equity: -0.15,
  broadIndex: -0.1,
  highCapIndex: -0.08,
} as const satisfies Record<MarginClass, number>;

/** The deepest move, a decimal, multiplied by the leverage of a leveraged fund. */
export const worstMove = ({ underlying = 'equity', leverage = 1 }: MarginTerms): number =>
  Math.max(WORST_MOVE[underlying] * leverage, -1);

/** Minimum requirement, dollars per share: 37.50 for a contract on 100 shares. */
const LEAST_PER_SHARE = 0.375;

export interface StressedPut extends MarginTerms {
  /** Stock price, dollars per share. */
  readonly spot: number;
  readonly strike: number;
  readonly contracts: number;
  /** Shares per contract; 100 if absent. */
  readonly multiplier?: number;
  readonly mark: PricedMark;
}

/**
 * Portfolio margin of a short put: dollars of net value, after deducting the put's mark, that the
 * account must keep. It is the loss at the worst move, at least $37.50 a contract. Stock 100,
 * strike 95, 35 days at 39.155%: 825.61, where the Reg-T rule asks for 1,500 beyond the mark;
 * 345.11 by the move of an index of large companies.
 */
export function portfolioMarginTotal(put: StressedPut): number {
  const { spot, strike, mark, contracts, multiplier = SHARES_PER_CONTRACT } = put;
  const markAt = putMarkAt(strike, mark);
  const loss = markAt(spot * (1 + worstMove(put))) - markAt(spot);
  return Math.max(loss, LEAST_PER_SHARE) * contracts * multiplier;
}

/**
 * The first stock price, as the stock falls, at which the account no longer holds this requirement
 * on top of the put's mark. Cash of 22.50 a share behind the put above: 85.29. Null if the cash
 * lasts down to zero.
 */
export function portfolioCallPrice({
  cashTotal,
  contracts,
  multiplier = SHARES_PER_CONTRACT,
  ...put
}: StressedPut & { readonly cashTotal: number }): number | null {
  const cash = cashTotal / (contracts * multiplier);
  const markAt = putMarkAt(put.strike, put.mark);
  // The loss plus the mark is what the put is worth after the move.
  const isShort = (spot: number): boolean =>
    cash < markAt(spot) + LEAST_PER_SHARE || cash < markAt(spot * (1 + worstMove(put)));
  return firstShortfall(isShort, put.spot, 0);
}
