import type { FeeSchedule } from '../costs/feeSchedule';
import { orderFees } from '../costs/orderFees';
import { SHARES_PER_CONTRACT } from '../market/sharesPerContract';
import type { PutTerms } from './shortPut';

/**
 * The put as sold at another premium, dollars per share, with the fees of that premium: the
 * commission and the SEC's share follow it. Two puts cost 1.44 to open at 5.40 and 1.12 at 0.04.
 */
export function soldAt<T extends PutTerms>(terms: T, premium: number, schedule: FeeSchedule): T {
  const { contracts, multiplier = SHARES_PER_CONTRACT } = terms;
  const { total } = orderFees({ side: 'sell', schedule, contracts, multiplier, premium });
  return { ...terms, premium, openFeesTotal: total };
}
