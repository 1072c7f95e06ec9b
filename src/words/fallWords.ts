import type { Plan } from '../plan/plan';
import { usdTotal } from '../text/format';
import { fallLead } from './planWords';

/** What the fall asked about does: `If GOOGL falls 20%, you lose $7,161`; null without a stock price. */
export function fallWords(plan: Plan): string | null {
  const lead = fallLead(plan);
  return lead && `${lead} ${usdTotal(Math.abs(plan.afterFallTotal ?? 0))}`;
}

/** `at worst you lose $35,961`. */
export const worstWords = ({ analysis }: Plan) =>
  `at worst you lose ${usdTotal(analysis.maxLossTotal)}`;
