import type { Underlying } from '../core/market/underlying';
import { ending, likelihood } from '../core/pricing/likelihood';
import type { Option } from '../core/pricing/option';
import { optionGreeks, optionVolatility, type PricedMarket } from '../core/pricing/optionPrice';
import { breakeven } from '../core/put/shortPut';
import type { RunningPut } from '../core/put/throughTime';
import { dividendsAhead } from './dividendAhead';
import type { Plan } from './plan';
import { pricingOf } from './pricing';

/** A plan's put as an option for the pricing engine. */
export const optionOf = ({ terms, years }: Pick<RunningPut, 'terms' | 'years'>) =>
  ({ right: 'put', strike: terms.strike, years }) as const satisfies Option;

/** A plan's put from now to expiration. */
export const plannedPut = (plan: Plan) =>
  optionOf({ terms: plan.terms, years: pricingOf(plan).years });

/**
 * The market without a volatility; null without a stock price, or if options are not priced from
 * it.
 */
export type Carry = Omit<PricedMarket, 'volatility'>;

/** The stock, the rate and the dividends. Dividends known in dollars replace the yield. */
export function carry(plan: Plan, { style, isPriced }: Underlying): Carry | null {
  const { trade, input } = plan;
  const { rate, years } = pricingOf(plan);
  if (!trade || !isPriced) return null;
  const { spot } = trade;
  const ahead = dividendsAhead(plan);
  if (ahead.length === 0) {
    return { spot, rate, dividendYield: Math.log1p(input.dividendYield ?? 0), style };
  }
  const cashDividends = ahead.map(({ days, amount }) => ({
    years: Math.min(days / 365, years),
    amount,
  }));
  return { spot, rate, dividendYield: 0, cashDividends, style };
}

/** The market implied by a premium, and the chances in it. */
export type Implied = NonNullable<ReturnType<typeof impliedMarket>>;

/** The market implied by the premium, and the chances in it; null if no volatility explains it. */
export function impliedMarket(plan: Plan, stock: Carry | null) {
  const { terms, trade } = plan;
  if (!trade || !stock) return null;
  const option = plannedPut(plan);
  // An estimated premium is rounded to a price step, which would imply a slightly different
  // volatility.
  const volatility = plan.input.estimatedAt ?? optionVolatility(terms.premium, option, stock);
  if (volatility === null) return null;
  const market: PricedMarket = { ...stock, volatility };
  const greeks = optionGreeks(option, market);
  return {
    option,
    market,
    /** The stock, lognormal until expiration, and what is then subtracted from it. */
    stock: ending({ option, market }),
    greeks,
    delta: Math.abs(greeks.delta),
    chances: likelihood({ option, market, breakeven: breakeven(trade) }),
  };
}

/** Volatilities at which the put is worth its bid, mid price and ask; null without a quote. */
export function quotedVolatilities(plan: Plan, stock: Carry | null) {
  const { bid, ask } = plan.input;
  if (!stock || bid === null || ask === null) return null;
  const at = (price: number) => optionVolatility(price, plannedPut(plan), stock);
  return { bid: at(bid), mid: at((bid + ask) / 2), ask: at(ask) };
}

/** The put in the market used to price it before expiration: at one's own volatility if given. */
export function runningPut(
  plan: Plan,
  stock: Carry | null,
  implied: Implied | null,
): RunningPut | null {
  const { input, terms } = plan;
  const volatility = input.volatility ?? (implied && implied.market.volatility);
  if (!stock || volatility === null) return null;
  return { terms, market: { ...stock, volatility }, years: pricingOf(plan).years };
}
