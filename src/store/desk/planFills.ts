import { fillEventOf } from '../../plan/book/fillEvent';
import type { SavedPlan } from '../../draft/savedPlan';
import { addEvents, useBookState, type LoggedEvent, type NewEvent } from '../book';
import { say, usePage, type Page } from '../page';
import { ownAccount } from './ownAccount';

type Filled = Pick<SavedPlan, 'id' | 'placement'>;

/** The events of plans that were filled and are not in the log, by which one is known: a plan is once. */
export function fillsToTake(
  plans: readonly Filled[],
  events: readonly LoggedEvent[],
  { account, clock }: Pick<Page, 'account' | 'clock'>,
): readonly NewEvent[] {
  if (clock === null) return [];
  const known = new Set(events.map(({ plan }) => plan));
  const about = { today: clock.today, account: ownAccount(account) };
  return plans
    .filter(({ id }) => !known.has(id))
    .flatMap((plan) => fillEventOf(plan, account, about) ?? []);
}

/** An event of the log that is a plan's fill, and what it is by the plan. */
interface Correction {
  readonly event: LoggedEvent;
  readonly corrected: NewEvent;
}

/**
 * The event of a filled plan as the fill now has it; null where they agree. What the fill does not say,
 * as fees that were not typed, is right as the log has it.
 */
export function correctionOf(
  plan: Filled,
  events: readonly LoggedEvent[],
  { account, clock }: Pick<Page, 'account' | 'clock'>,
): Correction | null {
  const event = events.find((each) => each.plan === plan.id);
  if (clock === null || event?.kind !== 'option') return null;
  const fresh = fillEventOf(plan, account, { today: clock.today, account: event.account });
  if (fresh?.kind !== 'option') return null;
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

/** Takes the fills of saved plans into the log that are not there. */
export function takeFills() {
  const page = usePage.getState();
  addEvents(fillsToTake(page.plans, useBookState.getState().events, page));
}

/** Takes the fill that was just marked into the log, once; both are undone together. */
export function takeFillOnPage() {
  const page = usePage.getState();
  const { openPlan, placement } = page.work;
  if (!openPlan) return;
  const fill = { id: openPlan.id, placement };
  const events = fillsToTake([fill], useBookState.getState().events, page);
  if (events.length === 0) return;
  const marked = page.message;
  addEvents(events);
  const recorded = usePage.getState().message;
  say('Marked as filled, and recorded in Trades.', () => {
    recorded?.undo?.();
    marked?.undo?.();
  });
}
