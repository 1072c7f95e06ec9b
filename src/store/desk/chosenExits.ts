import type { TickClass } from '../../core/market/tickSize';
import { readField } from '../../draft/readField';
import type { SavedPlan } from '../../draft/savedPlan';
import { keyOf, type ChosenExit, type Desk } from '../../plan/book/desk';
import { laterTerms } from '../../plan/book/laterTerms';
import type { LoggedEvent } from '../book';

/**
 * How puts sold from plans are to be bought back, as chosen in the plan; of several fills of a
 * series, the last counts.
 */
export function chosenExits(
  events: readonly LoggedEvent[],
  plans: readonly Pick<SavedPlan, 'id' | 'draft'>[],
  asOf: string,
): Desk['exits'] {
  const saved = new Map(plans.map((plan) => [plan.id, plan]));
  const exits: Record<string, ChosenExit> = {};
  for (const event of events) {
    const plan = event.plan === undefined ? undefined : saved.get(event.plan);
    if (!plan || event.kind !== 'option') continue;
    const { value } = readField('takeProfitShare', plan.draft.takeProfitShare);
    const share = typeof value === 'number' ? value : null;
    const steps = readField('tickClass', plan.draft.tickClass).value as TickClass | '' | null;
    const tickClass = steps || null;
    if (share === null && tickClass === null) continue;
    const { contract } = laterTerms(event, events, asOf);
    exits[keyOf({ ...event, contract })] = { share, tickClass };
  }
  return exits;
}
