import { withoutFill } from '../draft/draft';
import type { Work } from '../draft/work';
import { derivePlan, type Plan, type PlanContext } from './plan';
import { readDraft } from '../draft/readDraft';

/** A placed plan as it was planned: at its own premium and fees, as of the day it was placed. */
export function plannedOf(
  { draft, placedOn }: Work,
  context: Omit<PlanContext, 'clock'>,
): Plan | null {
  if (placedOn === null) return null;
  const { input } = readDraft(withoutFill(draft), placedOn);
  return input && derivePlan(input, { ...context, clock: null });
}
