import { unanswered, type RailName } from '../core/rules/guardRails';
import type { KeptWork, Work } from '../draft/work';
import { planAtLimit } from '../plan/order/atLimit';
import { typed } from '../draft/draft';
import { FIELD_NAMES, FIELDS, specOf } from '../draft/fields';
import { orderOf, type Order } from '../plan/order/order';
import { say, usePage } from '../store/page';
import { derivePlan } from '../plan/plan';
import { suggestedName } from '../draft/suggestedName';
import { keepPlan, removePlan } from './keptPlans';
import { saveAsNew, saveOver } from './plans';
import { readDraft } from '../draft/readDraft';
import type { SavedPlan } from '../draft/savedPlan';
import { putOnPage } from '../store/typing';

/** What a guard rail is called where its reason is missing. */
const RAIL_NAMES: Readonly<Record<RailName, string>> = {
  cashSecured: 'cash',
  saneLimit: 'limit',
  spreadWidth: 'bid–ask spread',
  noEarnings: 'earnings date',
  positionWeight: 'share of the account',
  firstTradeSize: 'number of contracts',
  freshQuote: 'age of the quote',
};

const LIST = new Intl.ListFormat('en-US');

/**
 * Why the order cannot be marked as placed, in one sentence; null where nothing is missing.
 * `waitingFor` is the label of the field that holds the figures up.
 */
export function placingObstacle(order: Order | null, waitingFor: string | null): string | null {
  if (waitingFor !== null) return `${waitingFor} cannot be worked with as it stands.`;
  if (order === null) return 'The figures are not here yet.';
  if (order.obstacle !== null) return order.obstacle;
  if (order.unanswered.length === 0) return null;
  const rails = order.unanswered.map((rail) => RAIL_NAMES[rail]);
  return `Give a reason for each guard rail that fails: ${LIST.format(rails)}.`;
}

/** The order as typed this moment, whatever the page shows of it so far. */
function currentOrder() {
  const { work, settings, clock } = usePage.getState();
  const { input, waitingFor } = readDraft(work.draft, clock && clock.today);
  const plan =
    input && planAtLimit(derivePlan(input, { ...settings, takeProfitPlaced: false, clock }));
  return {
    waitingFor: waitingFor && FIELDS[waitingFor].label,
    order: plan && orderOf(plan, work, clock && clock.now),
  };
}

/** The work as it stands from now on: its expiration a date, its reasons those that were needed. */
function frozen(
  work: Work,
  { ticket, rails }: Order,
  placed: Pick<Work, 'placedOn' | 'placedBy'>,
): Work {
  const needed = new Set<string>(unanswered(rails, {}));
  return {
    ...work,
    draft: typed(work.draft, 'expiration', ticket!.contract.expiration),
    reasons: Object.fromEntries(Object.entries(work.reasons).filter(([rail]) => needed.has(rail))),
    ...placed,
  };
}

/** Freezes the work and saves it; false, with the work as it was, where nothing can be written. */
function saveFrozen(work: Work): boolean {
  const before = usePage.getState().work;
  usePage.setState({ work });
  const open = usePage.getState().plans.find(({ id }) => id === work.openPlan?.id);
  const saved = open ? saveOver(open.name, open.note) : saveAsNew(suggestedName(work.draft), '');
  if (!saved) usePage.setState({ work: before });
  return saved;
}

/** Whether two plans were placed on one day for the same trade, as from two tabs. */
const isSameOrder = (one: KeptWork, other: KeptWork) =>
  one.placedOn === other.placedOn &&
  FIELD_NAMES.every((name) => specOf(name).asks || one.draft[name] === other.draft[name]);

/** Puts the plan and the work back as they were before placing. */
function unplace(id: string, before: Work, saved: SavedPlan | undefined) {
  if (!(saved ? keepPlan(saved) : removePlan(id))) return;
  putOnPage(before);
  say('Undone: the plan is not placed.');
}

/**
 * Marks the order as placed: the plan is saved and stands as it was from now on. Refuses, and says
 * why, while something is missing.
 */
export function placePlan(): boolean {
  const { work: before, settings, clock } = usePage.getState();
  const { order, waitingFor } = currentOrder();
  const obstacle =
    before.placedOn === null ? placingObstacle(order, waitingFor) : 'It is placed already.';
  if (obstacle !== null || !clock) {
    say(`Not marked as placed. ${obstacle}`);
    return false;
  }
  const { plans } = usePage.getState();
  const work = frozen(before, order!, { placedOn: clock.today, placedBy: settings.rules });
  if (!saveFrozen(work)) return false;
  const { id } = usePage.getState().work.openPlan!;
  const saved = plans.find((plan) => plan.id === id);
  const twin = plans.find((plan) => plan.id !== id && isSameOrder(plan, work));
  const next = twin
    ? `The same order is placed already, as “${twin.name}”: delete one unless you sold twice.`
    : 'The plan now stands as it was; enter the fill when it comes.';
  say(`Marked as placed. ${next}`, () => unplace(id, before, saved));
  return true;
}
