import { unanswered } from '../../core/rules/guardRails';
import { snapshotOf } from '../../account/account';
import { EMPTY_FILL } from '../../draft/fill';
import type { Placement } from '../../draft/placement';
import { accountFor, typedOn, type Work } from '../../draft/work';
import { planAtLimit } from '../../plan/order/atLimit';
import { typed } from '../../draft/draft';
import { orderOf, type Order } from '../../plan/order/order';
import { say, tell, usePage } from '../../store/page';
import { planOnPage } from '../../store/planOnPage';
import { derivePlan } from '../../plan/plan';
import { obstaclesOf, type Obstacle } from '../../plan/order/obstacles';
import { obstaclesInWords } from '../../words/order/obstacleWords';
import { isOtherContract } from '../../draft/isOtherContract';
import { isSameOrder } from '../../draft/isSameOrder';
import { suggestedName } from '../../draft/suggestedName';
import { keepPlan, planText, removePlan } from './keptPlans';
import { saveAsNew, saveOver } from './plans';
import { readPlan } from '../../draft/reading';
import type { SavedPlan } from '../../draft/savedPlan';
import { putOnPage } from '../../store/typing';

/** The order as typed now, whatever the page shows of it so far. */
function currentOrder() {
  const { account, work, settings, clock } = usePage.getState();
  const { given, problems } = readPlan(typedOn(work, account), clock && clock.today);
  const plan =
    given && planAtLimit(derivePlan(given, { ...settings, takeProfitPlaced: false, clock }));
  return { problems, order: plan && orderOf(plan, work, clock && clock.now) };
}

/** The placement of an order, with the reasons that were needed; null while there is none. */
function placementOf(order: Order, { rules, day }: Pick<Placement, 'rules' | 'day'>) {
  const { account, work } = usePage.getState();
  const { ticket } = order;
  if (ticket === null) return null;
  const needed = new Set<string>(unanswered(order.rails, {}).map(({ rail }) => rail));
  const placement: Placement = {
    day,
    contract: ticket.contract,
    contracts: ticket.contracts,
    limit: ticket.sellLimit,
    rules,
    reasons: Object.fromEntries(Object.entries(work.reasons).filter(([rail]) => needed.has(rail))),
    account: snapshotOf(accountFor(account, work)),
    fill: EMPTY_FILL,
  };
  return placement;
}

/** The work from placement on: its expiration as a date, its reasons in the placement. */
const frozen = (work: Work, placement: Placement): Work => ({
  ...work,
  draft: typed(work.draft, 'expiration', placement.contract.expiration),
  reasons: {},
  placement,
});

/**
 * Freezes the work and saves it; returns false, with the work unchanged, if nothing can be written.
 */
function saveFrozen(work: Work): boolean {
  const before = usePage.getState().work;
  usePage.setState({ work });
  const open = planOnPage(usePage.getState());
  const saved =
    open && !isOtherContract(open, work) ? saveOver({}) : saveAsNew(suggestedName(work.draft), '');
  if (!saved) usePage.setState({ work: before });
  return saved;
}

/** A plan as placed, and as stored. */
interface Placed {
  readonly id: string;
  readonly name: string;
  readonly text: string | null;
}

/**
 * Restores the plan and the work to before placing. A fill or anything else the plan got since,
 * here or in another tab, stays.
 */
function unplace(placed: Placed, before: Work, saved: SavedPlan | undefined): void {
  const { id, name, text } = placed;
  const stored = planText(id);
  if (stored !== null && stored !== text) {
    return say(`Not undone: “${name}” has been changed since it was placed.`);
  }
  const again = () => unplace(placed, before, saved);
  if (!(saved ? keepPlan(saved, again) : removePlan(id, again))) return;
  putOnPage(before);
  tell('Undone: the plan is not placed.');
}

function whyNot({ placement }: Work, obstacles: readonly Obstacle[]): string {
  if (placement !== null) return 'It is placed already.';
  return obstacles.length > 0 ? obstaclesInWords(obstacles) : 'The figures are not here yet.';
}

/**
 * Marks the order as placed: the plan is saved and fixed from now on. If something is missing, it
 * refuses and says why.
 */
export function placePlan(): boolean {
  const { work: before, settings, clock } = usePage.getState();
  const { order, problems } = currentOrder();
  const obstacles = obstaclesOf(order, problems, before);
  const placement =
    order && clock && placementOf(order, { rules: settings.rules, day: clock.today });
  if (before.placement !== null || obstacles.length > 0 || !placement) {
    say(`Not marked as placed. ${whyNot(before, obstacles)}`);
    return false;
  }
  const { plans } = usePage.getState();
  if (!saveFrozen(frozen(before, placement))) return false;
  const { id, name } = planOnPage(usePage.getState())!;
  const saved = plans.find((plan) => plan.id === id);
  const placed = { id, name, text: planText(id) };
  const twin = plans.find((plan) => plan.id !== id && isSameOrder(plan.placement, placement));
  const next = twin
    ? `The same order is placed already, as “${twin.name}”: delete one unless you sold twice.`
    : 'The plan now stays as it is; enter the fill when it comes.';
  say(`Marked as placed. ${next}`, () => unplace(placed, before, saved));
  return true;
}
