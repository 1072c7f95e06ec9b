import type { Account } from '../account/account';
import { readPlan } from '../draft/reading';
import { accountFor, type Work } from '../draft/work';
import { derivePlan, type Plan, type PlanContext } from './plan';

/** A placed plan as planned: at its own premium and fees, as of the day it was placed. */
export function plannedOf(
  work: Work,
  own: Account,
  context: Omit<PlanContext, 'clock'>,
): Plan | null {
  const { draft, placement } = work;
  if (placement === null) return null;
  const account = accountFor(own, work);
  const { given } = readPlan({ draft, account, fill: null }, placement.day);
  return given && derivePlan(given, { ...context, clock: null });
}
