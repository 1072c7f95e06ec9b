import type { SavedPlan } from '../draft/savedPlan';
import { openPlan } from '../storage/plans/plans';

/** Opens a plan and shows it from its top, whatever place was shown. */
export function openAtHeadline(plan: SavedPlan) {
  openPlan(plan);
  // Focus within the list would return to the button that opened it, instead of moving to the
  // headline.
  (document.activeElement as HTMLElement).blur();
  location.hash = '#plan';
  scrollTo(0, 0);
  document.querySelector('h1')?.focus({ preventScroll: true });
}
