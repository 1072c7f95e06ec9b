import { EMPTY_DRAFT } from '../../draft/draft';
import { EMPTY_FILL } from '../../draft/fill';
import type { SavedPlan } from '../../draft/savedPlan';
import type { Work } from '../../draft/work';
import { usePage } from '../../store/page';
import { sayBeside } from '../../store/sayBeside';
import { hide, inOrder, keepPlan, readPlan, readPlans, show } from './keptPlans';
import { mergedTexts } from '../mergedTexts';
import { isOpen, openPlanOf } from './openOn';
import { fillOf, hasProgress, merged, placed, type Progress } from './planProgress';
import { putBackLost } from './putBack';

/** The work with what goes on with its plan; until that is placed, the work has a draft of its own. */
function withProgress(work: Work, progress: Progress): Work {
  if (hasProgress(work, progress)) return work;
  const { ticks, draft, placement } = progress;
  return placement ? { ...work, ticks, draft, placement } : { ...work, ticks };
}

/** Writes what has been changed here of what goes on with the open plan, and nothing else of it. */
function keepProgress() {
  const { work, plans } = usePage.getState();
  const known = openPlanOf(plans, work);
  if (!known || hasProgress(work, known)) return;
  const stored = readPlan(known.id);
  if (stored.state !== 'found' || !isOpen(stored.data, work)) return;
  const plan = { ...stored.data, ...merged(known, work, stored.data) };
  if (keepPlan(plan)) usePage.setState({ work: withProgress(work, plan) });
}

/**
 * Brings the work up to what goes on with the plan it is open on, whatever the work was when it was
 * put away. What the plan holds counts; where it holds nothing, what was typed stays.
 */
export function resume() {
  const { work, plans } = usePage.getState();
  const known = openPlanOf(plans, work);
  if (!known) return;
  const draft = mergedTexts(EMPTY_DRAFT, known.draft, work.draft);
  const fill = mergedTexts(EMPTY_FILL, fillOf(known), fillOf(work));
  usePage.setState({ work: withProgress(work, placed(known, draft, fill)) });
}

/** From here on what goes on with the open plan is kept, whatever changes it; gives what ends that. */
export function keepOpenPlan(): () => void {
  keepProgress();
  return usePage.subscribe(({ work, replacements }, before) => {
    if (work === before.work) return;
    if (replacements === before.replacements) keepProgress();
    else resume();
  });
}

const sayNewer = () =>
  sayBeside('A newer Putwise in another tab changed a saved plan. Reload this page.');

/** Takes over what another tab has stored of the plan the work was open on; what is typed here stays. */
function catchUp(known: SavedPlan | undefined, stored: SavedPlan) {
  const { work } = usePage.getState();
  if (!isOpen(stored, work)) return;
  if (known) usePage.setState({ work: withProgress(work, merged(known, work, stored)) });
  else resume();
}

/** Takes over what another tab has done with one plan. */
export function followPlan(id: string) {
  const { work, plans } = usePage.getState();
  const known = openPlanOf(plans, work);
  putBackLost(id);
  const stored = readPlan(id);
  if (stored.state === 'absent') {
    if (known?.id === id) {
      sayBeside(
        'This plan was deleted in another tab. “Save plan” keeps what is here as a new one.',
      );
    }
    return hide(id);
  }
  if (stored.state === 'unreadable') return stored.fromNewer ? sayNewer() : undefined;
  show(stored.data);
  catchUp(known, stored.data);
}

/** Takes over all that other tabs have done. */
export function followPlans() {
  const { work, plans: before } = usePage.getState();
  const known = openPlanOf(before, work);
  for (const { id } of before) putBackLost(id);
  const { plans, damaged, newer } = readPlans();
  if (newer.length > 0) sayNewer();
  const unread = new Set([...newer, ...damaged].map(({ id }) => id));
  usePage.setState({ plans: inOrder([...plans, ...before.filter(({ id }) => unread.has(id))]) });
  const stored = openPlanOf(plans, usePage.getState().work);
  if (stored) catchUp(known, stored);
}
