import { atStart } from '../../text/sentence';
import type { Plan } from '../../plan/plan';

export const NEEDS_SPOT = 'enter the stock price';
export const NO_VOLATILITY = 'no volatility explains this premium';

/** Why the premium says nothing of the stock, below a figure that needs it. */
export const unpricedNote = ({ trade }: Plan) => (trade ? NO_VOLATILITY : NEEDS_SPOT);

/** What to do where the stock price alone is missing. */
export const enterSpot = (toSee: string) => `${atStart(NEEDS_SPOT)} to see ${toSee}.`;

/** Why the put has no price before expiration, and what would give it one. */
export function unpricedWords({ trade, years }: Plan, toSee: string): string {
  if (!trade) return enterSpot(toSee);
  if (years === 0) return 'At expiration no time is left to price: only the payoff remains.';
  return `${atStart(NO_VOLATILITY)}, so there is nothing to price by. Enter one under Volatility, by the chart.`;
}
