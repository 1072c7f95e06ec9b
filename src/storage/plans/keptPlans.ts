import type { SavedPlan } from '../../draft/savedPlan';
import { usePage, say, type WriteFailure } from '../../store/page';
import { keysIn, local, PREFIX } from '../area';
import { failureHere, keepAside } from '../keptKind';
import { parsed, readKind, type Kind, type Opened } from '../envelope';
import { PLAN } from '../kinds';
import { hide, inOrder, show } from './listed';
import { listedEnvelopes, listedPlans, moveListedPlans, takeOffList } from './planList';
import {
  following,
  forgetWrites,
  lostWrite,
  rememberWrite,
  type Follows,
  type OwnWrite,
} from '../ownWrites';
import { forget, keyOf, readText, writeKind } from '../storage';

const PLAN_KEY = `${PREFIX}${PLAN.name}.`;

/** The kind of a single plan, with its own key. */
export const kindOf = (id: string): Kind<SavedPlan> => ({ ...PLAN, name: `${PLAN.name}.${id}` });

/** The id of the plan under a key; null if the key is not a plan's. */
export const planIdOf = (key: string): string | null =>
  key.startsWith(PLAN_KEY) ? key.slice(PLAN_KEY.length) : null;

const ABSENT = { state: 'absent' } as const;

/** What each plan's text followed when this tab last read it: a restored text follows that as well. */
const lastFollows = new Map<string, Follows | undefined>();

/** A plan under its own key, which takes precedence over the list of earlier versions. */
function readUnderKey(id: string): Opened<SavedPlan> {
  const opened = readKind(local, kindOf(id));
  if (opened.state !== 'found') return opened;
  lastFollows.set(id, opened.follows);
  if (opened.data.id === id) return opened;
  return { state: 'unreadable', fromNewer: false, raw: opened.raw };
}

/**
 * A plan of the list with the id it is known by. If its key holds an earlier save, it gets an id of
 * its own, always the same, so that an earlier version which writes its list again adds it only
 * once.
 */
function besideKey(listed: SavedPlan): SavedPlan {
  const stored = readUnderKey(listed.id);
  const isLater = stored.state === 'found' && listed.savedAt > stored.data.savedAt;
  return isLater ? { ...listed, id: `${listed.id}.${listed.savedAt}` } : listed;
}

/** A plan as stored now, not as this tab last saw it. */
export function readPlan(id: string): Opened<SavedPlan> {
  const opened = readUnderKey(id);
  if (opened.state !== 'absent') return opened;
  const listed = listedPlans()
    .map(besideKey)
    .find((plan) => plan.id === id);
  return listed ? { state: 'found', data: listed, raw: '' } : ABSENT;
}

/** A plan's text as stored now, which changes whenever the plan does; null if there is none. */
export const planText = (id: string) => readText(local, kindOf(id));

/** The text of a plan that must not be read. */
interface PlanText {
  readonly id: string;
  readonly raw: string;
}

export interface PlansReading {
  readonly plans: readonly SavedPlan[];
  /** Plans that cannot be read. */
  readonly damaged: readonly PlanText[];
  /** Plans written by a newer version. */
  readonly newer: readonly PlanText[];
}

/** All plans as stored now. */
export function readPlans(): PlansReading {
  const ids = keysIn(local, PLAN_KEY).map((key) => planIdOf(key)!);
  const known = new Set(ids);
  const plans = listedPlans()
    .map(besideKey)
    .filter(({ id }) => !known.has(id));
  const damaged: PlanText[] = [];
  const newer: PlanText[] = [];
  for (const id of ids) {
    const opened = readUnderKey(id);
    if (opened.state === 'found') plans.push(opened.data);
    if (opened.state === 'unreadable') {
      (opened.fromNewer ? newer : damaged).push({ id, raw: opened.raw });
    }
  }
  return { plans: inOrder(plans), damaged, newer };
}

