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

/** What the put costs to buy back, day by day, while the stock stands at a price. */
export interface PricePath {
  readonly spot: number;
  readonly prices: readonly PriceOn[];
}

const STEPS = 36;

/** A fall that hardly is one, for a stock that is at the strike or below. */
const LITTLE_LOWER = 0.97;

/**
 * What the put costs to buy back until expiration, with the stock unchanged and with one that is half
 * way down to the strike; null where it has no price or no day left.
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
 * The dearest price on each day at which closing, and doing the same again, earns more a day than
 * holding to the end, after the fees of buying back: a straight line, by its ends; null where there is
 * none. At half the premium it is as far as `paysUntil`.
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
