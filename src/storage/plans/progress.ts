import { EMPTY_DRAFT } from '../../draft/draft';
import { EMPTY_FILL, type FillDraft } from '../../draft/fill';
import type { SavedPlan } from '../../draft/savedPlan';
import type { KeptWork, Work } from '../../draft/work';
import { say, usePage } from '../../store/page';
import { hide, inOrder, keepPlan, readPlan, readPlans, show } from './keptPlans';
import { isSame, mergedTexts } from '../mergedTexts';

/**
 * What goes on with a plan once it is saved: its ticks, and of a placed one what is asked of it and
 * its fill. It is the same in every tab, and written at every change.
 */
type Progress = Pick<KeptWork, 'ticks' | 'draft' | 'placement'>;

/** Whether a plan is the one the work came from or became, unchanged since. */
export const isOpen = (plan: SavedPlan, { openPlan: open }: Work) =>
  plan.id === open?.id && plan.savedAt === open.savedAt;

/** The plan the work is open on, as it was last seen in storage. */
function openPlanOf(plans: readonly SavedPlan[], work: Work): SavedPlan | undefined {
  return work.openPlan ? plans.find((plan) => isOpen(plan, work)) : undefined;
}

const fillOf = ({ placement }: Progress): FillDraft => placement?.fill ?? EMPTY_FILL;

/** The progress of a placed plan, with its fill changed; of one that is not, its ticks alone. */
const placed = (progress: Progress, draft: Progress['draft'], fill: FillDraft): Progress => {
  const { placement } = progress;
  return placement ? { ...progress, draft, placement: { ...placement, fill } } : progress;
};

/** What another tab has stored, with what was changed here since the plan was last seen. */
function merged(known: SavedPlan, here: Work, stored: SavedPlan): Progress {
  const kept = stored.ticks.filter(
    (line) => here.ticks.includes(line) || !known.ticks.includes(line),
  );
  const added = here.ticks.filter((line) => !known.ticks.includes(line) && !kept.includes(line));
  const { draft, placement } = stored;
  return placed(
    { ticks: [...kept, ...added], draft, placement },
    mergedTexts(known.draft, here.draft, draft),
    mergedTexts(fillOf(known), fillOf(here), fillOf(stored)),
  );
}

/** The work with what goes on with its plan; until that is placed, the work has a draft of its own. */
function withProgress(work: Work, progress: Progress): Work {
  if (hasProgress(work, progress)) return work;
  const { ticks, draft, placement } = progress;
  return placement ? { ...work, ticks, draft, placement } : { ...work, ticks };
}

const hasProgress = (work: Work, progress: Progress) =>
  progress.ticks.length === work.ticks.length &&
  progress.ticks.every((line, index) => line === work.ticks[index]) &&
  (progress.placement === null ||
    (isSame(progress.draft, work.draft) && isSame(fillOf(progress), fillOf(work))));

/** A plan as it was, with what has gone on with it since. */
export const withLaterProgress = (before: SavedPlan, since: SavedPlan): SavedPlan => ({
  ...before,
  ...placed(
    { ticks: since.ticks, draft: before.draft, placement: before.placement },
    since.draft,
    since.placement ? since.placement.fill : fillOf(before),
  ),
});

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
  say('A newer Putwise in another tab changed a saved plan. Reload this page.');

/** Takes over what another tab has stored of the plan the work was open on; what is typed here stays. */
function catchUp(known: SavedPlan | undefined, stored: SavedPlan) {
  const { work } = usePage.getState();
  if (!isOpen(stored, work)) return;
  if (known) usePage.setState({ work: withProgress(work, merged(known, work, stored)) });
  else resume();
}

/** Takes over what another tab has done with one plan. */
export function followPlan(id: string) {
  const stored = readPlan(id);
  if (stored.state === 'absent') {
    const { work, plans } = usePage.getState();
    if (openPlanOf(plans, work)?.id === id) {
      say('This plan was deleted in another tab. “Save plan” keeps what is here as a new one.');
    }
    return hide(id);
  }
  if (stored.state === 'unreadable') return stored.fromNewer ? sayNewer() : undefined;
  const { work, plans } = usePage.getState();
  const known = openPlanOf(plans, work);
  show(stored.data);
  catchUp(known, stored.data);
}

/** Takes over all that other tabs have done. */
export function followPlans() {
  const { plans, damaged, newer } = readPlans();
  if (newer.length > 0) sayNewer();
  const { work, plans: before } = usePage.getState();
  const known = openPlanOf(before, work);
  const unread = new Set([...newer, ...damaged].map(({ id }) => id));
  usePage.setState({ plans: inOrder([...plans, ...before.filter(({ id }) => unread.has(id))]) });
  const stored = openPlanOf(plans, work);
  if (stored) catchUp(known, stored);
}
