import type { SavedPlan } from '../../draft/savedPlan';
import { usePage } from '../../store/page';
import { openPlanOf } from './openOn';
import { caughtUp } from './planProgress';

const isBefore = (a: SavedPlan, b: SavedPlan) => {
  const key = ['savedAt', 'name', 'id'] as const;
  const differing = key.find((part) => a[part] !== b[part]);
  return differing !== undefined && a[differing] < b[differing];
};

/** The order of the list: as they were saved, a copy after what it is a copy of. */
export const inOrder = (plans: readonly SavedPlan[]) =>
  plans.toSorted((a, b) => Number(isBefore(b, a)) - Number(isBefore(a, b)));

/** Plans that were taken off the list, as they were last seen: a deletion may be undone. */
const gone = new Map<string, SavedPlan>();

/**
 * Shows plans in the list, in place of what it held under their ids. Work that is open on one of them
 * goes along with it, but for what was changed here since it was last seen.
 */
export function show(...shown: readonly SavedPlan[]) {
  const ids = new Set(shown.map(({ id }) => id));
  usePage.setState(({ plans, work }) => {
    const open = openPlanOf(shown, work);
    return {
      plans: inOrder([...plans.filter(({ id }) => !ids.has(id)), ...shown]),
      work: open ? caughtUp(work, openPlanOf([...plans, ...gone.values()], work), open) : work,
    };
  });
  for (const id of ids) gone.delete(id);
}

/** Takes plans off the list that is shown. */
export function hide(...hidden: readonly string[]) {
  const ids = new Set(hidden);
  usePage.setState(({ plans }) => {
    for (const plan of plans) if (ids.has(plan.id)) gone.set(plan.id, plan);
    return { plans: plans.filter(({ id }) => !ids.has(id)) };
  });
}
