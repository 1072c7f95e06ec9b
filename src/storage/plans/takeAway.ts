import type { SavedPlan } from '../../draft/savedPlan';
import { readPlan, removePlan } from './keptPlans';

/** Takes plans away again, but none that has been changed since; counts those that stay. */
export function takeAway(plans: readonly SavedPlan[]) {
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
