import { spotOnKey } from '../../core/book/marks/spotOnKey';
import { expirationInstant } from '../../core/market/newYorkTime';
import { readField } from '../../draft/readField';
import type { SavedPlan } from '../../draft/savedPlan';
import { fillEventOf } from '../../plan/book/fillEvent';
import { useBookState, type LoggedEvent, type Mark } from '../book';
import { addEvents, type NewEvent } from '../book/events';
import { say, usePage, type Page } from '../page';
import { ownAccount } from './ownAccount';

type Filled = Pick<SavedPlan, 'id' | 'placement'>;

/** The fills of plans that the log does not have yet, as events. Each names its plan, which is taken once. */
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

type Planned = Filled & Pick<SavedPlan, 'draft'>;

/** The stock prices that filled plans were planned at, where both were on one day: the model needs them. */
function spotsSold(plans: readonly Planned[], events: readonly NewEvent[], now: number) {
  const plansById = new Map(plans.map((plan) => [plan.id, plan]));
  const { marks } = useBookState.getState();
  const seen: Record<string, Mark> = {};
  for (const event of events) {
    const plan = event.plan === undefined ? undefined : plansById.get(event.plan);
    const spot = plan && readField('spot', plan.draft.spot).value;
    if (event.kind !== 'option' || typeof spot !== 'number') continue;
    const key = spotOnKey(event.contract.underlying, event.date);
    if (plan?.placement?.day !== event.date || key in marks) continue;
    const at = new Date(Math.min(now, expirationInstant(event.date))).toISOString();
    seen[key] = { price: spot, at };
  }
  return seen;
}

function take(plans: readonly Planned[]) {
  const page = usePage.getState();
  if (page.clock === null) return false;
  const events = fillsToTake(plans, useBookState.getState().events, page);
  addEvents(events, spotsSold(plans, events, page.clock.now));
  return events.length > 0;
}

/** Takes the fills of saved plans into the log that are not there. */
export function takeFills() {
  take(usePage.getState().plans);
}

/**
 * Takes the fill that was just marked into the log, once. Both are undone together: the log’s is left
 * where `unmark` tells that the fill stands.
 */
export function takeFillOnPage(unmark: () => boolean) {
  const { openPlan, placement, draft } = usePage.getState().work;
  if (!openPlan || !take([{ id: openPlan.id, placement, draft }])) return;
  const recorded = usePage.getState().message;
  say('Marked as filled, and recorded in Trades.', () => {
    if (!unmark()) return;
    const { message: unmarked } = usePage.getState();
    recorded?.undo?.();
    const isInLog = useBookState.getState().events.some(({ plan }) => plan === openPlan.id);
    if (!isInLog) usePage.setState({ message: unmarked });
  });
}
