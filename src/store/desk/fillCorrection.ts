import type { SavedPlan } from '../../draft/savedPlan';
import { fillEventOf } from '../../plan/book/fillEvent';
import type { LoggedEvent } from '../book';
import type { NewEvent } from '../book/events';
import type { Page } from '../page';

/** An event of the log that is a plan's fill, and the corrected event. */
interface Correction {
  readonly event: LoggedEvent;
  readonly corrected: NewEvent;
}

/**
 * The event of a filled plan, corrected to the plan's current fill; null if they agree. What the
 * fill does not state, such as fees left empty, is taken from the log.
 */
export function correctionOf(
  plan: Pick<SavedPlan, 'id' | 'placement'>,
  events: readonly LoggedEvent[],
  { account, clock }: Pick<Page, 'account' | 'clock'>,
): Correction | null {
  const event = events.find((each) => each.plan === plan.id);
  if (clock === null || event?.kind !== 'option') return null;
  const fresh = fillEventOf(plan, account, { today: clock.today, account: event.account });
  if (fresh?.kind !== 'option') return null;
  // If a statement tells the fill in parts, no single part is the fill.
  if (fresh.contracts !== event.contracts) return null;
  const { fillFees, fillDate } = plan.placement!.fill;
  const said = {
    price: fresh.price,
    ...(fillFees.trim() !== '' && { feesTotal: fresh.feesTotal }),
    ...(fillDate.trim() !== '' && { date: fresh.date }),
    ...(fresh.time !== undefined && { time: fresh.time }),
  };
  const differs = (Object.keys(said) as (keyof typeof said)[]).some(
    (name) => said[name] !== event[name],
  );
  return differs ? { event, corrected: { ...event, ...said } } : null;
}
