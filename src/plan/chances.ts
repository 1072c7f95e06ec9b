import {
  expectedShortfall,
  likelihood,
  type Likelihood,
  type ShortPutOutlook,
} from '../core/pricing/likelihood';
import { plannedPut, type Implied } from './market';
import type { Plan } from './plan';
import type { RunningPut } from '../core/put/throughTime';
import { breakeven, sharesTotal } from '../core/put/shortPut';
import { pricingOf } from './pricing';

/** The chances of the put under one view of the stock. */
export interface Chances extends Likelihood {
  readonly volatility: number;
  /** Expected return of the stock, dividends included, continuous per year. */
  readonly drift: number;
  /** Mean result over the worst 5% of cases, dollars for the position; negative is a loss. */
  readonly worstTotal: number;
  /** Mean result over all cases, dollars for the position. */
  readonly expectedTotal: number;
}

export interface TwoViews {
  /**
   * Under the premium's implied volatility and the rate; null if no volatility explains the
   * premium.
   */
  readonly byPremium: Chances | null;
  /**
   * Under the reader's expected volatility and drift; null while neither is given or one cannot be
   * read.
   */
  readonly asExpected: Chances | null;
}

/** Share of cases other than the worst, which are one in twenty. */
const CONFIDENCE = 0.95;

function chancesIn(outlook: ShortPutOutlook, chances: Likelihood, shares: number): Chances {
  return {
    ...chances,
    volatility: outlook.market.volatility,
    drift: outlook.drift ?? outlook.market.rate,
    worstTotal: -expectedShortfall({ ...outlook, confidence: CONFIDENCE }) * shares,
    expectedTotal: chances.expectedProfit * shares,
  };
}

/** The stock as the reader expects it; anything left open is taken from the premium and the rate. */
function expected(plan: Plan, implied: Implied | null, running: RunningPut | null) {
  const { input, trade } = plan;
  const { years } = pricingOf(plan);
  const { ownVolatility, ownDrift } = input;
  const volatility = ownVolatility ?? (implied && implied.market.volatility);
  const isUnread = input.unread.includes('ownVolatility') || input.unread.includes('ownDrift');
  const isAsked = !isUnread && (ownVolatility !== null || ownDrift !== null);
  if (!isAsked || !running || !trade || volatility === null || years === 0) return null;
  const option = plannedPut(plan);
  return {
    option,
    market: { ...running.market, volatility },
    breakeven: breakeven(trade),
    drift: ownDrift ?? undefined,
  };
}

/** The chances implied by the premium, beside those under the reader's own volatility and drift. */
export function twoViews(
  plan: Plan,
  implied: Implied | null,
  running: RunningPut | null,
): TwoViews {
  const { trade, terms } = plan;
  const own = expected(plan, implied, running);
  const shares = sharesTotal(terms);
  return {
    byPremium:
      implied && trade
        ? chancesIn({ ...implied, breakeven: breakeven(trade) }, implied.chances, shares)
        : null,
    asExpected: own && chancesIn(own, likelihood(own), shares),
  };
}
