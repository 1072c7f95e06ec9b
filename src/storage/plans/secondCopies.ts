import * as z from 'zod/mini';
import type { SavedPlan } from '../../draft/savedPlan';
import { say, usePage } from '../../store/page';
import { fewNames } from '../../text/fewNames';
import { fingerprint } from '../copy/fingerprint';
import { changeDatabase, onDatabaseBack } from '../database/database';
import { recordsIn, type Records } from '../database/recordsIn';
import { unwrap, wrap } from '../envelope';
import { PLAN } from '../kinds';
import { keepPlan, readPlan } from './keptPlans';

/*
 * Browsers put localStorage on the disk seconds late, a busy page's up to a minute: one that is killed
 * or loses its power has forgotten what was saved last. The database is written at once. So it holds a
 * second copy of each plan that was saved, with what of the plan may be found in its place.
 */

/** What a plan was in place of which its copy was written, and the instant of that, in milliseconds. */
interface Before {
  readonly print: string;
  readonly at: number;
}

const secondCopySchema = z.object({
  /** Of the plan itself, so that most copies need not be read. */
  print: z.string(),
  befores: z.array(z.object({ print: z.string(), at: z.number() })),
});

/** What a record of the store says beside its plan; null where it cannot be read. */
const about = (record: unknown) => secondCopySchema.safeParse(record).data ?? null;

/** Milliseconds after which everything written lies on the disk. */
const LATE = 60 * 60_000;

/** A plan as it is now, null where it was deleted, and what it took the place of. */
interface Change {
  readonly id: string;
  readonly plan: SavedPlan | null;
  readonly before: SavedPlan | null;
}

/** What is written of a plan that took the place of another; null where the copy there is as late or later. */
function copyOver(known: ReturnType<typeof about>, plan: SavedPlan, before: SavedPlan | null) {
  const print = fingerprint(plan);
  const replaced = [...(before ? [fingerprint(before)] : []), ...(known ? [known.print] : [])];
  const befores: readonly Before[] = known?.befores ?? [];
  const isHeardLate =
    new Set(replaced).size > 1 && befores.some((earlier) => earlier.print === print);
  if (replaced.at(-1) === print || isHeardLate) return null;
  const now = Date.now();
  const lately = befores.filter(({ at }) => now - at < LATE);
  const all = [...lately, ...replaced.map((each) => ({ print: each, at: now }))];
  return { ...wrap(PLAN, plan), print, befores: all.filter((each) => each.print !== print) };
}

/** Changes that the database could not take. */
let left: readonly Change[] = [];

async function note(changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const { failure } = await changeDatabase(['plans'], async (change) => {
    const copies = change.objectStore('plans');
    const noteOne = async ({ id, plan, before }: Change) => {
      if (plan === null) return copies.delete(id);
      const copy = copyOver(about(await copies.get(id)), plan, before);
      if (copy) await copies.put(copy, id);
    };
    await Promise.all(changes.map(noteOne));
  });
  if (failure !== null) left = [...left, ...changes];
}

/** What of the plans says something else than before: to follow another tab makes all of them anew. */
function changesOf(plans: readonly SavedPlan[], before: readonly SavedPlan[]): readonly Change[] {
  const known = new Map(before.map((plan) => [plan.id, plan]));
  const here = new Set(plans.map(({ id }) => id));
  const changed = plans.flatMap((plan): Change | [] => {
    const old = known.get(plan.id) ?? null;
    const isSame = old === plan || (old !== null && fingerprint(old) === fingerprint(plan));
    return isSame ? [] : { id: plan.id, plan, before: old };
  });
  const gone = before.filter(({ id }) => !here.has(id));
  return [...changed, ...gone.map((old) => ({ id: old.id, plan: null, before: old }))];
}

/**
 * The plan of a copy where it is gone, or found as it was before the copy was written; null where it
 * stands. One that was deleted has no copy.
 */
function forgottenIn(
  { key, record }: Records[number],
  shown: SavedPlan | undefined,
): SavedPlan | null {
  const copy = about(record);
  if (copy === null || (shown && fingerprint(shown) === copy.print)) return null;
  const stored = readPlan(key);
  if (stored.state === 'unreadable') return null;
  const print = stored.state === 'found' ? fingerprint(stored.data) : null;
  if (print !== null && copy.befores.every((before) => before.print !== print)) return null;
  const opened = unwrap(record, PLAN);
  return opened.state === 'found' ? opened.data : null;
}

/** Plans that were saved on this page before their copies were kept. */
const savedAlready = () =>
  usePage.getState().plans.filter(({ savedAt }) => Date.parse(savedAt) >= performance.timeOrigin);

async function start() {
  usePage.subscribe(({ plans }, before) => {
    if (plans !== before.plans) void note(changesOf(plans, before.plans));
  });
  void note(changesOf(savedAlready(), []));
  onDatabaseBack(() => {
    const again = left;
    left = [];
    void note(again);
  });
  const { value: records } = await recordsIn('plans');
  const shown = new Map(usePage.getState().plans.map((plan) => [plan.id, plan]));
  const back = (records ?? [])
    .flatMap((each) => forgottenIn(each, shown.get(each.key)) ?? [])
    .filter((plan) => keepPlan(plan));
  if (back.length === 0) return;
  const names = fewNames(back.map(({ name }) => name));
  say(`The browser had forgotten what was saved last. From a second copy: ${names}.`);
}

let started: Promise<void> | null = null;

/** Puts back what of the plans the browser lost by ending, once, and from then on keeps a copy of each. */
export const keepSecondCopies = () => (started ??= start());
