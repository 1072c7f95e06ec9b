import { optionVolatility } from '../core/pricing/optionPrice';
import { annualizedReturn } from '../core/put/returnConvention';
import { soldAt } from '../core/put/soldAt';
import { nearerStrike, suggestedPremium } from '../core/strategies/suggestedLeg';
import { plannedPut, type Carry, type Implied } from './market';
import type { Plan } from './plan';
import { tickClassOf } from './tickClass';

/** Extra days of the longer put. */
const LONGER = 28;

/** A put like the planned one, at the same implied volatility, and its return. */
export interface OtherPut {
  readonly strike: number;
  readonly days: number;
  /** On a valid price step, dollars per share. */
  readonly premium: number;
  /** By the convention, if the stock stays where it is. */
  readonly annualized: number;
}

/**
 * What would pay more than a put whose return is too low: a strike closer to the stock, more days,
 * or another stock. Null if the return is high enough, or nothing can be priced.
 */
export function moreReturn(
  plan: Plan,
  stock: Carry | null,
  implied: Implied | null,
  requiredPremium: number | null,
) {
  const { input, trade, terms, days, schedule, convention, afterFees } = plan;
  const { wantedReturn } = input;
  const isLow = wantedReturn !== null && plan.annualized !== null && plan.annualized < wantedReturn;
  if (!isLow || !trade || !stock || !implied) return null;
  const planned = plannedPut(plan);
  const other = (strike: number, more: number): OtherPut | null => {
    const option = { ...planned, strike, years: planned.years + more / 365 };
    const premium = suggestedPremium(option, implied.market, tickClassOf(plan));
    if (premium === null) return null;
    const put = soldAt({ ...afterFees, strike, daysToExpiration: days + more }, premium, schedule);
    return {
      strike,
      days: days + more,
      premium,
      annualized: annualizedReturn(put, trade.spot, convention)!,
    };
  };
  const nearer = nearerStrike(terms.strike, trade.spot);
  return {
    volatility: implied.market.volatility,
    nearer: nearer === null ? null : other(nearer, 0),
    longer: other(terms.strike, LONGER),
    /** The implied volatility at which this strike and these days would pay enough. */
    wantedVolatility:
      requiredPremium === null ? null : optionVolatility(requiredPremium, planned, stock),
  };
}
