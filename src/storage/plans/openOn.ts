import { isSameOrder } from '../../draft/isSameOrder';
import type { SavedPlan } from '../../draft/savedPlan';
import type { Work } from '../../draft/work';
import { usePage } from '../../store/page';

/** What of a plan tells whether work is open on it. */
type OpenPlan = Pick<SavedPlan, 'id' | 'savedAt' | 'placement'>;

/**
 * Whether a plan is the one the work came from or became, with its trade unchanged since: that of a
 * placed one stays, however often another tab saves over it.
 */
export const isOpen = (plan: OpenPlan, { openPlan: open, placement }: Work) =>
  plan.id === open?.id && (plan.savedAt === open.savedAt || isSameOrder(plan.placement, placement));

/** The plan the work is open on, as it was last seen in storage. */
export const openPlanOf = <Plan extends OpenPlan>(plans: readonly Plan[], work: Work) =>
  work.openPlan ? plans.find((plan) => isOpen(plan, work)) : undefined;

/** From here on the work is that of a plan, as of the save that gave it this stamp. */
export const openOn = ({ id, savedAt }: SavedPlan, part: Partial<Work> = {}) =>
  usePage.setState(({ work }) => ({ work: { ...work, ...part, openPlan: { id, savedAt } } }));