/** All plans in their stored envelopes, of whatever version. */
export const planEnvelopes = (): readonly unknown[] => [
  ...listedEnvelopes(),
  ...keysIn(local, PLAN_KEY).map((key) => parsed(planText(planIdOf(key)!)!)),
];

const SENTENCES: Readonly<Record<WriteFailure, string>> = {
  full: 'Not saved: this browser’s storage is full. Delete plans you no longer need, or export them to a file first.',
  forbidden:
    'Not saved: this browser does not allow this page to keep data. Copy the link instead.',
  newer:
    'Not saved: a newer version of Putwise has changed this plan in another tab. Reload this page first.',
};

/** What prevents overwriting a plan's key: unreadable text that has no copy yet. */
function hindrance(id: string): WriteFailure | null {
  const stored = readUnderKey(id);
  if (stored.state !== 'unreadable') return null;
  return stored.fromNewer ? 'newer' : keepAside(local, kindOf(id), stored.raw);
}

function write(plan: SavedPlan): WriteFailure | null {
  const kind = kindOf(plan.id);
  const stored = readUnderKey(plan.id);
  const [before, follows] =
    stored.state === 'found'
      ? [stored.data, stored.follows]
      : [lastFollows.has(plan.id) ? plan : null, lastFollows.get(plan.id)];
  const failure = hindrance(plan.id) ?? writeKind(local, kind, plan, following(follows));
  if (failure === null) rememberWrite<SavedPlan>(keyOf(kind), { before, after: plan });
  return failure;
}

/**
 * What this tab has written of a plan and another tab has overwritten unaware, with the plan as it
 * is now.
 */
export const lostOf = (id: string): OwnWrite<SavedPlan> | null =>
  lostWrite(keyOf(kindOf(id)), () => {
    const stored = readUnderKey(id);
    return stored.state === 'found' ? stored.follows : undefined;
  });

/** From now on nothing this tab has written of a plan so far is restored. */
export const forgetOwnWrites = (id: string) => forgetWrites(keyOf(kindOf(id)));

function remove(id: string): WriteFailure | null {
  const failure = hindrance(id);
  if (failure !== null) return failure;
  takeOffList((listed) => besideKey(listed).id === id);
  return forget(local, keyOf(kindOf(id)));
}

/** Whether it succeeded; if not, the user is told, with a way to try again if there is one. */
function succeeds(failure: WriteFailure | null, again?: () => void): boolean {
  if (failure !== null) say(SENTENCES[failure], again);
  return failure === null;
}

/**
 * Stores a plan under its id; returns false, after telling the user, if nothing could be written.
 * `again` is the undo that requested it, to be retried once there is room.
 */
export function keepPlan(plan: SavedPlan, again?: () => void): boolean {
  if (!succeeds(write(plan), again)) return false;
  show(plan);
  return true;
}

/** The result of adding plans. */
export interface Adding {
  /** The plans for which there is room. */
  readonly fitting: readonly SavedPlan[];
  /** Why there is no room for the others; null if all have been added. */
  readonly problem: string | null;
}

/** Stores plans under free ids: all or none, or those that fit if that is requested. */
export function addPlans(plans: readonly SavedPlan[], isPartWanted: boolean): Adding {
  const fitting: SavedPlan[] = [];
  let failure: WriteFailure | null = null;
  for (const plan of plans) {
    const why = write(plan);
    if (why === null) fitting.push(plan);
    else failure = why;
  }
  if (failure === null || isPartWanted) show(...fitting);
  else for (const { id } of fitting) remove(id);
  return { fitting, problem: failure && SENTENCES[failure] };
}

export function removePlan(id: string, again?: () => void): boolean {
  if (!succeeds(remove(id), again)) return false;
  hide(id);
  usePage.setState({ storageFailure: failureHere() });
  return true;
}

/** Gives every plan in the list of earlier versions its own key, as far as there is room. */
export const movePlanList = () =>
  moveListedPlans((listed) => {
    const plan = besideKey(listed);
    return readUnderKey(plan.id).state === 'found' || [null, 'newer'].includes(write(plan));
  });
