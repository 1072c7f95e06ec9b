import { shortPutMargin } from './margin';
import type { MarginAccount } from './marginCall';
import { putMarkAt } from './mark';

/** What the account holds and must hold at one stock price, dollars for the position. */
export interface AccountAt {
  readonly spot: number;
  /** The put's value, dollars per share. */
  readonly mark: number;
  /** Includes the put's value, as the cash includes its premium. */
  readonly requirementTotal: number;
  /**
   * Excess liquidity: cash less the requirement. This equals the net value less the requirement
   * beyond the mark, so the put's value is subtracted once. Below zero the broker closes positions.
   */
  readonly excessTotal: number;
}

/**
 * A margin account with a short put at each stock price it may fall through. Strike 95 with 52.50 a
 * share and 35 days at 39.155%: at 80 the put is worth 15.035 and requires 3,103.50, which leaves
 * 2,146.50. Also ask with a higher volatility: it rises when stocks fall.
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
