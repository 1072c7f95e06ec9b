import { EMPTY_DRAFT } from '../../draft/draft';
import { EMPTY_FILL, type FillDraft } from '../../draft/fill';
import type { SavedPlan } from '../../draft/savedPlan';
import type { KeptWork, Work } from '../../draft/work';
import { isSame, mergedTexts } from '../mergedTexts';

/**
 * What continues to change in a saved plan: its ticks and, in a placed one, the questions asked of
 * it and its fill. It is the same in every tab, and written at every change.
 */
export type Progress = Pick<KeptWork, 'ticks' | 'draft' | 'placement'>;

export const fillOf = ({ placement }: Progress): FillDraft => placement?.fill ?? EMPTY_FILL;

/** The progress of a placed plan with its fill changed; of any other plan, only its ticks. */
const placed = (progress: Progress, draft: Progress['draft'], fill: FillDraft): Progress => {
  const { placement } = progress;
  return placement ? { ...progress, draft, placement: { ...placement, fill } } : progress;
};

/** What another tab has stored, plus what was changed here since the plan was last seen. */
export function merged(
  known: Progress,
  here: Progress,
  stored: Progress,
  textsOf = mergedTexts,
): Progress {
  const kept = stored.ticks.filter(
    (line) => here.ticks.includes(line) || !known.ticks.includes(line),
  );
  const added = here.ticks.filter((line) => !known.ticks.includes(line) && !kept.includes(line));
  const { draft, placement } = stored;
  return placed(
    { ticks: [...kept, ...added], draft, placement },
    textsOf(known.draft, here.draft, draft),
    textsOf(fillOf(known), fillOf(here), fillOf(stored)),
  );
}

export const hasProgress = (one: Progress, other: Progress) =>
  other.ticks.length === one.ticks.length &&
  other.ticks.every((line, index) => line === one.ticks[index]) &&
  (other.placement === null ||
    (isSame(other.draft, one.draft) && isSame(fillOf(other), fillOf(one))));

/** The work with its plan's progress; until the plan is placed, the work keeps its own draft. */
function withProgress(work: Work, progress: Progress): Work {
  if (hasProgress(work, progress)) return work;
  const { ticks, draft, placement } = progress;
  return placement ? { ...work, ticks, draft, placement } : { ...work, ticks };
}

/**
 * The work updated to its open plan, keeping what was changed here since the plan was last known.
 * If it was never known, the plan takes precedence; where the plan holds nothing, what was typed
 * stays.
 */
export function broughtUpToDate(work: Work, known: Progress | undefined, plan: Progress): Work {
  if (known) return withProgress(work, merged(known, work, plan));
  const draft = mergedTexts(EMPTY_DRAFT, plan.draft, work.draft);
  const fill = mergedTexts(EMPTY_FILL, fillOf(plan), fillOf(work));
  return withProgress(work, placed(plan, draft, fill));
}

/** An earlier version of a plan, with its progress since. */
export const withLaterProgress = (before: SavedPlan, since: SavedPlan): SavedPlan => ({
  ...before,
  ...placed(
    { ticks: since.ticks, draft: before.draft, placement: before.placement },
    since.draft,
    since.placement ? since.placement.fill : fillOf(before),
  ),
});

/** Where both texts have changed, the second's count. */
export const preferSecond: typeof mergedTexts = (known, first, second) =>
  mergedTexts(known, second, first);

/**
 * A plan with the name, note and progress that another version got since it was known. Where both
 * have changed, the other's count, unless `textsOf` decides differently.
 */
export function withChanges(
  known: SavedPlan,
  changed: SavedPlan,
  plan: SavedPlan,
  textsOf = mergedTexts,
): SavedPlan {
  const { name, note } = textsOf(
    { name: known.name, note: known.note },
    { name: changed.name, note: changed.note },
    { name: plan.name, note: plan.note },
  );
  return { ...plan, name, note, ...merged(known, changed, plan, textsOf) };
}
