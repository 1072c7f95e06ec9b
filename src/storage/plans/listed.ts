import type { SavedPlan } from '../../draft/savedPlan';
import { usePage, type Page } from '../../store/page';
import { openPlanOf } from './openOn';
import { broughtUpToDate, hasProgress, type Progress } from './planProgress';

const isBefore = (a: SavedPlan, b: SavedPlan) => {
  const key = ['savedAt', 'name', 'id'] as const;
  const differing = key.find((part) => a[part] !== b[part]);
  return differing !== undefined && a[differing] < b[differing];
};

/** The order of the list: as saved, with a copy after its original. */
export const inOrder = (plans: readonly SavedPlan[]) =>
  plans.toSorted((a, b) => Number(isBefore(b, a)) - Number(isBefore(a, b)));

/** The parts of a plan that show what was changed in the work since it was seen. */
type SeenPlan = Progress & Pick<SavedPlan, 'id' | 'savedAt'>;

/** Plans removed from the list, as last seen: a deletion may be undone. */
const gone = new Map<string, SeenPlan>();

/** The plan on which work is open, as last seen. */
export const lastSeen = ({ work, plans }: Pick<Page, 'work' | 'plans'>): SeenPlan | undefined =>
  openPlanOf(plans, work) ?? openPlanOf([...gone.values()], work);

/** The same if it is gone, or lacks what was typed. */
export function behind(page: Pick<Page, 'work' | 'plans'>): SeenPlan | undefined {
  const listed = openPlanOf(page.plans, page.work);
  return listed && hasProgress(page.work, listed) ? undefined : lastSeen(page);
}

/**
 * Updates the work to the progress of its open plan, whatever the work was when it was stored;
 * `seen` is the plan as it was then, if it lacked something.
 */
export function resume(seen?: Progress) {
  const { work, plans } = usePage.getState();
  const plan = openPlanOf(plans, work);
  if (plan) usePage.setState({ work: broughtUpToDate(work, seen, plan) });
  else if (seen && work.openPlan) gone.set(work.openPlan.id, { ...seen, ...work.openPlan });
}

/**
 * Shows plans in the list, replacing those with their ids. Work open on one of them follows it,
 * except for what was changed here since the plan was last seen.
 */
export function show(...shown: readonly SavedPlan[]) {
  const ids = new Set(shown.map(({ id }) => id));
  usePage.setState(({ plans, work }) => {
    const open = openPlanOf(shown, work);
    return {
      plans: inOrder([...plans.filter(({ id }) => !ids.has(id)), ...shown]),
      work: open ? broughtUpToDate(work, lastSeen({ plans, work }), open) : work,
    };
  });
  for (const id of ids) gone.delete(id);
}

/** Removes plans from the list shown. */
export function hide(...hidden: readonly string[]) {
  const ids = new Set(hidden);
  usePage.setState(({ plans }) => {
    for (const plan of plans) if (ids.has(plan.id)) gone.set(plan.id, plan);
    return { plans: plans.filter(({ id }) => !ids.has(id)) };
  });
}
