import type { FeeSchedule } from '../costs/feeSchedule';
import { orderFees } from '../costs/orderFees';
import { roundToTick, type TickClass } from '../market/tickSize';
import { profitOnClosing } from './exit';
import { collateralTotal, type PutTerms } from './shortPut';

/** What buying a put back at a loss costs, at a price chosen when it is sold. */
export interface LossExit {
  /** BUY to close, dollars per share, on a valid tick. */
  readonly closePrice: number;
  readonly closeFeesTotal: number;
  /** Dollars after the fees of both orders; negative unless a rebate pays for the loss. */
  readonly profitTotal: number;
  /** The profit over strike x shares, a decimal. */
  readonly shareOfCash: number;
}

/**
 * Why there is no such exit: no tick above the premium, or a price above the most a put can be
 * worth.
 */
export type NoLossExit = 'noStep' | 'aboveStrike';

/**
 * The exit at a multiple of the premium, greater than 1, rounded down to the tick as for any
 * purchase. Strike 365 sold at 5.40 with a fee of 1.07 and bought back at 3 times that, 16.20, with
 * a fee of 1.06: -1,082.13, -2.96% of 36,500.
 */
export function lossExit(
  terms: PutTerms,
  multiple: number,
  { tickClass, schedule }: { readonly tickClass: TickClass; readonly schedule: FeeSchedule },
): LossExit | NoLossExit {
  const closePrice = roundToTick(terms.premium * multiple, 'buy', tickClass);
  if (closePrice === null || closePrice <= terms.premium) return 'noStep';
  if (closePrice > terms.strike) return 'aboveStrike';
  const { contracts } = terms;
  const fees = orderFees({ side: 'buy', premium: closePrice, contracts, schedule }).total;
  const profitTotal = profitOnClosing({ terms, mark: closePrice, closeFeesTotal: fees });
  return {
    closePrice,
    closeFeesTotal: fees,
    profitTotal,
    shareOfCash: profitTotal / collateralTotal(terms),
  };
}
