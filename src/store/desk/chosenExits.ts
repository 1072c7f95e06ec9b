import { readField } from '../../draft/readField';
import type { SavedPlan } from '../../draft/savedPlan';
import { keyOf, type Desk } from '../../plan/book/desk';
import { laterTerms } from '../../plan/book/laterTerms';
import type { LoggedEvent } from '../book';

/**
 * The shares of their premiums at which puts sold from plans are to be bought back, as chosen in
 * the plan; of several fills of a series, the last counts.
 */
export function exitShares(
  events: readonly LoggedEvent[],
  plans: readonly Pick<SavedPlan, 'id' | 'draft'>[],
  asOf: string,
): Desk['exitShares'] {
  const saved = new Map(plans.map((plan) => [plan.id, plan]));
  const shares: Record<string, number> = {};
  for (const event of events) {
    const plan = event.plan === undefined ? undefined : saved.get(event.plan);
    if (!plan || event.kind !== 'option') continue;
    const share = readField('takeProfitShare', plan.draft.takeProfitShare).value;
    const { contract } = laterTerms(event, events, asOf);
    if (typeof share === 'number') shares[keyOf({ ...event, contract })] = share;
  }
  return shares;
}
