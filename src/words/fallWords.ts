import type { Plan } from '../plan/plan';
import { usdTotal } from '../text/format';
import { ifFalls } from './planWords';

/**
 * The result of the fall asked about: `If GOOGL falls 20% by expiration, you lose $5,161`; null
 * without a stock price.
 */
export function fallWords(plan: Plan): string | null {
  const { afterFallTotal: result } = plan;
  if (result === null) return null;
  return `${ifFalls(plan)} by expiration, you ${result < 0 ? 'lose' : 'still gain'} ${usdTotal(Math.abs(result))}`;
}

/** `at worst you lose $35,961`. */
export const worstWords = ({ analysis }: Plan) =>
  `at worst you lose ${usdTotal(analysis.maxLossTotal)}`;
