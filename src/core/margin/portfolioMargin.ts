import { firstShortfall } from './shortfall';
import { putMark, type PricedMark } from './mark';
import { SHARES_PER_CONTRACT } from '../market/contract';

/*
 * A put under portfolio margin: what it would lose over the moves of the stock that FINRA's rule
 * names, volatility and time unchanged. A scenario, not a broker's number: brokers add moves of their
 * own, wider for single stocks, and for concentrated accounts. Sources: FINRA Rule 4210(g); SEC
 * Release 34-46576 (ranges).
 */

/** What is stressed, by the width of its range. */
export type StressedUnderlying = 'equity' | 'highCapIndex' | 'broadIndex';

const tenPoints = (down: number, up: number): readonly number[] => [
  ...[5, 4, 3, 2, 1].map((fifths) => (-down * fifths) / 5),
  ...[1, 2, 3, 4, 5].map((fifths) => (up * fifths) / 5),
];

/** Ten equidistant moves each, as decimals of the price. */
export const STRESS_MOVES: Readonly<Record<StressedUnderlying, readonly number[]>> = {
  equity: tenPoints(0.15, 0.15),
  highCapIndex: tenPoints(0.08, 0.06),
  broadIndex: tenPoints(0.1, 0.1),
};

/** Least requirement: dollars a contract on 100 shares are 37.50. */
const LEAST_PER_SHARE = 0.375;

export interface StressedPut {
  /** Stock price, dollars per share. */
  readonly spot: number;
  readonly strike: number;
  readonly contracts: number;
  /** Shares a contract, 100. */
  readonly multiplier?: number;
  readonly mark: PricedMark;
  readonly underlying?: StressedUnderlying;
}

export interface PortfolioMargin {
  /** Dollars of net value, the put's own mark taken off, that the position must leave in the account. */
  readonly requirementTotal: number;
  /** The move that costs most, decimal; null where the minimum asks for more than any move. */
  readonly worstMove: number | null;
  /** Gain or loss of the whole position at each move. */
  readonly points: readonly { readonly move: number; readonly profitTotal: number }[];
}

/** Gain or loss a share at a move, dollars. */
function profitAt({ spot, strike, mark }: StressedPut, move: number): number {
  const then = putMark({ spot: spot * (1 + move), strike, mark });
  return putMark({ spot, strike, mark }) - then;
}

/** A put loses most at the lowest price, so its range begins with its worst move. */
const lowestMove = ({ underlying = 'equity' }: StressedPut): number => STRESS_MOVES[underlying][0]!;

/**
 * Portfolio margin of a short put: its largest loss over the ten moves, at least $37.50 a contract.
 * Stock 100, strike 95, 35 days at 39.155%: 825.61 at -15%, where the Reg-T rule asks 1,500 beyond
 * the mark.
 */
export function portfolioMargin(put: StressedPut): PortfolioMargin {
  const { contracts, multiplier = SHARES_PER_CONTRACT, underlying = 'equity' } = put;
  const shares = contracts * multiplier;
  const worstMove = lowestMove(put);
  const loss = -profitAt(put, worstMove);
  return {
    requirementTotal: Math.max(loss, LEAST_PER_SHARE) * shares,
    worstMove: loss < LEAST_PER_SHARE ? null : worstMove,
    points: STRESS_MOVES[underlying].map((move) => ({
      move,
      profitTotal: profitAt(put, move) * shares,
    })),
  };
}

/**
 * The stock price, first met as it falls, at which the account no longer holds this requirement on
 * top of the put's mark. Cash of 22.50 a share behind the put above: 85.29. Null if the cash lasts
 * down to zero.
 */
export function portfolioCallPrice({
  cashTotal,
  ...put
}: StressedPut & { readonly cashTotal: number }): number | null {
  const { spot: spotNow, strike, mark, contracts, multiplier = SHARES_PER_CONTRACT } = put;
  const cash = cashTotal / (contracts * multiplier);
  const worst = 1 + lowestMove(put);
  // The loss on top of the mark is what the put is worth after the move.
  const isShort = (spot: number): boolean =>
    cash < putMark({ spot, strike, mark }) + LEAST_PER_SHARE ||
    cash < putMark({ spot: spot * worst, strike, mark });
  return firstShortfall(isShort, spotNow, 0);
}
