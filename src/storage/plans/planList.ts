import type { SavedPlan } from '../../draft/savedPlan';
import { local } from '../area';
import { keepAside } from '../keptKind';
import { readKind, unwrap, wrap } from '../envelope';
import { FIRST } from '../migrations/firstVersion';
import { PLAN, PLAN_LIST } from '../kinds';
import { forget, keyOf, writeKind } from '../storage';

/** An entry of the list, as stored and as read; null if it cannot be read. */
interface Entry {
  readonly data: unknown;
  readonly plan: SavedPlan | null;
}

/** Every entry of the list once; a different plan under a used id gets its own. */
function entriesOf(list: readonly unknown[]): readonly Entry[] {
  const ids = new Set<string>();
  const texts = new Set<string>();
  return list.flatMap((data, index) => {
    const read = unwrap(wrap(FIRST, data), PLAN);
    if (read.state !== 'found') return { data, plan: null };
    const plan = read.data;
    const text = JSON.stringify(plan);
    if (texts.has(text)) return [];
    texts.add(text);
    if (!ids.has(plan.id)) {
      ids.add(plan.id);
      return { data, plan };
    }
    const id = `${plan.id}.${index}`;
    return { data: { ...(data as object), id }, plan: { ...plan, id } };
  });
}

/** The plans still in the list, for lack of room or permission to move them. */
export function listedPlans(): readonly SavedPlan[] {
  const list = readKind(local, PLAN_LIST);
  return list.state === 'found' ? entriesOf(list.data).flatMap(({ plan }) => plan ?? []) : [];
}

/** The contents of the list, each in the envelope it would have by itself. */
export function listedEnvelopes(): readonly unknown[] {
  const list = readKind(local, PLAN_LIST);
  return list.state === 'found' ? list.data.map((data) => wrap(FIRST, data)) : [];
}

const dataOf = (entries: readonly Entry[]) => entries.map(({ data }) => data);

/** Leaves only unmoved entries in the list; an empty list is deleted. */
const shrinkTo = (entries: readonly Entry[]) =>
  entries.length === 0
    ? forget(local, keyOf(PLAN_LIST))
    : writeKind(local, PLAN_LIST, dataOf(entries));

export function takeOffList(isGone: (plan: SavedPlan) => boolean) {
  const list = readKind(local, PLAN_LIST);
  if (list.state !== 'found') return;
  shrinkTo(entriesOf(list.data).filter(({ plan }) => plan === null || !isGone(plan)));
}

/**
 * Moves every plan of the list to its own key with `isMoved`, which returns false if there is no
 * room. A plan leaves the list only once it has its key, so that an interruption loses nothing: the
 * rest is moved at the next visit. Unreadable entries are set aside.
 */
export function moveListedPlans(isMoved: (plan: SavedPlan) => boolean) {
  const list = readKind(local, PLAN_LIST);
  if (list.state === 'absent') return;
  if (list.state === 'unreadable') {
    if (keepAside(local, PLAN_LIST, list.raw) === null) shrinkTo([]);
    return;
  }
  const entries = entriesOf(list.data);
  const damaged = entries.filter(({ plan }) => plan === null);
  const left = moveWhatFits(entries, isMoved);
  const isSafe =
    damaged.length === 0 ||
    keepAside(null, PLAN_LIST, JSON.stringify(wrap(PLAN_LIST, dataOf(damaged)))) === null;
  shrinkTo(isSafe ? left : [...damaged, ...left]);
}

/** Returns what could not be moved. Moved entries leave the list, which makes room for more. */
function moveWhatFits(
  entries: readonly Entry[],
  isMoved: (plan: SavedPlan) => boolean,
): readonly Entry[] {
  const damaged = entries.filter(({ plan }) => plan === null);
  let left = entries.filter(({ plan }) => plan !== null);
  for (;;) {
    const stuck = left.findIndex(({ plan }) => !isMoved(plan!));
    if (stuck === -1) return [];
    if (stuck === 0) return left;
    left = left.slice(stuck);
    shrinkTo([...damaged, ...left]);
  }
}
