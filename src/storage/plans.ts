import { nanoid } from 'nanoid';
import type { Work } from '../draft/work';
import { local } from './area';
import { keepAside } from './aside';
import { withoutFill } from '../draft/draft';
import { readKind } from './envelope';
import { say, usePage, type WriteFailure } from '../store/page';
import type { SavedPlan } from '../draft/savedPlan';
import { planSchema, PLANS } from './schemas';
import { isSetAside, writeKind } from './storage';
import { replaceWork } from '../store/typing';

export interface PlansReading {
  readonly plans: readonly SavedPlan[];
  /** Text that holds plans which could not be read, whole or in part. */
  readonly damaged: string | null;
  readonly fromNewer: boolean;
}

export function readPlans(): PlansReading {
  const opened = readKind(local, PLANS);
  if (opened.state === 'absent') return { plans: [], damaged: null, fromNewer: false };
  if (opened.state === 'unreadable') {
    return { plans: [], damaged: opened.raw, fromNewer: opened.fromNewer };
  }
  const checked = opened.data.map((plan) => planSchema.safeParse(plan));
  const plans = checked.flatMap((result) => (result.success ? [result.data] : []));
  return {
    plans,
    damaged: plans.length < checked.length ? opened.raw : null,
    fromNewer: false,
  };
}

type PlansFailure = WriteFailure | 'newer';

const SENTENCES: Readonly<Record<PlansFailure, string>> = {
  full: 'Not saved: this browser’s storage is full. Delete plans you no longer need, or export them to a file first.',
  forbidden:
    'Not saved: this browser does not allow this page to keep data. Copy the link instead.',
  newer:
    'Not saved: a newer version of Putwise in another tab has changed the saved plans. Reload this page first.',
};

/**
 * What keeps the plans from being written over: text that cannot be read and has no copy yet. What a
 * newer version wrote is copied when the page loads; if it comes while the page is open, that version
 * is at work in another tab.
 */
function hindrance({ damaged, fromNewer }: PlansReading): PlansFailure | null {
  if (damaged === null) return null;
  if (fromNewer) return isSetAside(local, damaged) ? null : 'newer';
  return keepAside(local, PLANS, damaged);
}

/**
 * Changes the plans as they are stored this moment, not as this tab last saw them, so that two
 * tabs never lose each other's work. Tells the user when nothing could be written.
 */
export function changePlans(
  change: (plans: readonly SavedPlan[]) => readonly SavedPlan[],
): boolean {
  const stored = readPlans();
  const plans = change(stored.plans);
  const written = hindrance(stored) ?? writeKind(local, PLANS, plans);
  if (written !== null) {
    say(SENTENCES[written]);
    return false;
  }
  usePage.setState({ plans });
  return true;
}

function stamp(work: Work, name: string, note: string): Omit<SavedPlan, 'id'> {
  const { openPlan: _, ownAccount: __, ...kept } = work;
  const plannedOn = work.plannedOn ?? usePage.getState().clock?.today ?? null;
  return { name, note, ...kept, plannedOn, savedAt: new Date().toISOString() };
}

const keptAs = ({ id, savedAt, plannedOn }: SavedPlan) =>
  usePage.setState(({ work }) => ({ work: { ...work, plannedOn, openPlan: { id, savedAt } } }));

/** Whether a plan is the one the work came from or became, unchanged since. */
const isOpen = (plan: SavedPlan, { openPlan: open }: Work) =>
  plan.id === open?.id && plan.savedAt === open.savedAt;

/** Saves the work as a plan of its own. */
export function saveAsNew(name: string, note: string): boolean {
  const plan = { id: nanoid(), ...stamp(usePage.getState().work, name, note) };
  if (!changePlans((plans) => [...plans, plan])) return false;
  keptAs(plan);
  say(`Saved “${name}”.`);
  return true;
}

/**
 * Saves the work over the plan it was opened from. If that plan has since been changed or deleted
 * in another tab, both are kept: the work becomes a plan of its own.
 */
export function saveOver(name: string, note: string): boolean {
  const { work } = usePage.getState();
  const open = readPlans().plans.find((plan) => isOpen(plan, work));
  if (!open) {
    if (!saveAsNew(name, note)) return false;
    say(`“${name}” was changed or deleted in another tab. Saved as a new plan; nothing is lost.`);
    return true;
  }
  const plan = { id: open.id, ...stamp(work, name, note) };
  if (!changePlans((plans) => plans.map((old) => (old.id === plan.id ? plan : old)))) return false;
  keptAs(plan);
  say(`Saved “${name}”.`);
  return true;
}

export function openPlan(plan: SavedPlan) {
  const { id, name, note: _, savedAt, ...kept } = plan;
  replaceWork({ ...kept, openPlan: { id, savedAt }, ownAccount: null }, `Opened “${name}”.`);
}

/** Changes a plan's name and note; the trade stays. */
export function describePlan(plan: SavedPlan, name: string, note: string): boolean {
  return changePlans((plans) =>
    plans.map((old) => (old.id === plan.id ? { ...old, name, note } : old)),
  );
}

/** A copy is planned, not placed, whatever became of the plan it is of. */
export function duplicatePlan(plan: SavedPlan) {
  const copy = {
    ...plan,
    id: nanoid(),
    name: `${plan.name} (copy)`,
    draft: withoutFill(plan.draft),
    placedOn: null,
    placedBy: null,
  };
  if (changePlans((plans) => [...plans, copy])) say(`Duplicated “${plan.name}”.`);
}

export function deletePlan({ id, name }: SavedPlan) {
  const deleted = readPlans().plans.filter((plan) => plan.id === id);
  if (!changePlans((plans) => plans.filter((plan) => plan.id !== id))) return;
  say(`Deleted “${name}”.`, () => {
    if (changePlans((plans) => [...plans, ...deleted])) say(`“${name}” is back.`);
  });
}

/** What goes on with a plan once it is saved: its ticks, and of a placed one what is asked of it. */
const goesOn = ({ ticks, draft }: Work | SavedPlan, { placedOn }: SavedPlan) =>
  placedOn === null ? { ticks } : { ticks, draft };

/** Writes the ticks and the fill of the open plan at once: it is worked through over days. */
export function keepProgress() {
  const { work, plans: known } = usePage.getState();
  if (!known.some((plan) => isOpen(plan, work))) return;
  changePlans((plans) =>
    plans.map((plan) => (isOpen(plan, work) ? { ...plan, ...goesOn(work, plan) } : plan)),
  );
}

/** Takes over what another tab has saved; what goes on with an open plan is the same in every tab. */
export function followPlans() {
  const { plans, damaged, fromNewer } = readPlans();
  if (fromNewer) say('A newer Putwise in another tab changed the saved plans. Reload this page.');
  if (damaged !== null) return;
  const { work } = usePage.getState();
  const open = plans.find((plan) => isOpen(plan, work));
  const theirs = open && { ...work, ...goesOn(open, open) };
  const isNew = theirs && JSON.stringify(theirs) !== JSON.stringify(work);
  usePage.setState(isNew ? { plans, work: theirs } : { plans });
}
