import { loweredLimit } from '../../core/put/priceLadder';
import { annualizedReturn } from '../../core/put/returnConvention';
import { soldAt } from '../../core/put/soldAt';
import type { Plan } from '../plan';
import { tickClassOf } from '../tickClass';

/** How far to lower a working order, and its return there. */
export interface Lowering {
  /** Dollars per share; null if no lower limit is worth asking. */
  readonly limit: number | null;
  /** The bid, below which a limit fills no better; null without one, or in a crossed quote. */
  readonly bid: number | null;
  /**
   * Decimal per year at that limit, by the convention, if the stock stays where it is; null with no
   * day left.
   */
  readonly annualizedReturn: number | null;
}

/** How to lower the limit of a plan's order that does not fill. */
export function loweringOf(plan: Plan, limit: number): Lowering {
  const { input, afterFees, schedule, convention } = plan;
  const bid = input.ask !== null && input.bid !== null && input.bid > input.ask ? null : input.bid;
  const lower = loweredLimit(limit, { bid, tickClass: tickClassOf(plan) });
  return {
    limit: lower,
    bid,
    annualizedReturn:
      lower === null
        ? null
        : annualizedReturn(soldAt(afterFees, lower, schedule), input.spot, convention),
  };
}
