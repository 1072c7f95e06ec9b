import { nanoid } from 'nanoid';
import { isSameOrder } from '../../draft/isSameOrder';
import type { SavedPlan } from '../../draft/savedPlan';
import { say, usePage } from '../../store/page';
import { keepPlan, forgetOwnWrites, lostOf, readPlan } from './keptPlans';
import { isOpen, openOn } from './openOn';
import { preferSecond, withChanges } from './planProgress';

/** Whether two tabs have saved over one plan, so that neither trade may replace the other. */
const isSavedTwice = (before: SavedPlan, after: SavedPlan, stored: SavedPlan) =>
  before.savedAt !== after.savedAt &&
  before.savedAt !== stored.savedAt &&
  !isSameOrder(after.placement, stored.placement);

/**
 * Both tabs' changes to a plan: the trade of the tab that saved over it, if one did, and of texts
 * that both typed, the later.
 */
const ofBoth = (before: SavedPlan, after: SavedPlan, stored: SavedPlan) =>
  before.savedAt === after.savedAt
    ? withChanges(before, after, stored, preferSecond)
    : withChanges(before, stored, after);

/** Saves this tab's version as a new plan, beside the one that another tab saved over it. */
function keepBeside(after: SavedPlan) {
  const plan = { ...after, id: nanoid() };
  if (!keepPlan(plan)) return;
  if (isOpen(after, usePage.getState().work)) openOn(plan);
  say(
    `“${plan.name}” was saved in another tab at the same moment. Saved as a new plan; nothing is lost.`,
  );
}

/** Restores what this tab has written of a plan if another tab, unaware of it, wrote over it. */
export function putBackLost(id: string): void {
  const lost = lostOf(id);
  if (lost === null) return;
  const stored = readPlan(id);
  if (stored.state !== 'found') return;
  forgetOwnWrites(id);
  const text = JSON.stringify(stored.data);
  const { before, after } = lost;
  if (before === null || isSavedTwice(before, after, stored.data)) {
    if (text !== JSON.stringify(after)) keepBeside(after);
    return;
  }
  const whole = ofBoth(before, after, stored.data);
  if (text !== JSON.stringify(whole)) keepPlan(whole);
}
