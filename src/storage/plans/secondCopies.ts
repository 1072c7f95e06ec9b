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
 * Browsers write localStorage to disk seconds late, or up to a minute late for a busy page: a
 * browser that is killed or loses power forgets what was saved last. The database is written at
 * once. It therefore holds a second copy of each saved plan, together with the older versions that
 * may be found in its place.
 */

/** An older version of a plan that its copy replaced, and when, in milliseconds. */
interface Before {
  readonly print: string;
  readonly at: number;
}

const secondCopySchema = z.object({
  /** Of the plan itself, so that most copies need not be read. */
  print: z.string(),
  befores: z.array(z.object({ print: z.string(), at: z.number() })),
});

/** A record without its plan; null if it cannot be read. */
const about = (record: unknown) => secondCopySchema.safeParse(record).data ?? null;

/** Milliseconds after which everything written is on disk. */
const LATE = 60 * 60_000;

/** A plan as it is now, null if deleted, and the version it replaced. */
interface Change {
  readonly id: string;
  readonly plan: SavedPlan | null;
  readonly before: SavedPlan | null;
}

/**
 * The record to write for a plan that replaced another version; null if the stored copy is as new
 * or newer.
 */
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

/** Changes the database could not take. */
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

/** The plans that really changed: following another tab creates all objects anew. */
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
 * The copy's plan, if the stored plan is gone or is an older version; null if the stored plan is
 * current. A deleted plan has no copy.
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

/** Plans saved on this page before their copies were kept. */
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
  say(`The browser had lost what was saved last. Brought back from a second copy: ${names}.`);
}

let started: Promise<void> | null = null;

/**
 * Restores, once, plans the browser lost by being killed, and from then on keeps a copy of each
 * plan.
 */
export const keepSecondCopies = () => (started ??= start());
