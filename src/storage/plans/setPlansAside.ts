import type { SavedPlan } from '../../draft/savedPlan';
import { say } from '../../store/page';
import { fewNames } from '../../text/fewNames';
import { local } from '../area';
import { parsed } from '../envelope';
import { keepAside } from '../keptKind';
import { recoveredPlan, type Recovered } from '../mending/recovered';
import { forget, keyOf } from '../storage';
import { keepPlan, kindOf, type PlansReading } from './keptPlans';

/** Says of plans which choices of theirs nobody offers. */
function sayRead(plans: readonly Recovered<SavedPlan>[]) {
  const names = fewNames(plans.map(({ data }) => data.name));
  const lost = [...new Set(plans.flatMap((plan) => plan.lost))].join(', ');
  say(
    `Not all could be read of ${names}. As on a new page: ${lost}. What was there is kept aside.`,
  );
}

/**
 * Keeps plans that cannot be read where the user can get at them; a key's text goes once it is safe.
 * One of which nothing but choices cannot be read stays, with those as they start. Gives those.
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
