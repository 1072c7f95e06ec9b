import { wholeParts } from '../market/rounding';
import { nearestTick, type TickClass } from '../market/tickSize';
import type { Option } from '../pricing/option';
import { optionPrice, type PricedMarket } from '../pricing/optionPrice';

/**
 * A starting premium for a leg whose price is not typed: its price at the trade's implied
 * volatility, at the nearest valid tick, as if traded at the middle of the market. Stock 100, 35
 * days, 4%, 39.155%: 1.15 for a 90 put and 2.98 for a 105 call. Real quotes differ, as other
 * strikes have volatilities of their own. Null where the leg is worth less than half a tick.
 */
export const suggestedPremium = (
  option: Option,
  market: PricedMarket,
  tickClass: TickClass,
): number | null => nearestTick(optionPrice(option, market), tickClass);

/** Usual distance of the bought put below the sold one, as a share of the sold strike. */
const WIDTH = 0.05;

/**
 * Strikes are 2.50 apart up to 25, 5 apart up to 200, and 10 apart above; many classes are finer.
 */
function interval(strike: number): number {
  if (strike <= 25) return 2.5;
  return strike <= 200 ? 5 : 10;
}

/**
 * A starting strike for the put bought below the one sold: about a twentieth lower, on the usual
 * intervals of US exchanges (Cboe Rule 4.5). 90 below 95, 350 below 365. Null where no interval
 * fits.
 */
export function suggestedLongStrike(strike: number): number | null {
  const step = interval(strike);
  const nearest = Math.round((strike * (1 - WIDTH)) / step) * step;
  const lower = nearest < strike ? nearest : nearest - step;
  return lower > 0 ? lower : null;
}

/**
 * The next strike above the put's on those intervals, closer to the stock; null if it is not below
 * the stock. 370 above 365 with the stock at 385, none above 365 with the stock at 368.
 */
export function nearerStrike(strike: number, spot: number): number | null {
  const step = interval(strike);
  const higher = (wholeParts(strike, step) + 1) * step;
  return higher < spot ? higher : null;
}
