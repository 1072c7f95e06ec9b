import { shortPutMargin } from './margin';
import type { MarginAccount } from './marginCall';
import { putMarkAt } from './mark';

/** What the account holds and must hold with the stock at one price, dollars for the position. */
export interface AccountAt {
  readonly spot: number;
  /** The put's value, dollars per share. */
  readonly mark: number;
  /** The put's value included, as the cash includes its premium. */
  readonly requirementTotal: number;
  /**
   * Excess liquidity: cash less the requirement, which is the net value less what the requirement
   * asks beyond the mark; the put's value is taken off once. Below zero the broker closes positions.
   */
  readonly excessTotal: number;
}

/**
 * A margin account with a short put at each of the stock prices it may fall through. Strike 95 with
 * 52.50 a share and 35 days at 39.155%: at 80 the put is worth 15.035 and takes 3,103.50, which
 * leaves 2,146.50. Ask again with the volatility raised: it rises when stocks fall.
 */
export function marginThroughFall(
  account: MarginAccount,
  spots: readonly number[],
): readonly AccountAt[] {
  const markAt = putMarkAt(account.strike, account.mark);
  return spots.map((spot) => {
    const mark = markAt(spot);
    const { requirementTotal } = shortPutMargin({ ...account, spot, mark });
    return { spot, mark, requirementTotal, excessTotal: account.cashTotal - requirementTotal };
  });
}
