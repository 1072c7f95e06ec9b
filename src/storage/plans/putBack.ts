import { nanoid } from 'nanoid';
import { isSameOrder } from '../../draft/isSameOrder';
import type { SavedPlan } from '../../draft/savedPlan';
import { say, usePage } from '../../store/page';
import { keepPlan, letGo, lostOf, readPlan } from './keptPlans';
import { isOpen, openOn } from './openOn';
import { secondFirst, withChanges } from './planProgress';

/** Whether two tabs have saved over one plan, so that neither’s trade may go over the other’s. */
const isSavedTwice = (before: SavedPlan, after: SavedPlan, stored: SavedPlan) =>
  before.savedAt !== after.savedAt &&
  before.savedAt !== stored.savedAt &&
  !isSameOrder(after.placement, stored.placement);

/**
 * What both tabs have made of a plan: the trade of the one that saved over it, if one did, and of what
 * both have typed what was written last.
 */
const ofBoth = (before: SavedPlan, after: SavedPlan, stored: SavedPlan) =>
  before.savedAt === after.savedAt
    ? withChanges(before, after, stored, secondFirst)
    : withChanges(before, stored, after);

/** Keeps what was saved here as a plan of its own, beside what another tab has saved over it. */
function keepBeside(after: SavedPlan) {
  const plan = { ...after, id: nanoid() };
  if (!keepPlan(plan)) return;
  if (isOpen(after, usePage.getState().work)) openOn(plan);
  say(
    `“${plan.name}” was saved in another tab at the same moment. Saved as a new plan; nothing is lost.`,
  );
}

/** Puts back what this tab has written of a plan where another, not having heard of it, wrote over it. */
export function putBackLost(id: string): void {
  const lost = lostOf(id);
  if (lost === null) return;
  const stored = readPlan(id);
  if (stored.state !== 'found') return;
  letGo(id);
  const text = JSON.stringify(stored.data);
  const { before, after } = lost;
  if (before === null || isSavedTwice(before, after, stored.data)) {
    if (text !== JSON.stringify(after)) keepBeside(after);
    return;
  }
  const whole = ofBoth(before, after, stored.data);
  if (text !== JSON.stringify(whole)) keepPlan(whole);
}
