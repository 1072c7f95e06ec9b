import type { Plan } from '../../plan/plan';

/** Why the put has no price before expiration, and what would give it one. */
export function unpricedWords({ trade, years }: Plan, toSee: string): string {
  if (!trade) return `Enter the stock price to see ${toSee}.`;
  if (years === 0) return 'At expiration no time is left to price: only the payoff remains.';
  return 'No volatility explains this premium, so there is nothing to price by. Enter one under Volatility, by the chart.';
}
