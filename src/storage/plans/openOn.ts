import type { SavedPlan } from '../../draft/savedPlan';
import type { Work } from '../../draft/work';
import { usePage } from '../../store/page';

/** Whether a plan is the one the work came from or became, unchanged since. */
export const isOpen = (plan: SavedPlan, { openPlan: open }: Work) =>
  plan.id === open?.id && plan.savedAt === open.savedAt;

/** The plan the work is open on, as it was last seen in storage. */
export function openPlanOf(plans: readonly SavedPlan[], work: Work): SavedPlan | undefined {
  return work.openPlan ? plans.find((plan) => isOpen(plan, work)) : undefined;
}

/** From here on the work is that of a plan, as of the save that gave it this stamp. */
export const openOn = ({ id, savedAt }: SavedPlan, part: Partial<Work> = {}) =>
  usePage.setState(({ work }) => ({ work: { ...work, ...part, openPlan: { id, savedAt } } }));
