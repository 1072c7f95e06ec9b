import { orderTicket } from '../core/put/orderTicket';
import { soldAt } from '../core/put/soldAt';
import { initialShare } from '../draft/fields';
import type { Plan } from './plan';
import { tickClassOf } from './tickClass';

/** The share of the premium that the take-profit order keeps; null while its text cannot be used. */
export const takeProfitShareOf = ({ input }: Plan): number | null =>
  input.unread.includes('takeProfitShare')
    ? null
    : (input.takeProfitShare ?? initialShare('takeProfitShare'));

/** The sale at the premium planned, what it brings or brought, and the exit from that. */
export function limits(plan: Plan) {
  const { input, terms, days } = plan;
  const share = takeProfitShareOf(plan);
  const tickClass = tickClassOf(plan);
  const { sellLimit } = orderTicket(input.premium, tickClass);
  const sold = soldTerms(plan, sellLimit);
  const received = (sold ?? terms).premium;
  return {
    sellLimit,
    /** The put at the price it is sold for: that of its fill, or of its limit until then. */
    sold,
    /** How long the exit stands: until canceled, or to the close of the put's last day. */
    exitTimeInForce: days === 0 ? ('DAY' as const) : ('GTC' as const),
    takeProfitLimit:
      share === null ? null : orderTicket(received, tickClass, share).takeProfitLimit,
  };
}

function soldTerms({ filledAt, afterFees, schedule }: Plan, sellLimit: number | null) {
  if (filledAt !== null) return afterFees;
  return sellLimit === null ? null : soldAt(afterFees, sellLimit, schedule);
}
