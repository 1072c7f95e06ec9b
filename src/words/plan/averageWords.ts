import { chancesOf } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { usdResult } from '../../text/format';

/** What of the reader's own the second average rests on. */
function ownView({ input }: Plan): string {
  if (input.ownDrift === null) return 'the volatility you expect';
  return input.ownVolatility === null
    ? 'the drift you expect'
    : 'the volatility and drift you expect';
}

/**
 * What the put makes on average at expiration, by the premium's own volatility and by what the reader
 * expects; null where neither is known.
 */
export function averageWords(plan: Plan): string | null {
  const { byPremium, asExpected } = chancesOf(plan);
  const views = [
    byPremium && `${usdResult(byPremium.expectedTotal)} by the premium’s own volatility`,
    asExpected && `${usdResult(asExpected.expectedTotal)} by ${ownView(plan)}`,
  ].filter((view) => view !== null);
  return views.length === 0 ? null : `On average it makes ${views.join(', ')}.`;
}
