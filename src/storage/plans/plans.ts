import { nanoid } from 'nanoid';
import type { SavedPlan } from '../../draft/savedPlan';
import { reasonsOf, type Work } from '../../draft/work';
import { say, tell, usePage } from '../../store/page';
import { sayRestored } from '../../store/sayBeside';
import { suggestedName } from '../../draft/suggestedName';
import { openWork } from '../../store/typed/openWork';
import { mergedTexts } from '../mergedTexts';
import { keepPlan, readPlan, removePlan } from './keptPlans';
import { hide, show } from './listed';
import { isOpen, openOn, openPlanOf } from './openOn';
import { merged, withLaterProgress, type Progress } from './planProgress';

function stamp(work: Work, name: string, note: string): Omit<SavedPlan, 'id'> {
  const { openPlan: _, lent: __, ...kept } = work;
  const plannedOn = work.plannedOn ?? usePage.getState().clock?.today ?? null;
  return { name, note, ...kept, plannedOn, savedAt: new Date().toISOString() };
}

/** Values lent by a link belong to the trade on this page: a plan contains none. */
const savedWords = (name: string) =>
  usePage.getState().work.lent
    ? `Saved “${name}”, the trade only: opened again, it is judged by your own fees and rates, not the link’s.`
    : `Saved “${name}”.`;

/** Saves the work as a new plan. */
export function saveAsNew(name: string, note: string): boolean {
  const plan = { id: nanoid(), ...stamp(usePage.getState().work, name, note) };
  if (!keepPlan(plan)) return false;
  openOn(plan, { plannedOn: plan.plannedOn });
  tell(savedWords(name));
  return true;
}

/** Name and note of a plan. */
export interface PlanWords {
  readonly name: string;
  readonly note: string;
}

/**
 * Words of a plan that another tab has changed since they were seen, and that new ones would
 * overwrite.
 */
function unseen(
  seen: PlanWords,
  words: Partial<PlanWords>,
  stored: SavedPlan,
): keyof PlanWords | undefined {
  return (['name', 'note'] as const).find(
    (name) =>
      words[name] !== undefined && stored[name] !== seen[name] && stored[name] !== words[name],
  );
}

/** Whether new words overwrite only words that were seen; if not, tells the user. */
function goesOverSeen(
  seen: PlanWords | undefined,
  words: Partial<PlanWords>,
  stored: SavedPlan,
): boolean {
  const name = seen && unseen(seen, words, stored);
  if (!name) return true;
  show(stored);
  const text = stored[name] === '' ? 'It is empty now' : `It is now “${stored[name]}”`;
  say(`Not saved: another tab has changed the ${name} since. ${text}. Save again to replace it.`);
  return false;
}

/** The progress of the open plan, made here and meanwhile in other tabs. */
function progressOver(stored: SavedPlan): Progress {
  const { work, plans } = usePage.getState();
  const progress = merged(openPlanOf(plans, work) ?? stored, work, stored);
  const isPlacedStill = stored.placement !== null && work.placement !== null;
  return isPlacedStill ? progress : { ...work, ticks: progress.ticks };
}

/**
 * Saves the work over the plan it was opened from, with new words; `seen` is the plan whose words
 * they were typed over. If another tab has changed or deleted that plan since, both are kept: the
 * work becomes a new plan.
 */
export function saveOver(words: Partial<PlanWords>, seen?: SavedPlan): boolean {
  const { work, plans } = usePage.getState();
  const stored = work.openPlan ? readPlan(work.openPlan.id) : null;
  if (stored?.state !== 'found' || !isOpen(stored.data, work)) {
    const known = seen ?? openPlanOf(plans, work);
    const { name, note } = { name: suggestedName(work.draft), note: '', ...known, ...words };
    if (!saveAsNew(name, note)) return false;
    say(`“${name}” was changed or deleted in another tab. Saved as a new plan; nothing is lost.`);
    return true;
  }
  const before = stored.data;
  if (!goesOverSeen(seen, words, before)) return false;
  const { name, note } = { ...before, ...words };
  const { ticks, draft, placement } = progressOver(before);
  const progress = { ticks, draft, placement };
  const plan = { id: before.id, ...stamp({ ...work, ...progress }, name, note) };
  if (!keepPlan(plan)) return false;
  openOn(plan, { ...progress, plannedOn: plan.plannedOn });
  say(savedWords(name), () => bringBack(before, plan));
  return true;
}

