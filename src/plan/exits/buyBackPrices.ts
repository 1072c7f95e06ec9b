import { netPremiumTotal, sharesTotal } from '../../core/put/shortPut';
import { profitThroughTime, type RunningPut } from '../../core/put/throughTime';
import { yearsLeftAfter } from '../../core/put/yearsLeft';
import type { Plan } from '../plan';
import type { HalfExit } from './closing';

/** A price of the put on a day of the plan, dollars per share. */
export interface PriceOn {
  readonly day: number;
  readonly price: number;
}

/** The price of buying the put back, day by day, with the stock at a fixed price. */
export interface PricePath {
  readonly spot: number;
  readonly prices: readonly PriceOn[];
}

const STEPS = 36;

/** A small fall, for a stock at or below the strike. */
const LITTLE_LOWER = 0.97;

/**
 * The price of buying the put back until expiration, with the stock unchanged and with a stock
 * halfway down to the strike; null without a price or a day left.
 */
export function buyBackPrices(plan: Plan, running: RunningPut | null, half: HalfExit | null) {
  const { days, terms } = plan;
  if (!running || days < 2) return null;
  const now = running.market.spot;
  const lower = now > terms.strike ? (now + terms.strike) / 2 : now * LITTLE_LOWER;
  const spots = [now, lower];
  const steps = Math.min(days, STEPS);
  const onDays = Array.from({ length: steps + 1 }, (_, step) => (days * step) / steps);
  const yearsLeft = onDays.map((day) => yearsLeftAfter({ days, years: running.years }, day));
  const profits = profitThroughTime(running, { spots, yearsLeft });
  const kept = netPremiumTotal(running.terms);
  const shares = sharesTotal(terms);
  const [unchanged, lowerDown] = spots.map((spot, at): PricePath => ({
    spot,
    prices: onDays.map((day, step) => ({
      day,
      price:
        yearsLeft[step]! > 0
          ? (kept - profits[step]![at]!) / shares
          : Math.max(0, terms.strike - spot),
    })),
  }));
  return { unchanged: unchanged!, lower: lowerDown!, pays: paysLine(plan, half) };
}

/**
 * The highest price on each day at which closing, and then doing the same again, earns more per day
 * than holding to the end, after the fees of buying back. It is a straight line, given by its ends;
 * null if there is none. At half the premium it is as far as `paysUntil`.
 */
function paysLine({ days, terms }: Plan, half: HalfExit | null): readonly PriceOn[] | null {
  const kept = netPremiumTotal(terms);
  if (!half || kept <= half.closeFeesTotal) return null;
  const share = half.closeFeesTotal / kept;
  return [
    { day: 0, price: (kept - half.closeFeesTotal) / sharesTotal(terms) },
    { day: days * (1 - share), price: 0 },
  ];
}
