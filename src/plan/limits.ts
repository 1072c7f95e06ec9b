import { orderTicket } from '../core/put/orderTicket';
import { soldAt } from '../core/put/soldAt';
import { initialShare } from '../draft/fields';
import type { Plan } from './plan';
import { tickClassOf } from './tickClass';

/** Share of the premium that the take-profit order keeps; null if its text cannot be used. */
export const takeProfitShareOf = ({ input }: Plan): number | null =>
  input.unread.includes('takeProfitShare')
    ? null
    : (input.takeProfitShare ?? initialShare('takeProfitShare'));

/** The sale at the planned premium, what it brings or brought, and the exit based on it. */
export function limits(plan: Plan) {
  const { input, terms, days } = plan;
  const share = takeProfitShareOf(plan);
  const tickClass = tickClassOf(plan);
  const { sellLimit } = orderTicket(input.premium, tickClass);
  const sold = soldTerms(plan, sellLimit);
  const received = (sold ?? terms).premium;
  return {
    sellLimit,
    /** The put at its sale price: that of its fill or, until filled, of its limit. */
    sold,
    /** How long the exit order stands: until canceled, or until the close on the put's last day. */
    exitTimeInForce: days === 0 ? ('DAY' as const) : ('GTC' as const),
    takeProfitLimit:
      share === null ? null : orderTicket(received, tickClass, share).takeProfitLimit,
  };
}

function soldTerms({ filledAt, afterFees, schedule }: Plan, sellLimit: number | null) {
  if (filledAt !== null) return afterFees;
  return sellLimit === null ? null : soldAt(afterFees, sellLimit, schedule);
}