const wordsOf = ({ name, note }: PlanWords) => ({ name, note });

/**
 * Restores a plan to before it was saved over; its progress since stays, and so does what is typed.
 * If another tab has saved over it again, that stays.
 */
function bringBack(before: SavedPlan, after: SavedPlan): void {
  const stored = readPlan(before.id);
  const isOurs = stored.state === 'found' && stored.data.savedAt === after.savedAt;
  if (!isOurs && stored.state !== 'absent') {
    return say(`Not undone: “${after.name}” has been changed in another tab since.`);
  }
  const since = stored.state === 'found' ? stored.data : before;
  if (isOurs) show(since);
  const again = () => bringBack(before, after);
  // Words it was given since are not those that were saved over it.
  const words = mergedTexts(wordsOf(after), wordsOf(since), wordsOf(before));
  if (!keepPlan({ ...withLaterProgress(before, since), ...words }, again)) return;
  if (isOpen(after, usePage.getState().work)) openOn(before);
  tell(`Undone: “${before.name}” is as it was saved before.`);
}

export function openPlan(plan: SavedPlan) {
  const { id, name, note: _, savedAt, ...kept } = plan;
  openWork({ ...kept, openPlan: { id, savedAt }, lent: null }, `Opened “${name}”.`);
  if (!plan.placement) usePage.setState({ plannedAt: Date.parse(savedAt) });
}

/**
 * Changes words of a plan, typed over those seen; the trade stays, and so does what another tab has
 * changed meanwhile. Returns false, after telling the user, if the plan is gone or its words were
 * not as seen.
 */
export function describePlan(seen: SavedPlan, words: Partial<PlanWords>): boolean {
  const stored = readPlan(seen.id);
  if (stored.state === 'absent') {
    hide(seen.id);
    say(`Not saved: “${seen.name}” was deleted in another tab. Save it as a new plan to keep it.`);
    return false;
  }
  const plan = stored.state === 'found' ? stored.data : seen;
  return goesOverSeen(seen, words, plan) && keepPlan({ ...plan, ...words });
}

/** Saves a plan that another tab has deleted as a new one, with new words. */
export function describeAnew(seen: SavedPlan, words: Partial<PlanWords>): boolean {
  const plan = { ...seen, ...words, id: nanoid() };
  if (!keepPlan(plan)) return false;
  tell(`Saved “${plan.name}” as a new plan.`);
  return true;
}

/** A copy is planned, not placed, whatever its original: nothing has been done about it. */
export function duplicatePlan(plan: SavedPlan) {
  const copy = {
    ...plan,
    id: nanoid(),
    name: `${plan.name} (copy)`,
    reasons: reasonsOf(plan),
    placement: null,
    ticks: plan.placement ? [] : plan.ticks,
  };
  if (keepPlan(copy)) tell(`Duplicated “${plan.name}”.`);
}

export function deletePlan(plan: SavedPlan) {
  const { message: before } = usePage.getState();
  const stored = readPlan(plan.id);
  const deleted = stored.state === 'found' ? stored.data : plan;
  if (!removePlan(plan.id)) return;
  const undelete = () => {
    const isFree = readPlan(deleted.id).state === 'absent';
    const id = isFree ? deleted.id : nanoid();
    if (keepPlan({ ...deleted, id }, undelete))
      sayRestored(`“${plan.name}” is back.`, before, tell);
  };
  say(`Deleted “${plan.name}”.`, undelete);
}
