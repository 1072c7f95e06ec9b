import { roundToTick, type TickClass } from '../market/tickSize';

/** Share of the premium that the usual take-profit order keeps. */
export const TAKE_PROFIT_SHARE = 0.5;

/** The two limit prices of a short put's life, each on a valid tick; null when none exists. */
export interface OrderTicket {
  /** SELL to open: the premium, rounded up to the tick. */
  readonly sellLimit: number | null;
  /** BUY to close for what is left of the premium, rounded down to the tick. */
  readonly takeProfitLimit: number | null;
}

/**
 * The limits for a premium, dollars per share, and the share of it to keep as profit, a decimal:
 * 5.45 in a penny class is sold at 5.45 and bought back at 2.72, or at 1.36 to keep 75%.
 */
export const orderTicket = (
  premium: number,
  tickClass: TickClass,
  takeProfitShare = TAKE_PROFIT_SHARE,
): OrderTicket => ({
  sellLimit: roundToTick(premium, 'sell', tickClass),
  takeProfitLimit: roundToTick(premium * (1 - takeProfitShare), 'buy', tickClass),
});
