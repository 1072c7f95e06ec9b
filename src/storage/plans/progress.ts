import type { Work } from '../../draft/work';
import { usePage } from '../../store/page';
import { sayBeside } from '../../store/sayBeside';
import { isRoomMade } from '../keptAccount';
import { keepPlan, readPlan, readPlans } from './keptPlans';
import { hide, lastSeen, resume, show } from './listed';
import { isOpen, openPlanOf } from './openOn';
import { hasProgress, merged, type Progress } from './planProgress';
import { putBackLost } from './putBack';

/** Writes only the progress of the open plan that was made here. */
function keepProgress() {
  const { work, plans } = usePage.getState();
  const known = openPlanOf(plans, work);
  if (!known || hasProgress(work, known)) return;
  const stored = readPlan(known.id);
  if (stored.state !== 'found' || !isOpen(stored.data, work)) return;
  keepPlan({ ...stored.data, ...merged(known, work, stored.data) });
}

/** For replaced work, which may come back, the progress its plan was last seen with. */
const seenWith = new WeakMap<Work, Progress | undefined>();

/**
 * From now on the progress of the open plan is stored at every change, and retried once there may
 * be room or the plan is back; returns a function that ends that.
 */
export function keepOpenPlan(): () => void {
  keepProgress();
  return usePage.subscribe((page, before) => {
    const { work, plans, replacements } = page;
    if (replacements !== before.replacements) {
      seenWith.set(before.work, lastSeen(before));
      resume(seenWith.get(work));
      return keepProgress();
    }
    if (work !== before.work || plans !== before.plans || isRoomMade(page, before)) keepProgress();
  });
}

const sayNewer = () =>
  sayBeside('A newer Putwise in another tab changed a saved plan. Reload this page.');

/** Removes plans from the list that another tab has deleted. */
function hideDeleted(...ids: readonly string[]) {
  const { work, plans } = usePage.getState();
  const known = openPlanOf(plans, work);
  if (known && ids.includes(known.id)) {
    sayBeside('This plan was deleted in another tab. “Save plan” keeps what is here as a new one.');
  }
  hide(...ids);
}

/** Takes over another tab's changes to a plan; what is typed here stays. */
export function followPlan(id: string) {
  putBackLost(id);
  const stored = readPlan(id);
  if (stored.state === 'found') show(stored.data);
  else if (stored.state === 'absent') hideDeleted(id);
  else if (stored.fromNewer) sayNewer();
}

/** Takes over all changes of other tabs. */
export function followPlans() {
  const { plans: before } = usePage.getState();
  for (const { id } of before) putBackLost(id);
  const { plans, damaged, newer } = readPlans();
  if (newer.length > 0) sayNewer();
  const there = new Set([...plans, ...damaged, ...newer].map(({ id }) => id));
  hideDeleted(...before.map(({ id }) => id).filter((id) => !there.has(id)));
  show(...plans);
}
