import { nanoid } from 'nanoid';
import type { SavedPlan } from '../../draft/savedPlan';
import { reasonsOf, type Work } from '../../draft/work';
import { say, usePage } from '../../store/page';
import { replaceWork } from '../../store/typing';
import { hide, keepPlan, readPlan, removePlan } from './keptPlans';
import { isOpen, withLaterProgress } from './progress';

function stamp(work: Work, name: string, note: string): Omit<SavedPlan, 'id'> {
  const { openPlan: _, lent: __, ...kept } = work;
  const plannedOn = work.plannedOn ?? usePage.getState().clock?.today ?? null;
  return { name, note, ...kept, plannedOn, savedAt: new Date().toISOString() };
}

/** From here on the work is that of a plan, as of the save that gave it this stamp. */
const openOn = ({ id, savedAt }: SavedPlan, part: Partial<Work> = {}) =>
  usePage.setState(({ work }) => ({ work: { ...work, ...part, openPlan: { id, savedAt } } }));

/** What a link lent is of this trade on this page: a plan holds none of it. */
const savedWords = (name: string) =>
  usePage.getState().work.lent
    ? `Saved “${name}”, the trade alone: opened again, it is judged by your own fees and rates, not the link’s.`
    : `Saved “${name}”.`;

/** Saves the work as a plan of its own. */
export function saveAsNew(name: string, note: string): boolean {
  const plan = { id: nanoid(), ...stamp(usePage.getState().work, name, note) };
  if (!keepPlan(plan)) return false;
  openOn(plan, { plannedOn: plan.plannedOn });
  say(savedWords(name));
  return true;
}

/**
 * Saves the work over the plan it was opened from. If that plan has since been changed or deleted
 * in another tab, both are kept: the work becomes a plan of its own.
 */
export function saveOver(name: string, note: string): boolean {
  const { work } = usePage.getState();
  const stored = work.openPlan ? readPlan(work.openPlan.id) : null;
  if (stored?.state !== 'found' || !isOpen(stored.data, work)) {
    if (!saveAsNew(name, note)) return false;
    say(`“${name}” was changed or deleted in another tab. Saved as a new plan; nothing is lost.`);
    return true;
  }
  const before = stored.data;
  const plan = { id: before.id, ...stamp(work, name, note) };
  if (!keepPlan(plan)) return false;
  openOn(plan, { plannedOn: plan.plannedOn });
  say(savedWords(name), () => bringBack(before, plan));
  return true;
}

/**
 * Brings back what a plan was before it was saved over; what has gone on with it since stays, and so
 * does what is typed. Where another tab has saved over it again, that stands.
 */
function bringBack(before: SavedPlan, after: SavedPlan) {
  const stored = readPlan(before.id);
  const isOurs = stored.state === 'found' && stored.data.savedAt === after.savedAt;
  if (!isOurs && stored.state !== 'absent') {
    return say(`Not undone: “${after.name}” has been changed in another tab since.`);
  }
  const since = stored.state === 'found' ? stored.data : before;
  if (!keepPlan(withLaterProgress(before, since))) return;
  if (isOpen(after, usePage.getState().work)) openOn(before);
  say(`Undone: “${before.name}” is as it was saved before.`);
}

export function openPlan(plan: SavedPlan) {
  const { id, name, note: _, savedAt, ...kept } = plan;
  replaceWork({ ...kept, openPlan: { id, savedAt }, lent: null }, `Opened “${name}”.`);
}

/** Changes a plan's name and note; the trade stays. */
export function describePlan(plan: SavedPlan, name: string, note: string): boolean {
  const stored = readPlan(plan.id);
  if (stored.state === 'absent') {
    hide(plan.id);
    say(`“${plan.name}” was deleted in another tab.`);
    return true;
  }
  return keepPlan({ ...(stored.state === 'found' ? stored.data : plan), name, note });
}

/** A copy is planned, not placed, whatever became of the plan it is of: nothing has been done about it. */
export function duplicatePlan(plan: SavedPlan) {
  const copy = {
    ...plan,
    id: nanoid(),
    name: `${plan.name} (copy)`,
    reasons: reasonsOf(plan),
    placement: null,
    ticks: plan.placement ? [] : plan.ticks,
  };
  if (keepPlan(copy)) say(`Duplicated “${plan.name}”.`);
}

export function deletePlan(plan: SavedPlan) {
  const stored = readPlan(plan.id);
  const deleted = stored.state === 'found' ? stored.data : plan;
  if (!removePlan(plan.id)) return;
  say(`Deleted “${plan.name}”.`, () => {
    const isFree = readPlan(deleted.id).state === 'absent';
    const id = isFree ? deleted.id : nanoid();
    if (keepPlan({ ...deleted, id })) say(`“${plan.name}” is back.`);
  });
}
