import { isSameOrder } from '../../draft/isSameOrder';
import type { SavedPlan } from '../../draft/savedPlan';
import type { Work } from '../../draft/work';
import { usePage } from '../../store/page';

/** The parts of a plan that show whether work is open on it. */
type OpenPlan = Pick<SavedPlan, 'id' | 'savedAt' | 'placement'>;

/**
 * Whether a plan is the one the work came from or became, with its trade unchanged since. The trade
 * of a placed plan never changes, however often another tab saves it.
 */
export const isOpen = (plan: OpenPlan, { openPlan: open, placement }: Work) =>
  plan.id === open?.id && (plan.savedAt === open.savedAt || isSameOrder(plan.placement, placement));

/** The plan on which the work is open, as last seen in storage. */
export const openPlanOf = <Plan extends OpenPlan>(plans: readonly Plan[], work: Work) =>
  work.openPlan ? plans.find((plan) => isOpen(plan, work)) : undefined;

/** From now on the work belongs to a plan, as of the save with this stamp. */
export const openOn = ({ id, savedAt }: SavedPlan, part: Partial<Work> = {}) =>
  usePage.setState(({ work }) => ({ work: { ...work, ...part, openPlan: { id, savedAt } } }));
