import * as z from 'zod/mini';
import type { SavedPlan } from '../../draft/savedPlan';
import { say, usePage } from '../../store/page';
import { fewNames } from '../../text/fewNames';
import { fingerprint } from '../copy/fingerprint';
import { changeDatabase, onDatabaseBack } from '../database/database';
import { recordsIn } from '../database/recordsIn';
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

const beforesSchema = z.object({
  befores: z.array(z.object({ print: z.string(), at: z.number() })),
});

/** Milliseconds after which everything written lies on the disk. */
const LATE = 60 * 60_000;

interface SecondCopy {
  readonly plan: SavedPlan;
  readonly befores: readonly Before[];
}

/** A record of the store; null where it cannot be read or a newer version wrote it. */
function secondCopyIn(record: unknown): SecondCopy | null {
  const opened = unwrap(record, PLAN);
  const read = beforesSchema.safeParse(record);
  if (opened.state !== 'found' || !read.success) return null;
  return { plan: opened.data, befores: read.data.befores };
}

/** What is written of a plan that took the place of another; null where the copy there is as late or later. */
function copyOver(known: SecondCopy | null, plan: SavedPlan, before: SavedPlan | null) {
  const print = fingerprint(plan);
  const replaced = [before, known?.plan].flatMap((each) => (each ? fingerprint(each) : []));
  const befores = known?.befores ?? [];
  const isHeardLate =
    new Set(replaced).size > 1 && befores.some((earlier) => earlier.print === print);
  if (replaced.at(-1) === print || isHeardLate) return null;
  const now = Date.now();
  const lately = befores.filter(({ at }) => now - at < LATE);
  const all = [...lately, ...replaced.map((each) => ({ print: each, at: now }))];
  return { ...wrap(PLAN, plan), befores: all.filter((each) => each.print !== print) };
}

/** Changes that the database could not take. */
let left: (() => Promise<void>)[] = [];

async function note(id: string, plan: SavedPlan | null, before: SavedPlan | null): Promise<void> {
  const { failure } = await changeDatabase(['plans'], async (change) => {
    const copies = change.objectStore('plans');
    if (plan === null) return copies.delete(id);
    const copy = copyOver(secondCopyIn(await copies.get(id)), plan, before);
    if (copy) await copies.put(copy, id);
  });
  if (failure !== null) left.push(() => note(id, plan, before));
}

function noteChanges(plans: readonly SavedPlan[], before: readonly SavedPlan[]) {
  const known = new Map(before.map((plan) => [plan.id, plan]));
  for (const plan of plans) {
    const old = known.get(plan.id) ?? null;
    if (old !== plan) void note(plan.id, plan, old);
    known.delete(plan.id);
  }
  for (const old of known.values()) void note(old.id, null, old);
}

/**
 * Whether a plan is gone, or as it was before its copy was written. One that was deleted has no copy.
 */
function isForgotten({ plan, befores }: SecondCopy): boolean {
  const stored = readPlan(plan.id);
  if (stored.state !== 'found') return stored.state === 'absent';
  const print = fingerprint(stored.data);
  return befores.some((before) => before.print === print);
}

/** Plans that were saved on this page before their copies were kept. */
const savedAlready = () =>
  usePage.getState().plans.filter(({ savedAt }) => Date.parse(savedAt) >= performance.timeOrigin);

async function start() {
  usePage.subscribe(({ plans }, before) => {
    if (plans !== before.plans) noteChanges(plans, before.plans);
  });
  noteChanges(savedAlready(), []);
  onDatabaseBack(() => {
    const again = left;
    left = [];
    for (const act of again) void act();
  });
  const { value: records } = await recordsIn('plans');
  const copies = (records ?? []).flatMap(({ record }) => secondCopyIn(record) ?? []);
  const back = copies.filter((copy) => isForgotten(copy) && keepPlan(copy.plan));
  if (back.length === 0) return;
  const names = fewNames(back.map(({ plan }) => plan.name));
  say(`The browser had forgotten what was saved last. From a second copy: ${names}.`);
}

let started: Promise<void> | null = null;

/** Puts back what of the plans the browser lost by ending, once, and from then on keeps a copy of each. */
export const keepSecondCopies = () => (started ??= start());
