import type { SavedPlan } from '../../draft/savedPlan';
import { readPlan, removePlan } from './keptPlans';

/** Removes plans again, except any changed since; returns how many stay. */
export function removeUnchanged(plans: readonly SavedPlan[]) {
  let [changed, stuck] = [0, 0];
  for (const plan of plans) {
    const stored = readPlan(plan.id);
    if (stored.state === 'absent') continue;
    const isUnchanged =
      stored.state === 'found' && JSON.stringify(stored.data) === JSON.stringify(plan);
    if (!isUnchanged) changed += 1;
    else if (!removePlan(plan.id)) stuck += 1;
  }
  return { changed, stuck };
}
