import { spotOnKey } from '../../core/book/marks/spotOnKey';
import { expirationInstant } from '../../core/market/newYorkTime';
import { readField } from '../../draft/readField';
import type { SavedPlan } from '../../draft/savedPlan';
import { fillEventOf } from '../../plan/book/fillEvent';
import { count } from '../../text/format';
import { eventWords } from '../../words/trades/eventWords';
import { useBookState, type BookState, type LoggedEvent, type Mark } from '../book';
import { changeBook } from '../book/changeBook';
import { addEvents, logged, type NewEvent } from '../book/events';
import { say, usePage, type Page } from '../page';
import { ownAccount } from './ownAccount';
import { toldAlready } from './toldAlready';

type Filled = Pick<SavedPlan, 'id' | 'placement'>;

type Told = Pick<BookState, 'events' | 'batches'>;

/** Plans whose fill is in the log, or was replaced there by a statement's events. */
const plansIn = ({ events, batches }: Told): ReadonlySet<string | undefined> => {
  const replaced = Object.values(batches).flatMap((batch) => batch.replaced as LoggedEvent[]);
  return new Set([...events, ...replaced].map(({ plan }) => plan));
};

/**
 * Fills of plans that are not yet in the log, as events. Each names its plan, whose fill is taken
 * once.
 */
export function fillsToTake(
  plans: readonly Filled[],
  told: Told,
  { account, clock }: Pick<Page, 'account' | 'clock'>,
): readonly NewEvent[] {
  if (clock === null) return [];
  const known = plansIn(told);
  const about = { today: clock.today, account: ownAccount(account) };
  return plans
    .filter(({ id }) => !known.has(id))
    .flatMap((plan) => fillEventOf(plan, account, about) ?? []);
}

type Planned = Filled & Pick<SavedPlan, 'draft'>;

/**
 * Stock prices at which filled plans were planned, if on the day of the fill: the model needs them.
 */
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

/** The result of taking in fills; null if there were none. */
type Taken = 'recorded' | 'told' | null;

function take(plans: readonly Planned[]): Taken {
  const page = usePage.getState();
  if (page.clock === null) return null;
  const here = useBookState.getState();
  const fills = fillsToTake(plans, here, page);
  if (fills.length === 0) return null;
  const told: LoggedEvent[] = [];
  for (const fill of fills) {
    const left = here.events.filter(({ id }) => told.every((event) => event.id !== id));
    const its = toldAlready(fill, { ...here, events: left });
    if (its) told.push(its);
  }
  const known = new Set(told.map(({ plan }) => plan));
  const fresh = fills.filter(({ plan }) => !known.has(plan));
  const marks = spotsSold(plans, fills, page.clock.now);
  if (told.length === 0) addEvents(fresh, marks);
  else changeBook(toldWords(told, fresh.length), { put: [...logged(fresh), ...told], marks });
  return fresh.length > 0 ? 'recorded' : 'told';
}

/** `The log has it already, from a statement: sold to open …`. */
function toldWords(told: readonly LoggedEvent[], fresh: number): string {
  const [only] = told;
  const what = told.length === 1 ? eventWords(only!) : count(told.length, 'fill');
  const others = fresh > 0 ? ` Recorded: ${count(fresh, 'other')}.` : '';
  return `In the log already, from a statement: ${what}.${others}`;
}

/** Takes fills of saved plans into the log, unless they are there. */
export function takeFills() {
  take(usePage.getState().plans);
}

/**
 * Takes the fill just marked into the log, once. Both are undone together, except that the log
 * keeps its event if `unmark` reports that the fill stands.
 */
export function takeFillOnPage(unmark: () => boolean) {
  const { openPlan, placement, draft } = usePage.getState().work;
  const taken = openPlan && take([{ id: openPlan.id, placement, draft }]);
  if (!taken) return;
  const recorded = usePage.getState().message;
  const inTrades = taken === 'told' ? 'in Trades already, from a statement' : 'recorded in Trades';
  say(`Marked as filled, and ${inTrades}.`, () => {
    if (!unmark()) return;
    const { message: unmarked } = usePage.getState();
    recorded?.undo?.();
    const isInLog = useBookState.getState().events.some(({ plan }) => plan === openPlan.id);
    if (!isInLog) usePage.setState({ message: unmarked });
  });
}
