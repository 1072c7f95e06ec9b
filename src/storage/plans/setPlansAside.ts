import type { SavedPlan } from '../../draft/savedPlan';
import { say } from '../../store/page';
import { fewNames } from '../../text/fewNames';
import { local } from '../area';
import { parsed } from '../envelope';
import { keepAside } from '../keptKind';
import { recoveredPlan, type Recovered } from '../mending/recovered';
import { forget, keyOf } from '../storage';
import { keepPlan, kindOf, type PlansReading } from './keptPlans';

/** Tells the user which choices in plans are no longer offered. */
function sayRead(plans: readonly Recovered<SavedPlan>[]) {
  const names = fewNames(plans.map(({ data }) => data.name));
  const lost = [...new Set(plans.flatMap((plan) => plan.lost))].join(', ');
  say(
    `Parts of ${names} could not be read. Now as on a new page: ${lost}. What was there is kept aside.`,
  );
}

/**
 * Saves unreadable plans where the user can get at them; a key's text is deleted once that is safe.
 * A plan in which only choices are unreadable stays, with their initial values. Returns those
 * plans.
 */
export function setPlansAside({ damaged }: PlansReading): readonly SavedPlan[] {
  const read = damaged.flatMap(({ id, raw }) => {
    const kind = kindOf(id);
    if (keepAside(local, kind, raw) !== null) return [];
    forget(local, keyOf(kind));
    const plan = recoveredPlan(parsed(raw), new Date().toISOString(), id);
    return plan?.isSlight && plan.data.id === id && keepPlan(plan.data) ? [plan] : [];
  });
  if (read.length > 0) sayRead(read);
  return read.map(({ data }) => data);
}
