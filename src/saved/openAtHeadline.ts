import type { SavedPlan } from '../draft/savedPlan';
import { openPlan } from '../storage/plans/plans';

/** Opens a plan, and shows it from its top, whatever place was looked at. */
export function openAtHeadline(plan: SavedPlan) {
  openPlan(plan);
  // Focus within the list would go back to the button that opened it, not on to the headline.
  (document.activeElement as HTMLElement).blur();
  location.hash = '#plan';
  scrollTo(0, 0);
  document.querySelector('h1')?.focus({ preventScroll: true });
}
