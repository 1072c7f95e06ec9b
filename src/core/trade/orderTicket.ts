import { roundToTick, type TickClass } from '../market/tickSize';

/** Share of the premium given back by the usual take-profit order. */
const TAKE_PROFIT_SHARE = 0.5;

/** The two limit prices of a short put's life, each on a valid tick; null when none exists. */
export interface OrderTicket {
  /** SELL to open: the premium, rounded up to the tick. */
  readonly sellLimit: number | null;
  /** BUY to close at half the premium, rounded down to the tick. 5.45 gives 2.72. */
  readonly takeProfitLimit: number | null;
}

export const orderTicket = (premium: number, tickClass: TickClass): OrderTicket => ({
  sellLimit: roundToTick(premium, 'sell', tickClass),
  takeProfitLimit: roundToTick(premium * TAKE_PROFIT_SHARE, 'buy', tickClass),
});
