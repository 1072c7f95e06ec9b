import { atStart } from '../../text/sentence';
import { underlyingOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { pricingOf } from '../../plan/pricing';

export const NEEDS_SPOT = 'enter the stock price';

/** Why there is no volatility for pricing. */
export const noVolatility = (plan: Plan) =>
  underlyingOf(plan).isPriced
    ? 'no volatility explains this premium'
    : 'these options are priced off futures, which are not known here';

/** Why the premium implies nothing about the stock, shown below a figure that needs it. */
export const unpricedNote = (plan: Plan) => (plan.trade ? noVolatility(plan) : NEEDS_SPOT);

/** What to do if only the stock price is missing. */
export const enterSpot = (toSee: string) => `${atStart(NEEDS_SPOT)} to see ${toSee}.`;

/** Why the put has no price before expiration, and what would provide one. */
export function unpricedWords(plan: Plan, toSee: string): string {
  const { trade } = plan;
  const { years } = pricingOf(plan);
  if (!trade) return enterSpot(toSee);
  if (years === 0) return 'At expiration no time is left to price: only the payoff remains.';
  const why = `${atStart(noVolatility(plan))}, so there is nothing to price by.`;
  return underlyingOf(plan).isPriced ? `${why} Enter one under Volatility, by the chart.` : why;
}
